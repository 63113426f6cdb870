import type { ActorKind } from "#contract/words.ts";
import { sourcesOf, successionKinds, targetsOf } from "./links.ts";
import { isCluster, kindOf, type Network } from "./network.ts";
import { doWhole, type Steps } from "./steps.ts";
import { type CountingRule, holds, isShown } from "./validity.ts";

/** A set of actors that is compared or chained as one: an actor itself, a cluster with its members, a region. */
export interface Party {
  readonly id: string;
  /** Its position in the list of parties, which is sorted by id. */
  readonly index: number;
  readonly kind: ActorKind | "region";
  /** The actor or the region itself. */
  readonly node: number;
  /** Ascending. */
  readonly actors: Int32Array;
  readonly places: Places;
}

/** Where a party lies: two parties cross a border if these have nothing in common. Ascending, each once. */
export interface Places {
  readonly regions: readonly number[];
  readonly countries: readonly string[];
  /** Main ones. */
  readonly sectors: readonly number[];
}

/** Organisations are all actors but clusters; everybody is both. */
export type PartyGroup = "clusters" | "organisations" | "companies" | "institutes" | "everybody" | "regions";

export interface PartiesAsked extends CountingRule {
  readonly of: PartyGroup;
}

/** All parties of a kind that there are on the day, by id. */
export function listParties(network: Network, asked: PartiesAsked): Party[] {
  return doWhole(listPartiesInSteps(network, asked));
}

export function* listPartiesInSteps(network: Network, { of, ...rule }: PartiesAsked): Steps<Party[]> {
  const parties: Party[] = [];
  const isRegions = of === "regions";
  const wanted = isRegions ? undefined : kindsOf[of];
  const count = (isRegions ? network.regions : network.actors).ids.length;
  for (let node = 0; node < count; node += 1) {
    if (isRegions) {
      if (isShown(network.regions, node, rule.illustrative))
        parties.push(describeRegion(network, node, parties.length, rule));
    } else if (
      (wanted === undefined || wanted.includes(kindOf(network.actors, node))) &&
      isParty(network, node, rule)
    )
      parties.push(describeActor(network, node, parties.length, rule));
    if (node % perStep === 0) yield;
  }
  return parties;
}

const perStep = 100;

/** The party that an actor or a region is on the day, as a list of one; undefined if it is none. */
export function findParty(network: Network, id: string, rule: CountingRule): Party | undefined {
  const actor = network.actors.indexes.get(id);
  if (actor !== undefined)
    return isParty(network, actor, rule) ? describeActor(network, actor, 0, rule) : undefined;
  const region = network.regions.indexes.get(id);
  if (region === undefined || !isShown(network.regions, region, rule.illustrative)) return undefined;
  return describeRegion(network, region, 0, rule);
}

const kindsOf: Readonly<Record<Exclude<PartyGroup, "regions">, readonly ActorKind[] | undefined>> = {
  clusters: ["cluster"],
  organisations: ["company", "knowledge-institute", "public-body"],
  companies: ["company"],
  institutes: ["knowledge-institute"],
  everybody: undefined,
};

function isParty(network: Network, actor: number, rule: CountingRule): boolean {
  if (!holds(network.actors, actor, rule)) return false;
  return !isCluster(network.actors, actor) || !wasMergedAway(network, actor, rule);
}

const split = successionKinds.indexOf("split");

/**
 * What was split off leaves a cluster standing; a merger, a takeover and a new name do not. When the day is not known,
 * it is over: better not proposed than proposed although it is gone.
 */
function wasMergedAway({ successions }: Network, cluster: number, rule: CountingRule): boolean {
  for (let at = successions.starts[cluster]!; at < successions.starts[cluster + 1]!; at += 1)
    if (
      successions.kinds[at] !== split &&
      successions.days[at]! <= rule.day &&
      isShown(successions, at, rule.illustrative)
    )
      return true;
  return false;
}

function describeActor(network: Network, actor: number, index: number, rule: CountingRule): Party {
  const members = isCluster(network.actors, actor)
    ? sourcesOf(network.memberships, actor, rule).filter((member) => holds(network.actors, member, rule))
    : [];
  return {
    id: network.actors.ids[actor]!,
    index,
    kind: kindOf(network.actors, actor),
    node: actor,
    actors: Int32Array.from(distinct([actor, ...members])),
    places: placesOf(network, [actor], rule),
  };
}

function describeRegion(network: Network, region: number, index: number, rule: CountingRule): Party {
  const actors = sourcesOf(network.locations, region, rule).filter((actor) =>
    holds(network.actors, actor, rule),
  );
  return {
    id: network.regions.ids[region]!,
    index,
    kind: "region",
    node: region,
    actors: Int32Array.from(distinct(actors)),
    // The region itself, and not where else somebody in it has a second seat.
    places: {
      ...placesOf(network, actors, rule),
      regions: [region],
      countries: [network.regions.countries[region]!],
    },
  };
}

function placesOf(network: Network, actors: readonly number[], rule: CountingRule): Places {
  const { regions: table, sectors: sectorTable, actorSectors } = network;
  const regions = distinct(actors.flatMap((actor) => targetsOf(network.locations, actor, rule))).filter(
    (region) => isShown(table, region, rule.illustrative),
  );
  const mains: number[] = [];
  for (const actor of actors)
    for (let at = actorSectors.starts[actor]!; at < actorSectors.starts[actor + 1]!; at += 1)
      if (actorSectors.mains[at] === 1 && holds(actorSectors, at, rule))
        mains.push(actorSectors.targets[at]!);
  return {
    regions,
    countries: [...new Set(regions.map((region) => table.countries[region]!))].sort(),
    sectors: distinct(mains).filter((sector) => isShown(sectorTable, sector, rule.illustrative)),
  };
}

/** Ascending, each once. */
function distinct(numbers: readonly number[]): number[] {
  if (numbers.length < 2) return [...numbers];
  return [...new Set(numbers)].sort((a, b) => a - b);
}
