import type { z } from "zod";
import type { ChangedQuery, changeQueryInput } from "#contract/change-query.ts";
import type { QuestionContext } from "../question-context.ts";
import { checkByPlanner } from "./check-by-planner.ts";
import { checkDefinition } from "./check-definition.ts";
import { findQuery } from "./find-query.ts";
import { refuseShipped } from "./refuse-shipped.ts";

/** Keeps another version of a team's query. Throws not-allowed, not-found, bad-parameter, wrong-query, refused-query, conflict. */
export async function changeQuery(
  context: QuestionContext,
  { id, definition, author, note, after }: z.output<typeof changeQueryInput>,
): Promise<ChangedQuery> {
  refuseShipped(context, id);
  checkDefinition(definition);
  await checkByPlanner(context, definition);
  const { version } = await context.workspace.queries.change(id, definition, { author, note, after });
  return await findQuery(context, { id, version });
}
