import type { CompetenceFacts, NeedOrigin, PartyFacts } from "../party-facts.ts";
import { doWhole, type Steps } from "../steps.ts";
import { measureRarity } from "./compute-terms.ts";
import { profileParty } from "./profile-party.ts";

/** For each of a range of numbers, the parties that it leads to, ascending: those from `starts[n]` to `starts[n + 1]`. */
export interface PartyLists {
  readonly starts: Int32Array;
  readonly parties: Int32Array;
  /** One for each party of a list: a level, a weight; 1 where there is nothing to say. */
  readonly values: Float64Array;
}

/** Parties of one kind on one day, with the ways from what they offer and need to them. */
export interface PartyIndex {
  readonly competences: CompetenceFacts;
  readonly origins: ReadonlySet<NeedOrigin>;
  /** By competence. */
  readonly rarity: Float64Array;
  /** By id, ascending. A party is its position here. */
  readonly parties: readonly PartyFacts[];
  /** A value for each, side by side: what a walk through all of them reads. */
  readonly columns: PartyColumns;
  /** Who offers a competence, with the level. */
  readonly offering: PartyLists;
  /** Who offers one of a family, with the highest level. */
  readonly offeringFamily: PartyLists;
  /** Who needs a competence, with the weight. */
  readonly needing: PartyLists;
  /** What an actor is part of. */
  readonly containing: PartyLists;
}

export interface PartyColumns {
  /** How many actors it has, and how many competences it offers. */
  readonly actors: Int32Array;
  readonly offers: Int32Array;
  readonly levelSum: Int32Array;
  /** W, the sum of the weights of its needs. */
  readonly needWeight: Float64Array;
}

export interface PartiesGiven {
  /** By id, ascending, each once: throws RangeError otherwise, since positions would mean something else to the caller. */
  readonly parties: readonly PartyFacts[];
  readonly competences: CompetenceFacts;
  readonly origins: ReadonlySet<NeedOrigin>;
}

/** Profiles are made one after the other and let go: of tens of thousands of parties only the lists remain. */
export function indexParties(given: PartiesGiven): PartyIndex {
  return doWhole(indexPartiesInSteps(given));
}

const perStep = 100;

export function* indexPartiesInSteps({ parties, competences, origins }: PartiesGiven): Steps<PartyIndex> {
  const columns = createColumns(parties.length);
  const offers = new Entries();
  const families = new Entries();
  const needs = new Entries();
  const actors = new Entries();
  for (let party = 0; party < parties.length; party += 1) {
    const facts = parties[party]!;
    if (party > 0 && !(parties[party - 1]!.id < facts.id))
      throw new RangeError(`${facts.id} is out of order`);
    const profile = profileParty(facts, { competences, origins });
    columns.actors[party] = facts.actors.length;
    columns.offers[party] = profile.offered.length;
    columns.levelSum[party] = profile.levelSum;
    columns.needWeight[party] = profile.needWeight;
    for (let i = 0; i < profile.offered.length; i += 1)
      offers.add(profile.offered[i]!, party, profile.levels[i]!);
    for (let i = 0; i < profile.families.length; i += 1)
      families.add(profile.families[i]!, party, profile.familyLevels[i]!);
    for (const { competence, weight } of profile.needs) needs.add(competence, party, weight);
    for (const actor of facts.actors) actors.add(actor, party, 1);
    if (party % perStep === 0) yield;
  }
  const count = competences.familyOf.length;
  const offering = offers.group(count);
  yield;
  const offeringFamily = families.group(count);
  yield;
  const needing = needs.group(count);
  yield;
  const containing = actors.group();
  const rarity = measureRarity(competences);
  return { competences, origins, rarity, parties, columns, offering, offeringFamily, needing, containing };
}

function createColumns(count: number): PartyColumns {
  return {
    actors: new Int32Array(count),
    offers: new Int32Array(count),
    levelSum: new Int32Array(count),
    needWeight: new Float64Array(count),
  };
}

/** What leads from a number to a party, in the order of the parties, until it is grouped by that number. */
class Entries {
  readonly #keys: number[] = [];
  readonly #parties: number[] = [];
  readonly #values: number[] = [];
  #highest = -1;

  add(key: number, party: number, value: number): void {
    this.#keys.push(key);
    this.#parties.push(party);
    this.#values.push(value);
    if (key > this.#highest) this.#highest = key;
  }

  /** Counts first, so that every list has its place in one array. */
  group(least = 0): PartyLists {
    const starts = new Int32Array(Math.max(least, this.#highest + 1) + 1);
    for (const key of this.#keys) starts[key + 1]! += 1;
    for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
    const next = starts.slice();
    const parties = new Int32Array(this.#keys.length);
    const values = new Float64Array(this.#keys.length);
    for (let i = 0; i < this.#keys.length; i += 1) {
      const at = next[this.#keys[i]!]!;
      next[this.#keys[i]!] = at + 1;
      parties[at] = this.#parties[i]!;
      values[at] = this.#values[i]!;
    }
    return { starts, parties, values };
  }
}
