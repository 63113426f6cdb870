import type { PartyIndex } from "./index-parties.ts";
import { answerInTwelfths, exactTwelfths, type Profile } from "./profile-party.ts";

/** The sums of one party with each party of an index, by the position of the latter. Filled anew for one after the other. */
export interface Tally {
  /** S: the one answers the other's needs; and each summand times its rarity. */
  readonly metThere: Float64Array;
  readonly rareMetThere: Float64Array;
  /** S: the other answers the one's needs. */
  readonly metBack: Float64Array;
  readonly rareMetBack: Float64Array;
  /** 1 if a need of either is matched by the very competence. */
  readonly hasExact: Uint8Array;
  readonly sharedLevels: Int32Array;
  readonly sharedActors: Int32Array;
  /** Number of the need, from 1, that the other last answered by the very competence. */
  readonly lastExact: Int32Array;
}

export function createTally({ parties: { length } }: PartyIndex): Tally {
  return {
    metThere: new Float64Array(length),
    rareMetThere: new Float64Array(length),
    metBack: new Float64Array(length),
    rareMetBack: new Float64Array(length),
    hasExact: new Uint8Array(length),
    sharedLevels: new Int32Array(length),
    sharedActors: new Int32Array(length),
    lastExact: new Int32Array(length),
  };
}

export function clearTally(tally: Tally): void {
  for (const column of Object.values(tally)) column.fill(0);
}

/**
 * Walks from what the party offers and needs to those who need and offer it, so that only who has to do with it costs
 * anything. Competences ascend, as in `sumPair`: sums agree to the last bit.
 */
export function tallyAgainst(index: PartyIndex, party: Profile, tally: Tally): void {
  answerOthers(index, party, tally);
  for (const [i, { competence, weight }] of party.needs.entries())
    letAnswer(index, { competence, weight, number: i + 1 }, tally);
  const { offering, containing } = index;
  for (const [i, competence] of party.offered.entries())
    for (let at = offering.starts[competence]!; at < offering.starts[competence + 1]!; at += 1)
      tally.sharedLevels[offering.parties[at]!]! += Math.min(party.levels[i]!, offering.values[at]!);
  for (const actor of party.facts.actors) {
    // An actor beyond those of the index is in none of its parties.
    const end = containing.starts[actor + 1] ?? 0;
    for (let at = containing.starts[actor]!; at < end; at += 1)
      tally.sharedActors[containing.parties[at]!]! += 1;
  }
}

function answerOthers({ competences, needing, rarity }: PartyIndex, party: Profile, tally: Tally): void {
  const { metThere, rareMetThere, hasExact } = tally;
  for (const [competence, family] of competences.familyOf.entries()) {
    const twelfths = answerInTwelfths(party, competence, family);
    if (twelfths === 0) continue;
    const rare = rarity[competence]!;
    const isExact = twelfths >= exactTwelfths;
    for (let at = needing.starts[competence]!; at < needing.starts[competence + 1]!; at += 1) {
      const other = needing.parties[at]!;
      const part = needing.values[at]! * (twelfths / 12);
      metThere[other]! += part;
      rareMetThere[other]! += part * rare;
      if (isExact) hasExact[other] = 1;
    }
  }
}

interface NumberedNeed {
  readonly competence: number;
  readonly weight: number;
  readonly number: number;
}

/** First those who offer the very competence, then the others of its family. */
function letAnswer(index: PartyIndex, { competence, weight, number }: NumberedNeed, tally: Tally): void {
  const { offering, offeringFamily } = index;
  const { metBack, rareMetBack, hasExact, lastExact } = tally;
  const rare = index.rarity[competence]!;
  for (let at = offering.starts[competence]!; at < offering.starts[competence + 1]!; at += 1) {
    const other = offering.parties[at]!;
    const part = weight * ((offering.values[at]! * exactTwelfths) / 12);
    metBack[other]! += part;
    rareMetBack[other]! += part * rare;
    hasExact[other] = 1;
    lastExact[other] = number;
  }
  const family = index.competences.familyOf[competence]!;
  if (family < 0) return;
  for (let at = offeringFamily.starts[family]!; at < offeringFamily.starts[family + 1]!; at += 1) {
    const other = offeringFamily.parties[at]!;
    if (lastExact[other] === number) continue;
    const part = weight * (offeringFamily.values[at]! / 12);
    metBack[other]! += part;
    rareMetBack[other]! += part * rare;
  }
}
