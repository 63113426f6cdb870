import type { z } from "zod";
import type { UnrankedPairs } from "#contract/complementarity.ts";
import type { listPairsInput } from "#contract/list-pairs.ts";
import { type DecisionState, decisionStates, type PairCrossing, unrankedReasons } from "#contract/words.ts";
import { findCrossings } from "../../network/complementarity/describe-pair.ts";
import type { Ranking } from "../../network/complementarity/rank-pairs.ts";
import type { Network } from "../../network/network.ts";
import type { Party } from "../../network/party.ts";
import type { SortedIds } from "../../network/sorted-ids.ts";
import { type DecisionsByPair, pairKey } from "./describe-pairs.ts";
import type { Pairs } from "./keep-pairs.ts";

type Asked = z.output<typeof listPairsInput>;
export type Places = Pick<Asked, "regions" | "sectors" | "across">;

export interface ChosenPairs {
  /** Rows that pass all filters, the best first. */
  readonly rows: readonly number[];
  /** Rows that pass all filters but that of the states, by state. */
  readonly states: Record<DecisionState, number>;
}

export interface ChoiceAsked extends Places, Pick<Asked, "families" | "states"> {
  readonly unlinked: boolean;
}

export function choosePairs(
  pairs: Pairs,
  ranking: Ranking,
  asked: ChoiceAsked,
  decisions: DecisionsByPair,
): ChosenPairs {
  const { table, lefts, rights, network, countAnswers } = pairs;
  const passesPlaces = checkPlaces(network, lefts, rights, asked);
  const families = asked.families && positionsOf(network.competences.indexes, asked.families);
  const wanted: ReadonlySet<DecisionState> = new Set(asked.states);
  const stateOf = findStates(pairs, decisions);
  const states = countNone(decisionStates);
  const rows: number[] = [];
  for (const row of ranking.order) {
    const [left, right] = [table.left[row]!, table.right[row]!];
    if (!passesPlaces(left, right)) continue;
    if (asked.unlinked && table.collaborations[row]! > 0) continue;
    if (families !== undefined && !countAnswers(row).families.some((family) => families.has(family)))
      continue;
    const state = stateOf(left, right);
    states[state] += 1;
    if (wanted.has(state)) rows.push(row);
  }
  return { rows, states };
}

/** By positions: decisions are few and pairs are many, of which most need not be looked up by their ids. */
function findStates({ lefts, rights }: Pairs, decisions: DecisionsByPair) {
  if (decisions.size === 0) return (): DecisionState => "open";
  const decided = new Set([...decisions.values()].flatMap(({ a, b }) => [a, b]));
  const isDecided = ({ id }: Party) => decided.has(id);
  const [left, right] = [lefts.map(isDecided), rights.map(isDecided)];
  return (a: number, b: number): DecisionState =>
    left[a]! && right[b]! ? (decisions.get(pairKey(lefts[a]!.id, rights[b]!.id))?.state ?? "open") : "open";
}

export interface UnrankedChoice {
  readonly counts: UnrankedPairs["counts"];
  /** Positions of those of the reason asked for, in order. */
  readonly pairs: readonly { readonly left: number; readonly right: number }[];
}

/** The pairs that are not ranked, under the filters of place alone: nothing else is known of them. */
export function chooseUnranked(
  { table, lefts, rights, network }: Pairs,
  asked: Places & Pick<Asked, "reason">,
): UnrankedChoice {
  if (isEverywhere(asked) && asked.reason === undefined) return { counts: table.unranked, pairs: [] };
  const passes = checkPlaces(network, lefts, rights, asked);
  const counts = countNone(unrankedReasons);
  const pairs: { left: number; right: number }[] = [];
  for (const [left, codes] of table.reasons.entries())
    for (const [right, code] of codes.entries()) {
      const reason = unrankedReasons[code - 1];
      if (reason === undefined || !passes(left, right)) continue;
      counts[reason] += 1;
      if (reason === asked.reason) pairs.push({ left, right });
    }
  return { counts, pairs };
}

function isEverywhere({ regions, sectors, across = [] }: Places): boolean {
  return regions === undefined && sectors === undefined && across.length === 0;
}

type PassesPlaces = (left: number, right: number) => boolean;

function checkPlaces(
  { regions, sectors }: Network,
  lefts: readonly Party[],
  rights: readonly Party[],
  asked: Places,
): PassesPlaces {
  const checks: PassesPlaces[] = [];
  const lies = (wanted: ReadonlySet<number> | undefined, of: "regions" | "sectors") => {
    if (wanted === undefined) return;
    const isIn = ({ places }: Party) => places[of].some((each) => wanted.has(each));
    const [left, right] = [lefts.map(isIn), rights.map(isIn)];
    checks.push((a, b) => left[a]! || right[b]!);
  };
  lies(asked.regions && positionsOf(regions.indexes, asked.regions), "regions");
  lies(asked.sectors && positionsOf(sectors.indexes, asked.sectors), "sectors");
  const across = asked.across ?? [];
  if (across.length > 0)
    checks.push((a, b) => {
      const crosses = findCrossings([lefts[a]!.places, rights[b]!.places]);
      return across.every((each) => crosses[crossingOf[each]] === true);
    });
  return (left, right) => checks.every((check) => check(left, right));
}

const crossingOf = { region: "region", sector: "sector", border: "country" } as const satisfies Record<
  PairCrossing,
  string
>;

/** Ids that are not known choose nothing. */
function positionsOf(indexes: SortedIds, ids: readonly string[]): ReadonlySet<number> {
  return new Set(ids.flatMap((id) => indexes.get(id) ?? []));
}

function countNone<Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
}
