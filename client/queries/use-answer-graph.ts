/** What the graph knows of the nodes of an answer, and all links among them: one question, so that none is missing. */
import { useMemo } from "react";
import { useAnswer } from "../api/use-answer.ts";
import type { PictureLand } from "../graph/picture.ts";
import { mergeAnswers, type WorkingGraph } from "../graph/working-graph.ts";
import { useMessages } from "../locales/use-messages.ts";

interface AnswerGraph {
  readonly graph: WorkingGraph;
  readonly regions: readonly PictureLand[];
  readonly isComplete: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** `ids`: as many as a picture of an answer holds at most; `illustrative`: whether invented facts are among the links. */
export function useAnswerGraph(ids: readonly string[], illustrative: boolean): AnswerGraph {
  const { name, language } = useMessages();
  const overview = useAnswer("findOverview", {
    by: "region",
    illustrative: illustrative ? "true" : "false",
    language,
  });
  // Sorted: the same nodes in another order of rows are the same question.
  const asked = useMemo(
    () => (ids.length === 0 ? null : { ids: ids.toSorted(), illustrative }),
    [ids, illustrative],
  );
  const subgraph = useAnswer("findLargeSubgraph", asked, { keepsPrevious: false });
  const graph = useMemo(() => mergeAnswers(subgraph.data ? [subgraph.data] : []), [subgraph.data]);
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
    isComplete: subgraph.data !== undefined && overview.data !== undefined,
    error: subgraph.error ?? overview.error,
    retry: () => {
      if (subgraph.error) subgraph.refetch();
      if (overview.error) overview.refetch();
    },
  };
}
