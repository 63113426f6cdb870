/** What the view needs of the server, asked and merged: overview, opened groups, nodes and links, the lit way. */

import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Overview } from "#contract/find-overview.ts";
import type { Paths } from "#contract/find-paths.ts";
import type { GraphSource } from "#contract/graph.ts";
import type { GroupMembers } from "#contract/list-group-members.ts";
import type { Language } from "#contract/words.ts";
import { ask } from "../api/ask.ts";
import { AskError } from "../api/ask-error.ts";
import { type Answer, useAnswer } from "../api/use-answer.ts";
import { listClosedGroups } from "../graph/draw-groups.ts";
import { listWantedIds } from "../graph/draw-picture.ts";
import type { ExploreView } from "../graph/explore-view.ts";
import { indexSources, mergeAnswers, type WorkingGraph } from "../graph/working-graph.ts";

export interface ExploreData {
  readonly overview: Answer<"findOverview">;
  /** The ten regions with their places, whatever the view groups by. */
  readonly regions: Answer<"findOverview">;
  readonly subgraph: Answer<"findSubgraph">;
  readonly paths: Answer<"findPaths">;
  readonly graph: WorkingGraph;
  readonly members: ReadonlyMap<string, GroupMembers>;
  readonly sources: ReadonlyMap<string, GraphSource>;
  /** Nodes the view asks for that the server does not know (any more). */
  readonly unknown: readonly string[];
  /** Everything the picture needs has arrived. */
  readonly isComplete: boolean;
  readonly failure: Error | null;
  readonly retry: () => void;
}

/** As many members as decide who stands on which open land. */
const membersAsked = 200;

export function useExploreData(view: ExploreView, language: Language): ExploreData {
  const common = { illustrative: view.illustrative ? ("true" as const) : ("false" as const), language };
  const overview = useAnswer("findOverview", view.by === null ? null : { by: view.by, ...common });
  const regions = useAnswer("findOverview", { by: "region", ...common });
  const { members, pending, lost, error, again } = useOpenMembers(view, common);
  const paths = useAnswer("findPaths", view.ways === null ? null : pathsInput(view.ways, common));
  const ids = listAskedIds(view, members, paths.data);
  const groups = listAskedGroups(view, overview.data);
  const isWaiting = pending || (view.by !== null && overview.data === undefined);
  const subgraph = useAnswer(
    "findSubgraph",
    isWaiting || ids.length === 0
      ? null
      : {
          ids: ids.join(","),
          ...(groups.length > 0 && { groups: groups.join(",") }),
          illustrative: common.illustrative,
        },
  );
  const graph = useMemo(
    () => mergeAnswers([...(subgraph.data ? [subgraph.data] : []), ...(paths.data ? [paths.data] : [])]),
    [subgraph.data, paths.data],
  );
  const sources = useMemo(
    () => indexSources([...(subgraph.data ? [subgraph.data] : []), ...(paths.data ? [paths.data] : [])]),
    [subgraph.data, paths.data],
  );
  const failed = [overview, regions, subgraph].find((answer) => answer.state === "failed");
  return {
    overview,
    regions,
    subgraph,
    paths,
    graph,
    members,
    sources,
    unknown: [...lost, ...(subgraph.data?.unknown ?? [])],
    isComplete:
      !isWaiting &&
      regions.data !== undefined &&
      (ids.length === 0 || (subgraph.data !== undefined && !subgraph.isStale)),
    failure: failed?.error ?? error,
    retry: () => {
      for (const answer of [overview, regions, subgraph]) if (answer.state === "failed") answer.refetch();
      again();
    },
  };
}

interface OpenMembers {
  readonly members: ReadonlyMap<string, GroupMembers>;
  readonly pending: boolean;
  /** Groups that are not in the graph (any more). */
  readonly lost: readonly string[];
  readonly error: Error | null;
  readonly again: () => void;
}

const isLost = (error: Error | null) => error instanceof AskError && error.code === "not-found";

function useOpenMembers(
  view: ExploreView,
  common: { illustrative: "true" | "false"; language: Language },
): OpenMembers {
  const answers = useQueries({
    queries: view.open.map((group) => {
      const input = { group, limit: membersAsked, ...common };
      return {
        queryKey: ["listGroupMembers", input],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask("listGroupMembers", input, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
      };
    }),
    combine: (results) => ({
      data: results.map((result) => result.data),
      pending: results.some((result) => result.isPending),
      lost: view.open.filter((_, at) => isLost(results[at]?.error ?? null)),
      error: results.find(({ error }) => error !== null && !isLost(error))?.error ?? null,
      again: () => {
        for (const result of results) if (result.error !== null) void result.refetch();
      },
    }),
  });
  return useMemo(
    () => ({
      members: new Map(
        answers.data.flatMap((data) => (data === undefined ? [] : [[data.group, data] as const])),
      ),
      pending: answers.pending,
      lost: answers.lost,
      error: answers.error,
      again: answers.again,
    }),
    [answers],
  );
}

const pathsInput = (
  ways: NonNullable<ExploreView["ways"]>,
  common: { illustrative: "true" | "false"; language: Language },
) => ({
  from: ways.from,
  to: ways.to,
  k: 5,
  ...(ways.through.length > 0 && { through: ways.through.join(",") }),
  ...common,
});

/** Sorted, so that the same nodes are one question in whatever order they came. */
function listAskedIds(
  view: ExploreView,
  members: ReadonlyMap<string, GroupMembers>,
  paths: Paths | undefined,
): string[] {
  const lit = view.ways?.lit ?? null;
  const onWay = lit === null ? [] : (paths?.paths[lit]?.nodes ?? []);
  return [...new Set([...listWantedIds(view, members), ...onWay])].slice(0, 300).sort();
}

const listAskedGroups = (view: ExploreView, overview: Overview | undefined): string[] =>
  overview === undefined
    ? []
    : listClosedGroups(view, overview)
        .groups.map((group) => group.id)
        .sort();
