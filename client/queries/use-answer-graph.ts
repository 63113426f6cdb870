/** What the graph knows of the nodes of an answer, asked for in portions as large as the server gives. */
import { useQueries as useQuestions } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { PictureLand } from "../graph/picture.ts";
import { mergeAnswers, type WorkingGraph } from "../graph/working-graph.ts";
import { useMessages } from "../locales/use-messages.ts";

const portion = 300;

interface AnswerGraph {
  readonly graph: WorkingGraph;
  readonly regions: readonly PictureLand[];
  readonly isComplete: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useAnswerGraph(ids: readonly string[]): AnswerGraph {
  const { name, language } = useMessages();
  const overview = useAnswer("findOverview", { by: "region", illustrative: "false", language });
  const portions = useMemo(
    () =>
      Array.from({ length: Math.ceil(ids.length / portion) }, (_, at) =>
        ids.slice(at * portion, (at + 1) * portion).toSorted(),
      ),
    [ids],
  );
  const { subgraphs, isPending, error, retry } = useQuestions({
    queries: portions.map((some) => {
      const input = { ids: some.join(",") };
      return {
        queryKey: ["findSubgraph", input],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask("findSubgraph", input, { signal }),
      };
    }),
    combine: (results) => ({
      subgraphs: results.flatMap(({ data }) => data ?? []),
      isPending: results.some((each) => each.isPending),
      error: results.find((each) => each.error !== null)?.error ?? null,
      retry: () => {
        for (const each of results) if (each.error !== null) void each.refetch();
      },
    }),
  });
  const graph = useMemo(() => mergeAnswers(subgraphs), [subgraphs]);
  const regions = useMemo(
    () =>
      (overview.data?.groups ?? []).map(({ keys, lat, lon }) => ({
        id: keys[0]!.id,
        name: name(keys[0]!.name),
        lat: lat ?? null,
        lon: lon ?? null,
      })),
    [overview.data, name],
  );
  return {
    graph,
    regions,
    isComplete: !isPending && overview.data !== undefined,
    error: error ?? overview.error,
    retry: () => {
      retry();
      if (overview.error) overview.refetch();
    },
  };
}
