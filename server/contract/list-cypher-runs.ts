import { z } from "zod";
import { extentShape, limitSchema } from "./graph.ts";
import { runOutcomes } from "./words.ts";

export const listCypherRunsInput = z
  .object({
    before: z.coerce
      .number()
      .int()
      .optional()
      .describe("Only entries with a smaller number, to go on reading."),
    search: z.string().trim().max(200).default("").describe("Only those whose text holds this."),
    limit: limitSchema(200, 50),
  })
  .describe("What was run of own Cypher, by whom, when and how it ended; the latest first.");

export const cypherRunSchema = z.object({
  entry: z.number().int(),
  who: z.string(),
  query: z.string(),
  hash: z.string().describe("SHA-256 of the text."),
  startedAt: z.string(),
  elapsedMs: z.number(),
  rows: z.number().int(),
  outcome: z.enum(runOutcomes),
  detail: z.string().describe("Why it was refused or failed; empty otherwise."),
});
export type CypherRunEntry = z.output<typeof cypherRunSchema>;

export const listCypherRunsOutput = z.object({ runs: z.array(cypherRunSchema), ...extentShape });

export type CypherRunsInput = z.input<typeof listCypherRunsInput>;
export type CypherRuns = z.output<typeof listCypherRunsOutput>;
