import type { PartyFacts, PartyOffer } from "../party-facts.ts";
import type { PairAsked } from "./compare-pair.ts";
import { measureRarity } from "./compute-terms.ts";
import { type Profile, profileParty } from "./profile-party.ts";
import { countSharedActors, weighPair } from "./weigh-pair.ts";

/** One fact more about a party, and what it would do to the pair. */
export interface MissingFact {
  /** `answer`: it offers a need of the other that it does not offer as far as is known; `deepen`: one it offers, better. */
  readonly kind: "answer" | "deepen";
  readonly competence: number;
  /** The level supposed: 1 for an answer, one more than known for what it offers. */
  readonly level: number;
  /** The pair's score with it, in [0, 1], and how much more that is. */
  readonly score: number;
  readonly gain: number;
}

export interface MissingFacts {
  /** Null where no such fact would lift the score. */
  readonly first: MissingFact | null;
  readonly second: MissingFact | null;
}

/**
 * What is missing for a better match: for either side the one fact about it that would lift the pair's score most, if
 * it were found to be true. Only facts that would answer the other are tried, each one step of a level up: a need of the
 * other that it is not known to offer, as if mentioned (level 1), or one that it offers below level 3, one level higher.
 * The score is computed anew with it as everything else is, so that a party's own needs change with what it offers.
 * Not tried: to be more like the other, needs that are not known, several facts at once. It says where to look or ask,
 * not that anybody should acquire it. Ties: `deepen` before `answer`, since it needs less, then by competence.
 */
export function findMissingFacts(asked: PairAsked): MissingFacts {
  const { competences, weights, collaborations } = asked;
  const first = profileParty(asked.first, asked);
  const second = profileParty(asked.second, asked);
  const sharedActors = countSharedActors(first, second);
  const rule = { competences, rarity: measureRarity(competences), weights, collaborations, sharedActors };
  const scoreWith = (facts: PartyFacts, other: Profile) =>
    weighPair([profileParty(facts, asked), other], rule).score ?? 0;
  return {
    first: findBest(first, second, scoreWith),
    second: findBest(second, first, scoreWith),
  };
}

type ScoreWith = (facts: PartyFacts, other: Profile) => number;

function findBest({ facts }: Profile, other: Profile, scoreWith: ScoreWith): MissingFact | null {
  const score = scoreWith(facts, other);
  let best: MissingFact | null = null;
  for (const { kind, offer } of listSteps(facts, other)) {
    const lifted = scoreWith(withOffer(facts, offer), other);
    const gain = lifted - score;
    if (gain > (best?.gain ?? 0))
      best = { kind, competence: offer.competence, level: offer.level, score: lifted, gain };
  }
  return best;
}

interface Step {
  readonly kind: MissingFact["kind"];
  readonly offer: PartyOffer;
}

/** In the order of precedence among equals. */
function listSteps(facts: PartyFacts, other: Profile): Step[] {
  const offers = new Map(facts.offers.map((offer) => [offer.competence, offer]));
  const steps = other.needs.flatMap(({ competence }): Step[] => {
    const known = offers.get(competence);
    if (known === undefined) return [{ kind: "answer", offer: { competence, level: 1, depth: 1 } }];
    return known.level < 3 ? [{ kind: "deepen", offer: { ...known, level: known.level + 1 } }] : [];
  });
  return [...steps.filter(({ kind }) => kind === "deepen"), ...steps.filter(({ kind }) => kind === "answer")];
}

function withOffer(facts: PartyFacts, offer: PartyOffer): PartyFacts {
  const others = facts.offers.filter(({ competence }) => competence !== offer.competence);
  return { ...facts, offers: [...others, offer].sort((a, b) => a.competence - b.competence) };
}
