import { computeTerms, type PairSums } from "./compute-terms.ts";
import { findReason, type UnrankedReason } from "./find-reason.ts";
import type { Profile } from "./profile-party.ts";
import { scoreTerms, type Terms, type TermWeights } from "./score-terms.ts";
import { type SumRule, sumPair } from "./sum-pair.ts";

export interface WeighedPair {
  readonly sums: PairSums;
  readonly terms: Terms;
  /** In [0, 1]; null if neither has needs. */
  readonly score: number | null;
  /** Why it would not be ranked; null if it is. */
  readonly reason: UnrankedReason | null;
}

export interface PairRule extends SumRule {
  readonly weights: TermWeights;
  /** Between the two. */
  readonly collaborations: number;
  /** Actors that are in both. */
  readonly sharedActors: number;
}

/** One pair from its profiles alone: what the tables of many pairs say of it, and the same to the last bit. */
export function weighPair(pair: readonly [first: Profile, second: Profile], rule: PairRule): WeighedPair {
  const [first, second] = pair;
  const { hasExact, ...sums } = sumPair(pair, rule.collaborations, rule);
  const terms = computeTerms(sums);
  const reason = findReason({
    fewerActors: Math.min(first.facts.actors.length, second.facts.actors.length),
    sharedActors: rule.sharedActors,
    fewerOffers: Math.min(first.offered.length, second.offered.length),
    hasFit: sums.there.met > 0 || sums.back.met > 0,
    hasExact,
  });
  return { sums, terms, score: scoreTerms(terms, rule.weights), reason };
}

/** Both ascend. */
export function countSharedActors(first: Profile, second: Profile): number {
  let shared = 0;
  let at = 0;
  const others = second.facts.actors;
  for (const actor of first.facts.actors) {
    while (at < others.length && others[at]! < actor) at += 1;
    if (others[at] === actor) shared += 1;
  }
  return shared;
}
