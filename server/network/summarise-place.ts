import { listActorsOn } from "./group-actors.ts";
import { linksFrom, sourcesOf, targetsOf } from "./links.ts";
import { isCluster, isCounted, isRunning, type Network } from "./network.ts";
import { listCollaborators } from "./shared-collaborations.ts";
import { type CountingRule, holds } from "./validity.ts";

/** Actors, collaborations, competences and regions are positions in the network's tables. */
export interface Place {
  readonly actors: readonly number[];
  /** Counted collaborations with a partner here. */
  readonly collaborations: readonly number[];
  readonly competences: readonly {
    readonly competence: number;
    readonly organisations: number;
    readonly known: number;
  }[];
  readonly partners: readonly {
    readonly region: number;
    readonly collaborations: number;
    readonly running: number;
  }[];
  /** Collaborations of its clusters with partners in other regions. */
  readonly acrossBorders: readonly number[];
  readonly clusters: readonly number[];
  readonly clustersAcrossBorders: readonly number[];
  /** Those of them that take part themselves, not only through members. */
  readonly clustersDirectly: readonly number[];
  readonly clustersWithoutMembers: readonly number[];
}

/** What a region can do and with whom its clusters work. A cluster is itself and its members, wherever these lie. */
export function summarisePlace(network: Network, region: number, rule: CountingRule): Place {
  const regionsOf = (actor: number) =>
    holds(network.actors, actor, rule) ? targetsOf(network.locations, actor, rule) : [];
  const actors = listActorsOn(network, rule).filter((actor) => regionsOf(actor).includes(region));
  const clusters = actors.filter((actor) => isCluster(network.actors, actor));
  const parties = clusters.map((cluster) => ({ cluster, party: partyOf(network, cluster, rule) }));
  const meetings: Meeting[] = [];
  const collaborations: number[] = [];
  for (let each = 0; each < network.collaborations.ids.length; each += 1) {
    if (!isCounted(network.collaborations, each, rule)) continue;
    const partners = listCollaborators(network, each, rule);
    if (partners.some((partner) => regionsOf(partner).includes(region))) collaborations.push(each);
    for (const { cluster, party } of parties) {
      if (!partners.some((partner) => party.has(partner))) continue;
      const outside = partners.filter((partner) => !party.has(partner)).flatMap(regionsOf);
      const regions = [...new Set(outside)].filter((other) => other !== region);
      const isDirect = partners.includes(cluster);
      if (regions.length > 0) meetings.push({ cluster, collaboration: each, regions, isDirect });
    }
  }
  const crossing = new Set(meetings.map(({ cluster }) => cluster));
  const direct = new Set(meetings.filter(({ isDirect }) => isDirect).map(({ cluster }) => cluster));
  return {
    actors,
    collaborations,
    competences: countOffers(network, actors, rule),
    partners: countPartners(network, meetings, rule),
    acrossBorders: [...new Set(meetings.map(({ collaboration }) => collaboration))],
    clusters,
    clustersAcrossBorders: clusters.filter((cluster) => crossing.has(cluster)),
    clustersDirectly: clusters.filter((cluster) => direct.has(cluster)),
    clustersWithoutMembers: parties.filter(({ party }) => party.size === 1).map(({ cluster }) => cluster),
  };
}

function partyOf({ actors, memberships }: Network, cluster: number, rule: CountingRule): Set<number> {
  const members = sourcesOf(memberships, cluster, rule).filter((member) => holds(actors, member, rule));
  return new Set([cluster, ...members]);
}

/** By number of organisations, then of those known for it, then id. */
function countOffers(
  { offers }: Network,
  actors: readonly number[],
  rule: CountingRule,
): Place["competences"] {
  const counts = new Map<number, { competence: number; organisations: number; known: number }>();
  for (const actor of actors)
    for (const at of linksFrom(offers, actor, rule)) {
      const competence = offers.targets[at]!;
      const count = counts.get(competence) ?? { competence, organisations: 0, known: 0 };
      count.organisations += 1;
      if (offers.levels[at] === 3) count.known += 1;
      counts.set(competence, count);
    }
  return [...counts.values()].sort(
    (a, b) => b.organisations - a.organisations || b.known - a.known || a.competence - b.competence,
  );
}

/** Where the partners outside a cluster lie, in one of its collaborations. */
interface Meeting {
  readonly cluster: number;
  readonly collaboration: number;
  readonly regions: readonly number[];
  /** The cluster takes part itself. */
  readonly isDirect: boolean;
}

/** By number of collaborations, then of those that run, then id; each counts once however many clusters share it. */
function countPartners(
  network: Network,
  meetings: readonly Meeting[],
  rule: CountingRule,
): Place["partners"] {
  const shared = new Map<number, Set<number>>();
  for (const { collaboration, regions } of meetings)
    for (const region of regions) shared.set(region, (shared.get(region) ?? new Set()).add(collaboration));
  return [...shared]
    .map(([region, collaborations]) => ({
      region,
      collaborations: collaborations.size,
      running: [...collaborations].filter((each) => isRunning(network.collaborations, each, rule.day)).length,
    }))
    .sort((a, b) => b.collaborations - a.collaborations || b.running - a.running || a.region - b.region);
}
