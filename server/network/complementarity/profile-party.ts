import type { CompetenceFacts, NeedOrigin, PartyFacts } from "../party-facts.ts";
import { findNeeds, type Need } from "./find-needs.ts";

/** A party as the comparison reads it: sorted numbers only. */
export interface Profile {
  readonly facts: PartyFacts;
  /** Competences it offers, ascending, and their levels, 1 to 3. */
  readonly offered: Int32Array;
  readonly levels: Uint8Array;
  /** Families of these, ascending, and the highest level in each. */
  readonly families: Int32Array;
  readonly familyLevels: Uint8Array;
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

export function profileParty(facts: PartyFacts, { competences, origins }: ProfileRule): Profile {
  const { offers } = facts;
  const byFamily = new Map<number, number>();
  let levelSum = 0;
  for (const { competence, level } of offers) {
    levelSum += level;
    const family = competences.familyOf[competence]!;
    if (family >= 0 && level > (byFamily.get(family) ?? 0)) byFamily.set(family, level);
  }
  const families = Int32Array.from(byFamily.keys()).sort();
  const needs = findNeeds(facts, origins);
  return {
    facts,
    offered: Int32Array.from(offers, ({ competence }) => competence),
    levels: Uint8Array.from(offers, ({ level }) => level),
    families,
    familyLevels: Uint8Array.from(families, (family) => byFamily.get(family)!),
    levelSum,
    needs,
    needWeight: needs.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/**
 * How well a party answers a need d: max over its offers c of sim(c, d)·q(c), in twelfths, so that it is a whole
 * number. sim = 1 for d itself, 0.25 for another of its family; q = level/3. So 4, 8, 12 for d itself, at least
 * `exactTwelfths`; 1, 2, 3 for one that is only related; else 0. Source: METHODS, "Competences".
 */
export function answerInTwelfths(profile: Profile, competence: number, family: number): number {
  const at = findPlace(profile.offered, competence);
  if (at >= 0) return profile.levels[at]! * exactTwelfths;
  if (family < 0) return 0;
  const place = findPlace(profile.families, family);
  return place >= 0 ? profile.familyLevels[place]! : 0;
}

export const exactTwelfths = 4;

/** Where a number is in an ascending list; -1 where it is not. */
export function findPlace(sorted: Int32Array, sought: number): number {
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
