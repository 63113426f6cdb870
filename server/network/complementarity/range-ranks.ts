import type { PartyFacts } from "../party-facts.ts";
import type { PartyIndex } from "./index-parties.ts";
import { type Profile, profileParty, profileWithout } from "./profile-party.ts";
import { type Ranking, rankOf } from "./rank-pairs.ts";
import { weighPair } from "./weigh-pair.ts";

export interface RankRange {
  /** The lowest and the highest number; 1 is the best rank. */
  readonly best: number;
  readonly worst: number;
  /** How many facts were left out, one at a time. */
  readonly facts: number;
  /** With how many of them left out the pair would not be ranked at all. */
  readonly unranked: number;
}

/**
 * How much the rank of a row owes to any single fact: for each offered competence of either side in turn, the pair's
 * score as if that were not known (needs of that side derived anew: what was met inside may be needed, and what a
 * priority suggested only for it may not), and the ranks that these scores would have among the others, which stay as
 * they are, as do o_d, N and the collaborations. Without a score it would be the last. Where too little would be
 * known, or only related competences be left, its score still has a rank, and it is counted in `unranked`. Pairs of
 * which nothing can be left out do not exist: three competences are known on either side.
 * Source: METHODS, "Robustness".
 */
export type RangeRanks = (ranking: Ranking, row: number) => RankRange;

/** Made for a page of rows at a time, not for all: parties without one of their facts are made once and kept with it. */
export function createRangeRanks(index: PartyIndex): RangeRanks {
  const known = new Map<PartyFacts, Variants>();
  const variantsOf = (facts: PartyFacts) => {
    const variants = known.get(facts) ?? listVariants(facts, index);
    known.set(facts, variants);
    return variants;
  };
  return (ranking, row) => {
    const { table } = ranking;
    const first = variantsOf(table.lefts[table.left[row]!]!);
    const second = variantsOf(table.rights[table.right[row]!]!);
    const pairs = [
      ...first.without.map((variant) => [variant, second.whole] as const),
      ...second.without.map((variant) => [first.whole, variant] as const),
    ];
    // That neither contains the other does not change with what they offer.
    const rule = {
      ...index,
      weights: ranking.weights,
      collaborations: table.collaborations[row]!,
      sharedActors: 0,
    };
    let [best, worst, unranked] = [table.left.length, 1, 0];
    for (const pair of pairs) {
      const { score, reason } = weighPair(pair, rule);
      const rank = score === null ? table.left.length : rankOf(ranking, row, score);
      best = Math.min(best, rank);
      worst = Math.max(worst, rank);
      if (reason !== null) unranked += 1;
    }
    return { best, worst, facts: pairs.length, unranked };
  };
}

interface Variants {
  readonly whole: Profile;
  /** Each without one of its offers. */
  readonly without: readonly Profile[];
}

function listVariants(facts: PartyFacts, index: PartyIndex): Variants {
  const whole = profileParty(facts, index);
  return { whole, without: facts.offers.map((_, place) => profileWithout(whole, place, index)) };
}
