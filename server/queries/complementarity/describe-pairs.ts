import type { Pair, PairParty } from "#contract/complementarity.ts";
import type { Decision } from "#contract/list-decisions.ts";
import { comparePair } from "../../network/complementarity/compare-pair.ts";
import { findCrossings } from "../../network/complementarity/describe-pair.ts";
import type { Answers } from "../../network/complementarity/list-answers.ts";
import { nameCorner } from "../../network/complementarity/quarter-pairs.ts";
import type { Ranking } from "../../network/complementarity/rank-pairs.ts";
import { splitScore } from "../../network/complementarity/score-terms.ts";
import type { Network } from "../../network/network.ts";
import type { Party } from "../../network/party.ts";
import {
  countWithPartners,
  listIntroducersAmong,
  type PartnerCounts,
} from "../../network/shared-collaborations.ts";
import { bases } from "../../network/validity.ts";
import type { Pairs } from "./keep-pairs.ts";
import { wordPair } from "./word-pair.ts";

/** What was decided, by both ids in order. */
export type DecisionsByPair = ReadonlyMap<string, Decision>;

export function indexDecisions(decisions: readonly Decision[]): DecisionsByPair {
  return new Map(decisions.map((decision) => [pairKey(decision.a, decision.b), decision]));
}

export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The rows of a table as they are sent. */
export function describePairs(
  pairs: Pairs,
  ranking: Ranking,
  rows: readonly number[],
  decisions: DecisionsByPair,
): Pair[] {
  return rows.map((row) => describeRow(pairs, ranking, row, decisions));
}

function describeRow(pairs: Pairs, ranking: Ranking, row: number, decisions: DecisionsByPair): Pair {
  const { table, quarters, lefts, rights } = pairs;
  const [left, right] = [table.left[row]!, table.right[row]!];
  const [a, b] = [lefts[left]!, rights[right]!];
  const collaborations = table.collaborations[row]!;
  const { there, back } = pairs.countAnswers(row);
  const terms = {
    fit: table.fit[row]!,
    ground: table.ground[row]!,
    scarcity: table.scarcity[row]!,
    openness: 1 / (1 + collaborations),
  };
  return {
    a: a.id,
    b: b.id,
    rank: ranking.ranks[row]!,
    range: pairs.rangeRanks(ranking, row),
    score: ranking.scores[row]!,
    terms,
    parts: splitScore(terms, ranking.weights)!,
    ...{ there, back, matched: there.exact + back.exact },
    crosses: findCrossings([a.places, b.places]),
    corner: quarters && nameCorner(quarters, terms),
    collaborations,
    ...sayRow(pairs, row),
    decision: decisions.get(pairKey(a.id, b.id)) ?? null,
  };
}

type SaidRow = Pick<Pair, "sentence" | "introducers">;

interface Said {
  readonly rows: Map<number, SaidRow>;
  /** By party on the left: few of them have many pairs. */
  readonly partners: Map<number, PartnerCounts>;
}

/** What is said of a row does not change with the weights. */
const saidOfPairs = new WeakMap<Pairs, Said>();

function sayRow(pairs: Pairs, row: number): SaidRow {
  const said = saidOfPairs.get(pairs) ?? { rows: new Map(), partners: new Map() };
  saidOfPairs.set(pairs, said);
  const known = said.rows.get(row) ?? makeSentence(pairs, row, said);
  said.rows.set(row, known);
  return known;
}

function makeSentence(pairs: Pairs, row: number, said: Said): SaidRow {
  const { network, table, lefts, rights, index, weighing } = pairs;
  const [left, right] = [table.left[row]!, table.right[row]!];
  const [a, b] = [lefts[left]!, rights[right]!];
  const comparison = comparePair({
    first: table.lefts[left]!,
    second: table.rights[right]!,
    competences: index.competences,
    origins: index.origins,
    weights: pairs.usual.weights,
    collaborations: table.collaborations[row]!,
    kept: { profileOf: pairs.profileOf, rarity: index.rarity },
  });
  const partners = said.partners.get(left) ?? countWithPartners(network, a.actors, weighing.rule);
  said.partners.set(left, partners);
  const introducers = listIntroducersAmong(network, partners, b.actors, weighing.rule);
  const [first] = introducers;
  return {
    introducers: {
      total: introducers.length,
      first: first && network.actors.names[first.actor]!,
    },
    sentence: sayComparison(network, comparison, [a, b]),
  };
}

/** The sentence of a comparison. */
export function sayComparison(
  network: Network,
  comparison: ReturnType<typeof comparePair>,
  [a, b]: readonly [Party, Party],
) {
  const nameOf = (competence: number) => network.competences.names[competence]!;
  const { there, back, shared, collaborations } = comparison;
  const cover = (answers: Answers) => ({
    ...countStated(answers),
    matched: answers.matches.filter(({ isExact }) => isExact).map(({ competence }) => nameOf(competence)),
  });
  const isFirst = there.met / (there.needWeight + 1) >= back.met / (back.needWeight + 1);
  return wordPair({
    ...{ a: describeParty(network, a), b: describeParty(network, b) },
    ...{ there: cover(there), back: cover(back), collaborations },
    giver: isFirst ? "a" : "b",
    shared: shared.length,
  });
}

/** How much of how much one answers, as it is sent. */
export function countStated({ exact, needs, matches, unanswered }: Answers) {
  const all = [...matches, ...unanswered];
  return { exact, needs, stated: all.filter(({ origin }) => origin === "stated").length };
}

export function describeParty({ actors, regions }: Network, { id, kind, node, places }: Party): PairParty {
  const isRegion = kind === "region";
  return {
    id,
    kind,
    name: isRegion ? regions.names[node]! : actors.names[node]!,
    shortName: isRegion ? regions.shortNames[node] : actors.shortNames.get(node),
    regions: places.regions.map((region) => regions.ids[region]!),
    countries: [...places.countries],
    basis: bases[(isRegion ? regions : actors).bases[node]!]!,
  };
}
