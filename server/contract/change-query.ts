import { z } from "zod";
import { findQueryOutput } from "./find-query.ts";
import { idSchema } from "./graph.ts";
import { queryDefinitionSchema } from "./query-definition.ts";
import { authorSchema, changeNoteSchema } from "./query-entry.ts";

export const changeQueryInput = z
  .object({
    id: idSchema,
    definition: queryDefinitionSchema,
    author: authorSchema,
    note: changeNoteSchema,
    after: z.number().int().describe("The version that was changed; another one in between is a conflict."),
  })
  .describe("Saves a new version of a team's query; the earlier ones stay.");

export const changeQueryOutput = findQueryOutput;

export type QueryToChange = z.input<typeof changeQueryInput>;
export type ChangedQuery = z.output<typeof changeQueryOutput>;
