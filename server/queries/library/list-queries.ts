import type { z } from "zod";
import type { listQueriesInput, Queries } from "#contract/list-queries.ts";
import type { QueryEntry } from "#contract/query-entry.ts";
import { compareNames, inLanguage } from "../explore/name-texts.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeQuery } from "./describe-query.ts";
import { listLibraryQueries } from "./find-library-query.ts";

/** All queries that may be seen: the favourites, then the shipped ones, then the team's, each by their English titles. */
export async function listQueries(
  context: QuestionContext,
  _input: z.output<typeof listQueriesInput>,
): Promise<Queries> {
  const [found, favourites] = await Promise.all([
    listLibraryQueries(context),
    context.workspace.queries.favourites(),
  ]);
  const byTitle = compareNames<QueryEntry>("en", ({ title }) => inLanguage(title, "en"));
  const queries = found
    .map((query) => describeQuery(query, favourites))
    .sort((a, b) => placeOf(a) - placeOf(b) || byTitle(a, b));
  return {
    queries,
    tags: countTags(queries),
    ...{ shown: queries.length, total: queries.length, truncated: false },
  };
}

function placeOf({ isFavourite, origin }: QueryEntry): number {
  if (isFavourite) return 0;
  return origin === "shipped" ? 1 : 2;
}

function countTags(queries: readonly QueryEntry[]): Queries["tags"] {
  const counts = new Map<string, number>();
  for (const { tags } of queries)
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const byTag = compareNames<{ id: string }>("en", ({ id }) => id);
  return [...counts]
    .sort(([a, inA], [b, inB]) => inB - inA || byTag({ id: a }, { id: b }))
    .map(([tag, number]) => ({ tag, queries: number }));
}
