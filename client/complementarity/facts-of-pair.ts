import type { NamedNode, WholePair } from "#contract/find-pair.ts";
import type { GraphSource } from "#contract/graph.ts";
import type { Answer } from "../api/use-answer.ts";

/** How a pair is known at the moment: by its figures alone at first, then with the facts behind them. */
export interface FactsOfPair {
  /** What the tables show: the facts where they have come, until then the figures. */
  readonly pair: WholePair;
  readonly state: "loading" | "failed" | "ready";
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly sources: ReadonlyMap<string, GraphSource>;
}

/** The facts that were asked for do not depend on the weights; they count only for the very pair that is looked at. */
export function joinFacts(pair: WholePair, evidence: Answer<"findPair">): FactsOfPair {
  const { data } = evidence;
  const facts = data !== undefined && data.a.id === pair.a.id && data.b.id === pair.b.id ? data : undefined;
  return {
    pair: facts ?? pair,
    state: facts ? "ready" : evidence.state === "failed" ? "failed" : "loading",
    nodes: new Map([...pair.nodes, ...(facts?.nodes ?? [])].map((node) => [node.id, node])),
    sources: new Map((facts?.sources ?? []).map((source) => [source.id, source])),
  };
}

/** How many facts behind a pair are invented ones. */
export function countIllustrative({ there, back }: WholePair): number {
  const needs = [there, back].flatMap(({ matches, unanswered }) => [...matches, ...unanswered]);
  const offers = [there, back].flatMap(({ matches }) => matches.flatMap((match) => match.offers ?? []));
  const facts = [...needs.flatMap(({ reasons = [] }) => reasons), ...offers];
  return facts.filter(({ basis }) => basis === "illustrative").length;
}
