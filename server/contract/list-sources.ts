import { z } from "zod";
import {
  confidenceSchema,
  extentShape,
  idSchema,
  languageSchema,
  limitSchema,
  listOf,
  sourceSchema,
} from "./graph.ts";
import { sourceOrders } from "./words.ts";

export const listSourcesInput = z
  .object({
    ids: listOf(idSchema, 200).optional().describe("Only these, such as the sources of the rows of a query."),
    confidence: listOf(confidenceSchema, 4)
      .optional()
      .describe("Only sources on which a fact of one of these confidences rests: A, B, C, D."),
    year: z
      .string()
      .regex(/^(\d{4}|none)$/, "a year in four digits, or none")
      .optional()
      .describe("Only sources published in this year; none: those without a date of publication."),
    opened: z
      .enum(["true", "false"])
      .transform((text) => text === "true")
      .optional()
      .describe("true: only sources that were read; false: only those that were not."),
    q: z
      .string()
      .max(200)
      .optional()
      .describe(
        "Only sources whose title or publisher has words that begin so; accents and capitals do not matter.",
      ),
    order: z
      .enum(sourceOrders)
      .default("facts")
      .describe("facts: most facts first; published: newest first, undated last; title: by the alphabet."),
    limit: limitSchema(200, 25),
    cursor: z.string().max(200).optional().describe("Where the answer before ended."),
    language: languageSchema,
  })
  .describe("The sources on which what is known rests, and how many facts rest on each.");

export const listSourcesOutput = z.object({
  sources: z.array(
    sourceSchema.extend({
      facts: z
        .number()
        .int()
        .describe("Links and figures that cite it, of the confidences asked for; one may cite several."),
    }),
  ),
  facts: z
    .number()
    .int()
    .describe("Links and figures that cite any source of the whole list, each counted once."),
  ...extentShape,
  cursor: z.string().optional().describe("Present when there are more."),
});

export type SourcesInput = z.input<typeof listSourcesInput>;
export type Sources = z.output<typeof listSourcesOutput>;
