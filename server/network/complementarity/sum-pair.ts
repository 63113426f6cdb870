import type { CompetenceFacts } from "../party-facts.ts";
import type { AnswerSums, PairSums } from "./compute-terms.ts";
import { answerInTwelfths, exactTwelfths, type Profile } from "./profile-party.ts";

/** What sums are made with. */
export interface SumRule {
  readonly competences: CompetenceFacts;
  readonly rarity: Float64Array;
}

export interface CheckedSums extends PairSums {
  /** Whether a need of either is matched by the very competence. */
  readonly hasExact: boolean;
}

/** The sums of one pair, in the same order of adding up as `tallyPairs`, so that both agree to the last bit. */
export function sumPair(
  pair: readonly [first: Profile, second: Profile],
  collaborations: number,
  rule: SumRule,
): CheckedSums {
  const [first, second] = pair;
  const there = sumAnswers(first, second, rule);
  const back = sumAnswers(second, first, rule);
  return {
    there,
    back,
    hasExact: there.hasExact || back.hasExact,
    sharedLevels: sumSharedLevels(first, second),
    levelSum: first.levelSum + second.levelSum,
    collaborations,
  };
}

function sumAnswers(
  giver: Profile,
  taker: Profile,
  { competences, rarity }: SumRule,
): AnswerSums & { readonly hasExact: boolean } {
  let met = 0;
  let rareMet = 0;
  let hasExact = false;
  for (const { competence, weight } of taker.needs) {
    const twelfths = answerInTwelfths(giver, competence, competences.familyOf[competence]!);
    const part = weight * (twelfths / 12);
    met += part;
    rareMet += part * rarity[competence]!;
    hasExact ||= twelfths >= exactTwelfths;
  }
  return { met, rareMet, needWeight: taker.needWeight, hasExact };
}

/** Both lists ascend: one walk through them. */
function sumSharedLevels(first: Profile, second: Profile): number {
  let sum = 0;
  let at = 0;
  for (const [i, competence] of first.offered.entries()) {
    while (at < second.offered.length && second.offered[at]! < competence) at += 1;
    if (second.offered[at] === competence) sum += Math.min(first.levels[i]!, second.levels[at]!);
  }
  return sum;
}
