import { useMemo } from "react";
import type { QueryEntry } from "#contract/query-entry.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { foldText, foldWords } from "./fold-text.ts";
import { matchesQuery } from "./match-query.ts";

export interface QueryHits {
  /** Those with the words in their title first. */
  readonly hits: readonly QueryEntry[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** Fewer letters stand in nearly every description. */
const leastLetters = 3;
const hitsAtOnce = 4;

/** Queries of the library that a text of the search box finds; none where they are not wanted, or not known. */
export function useQueryHits(typed: string, isWanted: boolean): QueryHits {
  const messages = useMessages();
  const isLong = typed.length >= leastLetters;
  const { data } = useAnswer("listQueries", isWanted && isLong ? {} : null);
  return useMemo(() => {
    const words = foldWords(typed);
    const found = isLong ? (data?.queries ?? []).filter((entry) => matchesQuery(entry, words, messages)) : [];
    const isTitled = ({ title }: QueryEntry) =>
      words.every((each) => foldText(messages.name(title)).includes(each));
    const inOrder = [...found.filter(isTitled), ...found.filter((entry) => !isTitled(entry))];
    return { hits: inOrder.slice(0, hitsAtOnce), total: found.length };
  }, [data, typed, isLong, messages]);
}
