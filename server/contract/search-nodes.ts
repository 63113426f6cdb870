import { z } from "zod";
import {
  atLeastShape,
  countsByKindSchema,
  extentShape,
  languageSchema,
  limitSchema,
  listOf,
  nodeKindSchema,
  nodeSchema,
  switchSchema,
  textSchema,
} from "./graph.ts";

export const searchNodesInput = z
  .object({
    q: z
      .string()
      .max(200)
      .describe("What is looked for; words may be begun only, one typing error is forgiven."),
    kind: listOf(nodeKindSchema, 15).optional().describe("Only these kinds."),
    limit: limitSchema(100, 12),
    illustrative: switchSchema.describe("Whether illustrative nodes are found."),
    language: languageSchema,
  })
  .describe("Nodes by their names, the best match first; accents and capitals do not matter.");

export const searchNodesOutput = z.object({
  q: z.string(),
  results: z.array(
    z.object({
      node: nodeSchema,
      matched: z
        .enum(["name", "alias", "competence", "near"])
        .describe(
          "competence: known for a competence that matched; near: found by forgiving a typing error.",
        ),
      matchedText: z
        .string()
        .optional()
        .describe("The alias, native name, city or competence that matched, where it is not the name."),
      regionName: textSchema.optional(),
    }),
  ),
  counts: countsByKindSchema.describe("Hits by kind, whatever `kind` and `limit` say."),
  ...extentShape,
  ...atLeastShape,
  dataVersion: z.string(),
});

export type SearchInput = z.input<typeof searchNodesInput>;
export type SearchAnswer = z.output<typeof searchNodesOutput>;
