import type { z } from "zod";
import type { Decisions, listDecisionsInput } from "#contract/list-decisions.ts";
import type { QuestionContext } from "../question-context.ts";

/** What holds of the pairs that were decided on, the latest first. */
export async function listDecisions(
  { workspace }: QuestionContext,
  { state, of, limit }: z.output<typeof listDecisionsInput>,
): Promise<Decisions> {
  const all = await workspace.decisions.list();
  const found = all.filter(
    (each) =>
      (state === undefined || state.includes(each.state)) &&
      (of === undefined || each.a === of || each.b === of),
  );
  const decisions = found.slice(0, limit);
  return { decisions, shown: decisions.length, total: found.length, truncated: found.length > limit };
}
