import { useMemo } from "react";
import type { Pair, PairParty } from "#contract/complementarity.ts";
import type { BestPartners } from "#contract/list-best-partners.ts";
import type { Pairs } from "#contract/list-pairs.ts";
import { AskError } from "../api/ask-error.ts";
import { type Answer, useAnswer } from "../api/use-answer.ts";
import { filtersOf, type MatchesView, usualWeights, weighingOf } from "./matches-view.ts";

/** The list of pairs at the right, whichever it is. */
export interface PairList {
  readonly data: Pairs | BestPartners | undefined;
  readonly pairs: readonly Pair[];
  readonly answer: Pick<
    Answer<"listPairs">,
    "state" | "error" | "isStale" | "updatedAt" | "refetch" | "cancel"
  >;
}

export interface MatchesAnswers {
  readonly list: PairList;
  /** All pairs in columns, and the places to choose among: asked with the usual weights, since no point moves with them. */
  readonly scatter: Answer<"listPairs">;
  readonly pairs: Answer<"listPairs">;
  readonly partners: Answer<"listBestPartners">;
  /** The pair that is looked at by its figures alone: at once, from what the server holds in memory. */
  readonly pair: Answer<"findPair">;
  /** The same with the facts, the sources and the Cypher, which are asked of the graph. */
  readonly evidence: Answer<"findPair">;
  /** The pair that is looked at. */
  readonly chosen: MatchesView["pair"];
  readonly parties: ReadonlyMap<string, PairParty>;
}

/** Whether the pair that an address names is none. */
export const isNoPair = ({ data, error }: MatchesAnswers["pair"]): boolean =>
  data === undefined && error instanceof AskError && error.code === "not-found";

export interface AnswersAsked {
  readonly view: MatchesView;
  readonly limit: number;
  readonly rows: number;
}

export function useMatchesAnswers({ view, limit, rows }: AnswersAsked): MatchesAnswers {
  const { of } = view;
  const weighing = weighingOf(view);
  const asked = of === null ? { ...filtersOf(view), ...weighing } : null;
  const pairs = useAnswer(
    "listPairs",
    asked && { ...asked, limit, include: "matrix", rows, order: view.order },
  );
  const scatter = useAnswer(
    "listPairs",
    asked && { ...asked, ...usualWeights, limit: 1, include: "points,choices" },
  );
  const partners = useAnswer(
    "listBestPartners",
    of === null ? null : { id: of, among: view.among, states: filtersOf(view).states, ...weighing, limit },
  );
  const shown = of === null ? pairs : partners;
  const [best] = shown.data?.pairs ?? [];
  // Until one is chosen, the best pair is looked at.
  const chosen: MatchesView["pair"] = view.pair ?? (best ? [best.a, best.b] : null);
  const both = chosen && { a: chosen[0], b: chosen[1], ...weighing };
  const pair = useAnswer("findPair", both && { ...both, evidence: "false" });
  // No fact depends on a weight: a slider that moves asks for none of them again.
  const evidence = useAnswer("findPair", both && { ...both, ...usualWeights }, { keepsPrevious: false });
  const parties = useMemo(() => {
    const named = [
      ...(scatter.data?.parties ?? []),
      ...(pairs.data?.parties ?? []),
      ...(partners.data ? [partners.data.party, ...partners.data.parties] : []),
      ...(pair.data ? [pair.data.a, pair.data.b] : []),
    ];
    return new Map(named.map((party) => [party.id, party]));
  }, [scatter.data, pairs.data, partners.data, pair.data]);
  return {
    list: { data: shown.data, pairs: shown.data?.pairs ?? [], answer: shown },
    ...{ scatter, pairs, partners, pair, evidence, chosen, parties },
  };
}
