import type { QueryEntry } from "#contract/query-entry.ts";
import type { Messages } from "../locales/messages.ts";
import { foldWords } from "../parts/fold-text.ts";
import { matchesQuery } from "../parts/match-query.ts";
import type { LibraryPart, QueriesView } from "./queries-view.ts";

interface LibraryFilter {
  readonly search: string;
  readonly tag: string | null;
  readonly part: LibraryPart | null;
}

const belongs: Record<LibraryPart, (entry: QueryEntry) => boolean> = {
  favourites: ({ isFavourite }) => isFavourite,
  team: ({ origin }) => origin === "team",
  selection: ({ takesSelection }) => takesSelection,
};

export const countPart = (queries: readonly QueryEntry[], part: LibraryPart): number =>
  queries.filter(belongs[part]).length;

/** Every word of the search stands in the title, the description, a tag or the file name. */
export function filterLibrary(
  queries: readonly QueryEntry[],
  { search, tag, part }: LibraryFilter,
  messages: Pick<Messages, "name" | "word">,
): QueryEntry[] {
  const words = foldWords(search);
  return queries.filter((entry) => {
    if (tag !== null && !entry.tags.includes(tag)) return false;
    if (part !== null && !belongs[part](entry)) return false;
    return matchesQuery(entry, words, messages);
  });
}

export function titleOfFilter(
  { tag, part }: Pick<QueriesView, "tag" | "part">,
  { t, word }: Pick<Messages, "t" | "word">,
): string {
  if (tag !== null) return t("queries.library.tagged", { tag: word("queryTags", tag) });
  return part === null ? t("queries.library.all") : t(`queries.library.part.${part}`);
}
