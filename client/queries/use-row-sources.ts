/** The sources that the rows of an answer cite, asked for in portions as large as the server gives. */
import { useQueries as useQuestions } from "@tanstack/react-query";
import { useMemo } from "react";
import type { GraphSource } from "#contract/graph.ts";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { ask } from "../api/ask.ts";
import { useLanguage } from "../locales/use-messages.ts";

const portion = 200;
const mostAsked = 2_000;

export interface RowSources {
  readonly sources: ReadonlyMap<string, GraphSource>;
  /** Until then nobody knows whether an id that is not among them is that of a source. */
  readonly areComing: boolean;
}

export function useRowSources({ columns, rows }: QueryAnswer): RowSources {
  const language = useLanguage();
  const portions = useMemo(() => {
    const names = columns.filter(({ kind }) => kind === "sources").map(({ name }) => name);
    const ids = new Set<string>();
    for (const row of rows) for (const name of names) for (const id of listSourceIds(row[name])) ids.add(id);
    const asked = [...ids].slice(0, mostAsked);
    return Array.from({ length: Math.ceil(asked.length / portion) }, (_, at) =>
      asked.slice(at * portion, (at + 1) * portion).sort(),
    );
  }, [columns, rows]);
  const { answers, areComing } = useQuestions({
    queries: portions.map((ids) => {
      const input = { ids: ids.join(","), limit: portion, language };
      return {
        queryKey: ["listSources", input],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask("listSources", input, { signal }),
      };
    }),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => data?.sources ?? []),
      areComing: results.some(({ isPending }) => isPending),
    }),
  });
  return useMemo(
    () => ({ sources: new Map(answers.map((source) => [source.id, source])), areComing }),
    [answers, areComing],
  );
}

export const listSourceIds = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string");
