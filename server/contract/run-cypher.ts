import { z } from "zod";
import { ownCypherShape, runIdSchema } from "./own-cypher.ts";
import { queryAnswerSchema } from "./query-answer.ts";
import { mostRows } from "./run-query.ts";

export const runCypherInput = z
  .object({
    ...ownCypherShape,
    run: runIdSchema.optional().describe("A name for this run, by which it can be stopped."),
    limit: z.number().int().min(1).max(mostRows).default(1_000).describe("Most rows, 1 to 10,000."),
    seconds: z.number().min(1).max(60).default(10).describe("Most seconds in the database, 1 to 60."),
  })
  .describe(
    "Runs your own Cypher in a sandbox that can only read. Accept as for the queries of the library. Ends when the connection is closed.",
  );

export const runCypherOutput = queryAnswerSchema;

export type CypherToRun = z.input<typeof runCypherInput>;
export type CypherRun = z.output<typeof runCypherOutput>;
