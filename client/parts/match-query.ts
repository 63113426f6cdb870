import type { QueryEntry } from "#contract/query-entry.ts";
import type { Messages } from "../locales/messages.ts";
import { foldText } from "./fold-text.ts";

/** Whether every one of these folded words stands in the title, the description, a tag or the file name of a query. */
export function matchesQuery(
  { id, title, description, tags }: QueryEntry,
  words: readonly string[],
  { name, word }: Pick<Messages, "name" | "word">,
): boolean {
  const said = tags.map((tag) => word("queryTags", tag));
  const text = foldText([name(title), name(description), id, ...tags, ...said].join(" "));
  return words.every((each) => text.includes(each));
}
