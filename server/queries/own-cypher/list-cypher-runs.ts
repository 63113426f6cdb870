import type { z } from "zod";
import type { CypherRuns, listCypherRunsInput } from "#contract/list-cypher-runs.ts";
import type { QuestionContext } from "../question-context.ts";

/** What was run of own Cypher: its history for whoever writes it, and its record for whoever answers for the server. */
export async function listCypherRuns(
  context: QuestionContext,
  input: z.output<typeof listCypherRunsInput>,
): Promise<CypherRuns> {
  return await context.workspace.cypherRuns.list(input);
}
