import type { CompetenceFacts, NeedOrigin, PartyFacts } from "../party-facts.ts";
import { measureRarity } from "./compute-terms.ts";
import { type Profile, profileParty } from "./profile-party.ts";

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
  readonly profiles: readonly Profile[];
  /** Of each profile, side by side: what a walk through all of them reads. */
  readonly columns: ProfileColumns;
  /** Who offers a competence, with the level. */
  readonly offering: PartyLists;
  /** Who offers one of a family, with the highest level. */
  readonly offeringFamily: PartyLists;
  /** Who needs a competence, with the weight. */
  readonly needing: PartyLists;
  /** What an actor is part of. */
  readonly containing: PartyLists;
}

export interface ProfileColumns {
  readonly actors: Int32Array;
  readonly offers: Int32Array;
  readonly levelSum: Int32Array;
  readonly needWeight: Float64Array;
}

export interface PartiesGiven {
  /** By id, ascending, each once: throws RangeError otherwise, since positions would mean something else to the caller. */
  readonly parties: readonly PartyFacts[];
  readonly competences: CompetenceFacts;
  readonly origins: ReadonlySet<NeedOrigin>;
}

export function indexParties({ parties, competences, origins }: PartiesGiven): PartyIndex {
  for (let i = 1; i < parties.length; i += 1)
    if (!(parties[i - 1]!.id < parties[i]!.id)) throw new RangeError(`${parties[i]!.id} is out of order`);
  const profiles = parties.map((facts) => profileParty(facts, { competences, origins }));
  const competenceCount = competences.familyOf.length;
  const familyCount = highest(profiles.map(({ families }) => families.at(-1) ?? -1)) + 1;
  const actorCount = highest(parties.map(({ actors }) => actors.at(-1) ?? -1)) + 1;
  return {
    competences,
    origins,
    rarity: measureRarity(competences),
    profiles,
    columns: {
      actors: Int32Array.from(parties, ({ actors }) => actors.length),
      offers: Int32Array.from(parties, ({ offers }) => offers.length),
      levelSum: Int32Array.from(profiles, ({ levelSum }) => levelSum),
      needWeight: Float64Array.from(profiles, ({ needWeight }) => needWeight),
    },
    offering: invert(profiles, competenceCount, ({ offered, levels }, note) => {
      for (let i = 0; i < offered.length; i += 1) note(offered[i]!, levels[i]!);
    }),
    offeringFamily: invert(profiles, familyCount, ({ families, familyLevels }, note) => {
      for (let i = 0; i < families.length; i += 1) note(families[i]!, familyLevels[i]!);
    }),
    needing: invert(profiles, competenceCount, ({ needs }, note) => {
      for (const { competence, weight } of needs) note(competence, weight);
    }),
    containing: invert(profiles, actorCount, ({ facts }, note) => {
      for (const actor of facts.actors) note(actor, 1);
    }),
  };
}

type Walk = (profile: Profile, note: (key: number, value: number) => void) => void;

/** Counts first, so that every list has its place in one array. */
function invert(profiles: readonly Profile[], keys: number, walk: Walk): PartyLists {
  const starts = new Int32Array(keys + 1);
  const count = (key: number) => {
    starts[key + 1]! += 1;
  };
  for (const profile of profiles) walk(profile, count);
  for (let key = 0; key < keys; key += 1) starts[key + 1]! += starts[key]!;
  const next = starts.slice(0, keys);
  const parties = new Int32Array(starts[keys]!);
  const values = new Float64Array(starts[keys]!);
  for (const [party, profile] of profiles.entries())
    walk(profile, (key, value) => {
      const at = next[key]!;
      next[key] = at + 1;
      parties[at] = party;
      values[at] = value;
    });
  return { starts, parties, values };
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -1);
}
