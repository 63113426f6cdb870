import type { CompetenceFacts, NeedOrigin, PartyFacts } from "../party-facts.ts";
import { measureRarity } from "./compute-terms.ts";
import type { UnrankedReason } from "./find-reason.ts";
import { type Answers, listAnswers } from "./list-answers.ts";
import { type Profile, type ProfileOf, profileParty } from "./profile-party.ts";
import { type ScoreParts, splitScore, type Terms, type TermWeights } from "./score-terms.ts";
import { countSharedActors, weighPair } from "./weigh-pair.ts";

export interface PairAsked {
  readonly first: PartyFacts;
  readonly second: PartyFacts;
  readonly competences: CompetenceFacts;
  readonly origins: ReadonlySet<NeedOrigin>;
  readonly weights: TermWeights;
  /** Known between the two: n of the openness. */
  readonly collaborations: number;
  /** What has been made of them already. */
  readonly kept?: { readonly profileOf: ProfileOf; readonly rarity: Float64Array };
}

export interface SharedCompetence {
  readonly competence: number;
  /** 1 to 3. */
  readonly levels: readonly [first: number, second: number];
}

/** A pair whole, with the parts of which each term is made. */
export interface PairComparison {
  readonly first: string;
  readonly second: string;
  /** What the first could answer of the second's needs. */
  readonly there: Answers;
  readonly back: Answers;
  /** What both offer: those in which both are strong first, then by competence. */
  readonly shared: readonly SharedCompetence[];
  /** How many competences are offered by either. */
  readonly offered: number;
  readonly collaborations: number;
  readonly terms: Terms;
  /** In [0, 1]; null if neither has needs. */
  readonly score: number | null;
  readonly parts: ScoreParts | null;
  /** Why it is not ranked; null if it is. */
  readonly reason: UnrankedReason | null;
}

/**
 * All terms of complementarity of two parties with their parts. Terms and score are symmetric; `there` and `back`
 * change places with the parties. Formulas: computeTerms, scoreTerms; coverage: listAnswers. Source: METHODS.
 */
export function comparePair(asked: PairAsked): PairComparison {
  const { competences, weights, collaborations } = asked;
  const profileOf = asked.kept?.profileOf ?? ((facts) => profileParty(facts, asked));
  const [first, second] = [profileOf(asked.first), profileOf(asked.second)];
  const rarity = asked.kept?.rarity ?? measureRarity(competences);
  const sharedActors = countSharedActors(first, second);
  const rule = { competences, rarity, weights, collaborations, sharedActors };
  const { terms, score, reason } = weighPair([first, second], rule);
  const shared = listShared(first, second);
  return {
    first: asked.first.id,
    second: asked.second.id,
    there: listAnswers(first, second, rule),
    back: listAnswers(second, first, rule),
    shared,
    offered: first.offered.length + second.offered.length - shared.length,
    collaborations,
    terms,
    score,
    parts: splitScore(terms, weights),
    reason,
  };
}

function listShared(first: Profile, second: Profile): SharedCompetence[] {
  const levels = new Map(second.facts.offers.map(({ competence, level }) => [competence, level]));
  const shared = first.facts.offers.flatMap(({ competence, level }) => {
    const other = levels.get(competence);
    return other === undefined ? [] : [{ competence, levels: [level, other] as const }];
  });
  const lower = ({ levels: [a, b] }: SharedCompetence) => Math.min(a, b);
  const higher = ({ levels: [a, b] }: SharedCompetence) => Math.max(a, b);
  return shared.sort((a, b) => lower(b) - lower(a) || higher(b) - higher(a) || a.competence - b.competence);
}
