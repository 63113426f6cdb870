import { z } from "zod";
import { findQueryOutput } from "./find-query.ts";
import { queryDefinitionSchema } from "./query-definition.ts";
import { authorSchema, changeNoteSchema } from "./query-entry.ts";

export const makeQueryInput = z
  .object({ definition: queryDefinitionSchema, author: authorSchema, note: changeNoteSchema })
  .describe("Saves a query for the team. Its Cypher is checked, not run.");

export const makeQueryOutput = findQueryOutput;

export type QueryToMake = z.input<typeof makeQueryInput>;
export type MadeQuery = z.output<typeof makeQueryOutput>;
