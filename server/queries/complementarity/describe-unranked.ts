import type { UnrankedPairs } from "#contract/complementarity.ts";
import type { UnrankedChoice } from "./choose-pairs.ts";
import type { Pairs } from "./keep-pairs.ts";

export interface UnrankedPage {
  readonly offset: number;
  readonly limit: number;
}

/** How many are not ranked, and one page of those of the reason that was asked for. */
export function describeUnranked(
  { table, lefts, rights, countCollaborations }: Pairs,
  { counts, pairs }: UnrankedChoice,
  { offset, limit }: UnrankedPage,
): UnrankedPairs {
  return {
    counts,
    pairs: pairs.slice(offset, offset + limit).map(({ left, right }) => ({
      a: lefts[left]!.id,
      b: rights[right]!.id,
      known: [table.lefts[left]!.offers.length, table.rights[right]!.offers.length],
      collaborations: countCollaborations(left, right),
    })),
  };
}
