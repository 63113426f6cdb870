import type { z } from "zod";
import type { MarkedQuery, markQueryInput } from "#contract/mark-query.ts";
import type { QuestionContext } from "../question-context.ts";
import { findLibraryQuery } from "./find-library-query.ts";

/** Throws not-found. */
export async function markQuery(
  context: QuestionContext,
  { id, isFavourite }: z.output<typeof markQueryInput>,
): Promise<MarkedQuery> {
  await findLibraryQuery(context, id);
  await context.workspace.queries.mark(id, isFavourite);
  return { id, isFavourite };
}
