import type { z } from "zod";
import type { RemovedQuery, removeQueryInput } from "#contract/remove-query.ts";
import type { QuestionContext } from "../question-context.ts";
import { refuseShipped } from "./refuse-shipped.ts";

/** Takes a team's query out of the library; every version of it is kept. Throws not-allowed, not-found, conflict. */
export async function removeQuery(
  context: QuestionContext,
  { id, after }: z.output<typeof removeQueryInput>,
): Promise<RemovedQuery> {
  refuseShipped(context, id);
  await context.workspace.queries.remove(id, after);
  return { id };
}
