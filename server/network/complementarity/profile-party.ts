import type { CompetenceFacts, NeedOrigin, PartyFacts } from "../party-facts.ts";
import { findNeeds, type Need } from "./find-needs.ts";

/** A party as the comparison reads it: sorted numbers only. */
export interface Profile {
  readonly facts: PartyFacts;
  /** Competences it offers, ascending, and their levels, 1 to 3. */
  readonly offered: readonly number[];
  readonly levels: readonly number[];
  /** Families of these, ascending, and the highest level in each. */
  readonly families: readonly number[];
  readonly familyLevels: readonly number[];
  /** Sum of its levels. */
  readonly levelSum: number;
  /** By competence, ascending. */
  readonly needs: readonly Need[];
  /** W, the sum of their weights. */
  readonly needWeight: number;
}

/** What profiles are made with. */
export interface ProfileRule {
  readonly competences: CompetenceFacts;
  readonly origins: ReadonlySet<NeedOrigin>;
}

export function profileParty(facts: PartyFacts, rule: ProfileRule): Profile {
  return composeProfile(facts, findNeeds(facts, rule.origins), rule);
}

export type ProfileOf = (facts: PartyFacts) => Profile;

/** Made once for each party that is looked at closer: those of a few pages, not of all there are. */
export function keepProfiles(rule: ProfileRule): ProfileOf {
  const known = new Map<PartyFacts, Profile>();
  return (facts) => {
    const profile = known.get(facts) ?? profileParty(facts, rule);
    if (known.size >= mostKept && !known.has(facts)) known.clear();
    known.set(facts, profile);
    return profile;
  };
}

/** Every pair of a group of clusters is asked what it answers when pairs are chosen by family. */
const mostKept = 1_000;

/** Plain loops and arrays: there may be tens of thousands of parties, most of them small. */
function composeProfile(
  facts: PartyFacts,
  needs: readonly Need[],
  { competences: { familyOf } }: ProfileRule,
): Profile {
  const offered: number[] = [];
  const levels: number[] = [];
  const byFamily = new Map<number, number>();
  let levelSum = 0;
  for (const { competence, level } of facts.offers) {
    offered.push(competence);
    levels.push(level);
    levelSum += level;
    const family = familyOf[competence]!;
    if (family >= 0 && level > (byFamily.get(family) ?? 0)) byFamily.set(family, level);
  }
  const families = [...byFamily.keys()].sort((a, b) => a - b);
  const familyLevels = families.map((family) => byFamily.get(family)!);
  let needWeight = 0;
  for (const { weight } of needs) needWeight += weight;
  return { facts, offered, levels, families, familyLevels, levelSum, needs, needWeight };
}

/**
 * How well a party answers a need d: max over its offers c of sim(c, d)·q(c), in twelfths, so that it is a whole
 * number. sim = 1 for d itself, 0.25 for another of its family; q = level/3. So 4, 8, 12 for d itself, at least
 * `exactTwelfths`; 1, 2, 3 for one that is only related; else 0. Source: METHODS, "Competences".
 */
export function answerInTwelfths(profile: Profile, competence: number, family: number): number {
  const at = findPlace(profile.offered, competence);
  if (at >= 0) return profile.levels[at]! * exactTwelfths;
  const place = findPlace(profile.families, family);
  return place >= 0 ? profile.familyLevels[place]! : 0;
}

export const exactTwelfths = 4;

/** Where a number is in an ascending list; -1 where it is not. */
export function findPlace(sorted: readonly number[], sought: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === sought) return middle;
    if (value < sought) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
