/** Nodes, links and sources as every endpoint sends them. */
import { z } from "zod";
import {
  bases,
  confidences,
  directions,
  groupings,
  languages,
  linkTypes,
  nodeKinds,
  precisions,
} from "./words.ts";

export const idSchema = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9]+(-{1,2}[A-Za-z0-9]+)*$/, "an id: letters and digits joined by hyphens")
  .describe("Our own stable id, for example packbridge or SE224.");

/** A text in both languages, or one text that stays in its own language (names of organisations). */
export const textSchema = z.union([z.string(), z.object({ en: z.string(), fr: z.string() })]).meta({
  id: "Text",
  description: "One text that stays in its own language, or a text in English and French.",
});
export type Text = z.output<typeof textSchema>;

export const nodeKindSchema = z.enum(nodeKinds);
export const linkTypeSchema = z.enum(linkTypes);
export const directionSchema = z
  .enum(directions)
  .describe("out: links that leave the node; in: links that reach it.");
export const groupingSchema = z.enum(groupings);
export const confidenceSchema = z
  .enum(confidences)
  .describe("A official, B own word, C press or general knowledge, D inferred or source not opened.");
export const basisSchema = z
  .enum(bases)
  .describe("real; model: drawn up by the editors; illustrative: invented, training data only.");
export const languageSchema = z
  .enum(languages)
  .default("en")
  .describe("Language whose alphabetical order the lists follow.");

/** Half-open [from, to); a year or a month stands as its first day and is shown with its precision. */
export const periodSchema = z
  .object({
    from: z.string().optional().describe("First day, YYYY-MM-DD."),
    fromPrecision: z.enum(precisions).optional(),
    to: z.string().optional().describe("First day that no longer counts, YYYY-MM-DD."),
    toPrecision: z.enum(precisions).optional(),
  })
  .meta({ id: "Period" });
export type Period = z.output<typeof periodSchema>;

export const nodeSchema = z
  .object({
    id: idSchema,
    kind: nodeKindSchema,
    name: textSchema,
    shortName: textSchema
      .optional()
      .describe("At most 28 characters, for labels; absent where the name is short."),
    region: z.string().optional().describe("Id of the region an actor, instrument or practice lies in."),
    family: z.string().optional().describe("Id of the family of a competence of level 2."),
    level: z.number().int().optional().describe("1 for a family of competences, 2 for a competence."),
    status: z.string().optional().describe("Collaborations: idea, contact, agreed, running, ended, dropped."),
    collaborationKind: z.string().optional().describe("Collaborations: project, agreement, contract, event."),
    lat: z.number().optional().describe("Degrees north."),
    lon: z.number().optional().describe("Degrees east."),
    period: periodSchema,
    ended: z.boolean().describe("True when it had ended by today (or by the date asked for)."),
    basis: basisSchema,
    confidence: confidenceSchema,
    degree: z.number().int().describe("Number of links to other nodes in the whole graph."),
  })
  .meta({ id: "Node", description: "A node." });
export type GraphNode = z.output<typeof nodeSchema>;

export const linkSchema = z
  .object({
    id: z.string().describe("TYPE:from:to"),
    type: linkTypeSchema,
    from: idSchema,
    to: idSchema,
    basis: basisSchema,
    confidence: confidenceSchema,
    sourceIds: z.array(z.string()).describe("At least one source."),
    period: periodSchema,
    ended: z.boolean().describe("True when it had ended by today (or by the date asked for)."),
    level: z
      .number()
      .int()
      .optional()
      .describe("OFFERS: 1 mentioned, 2 a named field of work, 3 known for it."),
    evidence: z.string().optional(),
    role: z.string().optional().describe("PARTICIPATES_IN: coordinator, partner, …"),
    weight: z.number().optional().describe("REQUIRES: in (0, 1]."),
    urgency: z.number().int().optional().describe("NEEDS: 1 to 3."),
    main: z.boolean().optional().describe("IN_SECTOR: the actor's main sector."),
    succession: z.string().optional().describe("SUCCEEDED_BY: merger, split, rename, takeover."),
  })
  .meta({ id: "Link", description: "A link, from → to." });
export type GraphLink = z.output<typeof linkSchema>;

export const sourceSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional().describe("As stated: a year, a month or a day."),
    retrieved: z.string().optional().describe("Day it was read; absent: it was not opened."),
    licence: z.string().optional(),
  })
  .meta({ id: "Source", description: "Where a fact comes from." });
export type GraphSource = z.output<typeof sourceSchema>;

/** How much of how much a list shows. Every list answer carries these three. */
export const extentShape = {
  shown: z.number().int().describe("How many are in this answer."),
  total: z.number().int().describe("How many there are (at least, when atLeast is true)."),
  truncated: z.boolean().describe("True when there are more than are shown."),
};
export const atLeastShape = {
  atLeast: z.boolean().describe("True when total is a lower bound."),
};

export const limitSchema = (most: number, usual: number) =>
  z.coerce.number().int().min(1).max(most).default(usual).describe(`How many at most, 1 to ${most}.`);

/** Comma-separated values in one query parameter; in the API document an array that is written with commas. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item, most: number) =>
  z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(item).min(1).max(most))
    .meta({
      type: "array",
      items: { type: "string", ...(item instanceof z.ZodEnum ? { enum: item.options } : {}) },
      minItems: 1,
      maxItems: most,
      param: { style: "form", explode: false },
    });

/** "true" or "false" in a query string. */
export const switchSchema = z
  .enum(["true", "false"])
  .default("false")
  .transform((text) => text === "true");

/** Counts by kind; a kind that does not occur is absent. */
export const countsByKindSchema = z.partialRecord(nodeKindSchema, z.number().int());
export type CountsByKind = z.output<typeof countsByKindSchema>;

export const countsByConfidenceSchema = z.object({
  A: z.number().int(),
  B: z.number().int(),
  C: z.number().int(),
  D: z.number().int(),
});
export type CountsByConfidence = z.output<typeof countsByConfidenceSchema>;
