import type { GraphNode } from "#contract/graph.ts";
import type { SearchAnswer } from "#contract/search-nodes.ts";
import type { NodeKind } from "#contract/words.ts";
import type { AskError } from "../api/ask-error.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../locales/use-messages.ts";
import { useDelayed } from "./use-delayed.ts";
import { type QueryHits, useQueryHits } from "./use-query-hits.ts";

export type SearchHit = SearchAnswer["results"][number];

/** Hits of one kind, in the order of the best of them; queries of the library come last. */
export type HitGroup = NodeGroup | QueryGroup;

interface NodeGroup {
  readonly id: NodeKind;
  readonly hits: readonly SearchHit[];
  /** How many of this kind there are, shown or not. */
  readonly total: number;
}

interface QueryGroup extends QueryHits {
  readonly id: "queries";
}

export interface SearchOptions {
  /** Leaves out what cannot be chosen here. */
  readonly accepts?: ((node: GraphNode) => boolean) | undefined;
  readonly withQueries: boolean;
}

export interface Search {
  readonly groups: readonly HitGroup[];
  readonly shown: number;
  readonly total: number;
  readonly atLeast: boolean;
  /** The hits are those of the text as it stands. */
  readonly isCurrent: boolean;
  readonly state: "idle" | "looking" | "found" | "nothing" | "failed";
  readonly error: AskError | null;
  readonly refetch: () => void;
}

const pauseInTyping = 120;
const hitsAtOnce = 16;

/** What is found for the text in the search box, by kind. */
export function useSearch(text: string, { accepts, withQueries }: SearchOptions): Search {
  const language = useLanguage();
  const typed = text.trim().slice(0, 200);
  const asked = useDelayed(typed, pauseInTyping);
  const q = typed === "" ? "" : asked;
  const answer = useAnswer("searchNodes", q === "" ? null : { q, limit: hitsAtOnce, language });
  const hits = (answer.data?.results ?? []).filter(({ node }) => accepts?.(node) ?? true);
  const queries = useQueryHits(q, withQueries);
  const groups = groupByKind(hits, answer.data?.counts ?? {});
  const shown = hits.length + queries.hits.length;
  return {
    groups: queries.hits.length === 0 ? groups : [...groups, { id: "queries", ...queries }],
    shown,
    total: (answer.data?.total ?? 0) + queries.total,
    atLeast: answer.data?.atLeast ?? false,
    isCurrent: q === typed && answer.state === "ready" && !answer.isStale,
    state: stateOf(typed, q, answer.state, shown),
    error: answer.error,
    refetch: answer.refetch,
  };
}

function stateOf(typed: string, q: string, state: string, hits: number): Search["state"] {
  if (typed === "") return "idle";
  if (state === "failed") return "failed";
  if (hits > 0) return "found";
  return state === "ready" && q === typed ? "nothing" : "looking";
}

function groupByKind(hits: readonly SearchHit[], counts: SearchAnswer["counts"]): NodeGroup[] {
  const groups = new Map<NodeKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.node.kind, [...(groups.get(hit.node.kind) ?? []), hit]);
  return [...groups].map(([id, found]) => ({ id, hits: found, total: counts[id] ?? found.length }));
}
