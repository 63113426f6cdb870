import type { z } from "zod";
import type { PlannedCypher, planCypherInput } from "#contract/plan-cypher.ts";
import type { QuestionContext } from "../question-context.ts";
import { localUser } from "./run-cypher.ts";

/** How Neo4j would answer somebody's own Cypher; with `profile`, how it did. */
export async function planCypher(
  context: QuestionContext,
  { query: text, parameters, run, profile, seconds }: z.output<typeof planCypherInput>,
): Promise<PlannedCypher> {
  const { plan, warnings, databaseMs } = await context.own.plan(
    { ...{ text, parameters, run, seconds }, rows: 1, who: localUser, signal: context.signal },
    { isProfile: profile },
  );
  return { plan, isProfile: profile, warnings: [...warnings], databaseMs };
}
