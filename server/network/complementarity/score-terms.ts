/** The four terms of complementarity, each in [0, 1]; null where it is not defined. */
export interface Terms {
  readonly fit: number | null;
  readonly ground: number | null;
  readonly scarcity: number | null;
  readonly openness: number;
}

/** The λ of the terms beside fit, each in [0, 2]; 0 removes its term. */
export interface TermWeights {
  readonly ground: number;
  readonly scarcity: number;
  readonly openness: number;
}

export const defaultWeights: TermWeights = { ground: 0.75, scarcity: 0.375, openness: 0.375 };

/** What each term adds to the score: together they are it, but for its rounding. Null for a term that is not defined. */
export interface ScoreParts {
  readonly fit: number;
  readonly ground: number | null;
  readonly scarcity: number | null;
  readonly openness: number;
}

/** Scores are told apart to a billionth: below that, the order of summing up decides. */
export const scoreSteps = 1e9;

/**
 * fit · (1 + λ_g·ground + λ_s·scarcity + λ_o·openness) / (1 + Σ λ) over the terms that are not null, in [0, 1], to a
 * billionth; null without fit. Everything scales with what the two add. Source: METHODS, "Complementarity".
 */
export function scoreTerms(terms: Terms, weights: TermWeights): number | null {
  if (terms.fit === null) return null;
  const { sum, total } = weigh(terms, weights);
  return Math.round(((terms.fit * sum) / total) * scoreSteps) / scoreSteps;
}

/** Null without fit. */
export function splitScore(terms: Terms, weights: TermWeights): ScoreParts | null {
  const { fit, ground, scarcity, openness } = terms;
  if (fit === null) return null;
  const share = fit / weigh(terms, weights).total;
  return {
    fit: share,
    ground: ground === null ? null : share * weights.ground * ground,
    scarcity: scarcity === null ? null : share * weights.scarcity * scarcity,
    openness: share * weights.openness * openness,
  };
}

function weigh({ ground, scarcity, openness }: Terms, weights: TermWeights) {
  let sum = 1 + weights.openness * openness;
  let total = 1 + weights.openness;
  if (ground !== null) {
    sum += weights.ground * ground;
    total += weights.ground;
  }
  if (scarcity !== null) {
    sum += weights.scarcity * scarcity;
    total += weights.scarcity;
  }
  return { sum, total };
}
