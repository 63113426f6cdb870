import { eachFrom, eachTo } from "./links.ts";
import { collaborationKinds, isCounted, type Network } from "./network.ts";
import { type CountingRule, holds, isShown } from "./validity.ts";

/** Actors, ascending. */
type Actors = Int32Array;

/**
 * The counted collaborations of some actors, ascending; ended ones are in it, and those that somebody has left: they
 * were real. How many they are tells a hub.
 */
export function listCollaborations(network: Network, actors: Actors, rule: CountingRule): number[] {
  const { participations, collaborations } = network;
  const found = new Set<number>();
  for (const actor of actors)
    eachFrom(participations, actor, (at) => {
      const collaboration = participations.targets[at]!;
      if (hasBegun(network, at, rule) && isCounted(collaborations, collaboration, rule))
        found.add(collaboration);
    });
  return [...found].sort((a, b) => a - b);
}

/** The partners of a collaboration that are in the graph, ascending. */
export function listCollaborators(network: Network, collaboration: number, rule: CountingRule): number[] {
  const found: number[] = [];
  eachTo(network.participations, collaboration, (at) => {
    if (hasBegun(network, at, rule)) found.push(network.participations.sources[at]!);
  });
  return found;
}

/** The counted collaborations with a partner in P∖Q and one in Q∖P, ascending: openness is 1/(1 + their number). */
export function listSharedCollaborations(
  network: Network,
  p: Actors,
  q: Actors,
  rule: CountingRule,
): number[] {
  const { participations } = network;
  const sides = new Uint8Array(network.actors.ids.length);
  for (const actor of p) sides[actor] = inFirst;
  for (const actor of q) sides[actor]! |= inSecond;
  let met = 0;
  const meet = (at: number) => {
    const side = sides[participations.sources[at]!]!;
    // Somebody who is in both is no partner of one in the other.
    if (side !== inBoth && hasBegun(network, at, rule)) met |= side;
  };
  return listCollaborations(network, p, rule).filter((collaboration) => {
    met = 0;
    eachTo(participations, collaboration, meet);
    return met === inBoth;
  });
}

const inFirst = 1;
const inSecond = 2;
const inBoth = inFirst | inSecond;

/** Σ m/(n_x − 1) over the shared collaborations (METHODS, after Newman): at least 0. */
export function tieStrength(network: Network, p: Actors, q: Actors, rule: CountingRule): number {
  return listSharedCollaborations(network, p, q, rule).reduce(
    (sum, collaboration) =>
      sum + weightOf(network, collaboration, listCollaborators(network, collaboration, rule).length),
    0,
  );
}

/**
 * What one collaboration adds to the strength of each tie in it: m/(n_x − 1), m = 1 for a project and 0.5 for others,
 * n_x = the larger of all its partners and those in the graph. Two who share a consortium of forty hardly know each other.
 */
export function weightOf({ collaborations }: Network, collaboration: number, inGraph: number): number {
  const m = collaborations.kinds[collaboration] === project ? 1 : 0.5;
  return m / (Math.max(collaborations.partnersTotals[collaboration]!, inGraph) - 1);
}

const project = collaborationKinds.indexOf("project");

/** Whether the participation at a position of the links had begun; one that has ended is like an ended collaboration. */
function hasBegun({ participations }: Network, at: number, { day, illustrative }: CountingRule): boolean {
  return participations.froms[at]! <= day && isShown(participations, at, illustrative);
}

export interface Introducer {
  readonly actor: number;
  /** How many collaborations it shares with actors of the one and of the other. */
  readonly withFirst: number;
  readonly withSecond: number;
}

/**
 * Actors outside P ∪ Q that share collaborations with an actor of each: the larger the smaller of the two numbers, the
 * earlier; ties by id.
 */
export function listIntroducers(network: Network, p: Actors, q: Actors, rule: CountingRule): Introducer[] {
  return listIntroducersAmong(network, countWithPartners(network, p, rule), q, rule);
}

/** The same, where those with whom P has worked are known already. */
export function listIntroducersAmong(
  network: Network,
  partnersOfP: PartnerCounts,
  q: Actors,
  rule: CountingRule,
): Introducer[] {
  const { participations, collaborations } = network;
  const withQ = new Map<number, number>();
  const isSeen = new Uint8Array(collaborations.ids.length);
  const countPartner = (at: number) => {
    const actor = participations.sources[at]!;
    if (partnersOfP.has(actor) && hasBegun(network, at, rule)) withQ.set(actor, (withQ.get(actor) ?? 0) + 1);
  };
  const countPartners = (at: number) => {
    const collaboration = participations.targets[at]!;
    if (isSeen[collaboration] === 1 || !hasBegun(network, at, rule)) return;
    isSeen[collaboration] = 1;
    if (isCounted(collaborations, collaboration, rule)) eachTo(participations, collaboration, countPartner);
  };
  for (const actor of q) eachFrom(participations, actor, countPartners);
  for (const actor of q) withQ.delete(actor);
  const found = Array.from(withQ, ([actor, withSecond]): Introducer => {
    return { actor, withFirst: partnersOfP.get(actor)!, withSecond };
  });
  const smaller = ({ withFirst, withSecond }: Introducer) => Math.min(withFirst, withSecond);
  return found.sort((a, b) => smaller(b) - smaller(a) || a.actor - b.actor);
}

/** The actors outside P that share collaborations with one in it, ascending. What two parties have in common of these are their introducers. */
export function listPartnersOutside(network: Network, p: Actors, rule: CountingRule): Int32Array {
  return Int32Array.from(countWithPartners(network, p, rule).keys()).sort();
}

/** How many collaborations each actor outside P shares with it, of those that exist on the day. */
export type PartnerCounts = ReadonlyMap<number, number>;

export function countWithPartners(network: Network, p: Actors, rule: CountingRule): PartnerCounts {
  const inP = new Set(p);
  const counts = new Map<number, number>();
  for (const collaboration of listCollaborations(network, p, rule))
    for (const actor of listCollaborators(network, collaboration, rule))
      if (!inP.has(actor) && holds(network.actors, actor, rule))
        counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}
