import { targetsOf } from "./links.ts";
import type { Network } from "./network.ts";
import type { Party } from "./party.ts";
import { listCollaborations, listCollaborators, weightOf } from "./shared-collaborations.ts";
import { type CountingRule, holds } from "./validity.ts";

/** One party's ties to the others of a list, by position in it, ascending: only those with a shared collaboration. */
export interface TieRow {
  readonly parties: Int32Array;
  /** Number of shared collaborations. */
  readonly shared: Int32Array;
  /** As `tieStrength`. */
  readonly strengths: Float64Array;
}

export interface PartyTies {
  /** Of a party, of the list or not: the number of shared collaborations with each of the list, by position. Not kept. */
  countFrom(party: Party): Int32Array;
  /** Made when first asked for, then kept. */
  rowOf(party: number): TieRow;
  sharedBy(party: number, other: number): number;
  strengthOf(party: number, other: number): number;
}

/**
 * The ties among a list of parties, by walking their collaborations and not their pairs: a row costs the partners in
 * the collaborations of its party, so that all pairs of hundreds of clusters take milliseconds, and of thousands of
 * organisations only those rows are made that somebody asks for.
 */
export function tieParties(network: Network, parties: readonly Party[], rule: CountingRule): PartyTies {
  const partiesOf = indexByActor(network, parties);
  const rows: (TieRow | undefined)[] = new Array(parties.length).fill(undefined);
  const counter = createCounter(parties.length);
  const listed: (readonly number[])[] = [];
  const collaboratorsOf = (collaboration: number) => {
    listed[collaboration] ??= listCollaborators(network, collaboration, rule);
    return listed[collaboration];
  };
  const ground = { network, partiesOf, collaboratorsOf, rule, counter };
  const rowOf = (party: number) => {
    rows[party] ??= makeRow(ground, parties[party]!, party);
    return rows[party];
  };
  const lookUp = (column: "shared" | "strengths", party: number, other: number) => {
    const row = rowOf(party);
    const at = findPosition(row.parties, other);
    return at < 0 ? 0 : row[column][at]!;
  };
  return {
    countFrom(party) {
      // Somebody on both sides is no tie, so that the party has none with itself.
      const { parties: tied, shared } = makeRow(ground, party, -1);
      const counts = new Int32Array(parties.length);
      for (const [i, other] of tied.entries()) counts[other] = shared[i]!;
      return counts;
    },
    rowOf,
    sharedBy: (party, other) => lookUp("shared", party, other),
    strengthOf: (party, other) => lookUp("strengths", party, other),
  };
}

/** The parties of each actor: those of the actor a are at the positions from starts[a] to starts[a + 1]. */
interface ActorParties {
  readonly starts: Int32Array;
  readonly parties: Int32Array;
}

function indexByActor(network: Network, parties: readonly Party[]): ActorParties {
  const size = network.actors.ids.length;
  const starts = new Int32Array(size + 1);
  for (const { actors } of parties) for (const actor of actors) starts[actor + 1]! += 1;
  for (let actor = 0; actor < size; actor += 1) starts[actor + 1]! += starts[actor]!;
  const next = starts.slice();
  const listed = new Int32Array(starts[size]!);
  for (const [position, { actors }] of parties.entries())
    for (const actor of actors) {
      listed[next[actor]!] = position;
      next[actor]! += 1;
    }
  return { starts, parties: listed };
}

/** Numbers per party that are set back to 0 after each use, rather than made anew. */
interface Counter {
  readonly partners: Int32Array;
  readonly common: Int32Array;
  readonly shared: Int32Array;
  readonly strengths: Float64Array;
}

function createCounter(size: number): Counter {
  return {
    partners: new Int32Array(size),
    common: new Int32Array(size),
    shared: new Int32Array(size),
    strengths: new Float64Array(size),
  };
}

interface Ground {
  readonly network: Network;
  readonly partiesOf: ActorParties;
  /** Kept, as many parties share a collaboration. */
  readonly collaboratorsOf: (collaboration: number) => readonly number[];
  readonly rule: CountingRule;
  readonly counter: Counter;
}

function makeRow(ground: Ground, party: Party, own: number): TieRow {
  const { network, partiesOf, collaboratorsOf, rule, counter } = ground;
  const { partners, common, shared, strengths } = counter;
  const members = new Set(party.actors);
  const tied: number[] = [];
  for (const collaboration of listCollaborations(network, party.actors, rule)) {
    const collaborators = collaboratorsOf(collaboration);
    const met: number[] = [];
    let ownPartners = 0;
    for (const actor of collaborators) {
      const isOwn = members.has(actor);
      if (isOwn) ownPartners += 1;
      for (let at = partiesOf.starts[actor]!; at < partiesOf.starts[actor + 1]!; at += 1) {
        const other = partiesOf.parties[at]!;
        if (partners[other] === 0) met.push(other);
        partners[other]! += 1;
        if (isOwn) common[other]! += 1;
      }
    }
    const weight = weightOf(network, collaboration, collaborators.length);
    for (const other of met) {
      // Somebody who is in the other and not here, and somebody who is here and not in the other.
      if (other !== own && partners[other]! > common[other]! && ownPartners > common[other]!) {
        if (shared[other] === 0) tied.push(other);
        shared[other]! += 1;
        strengths[other]! += weight;
      }
      partners[other] = 0;
      common[other] = 0;
    }
  }
  const others = Int32Array.from(tied).sort();
  const row = {
    parties: others,
    shared: others.map((other) => shared[other]!),
    strengths: Float64Array.from(others, (other) => strengths[other]!),
  };
  for (const other of others) {
    shared[other] = 0;
    strengths[other] = 0;
  }
  return row;
}

/** Where a number stands in ascending ones; -1 if it does not. */
function findPosition(ascending: Int32Array, wanted: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether two ascending lists have something in common: two parties an actor, or two lists of partners an introducer. */
export function haveCommon(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return true;
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return false;
}

/** The clusters that an actor is a member of and that there are on the day, ascending: two organisations may have one in common. */
export function listClustersOf(network: Network, actor: number, rule: CountingRule): number[] {
  return targetsOf(network.memberships, actor, rule).filter((cluster) =>
    holds(network.actors, cluster, rule),
  );
}
