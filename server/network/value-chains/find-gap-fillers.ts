import { linksFrom } from "../links.ts";
import type { ChainGround } from "./chain-ground.ts";
import { type ChainState, groupByParty, mergeKeys, type StageState } from "./stage-states.ts";

/** A party that could help to close a gap. */
export interface GapFiller {
  readonly party: number;
  /** Mean of its scores with the neighbours, those that are not defined as 0; null without neighbours. */
  readonly mean: number | null;
  /** What it offers of what the stage requires, and what it does not, ascending. */
  readonly offers: readonly number[];
  readonly lacks: readonly number[];
}

export interface GapFillers {
  readonly stage: number;
  /** The parties that are active in the stages which feed it or which it feeds, ascending. */
  readonly neighbours: readonly number[];
  /** Best first, ties by id. */
  readonly fillers: readonly GapFiller[];
}

/**
 * Who could close the gap at a stage: parties that offer at least one of the competences that it requires and are not
 * active in it, ranked by the mean score with the parties active in the neighbouring stages, null as 0 (METHODS, "Who
 * could close a gap"). A party is not compared with itself. `score` is that of two parties, by index.
 */
export function findGapFillers(
  ground: ChainGround,
  { stages }: ChainState,
  { stage, active }: StageState,
  score: (party: number, other: number) => number | null,
): GapFillers {
  const { requirements, stages: table } = ground.network;
  const required = linksFrom(requirements, stage, ground.rule).map((at) => requirements.targets[at]!);
  const near = stages.filter(
    (other) => table.feeds[other.stage] === stage || table.feeds[stage] === other.stage,
  );
  const parties = near.flatMap((other) => other.active.map(({ party }) => party));
  const neighbours = [...new Set(parties)].sort((a, b) => a - b);
  const offers = required.map((competence) => groupByParty(ground, ground.network.offers, competence));
  const fillers = mergeKeys(offers)
    .filter((party) => !active.some((candidate) => candidate.party === party))
    .map((party): GapFiller => {
      const scores = neighbours.filter((other) => other !== party).map((other) => score(party, other) ?? 0);
      return {
        party,
        mean: scores.length === 0 ? null : scores.reduce((sum, each) => sum + each, 0) / scores.length,
        offers: required.filter((_, at) => offers[at]!.has(party)),
        lacks: required.filter((_, at) => !offers[at]!.has(party)),
      };
    });
  return {
    stage,
    neighbours,
    fillers: fillers.sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0) || a.party - b.party),
  };
}
