import type { CompetenceFacts } from "../party-facts.ts";
import type { Terms } from "./score-terms.ts";

/** What the offers of one party are to the needs of the other. */
export interface AnswerSums {
  /** S = Σ_d w_d · max_c sim(c, d)·q(c). */
  readonly met: number;
  /** The same sum with each summand times the rarity of d. */
  readonly rareMet: number;
  /** W = Σ_d w_d over all needs. */
  readonly needWeight: number;
}

export interface PairSums {
  /** The first party answers the second one's needs. */
  readonly there: AnswerSums;
  readonly back: AnswerSums;
  /** Σ_c of the lower of both levels. */
  readonly sharedLevels: number;
  /** Sum of all levels of both. */
  readonly levelSum: number;
  readonly collaborations: number;
}

/**
 * The terms of complementarity of two parties, each in [0, 1], symmetric; null where not defined. Source: METHODS,
 * "Complementarity".
 * fit = mean over both directions of S/(W + 1), one without needs being 0; null if neither has needs ·
 * ground = Σ_c min(q, q') / (1 + Σ_c max(q, q')), q = level/3; null if neither offers anything ·
 * scarcity = mean of 1 − ln(1 + o_d)/ln(1 + N) over the matched needs of both, weighted by w_d·max_c sim·q; null if
 * nothing is matched · openness = 1/(1 + n), n = collaborations between them.
 */
export function computeTerms({ there, back, sharedLevels, levelSum, collaborations }: PairSums): Terms {
  const met = there.met + back.met;
  const isNeeding = there.needWeight > 0 || back.needWeight > 0;
  return {
    fit: isNeeding ? (there.met / (there.needWeight + 1) + back.met / (back.needWeight + 1)) / 2 : null,
    // In levels instead of thirds of them, and max = a + b − min, so that both sums are whole numbers.
    ground: levelSum > 0 ? sharedLevels / (3 + levelSum - sharedLevels) : null,
    scarcity: met > 0 ? (there.rareMet + back.rareMet) / met : null,
    openness: 1 / (1 + collaborations),
  };
}

/**
 * How few offer it: 1 − ln(1 + o)/ln(1 + N) for each competence, in [0, 1]; 1 if nobody does. o = actors that offer
 * it, N = actors that offer anything, in the whole network on that day and basis. Source: METHODS, "scarcity".
 */
export function measureRarity({ offeredBy, offering }: CompetenceFacts): Float64Array {
  const most = Math.log1p(offering);
  return Float64Array.from(offeredBy, (count) => (count === 0 ? 1 : 1 - Math.log1p(count) / most));
}
