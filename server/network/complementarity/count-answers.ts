import type { PartyIndex } from "./index-parties.ts";
import { findPlace, type Profile, type ProfileOf } from "./profile-party.ts";
import type { PairTable } from "./tally-pairs.ts";

/** How many needs a party has, and how many of them are stated. */
export interface NeedCounts {
  readonly needs: number;
  readonly stated: number;
}

/** Needs answered by the very competence. */
export interface AnswerCount {
  /** What the left one could answer of the right one's needs, and the other way round, with the needs of who needs. */
  readonly there: NeedCounts & { readonly exact: number };
  readonly back: NeedCounts & { readonly exact: number };
  /** Families of the matched competences, ascending. */
  readonly families: readonly number[];
}

/** Of a row of a table of pairs: none of it depends on the weights. */
export type CountAnswers = (row: number) => AnswerCount;

/** Counted when a row is asked for, once: a table of tens of thousands of rows is shown a page at a time. */
export function createAnswerCounts(table: PairTable, index: PartyIndex, profileOf: ProfileOf): CountAnswers {
  const counts = new Map<number, AnswerCount>();
  return (row) => {
    const left = profileOf(table.lefts[table.left[row]!]!);
    const right = profileOf(table.rights[table.right[row]!]!);
    const count = counts.get(row) ?? countBoth(left, right, index);
    counts.set(row, count);
    return count;
  };
}

function countBoth(left: Profile, right: Profile, { competences }: PartyIndex): AnswerCount {
  const [there, back] = [listExact(left, right), listExact(right, left)];
  const families = new Set([...there, ...back].map((each) => competences.familyOf[each]!));
  return {
    there: { exact: there.length, ...countNeeds(right) },
    back: { exact: back.length, ...countNeeds(left) },
    families: [...families].sort((a, b) => a - b),
  };
}

function countNeeds({ needs }: Profile): NeedCounts {
  return { needs: needs.length, stated: needs.filter(({ origin }) => origin === "stated").length };
}

function listExact(giver: Profile, taker: Profile): number[] {
  return taker.needs.flatMap(({ competence }) =>
    findPlace(giver.offered, competence) >= 0 ? [competence] : [],
  );
}
