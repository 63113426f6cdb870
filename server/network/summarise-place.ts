import {
  isCounted,
  isRunning,
  isShown,
  type Network,
  type NetworkActor,
  type NetworkCollaboration,
} from "./former-network.ts";
import { type CountingRule, listActorsOn } from "./group-actors.ts";
import { validTargets } from "./link-nodes-to-groups.ts";

export interface Place {
  readonly actors: readonly NetworkActor[];
  /** Counted collaborations with a partner here. */
  readonly collaborations: readonly NetworkCollaboration[];
  readonly competences: readonly {
    readonly id: string;
    readonly organisations: number;
    readonly known: number;
  }[];
  readonly partners: readonly {
    readonly id: string;
    readonly collaborations: number;
    readonly running: number;
  }[];
  /** Collaborations of its clusters with partners in other regions. */
  readonly acrossBorders: readonly NetworkCollaboration[];
  readonly clusters: readonly NetworkActor[];
  readonly clustersAcrossBorders: readonly NetworkActor[];
  readonly clustersWithoutMembers: readonly NetworkActor[];
}

/** What a region can do and with whom its clusters work. A cluster is itself and its members, wherever these lie. */
export function summarisePlace(network: Network, region: string, rule: CountingRule): Place {
  const everybody = listActorsOn(network, rule);
  const actors = everybody.filter((actor) => regionsOf(actor, rule).includes(region));
  const clusters = actors.filter(({ kind }) => kind === "cluster");
  const parties = new Map(clusters.map(({ id }) => [id, new Set([id])]));
  for (const actor of everybody)
    for (const cluster of validTargets(actor, "MEMBER_OF", rule)) parties.get(cluster)?.add(actor.id);
  const collaborations = [...network.collaborations.values()].filter(
    (each) => isShown(each, rule.illustrative) && isCounted(each, rule.day),
  );
  const regionsByActor = new Map(everybody.map((actor) => [actor.id, regionsOf(actor, rule)]));
  const meetings = collaborations.flatMap((collaboration) =>
    [...parties].flatMap(([cluster, party]) => {
      const regions = regionsOutside(collaboration, party, regionsByActor).filter((id) => id !== region);
      return regions.length > 0 ? [{ cluster, collaboration, regions }] : [];
    }),
  );
  const crossing = new Set(meetings.map(({ cluster }) => cluster));
  const isHere = (id: string) => regionsByActor.get(id)?.includes(region) === true;
  return {
    actors,
    collaborations: collaborations.filter(({ participants }) => participants.some(isHere)),
    competences: countOffers(actors, rule),
    partners: countPartners(meetings, rule),
    acrossBorders: [...new Set(meetings.map(({ collaboration }) => collaboration))],
    clusters,
    clustersAcrossBorders: clusters.filter(({ id }) => crossing.has(id)),
    clustersWithoutMembers: clusters.filter(({ id }) => parties.get(id)?.size === 1),
  };
}

/** Where the partners outside a party lie; nowhere, if nobody of the party takes part. */
function regionsOutside(
  { participants }: NetworkCollaboration,
  party: ReadonlySet<string>,
  regionsByActor: ReadonlyMap<string, readonly string[]>,
): string[] {
  if (!participants.some((id) => party.has(id))) return [];
  const outside = participants.filter((id) => !party.has(id));
  return [...new Set(outside.flatMap((id) => regionsByActor.get(id) ?? []))];
}

function regionsOf(actor: NetworkActor, rule: CountingRule): string[] {
  return validTargets(actor, "LOCATED_IN", rule);
}

/** By number of organisations, then of those known for it, then id. */
function countOffers(actors: readonly NetworkActor[], rule: CountingRule): Place["competences"] {
  const counts = new Map<string, { id: string; organisations: number; known: number }>();
  for (const actor of actors) {
    const valid = new Set(validTargets(actor, "OFFERS", rule));
    for (const { target, level } of actor.links.OFFERS) {
      if (!valid.has(target)) continue;
      const count = counts.get(target) ?? { id: target, organisations: 0, known: 0 };
      count.organisations += 1;
      if (level === 3) count.known += 1;
      counts.set(target, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.organisations - a.organisations || b.known - a.known || (a.id < b.id ? -1 : 1),
  );
}

interface Meeting {
  readonly collaboration: NetworkCollaboration;
  readonly regions: readonly string[];
}

/** By number of collaborations, then of those that run, then id; each counts once however many clusters share it. */
function countPartners(meetings: readonly Meeting[], rule: CountingRule): Place["partners"] {
  const shared = new Map<string, Set<NetworkCollaboration>>();
  for (const { collaboration, regions } of meetings)
    for (const region of regions) {
      const known = shared.get(region) ?? new Set();
      shared.set(region, known.add(collaboration));
    }
  return [...shared]
    .map(([id, collaborations]) => ({
      id,
      collaborations: collaborations.size,
      running: [...collaborations].filter((each) => isRunning(each, rule.day)).length,
    }))
    .sort((a, b) => b.collaborations - a.collaborations || b.running - a.running || (a.id < b.id ? -1 : 1));
}
