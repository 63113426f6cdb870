import { z } from "zod";
import {
  atLeastShape,
  extentShape,
  idSchema,
  languageSchema,
  linkSchema,
  listOf,
  nodeSchema,
  sourceSchema,
  switchSchema,
} from "./graph.ts";
import { pathThroughs } from "./words.ts";

export const findPathsInput = z
  .object({
    from: idSchema,
    to: idSchema,
    k: z.coerce.number().int().min(1).max(10).default(3).describe("How many ways at most, 1 to 10."),
    max: z.coerce.number().int().min(1).max(8).default(6).describe("How many links a way may have, 1 to 8."),
    through: listOf(z.enum(pathThroughs), 2)
      .optional()
      .describe("Also through shared competences or regions."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
    language: languageSchema,
  })
  .describe(
    "The shortest ways between two nodes over memberships, collaborations and successions, each as a sentence.",
  );

export const findPathsOutput = z.object({
  from: nodeSchema,
  to: nodeSchema,
  paths: z
    .array(
      z.object({
        length: z.number().int().describe("Number of links."),
        nodes: z.array(idSchema).describe("From `from` to `to`."),
        links: z.array(z.string()).describe("Ids of the links, in order."),
        sentence: z.object({ en: z.string(), fr: z.string() }),
      }),
    )
    .describe(
      "Shortest first; among equally long ones those with fewer ended links, then less linked middle nodes, then ids.",
    ),
  nodes: z.array(nodeSchema),
  links: z.array(linkSchema),
  sources: z.array(sourceSchema),
  ...extentShape,
  ...atLeastShape,
});

export type PathsInput = z.input<typeof findPathsInput>;
export type Paths = z.output<typeof findPathsOutput>;
