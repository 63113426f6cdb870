import type { PartyFacts } from "../party-facts.ts";
import { computeTerms } from "./compute-terms.ts";
import { findReason, type UnrankedReason } from "./find-reason.ts";
import type { PartyIndex } from "./index-parties.ts";
import { type Profile, profileParty } from "./profile-party.ts";
import { clearTally, createTally, type Tally, tallyAgainst } from "./tally-against.ts";

/** Columns, one row for each pair, in the order of the parties' ids: first by the left one's, then by the right one's. */
export interface PairTable {
  /** Of the pairs: `left` and `right` are positions in these. */
  readonly lefts: readonly Profile[];
  readonly rights: readonly Profile[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly fit: readonly number[];
  readonly ground: readonly number[];
  readonly scarcity: readonly number[];
  readonly collaborations: readonly number[];
  /** The pairs that are not ranked. */
  readonly others: Readonly<Record<UnrankedReason, Positions>>;
}

interface Positions {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Collaborations with a partner in either and not the other, by the positions of both. */
export type CountCollaborations = (left: number, right: number) => number;

/** Every pair of the parties of an index, once, the one whose id comes first on the left. The terms depend on no λ. */
export function tallyPairs(index: PartyIndex, countCollaborations: CountCollaborations): PairTable {
  const table = createTable(index.profiles, index.profiles);
  const tally = createTally(index);
  for (const [left, profile] of index.profiles.entries()) {
    tallyAgainst(index, profile, tally);
    for (let right = left + 1; right < index.profiles.length; right += 1)
      addPair(table, { left, right, tally, countCollaborations });
    clearTally(tally);
  }
  return table;
}

/**
 * One party, of the index or not, against all others of it. The party itself is left out, known by its id; it is the
 * only one on the left.
 */
export function tallyPartners(
  index: PartyIndex,
  party: PartyFacts,
  countCollaborations: CountCollaborations,
): PairTable {
  const profile = profileParty(party, index);
  const table = createTable([profile], index.profiles);
  const tally = createTally(index);
  tallyAgainst(index, profile, tally);
  for (const [right, { facts }] of index.profiles.entries())
    if (facts.id !== party.id) addPair(table, { left: 0, right, tally, countCollaborations });
  return table;
}

interface GrowingTable extends PairTable {
  readonly left: number[];
  readonly right: number[];
  readonly fit: number[];
  readonly ground: number[];
  readonly scarcity: number[];
  readonly collaborations: number[];
  readonly others: Record<UnrankedReason, { left: number[]; right: number[] }>;
}

function createTable(lefts: readonly Profile[], rights: readonly Profile[]): GrowingTable {
  const none = () => ({ left: [], right: [] });
  const others = { contained: none(), "little-known": none(), "no-fit": none(), "only-related": none() };
  const columns = { left: [], right: [], fit: [], ground: [], scarcity: [], collaborations: [] };
  return { lefts, rights, ...columns, others };
}

interface PairAsked {
  readonly left: number;
  readonly right: number;
  readonly tally: Tally;
  readonly countCollaborations: CountCollaborations;
}

function addPair(table: GrowingTable, { left, right, tally, countCollaborations }: PairAsked): void {
  const first = table.lefts[left]!;
  const second = table.rights[right]!;
  const reason = findReason({
    actors: [first.facts.actors.length, second.facts.actors.length],
    sharedActors: tally.sharedActors[right]!,
    offers: [first.offered.length, second.offered.length],
    hasFit: tally.metThere[right]! > 0 || tally.metBack[right]! > 0,
    hasExact: tally.hasExact[right] === 1,
  });
  const into = reason === null ? table : table.others[reason];
  into.left.push(left);
  into.right.push(right);
  if (reason !== null) return;
  const collaborations = countCollaborations(left, right);
  const { fit, ground, scarcity } = computeTerms({
    there: {
      met: tally.metThere[right]!,
      rareMet: tally.rareMetThere[right]!,
      needWeight: second.needWeight,
    },
    back: { met: tally.metBack[right]!, rareMet: tally.rareMetBack[right]!, needWeight: first.needWeight },
    sharedLevels: tally.sharedLevels[right]!,
    levelSum: first.levelSum + second.levelSum,
    collaborations,
  });
  // None of them is null in a pair that is ranked: it has a match, and competences on either side.
  table.fit.push(fit!);
  table.ground.push(ground!);
  table.scarcity.push(scarcity!);
  table.collaborations.push(collaborations);
}
