import type { PartyIndex } from "./index-parties.ts";
import { findPlace, type Profile, profileParty } from "./profile-party.ts";
import type { PairTable } from "./tally-pairs.ts";

/** Needs answered by the very competence, in columns beside those of a table of pairs. */
export interface AnswerCounts {
  /** What the left one could answer of the right one's needs, and the other way round. */
  readonly there: Int32Array;
  readonly back: Int32Array;
  /** Families of the matched competences, ascending. */
  readonly families: readonly (readonly number[])[];
}

/** How many needs a party has, and how many of them are stated. */
export interface NeedCounts {
  readonly needs: number;
  readonly stated: number;
}

/** For every pair of a table, once: none of it depends on the weights. */
export function countAnswers(table: PairTable, index: PartyIndex): AnswerCounts {
  const rights = table.rights.map((facts) => profileParty(facts, index));
  const lefts =
    table.lefts === table.rights ? rights : table.lefts.map((facts) => profileParty(facts, index));
  const count = table.left.length;
  const there = new Int32Array(count);
  const back = new Int32Array(count);
  const families: number[][] = [];
  for (let row = 0; row < count; row += 1) {
    const left = lefts[table.left[row]!]!;
    const right = rights[table.right[row]!]!;
    const matched = listExact(left, right);
    const returned = listExact(right, left);
    there[row] = matched.length;
    back[row] = returned.length;
    const found = new Set([...matched, ...returned].map((each) => index.competences.familyOf[each]!));
    families.push([...found].sort((a, b) => a - b));
  }
  return { there, back, families };
}

export function countNeeds({ needs }: Profile): NeedCounts {
  return { needs: needs.length, stated: needs.filter(({ origin }) => origin === "stated").length };
}

function listExact(giver: Profile, taker: Profile): number[] {
  return taker.needs.flatMap(({ competence }) =>
    findPlace(giver.offered, competence) >= 0 ? [competence] : [],
  );
}
