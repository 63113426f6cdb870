import type { PartyFacts } from "../party-facts.ts";
import { doWhole, type Steps } from "../steps.ts";
import { computeTerms } from "./compute-terms.ts";
import { findReason, type UnrankedReason, unrankedReasons } from "./find-reason.ts";
import type { PartyIndex } from "./index-parties.ts";
import { type Profile, profileParty } from "./profile-party.ts";
import { clearTally, createTally, type Tally, tallyAgainst } from "./tally-against.ts";

/** The ranked pairs in columns, a row for each, in the order of the parties' ids: first the left one's, then the right one's. */
export interface PairTable {
  /** `left` and `right` are positions in these. */
  readonly lefts: readonly PartyFacts[];
  readonly rights: readonly PartyFacts[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly fit: readonly number[];
  readonly ground: readonly number[];
  readonly scarcity: readonly number[];
  readonly collaborations: readonly number[];
  /** How many pairs are not ranked, and for what reason; `listUnranked` lists them. */
  readonly unranked: Readonly<Record<UnrankedReason, number>>;
  /** For each party on the left, one byte for each on the right: 0 ranked or no pair, else the reason's place in the list, from 1. */
  readonly reasons: readonly Uint8Array[];
}

/** Collaborations with a partner in either and not the other, by the positions of both. */
export type CountCollaborations = (left: number, right: number) => number;

/** Every pair of the parties of an index, once, the one whose id comes first on the left. The terms depend on no λ. */
export function tallyPairs(index: PartyIndex, countCollaborations: CountCollaborations): PairTable {
  return doWhole(tallyPairsInSteps(index, countCollaborations));
}

export function* tallyPairsInSteps(
  index: PartyIndex,
  countCollaborations: CountCollaborations,
): Steps<PairTable> {
  const table = createTable(index.parties, index.parties);
  const tally = createTally(index);
  for (let left = 0; left < index.parties.length; left += 1) {
    const profile = profileParty(index.parties[left]!, index);
    tallyAgainst(index, profile, tally);
    const reasons = new Uint8Array(index.parties.length);
    addPairs(table, {
      index,
      profile,
      tally,
      countCollaborations,
      left,
      reasons,
      from: left + 1,
      to: reasons.length,
    });
    table.reasons.push(reasons);
    clearTally(tally);
    yield;
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
  const table = createTable([party], index.parties);
  const tally = createTally(index);
  tallyAgainst(index, profile, tally);
  const self = findParty(index, party.id);
  const asked = { index, profile, tally, countCollaborations, left: 0 };
  const reasons = new Uint8Array(index.parties.length);
  addPairs(table, { ...asked, reasons, from: 0, to: self ?? reasons.length });
  if (self !== undefined) addPairs(table, { ...asked, reasons, from: self + 1, to: reasons.length });
  table.reasons.push(reasons);
  return table;
}

export interface UnrankedAsked {
  readonly reason: UnrankedReason;
  /** How many to pass over, and how many to list at most. */
  readonly offset: number;
  readonly limit: number;
}

/** The pairs that are not ranked for this reason, in the order of the parties' ids. */
export function listUnranked({ reasons }: PairTable, { reason, offset, limit }: UnrankedAsked) {
  const code = codeOf(reason);
  const found: { left: number; right: number }[] = [];
  let passed = 0;
  for (const [left, codes] of reasons.entries())
    for (let right = codes.indexOf(code); right >= 0; right = codes.indexOf(code, right + 1)) {
      if (found.length === limit) return found;
      if (passed < offset) passed += 1;
      else found.push({ left, right });
    }
  return found;
}

function codeOf(reason: UnrankedReason): number {
  return unrankedReasons.indexOf(reason) + 1;
}

/** By halving: parties ascend by id. */
function findParty({ parties }: PartyIndex, id: string): number | undefined {
  let low = 0;
  let high = parties.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = parties[middle]!.id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

interface GrowingTable extends PairTable {
  readonly left: number[];
  readonly right: number[];
  readonly fit: number[];
  readonly ground: number[];
  readonly scarcity: number[];
  readonly collaborations: number[];
  readonly unranked: Record<UnrankedReason, number>;
  readonly reasons: Uint8Array[];
}

function createTable(lefts: readonly PartyFacts[], rights: readonly PartyFacts[]): GrowingTable {
  const columns = { left: [], right: [], fit: [], ground: [], scarcity: [], collaborations: [] };
  const unranked = { contained: 0, "little-known": 0, "no-fit": 0, "only-related": 0 };
  return { lefts, rights, ...columns, unranked, reasons: [] };
}

interface PairsAsked {
  readonly index: PartyIndex;
  /** The one on the left, its place there, and its sums with those on the right. */
  readonly profile: Profile;
  readonly left: number;
  readonly tally: Tally;
  readonly countCollaborations: CountCollaborations;
  /** Those on the right: from this on, to before that. */
  readonly from: number;
  readonly to: number;
  readonly reasons: Uint8Array;
}

/** Reads columns only, so that the many that have nothing to do with the left one cost next to nothing. */
function addPairs(table: GrowingTable, asked: PairsAsked): void {
  const { index, tally, left, from, to, reasons, countCollaborations } = asked;
  const { actors, offers, levelSum, needWeight } = index.columns;
  const { facts, offered, ...first } = asked.profile;
  for (let right = from; right < to; right += 1) {
    const reason = findReason({
      fewerActors: Math.min(facts.actors.length, actors[right]!),
      sharedActors: tally.sharedActors[right]!,
      fewerOffers: Math.min(offered.length, offers[right]!),
      hasFit: tally.metThere[right]! > 0 || tally.metBack[right]! > 0,
      hasExact: tally.hasExact[right] === 1,
    });
    if (reason !== null) {
      table.unranked[reason] += 1;
      reasons[right] = codeOf(reason);
      continue;
    }
    const collaborations = countCollaborations(left, right);
    const { fit, ground, scarcity } = computeTerms({
      there: {
        met: tally.metThere[right]!,
        rareMet: tally.rareMetThere[right]!,
        needWeight: needWeight[right]!,
      },
      back: {
        met: tally.metBack[right]!,
        rareMet: tally.rareMetBack[right]!,
        needWeight: first.needWeight,
      },
      sharedLevels: tally.sharedLevels[right]!,
      levelSum: first.levelSum + levelSum[right]!,
      collaborations,
    });
    table.left.push(left);
    table.right.push(right);
    // None of these is null in a pair that is ranked: it has a match, and competences on either side.
    table.fit.push(fit!);
    table.ground.push(ground!);
    table.scarcity.push(scarcity!);
    table.collaborations.push(collaborations);
  }
}
