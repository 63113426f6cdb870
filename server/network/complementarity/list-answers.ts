import type { Need } from "./find-needs.ts";
import { answerInTwelfths, type Profile } from "./profile-party.ts";
import type { SumRule } from "./sum-pair.ts";

export interface ExplainedNeed extends Need {
  /** 1 − ln(1 + o)/ln(1 + N): how few offer it. */
  readonly rarity: number;
}

export interface MatchedNeed extends ExplainedNeed {
  /** The very competence, or another of its family. */
  readonly isExact: boolean;
  /** What it is answered by: of several related ones the first of the highest level. */
  readonly by: number;
  /** Of that offer: 1 to 3, and how many actors of the party have it. */
  readonly level: number;
  readonly depth: number;
  /** sim·q, in (0, 1]. */
  readonly strength: number;
}

/** What one party could answer of the other's needs. */
export interface Answers {
  /** "could answer 2 of 5": needs with an exact match, of all. */
  readonly exact: number;
  readonly needs: number;
  /** Needs answered by a related competence only. */
  readonly related: number;
  /** S, W and S/W; null without needs. */
  readonly met: number;
  readonly needWeight: number;
  readonly coverage: number | null;
  /** What adds most to S first, then by competence. */
  readonly matches: readonly MatchedNeed[];
  /** Needs that nothing answers: the weightiest first, then by competence. */
  readonly unanswered: readonly ExplainedNeed[];
}

/**
 * Coverage S/W in [0, 1], S = Σ_d w_d · max_c sim(c, d)·q(c) over the taker's needs d, W = Σ_d w_d; sim = 1 for d
 * itself and 0.25 within its family, q = level/3. Source: METHODS, "coverage P→Q".
 */
export function listAnswers(giver: Profile, taker: Profile, rule: SumRule): Answers {
  const matches: MatchedNeed[] = [];
  const unanswered: ExplainedNeed[] = [];
  let met = 0;
  for (const need of taker.needs) {
    const { competence } = need;
    const family = rule.competences.familyOf[competence]!;
    const twelfths = answerInTwelfths(giver, competence, family);
    const explained = { ...need, rarity: rule.rarity[competence]! };
    met += need.weight * (twelfths / 12);
    if (twelfths === 0) unanswered.push(explained);
    else matches.push({ ...explained, ...describeOffer(giver, competence, rule), strength: twelfths / 12 });
  }
  const exact = matches.filter(({ isExact }) => isExact).length;
  const { needWeight } = taker;
  return {
    ...{ exact, needs: taker.needs.length, related: matches.length - exact },
    ...{ met, needWeight, coverage: taker.needs.length > 0 ? met / needWeight : null },
    matches: matches.sort(
      (a, b) => b.weight * b.strength - a.weight * a.strength || a.competence - b.competence,
    ),
    unanswered: unanswered.sort((a, b) => b.weight - a.weight || a.competence - b.competence),
  };
}

/** The offer that answers a need which is answered. */
function describeOffer({ facts }: Profile, needed: number, { competences: { familyOf } }: SumRule) {
  const isExact = facts.offers.some(({ competence }) => competence === needed);
  const fitting = facts.offers.filter(({ competence }) =>
    isExact ? competence === needed : familyOf[competence] === familyOf[needed],
  );
  const { competence, level, depth } = fitting.reduce((best, offer) =>
    offer.level > best.level ? offer : best,
  );
  return { isExact, by: competence, level, depth };
}
