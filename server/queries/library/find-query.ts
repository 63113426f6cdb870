import type { z } from "zod";
import type { findQueryInput, WholeQuery } from "#contract/find-query.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeQuery } from "./describe-query.ts";
import { findLibraryQuery } from "./find-library-query.ts";

/** Throws not-found. */
export async function findQuery(
  context: QuestionContext,
  { id, version }: z.output<typeof findQueryInput>,
): Promise<WholeQuery> {
  const { queries } = context.workspace;
  const query = await findLibraryQuery(context, id, version);
  const [favourites, versions] = await Promise.all([
    queries.favourites(),
    query.origin === "team" ? queries.versionsOf(id) : [],
  ]);
  return {
    query: describeQuery(query, favourites),
    definition: query.definition,
    file: query.file(),
    fileName: `${id}.cypher`,
    versions,
  };
}
