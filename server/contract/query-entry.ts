/** A query of the library as lists show it. */
import { z } from "zod";
import { idSchema, nodeKindSchema, textSchema } from "./graph.ts";
import { queryParameterSchema } from "./query-definition.ts";
import { answerShapes, chartKinds, queryOrigins } from "./words.ts";

export const queryEntrySchema = z
  .object({
    id: idSchema,
    origin: z.enum(queryOrigins),
    title: textSchema,
    description: textSchema,
    tags: z.array(z.string()),
    parameters: z.array(queryParameterSchema),
    shape: z.enum(answerShapes),
    chart: z.enum(chartKinds).optional(),
    fits: z
      .array(
        z.object({ kind: nodeKindSchema, parameter: z.string().describe("Which parameter takes the node.") }),
      )
      .describe("Kinds of node that the query can be run on from the node's card."),
    takesSelection: z.boolean().describe("Whether it can be run on the selection of the map ($nodes)."),
    isFavourite: z.boolean(),
    version: z.number().int(),
    author: z.string().optional().describe("A team's query: who saved this version."),
    recordedAt: z.string().optional().describe("A team's query: when this version was saved."),
  })
  .meta({ id: "QueryEntry" });
export type QueryEntry = z.output<typeof queryEntrySchema>;

export const queryVersionSchema = z.object({
  version: z.number().int(),
  author: z.string(),
  note: z.string().describe("What was changed."),
  recordedAt: z.string(),
});
export type QueryVersion = z.output<typeof queryVersionSchema>;

export const authorSchema = z.string().trim().max(60, "at most 60 characters").default("");
export const changeNoteSchema = z.string().trim().max(300, "at most 300 characters").default("");
