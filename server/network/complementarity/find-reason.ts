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
  /** How many actors each of them has, and how many are in both. */
  readonly actors: readonly [first: number, second: number];
  readonly sharedActors: number;
  /** How many competences are known of each. */
  readonly offers: readonly [first: number, second: number];
  readonly hasFit: boolean;
  readonly hasExact: boolean;
}

/** Null for a pair that is ranked. Source: METHODS, "What is ranked". */
export function findReason({
  actors,
  sharedActors,
  offers,
  hasFit,
  hasExact,
}: PairState): UnrankedReason | null {
  // A party without actors, such as a region of which nobody is known, is little known and no part of anything.
  if (sharedActors > 0 && sharedActors === Math.min(actors[0], actors[1])) return "contained";
  if (Math.min(offers[0], offers[1]) < fewestOffers) return "little-known";
  if (!hasFit) return "no-fit";
  return hasExact ? null : "only-related";
}

/** With fewer, one more fact would turn everything that is said. */
const fewestOffers = 3;
