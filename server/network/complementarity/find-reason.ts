/**
 * Why a pair is not ranked. The first that holds is its reason:
 * `contained` one is a part of the other: there is nothing to compare ·
 * `little-known` fewer than three competences are known of one of them: it says something of our data, not of them ·
 * `no-fit` no need of either is answered by the other, or neither has any ·
 * `only-related` needs are answered by related competences only, none by the very one.
 */
export const unrankedReasons = ["contained", "little-known", "no-fit", "only-related"] as const;
export type UnrankedReason = (typeof unrankedReasons)[number];

export interface PairState {
  /** Actors of the smaller party, and how many are in both. */
  readonly fewerActors: number;
  readonly sharedActors: number;
  /** Competences known of the party of which fewer are. */
  readonly fewerOffers: number;
  readonly hasFit: boolean;
  readonly hasExact: boolean;
}

/** Null for a pair that is ranked. Source: METHODS, "What is ranked". */
export function findReason(state: PairState): UnrankedReason | null {
  // A party without actors, such as a region of which nobody is known, is little known and no part of anything.
  if (state.sharedActors > 0 && state.sharedActors === state.fewerActors) return "contained";
  if (state.fewerOffers < fewestOffers) return "little-known";
  if (!state.hasFit) return "no-fit";
  return state.hasExact ? null : "only-related";
}

/** With fewer, one more fact would turn everything that is said. */
const fewestOffers = 3;
