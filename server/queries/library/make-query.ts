import type { z } from "zod";
import type { MadeQuery, makeQueryInput } from "#contract/make-query.ts";
import type { QuestionContext } from "../question-context.ts";
import { checkByPlanner } from "./check-by-planner.ts";
import { checkDefinition } from "./check-definition.ts";
import { findQuery } from "./find-query.ts";

/** Keeps a new query for the team. Throws bad-parameter, wrong-query, refused-query. */
export async function makeQuery(
  context: QuestionContext,
  { definition, author, note }: z.output<typeof makeQueryInput>,
): Promise<MadeQuery> {
  checkDefinition(definition);
  await checkByPlanner(context, definition);
  const { id } = await context.workspace.queries.make(definition, { author, note });
  return await findQuery(context, { id });
}
