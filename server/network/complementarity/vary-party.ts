import type { PartyFacts, WeightedCompetence } from "../party-facts.ts";
import { strategyWeight } from "./find-needs.ts";
import { answerInTwelfths, type Profile, type ProfileRule } from "./profile-party.ts";

/**
 * A party in columns by competence, and what would be different in them without each of its offers: little, so that
 * hundreds of variants of a party are tried without making it anew.
 */
export interface VariedParty {
  readonly profile: Profile;
  /** How well it answers each competence, in twelfths. */
  readonly answers: Uint8Array;
  /** By place of the offer: how well it would answer that, and what is related to it and not offered, without it. */
  readonly answersWithout: Uint8Array;
  /** The weight of each competence among its needs; 0 where it is no need. */
  readonly weights: Float64Array;
  /** By place of the offer; undefined where the needs stay as they are. */
  readonly weightsWithout: readonly (ColumnChange | undefined)[];
  /** The competences that are needs of it or would be without one of its offers, ascending. */
  readonly asked: Int32Array;
}

/** What stands in a column at some competences instead. */
export interface ColumnChange {
  readonly competences: Int32Array;
  readonly values: Float64Array;
}

export function varyParty(profile: Profile, rule: ProfileRule): VariedParty {
  const { familyOf } = rule.competences;
  const reasons = collectReasons(profile.facts, rule);
  const asked = Int32Array.from(reasons.byCompetence.keys()).sort();
  const offered = new Set(profile.offered);
  const weights = new Float64Array(familyOf.length);
  for (const competence of asked)
    if (!offered.has(competence)) weights[competence] = weigh(reasons, competence, undefined);
  return {
    ...{ profile, weights, asked },
    answers: Uint8Array.from(familyOf, (family, competence) => answerInTwelfths(profile, competence, family)),
    answersWithout: answerWithout(profile, familyOf),
    weightsWithout: profile.offered.map((left) => changeWeights({ reasons, weights, offered }, left)),
  };
}

/** The highest level of the others of its family. */
function answerWithout({ offered, levels }: Profile, familyOf: Int32Array): Uint8Array {
  const tops = new Map<number, { first: number; second: number }>();
  for (const [place, competence] of offered.entries()) {
    const top = tops.get(familyOf[competence]!) ?? { first: 0, second: 0 };
    const level = levels[place]!;
    top.second = Math.max(top.second, Math.min(top.first, level));
    top.first = Math.max(top.first, level);
    tops.set(familyOf[competence]!, top);
  }
  return Uint8Array.from(offered, (competence, place) => {
    const family = familyOf[competence]!;
    if (family < 0) return 0;
    const { first, second } = tops.get(family)!;
    return levels[place] === first ? second : first;
  });
}

interface KnownWeights {
  readonly reasons: Reasons;
  readonly weights: Float64Array;
  readonly offered: ReadonlySet<number>;
}

function changeWeights({ reasons, weights, offered }: KnownWeights, left: number): ColumnChange | undefined {
  const changed = listTouched(reasons, left, offered)
    .map((competence) => ({ competence, value: weigh(reasons, competence, left) }))
    .filter(({ competence, value }) => value !== weights[competence]);
  if (changed.length === 0) return undefined;
  return {
    competences: Int32Array.from(changed, ({ competence }) => competence),
    values: Float64Array.from(changed, ({ value }) => value),
  };
}

/** Why a competence is a need where it is not offered. */
interface Reasons {
  readonly byCompetence: ReadonlyMap<number, CompetenceReasons>;
  readonly priorities: readonly PriorityReason[];
}

interface CompetenceReasons {
  /** Of stated needs and chains, the highest; 0 without. */
  weight: number;
  /** Positions of the priorities that cover it. */
  readonly priorities: number[];
}

interface PriorityReason {
  readonly covered: readonly number[];
  readonly coveredSet: ReadonlySet<number>;
  /** How many of these are offered. */
  readonly offered: number;
  readonly isWhole: boolean;
}

function collectReasons(facts: PartyFacts, { origins }: ProfileRule): Reasons {
  const byCompetence = new Map<number, CompetenceReasons>();
  const reasonsOf = (competence: number) => {
    const known = byCompetence.get(competence) ?? { weight: 0, priorities: [] };
    byCompetence.set(competence, known);
    return known;
  };
  const raise = (list: readonly WeightedCompetence[]) => {
    for (const { competence, weight } of list) {
      const known = reasonsOf(competence);
      known.weight = Math.max(known.weight, weight);
    }
  };
  if (origins.has("stated")) raise(facts.stated);
  if (origins.has("chain")) raise(facts.requirements);
  const offered = new Set(facts.offers.map(({ competence }) => competence));
  const priorities = origins.has("strategy")
    ? facts.priorities.map((covered, place) => {
        for (const competence of covered) reasonsOf(competence).priorities.push(place);
        return {
          ...{ covered, coveredSet: new Set(covered), isWhole: facts.takesWholePriorities },
          offered: covered.filter((competence) => offered.has(competence)).length,
        };
      })
    : [];
  return { byCompetence, priorities };
}

/** As `findNeeds` of the party without `left`, for a competence that it does not offer then. */
function weigh({ byCompetence, priorities }: Reasons, competence: number, left: number | undefined): number {
  const reasons = byCompetence.get(competence);
  if (reasons === undefined) return 0;
  const isSuggested = reasons.priorities.some((place) => {
    const { isWhole, offered, coveredSet } = priorities[place]!;
    return isWhole || offered > (left !== undefined && coveredSet.has(left) ? 1 : 0);
  });
  return isSuggested ? Math.max(reasons.weight, strategyWeight) : reasons.weight;
}

/** The competences whose weight may depend on an offer: itself, and what a priority covers with it alone. */
function listTouched(
  { byCompetence, priorities }: Reasons,
  left: number,
  offered: ReadonlySet<number>,
): number[] {
  const touched = new Set([left]);
  for (const place of byCompetence.get(left)?.priorities ?? []) {
    const { covered, isWhole, offered: count } = priorities[place]!;
    if (isWhole || count > 1) continue;
    for (const competence of covered) if (!offered.has(competence)) touched.add(competence);
  }
  return [...touched];
}
