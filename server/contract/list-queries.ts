import { z } from "zod";
import { extentShape } from "./graph.ts";
import { queryEntrySchema } from "./query-entry.ts";

export const listQueriesInput = z
  .object({})
  .describe("All queries of the library: favourites first, then the shipped ones and the team's by title.");

export const listQueriesOutput = z.object({
  queries: z.array(queryEntrySchema),
  tags: z.array(z.object({ tag: z.string(), queries: z.number().int() })).describe("The most used first."),
  ...extentShape,
});

export type QueriesInput = z.input<typeof listQueriesInput>;
export type Queries = z.output<typeof listQueriesOutput>;
