import type { Text } from "#contract/graph.ts";
import type { ActorKind, Basis } from "#contract/words.ts";
import {
  buildActivities,
  buildActorSectors,
  buildLinks,
  buildNeeds,
  buildOffers,
  buildRequirements,
  buildSuccessions,
  type FactGroup,
  type LinkGroup,
  type NeedGroup,
  type OfferGroup,
  type RequirementGroup,
  type SectorGroup,
  type SuccessionGroup,
} from "./build-links.ts";
import { noEnd } from "./days.ts";
import {
  actorKinds,
  type CollaborationKind,
  type CollaborationStatus,
  collaborationKinds,
  collaborationStatuses,
  type DatedNodes,
  type Network,
  type Nodes,
  type Place,
  type Stages,
  type Terms,
} from "./network.ts";
import { shareColumn } from "./share-column.ts";
import { SortedIds } from "./sorted-ids.ts";
import { bases } from "./validity.ts";

export interface NodeInput {
  /** By which links name it, within the nodes of its kind; any number. */
  readonly key: number;
  readonly id: string;
  readonly basis: Basis;
  readonly degree: number;
}

export interface DatedInput extends NodeInput {
  readonly from: number;
  readonly to: number;
}

export interface ActorInput extends DatedInput {
  readonly name: string;
  readonly shortName?: Text | undefined;
  readonly kind: ActorKind;
}

export interface CollaborationInput extends DatedInput {
  readonly name: string;
  readonly kind: CollaborationKind;
  readonly status: CollaborationStatus;
  readonly partnersTotal: number;
  /** Left out if it is not known of any source. */
  readonly sourceDay?: number | undefined;
}

export interface TermInput extends NodeInput {
  readonly name: Text;
  readonly shortName: Text | undefined;
}

export interface RegionInput extends TermInput {
  readonly country: string;
  readonly place: Place | undefined;
}

export interface StageInput extends NodeInput {
  readonly order: number;
}

/** All that a network is made of, in any order. */
export interface NetworkInput {
  readonly dataVersion: string;
  readonly actors: readonly ActorInput[];
  readonly collaborations: readonly CollaborationInput[];
  readonly regions: readonly RegionInput[];
  readonly sectors: readonly TermInput[];
  readonly competences: readonly TermInput[];
  readonly priorities: readonly DatedInput[];
  readonly chains: readonly NodeInput[];
  readonly stages: readonly StageInput[];
  readonly memberships: readonly LinkGroup[];
  readonly successions: readonly SuccessionGroup[];
  readonly participations: readonly LinkGroup[];
  readonly offers: readonly OfferGroup[];
  readonly needs: readonly NeedGroup[];
  readonly activities: readonly FactGroup[];
  readonly locations: readonly LinkGroup[];
  readonly actorSectors: readonly SectorGroup[];
  readonly regionPriorities: readonly LinkGroup[];
  readonly coverings: readonly LinkGroup[];
  readonly requirements: readonly RequirementGroup[];
  /** From a competence to its family. */
  readonly families: readonly LinkGroup[];
  /** From a stage to its chain. */
  readonly stageChains: readonly LinkGroup[];
  /** From a stage to the one that it feeds. */
  readonly feeds: readonly LinkGroup[];
}

/** Throws when a link leads to a node that is not among those given. */
export function buildNetwork(input: NetworkInput): Network {
  const [actors, actorKeys] = sortNodes(input.actors);
  const [collaborations, collaborationKeys] = sortNodes(input.collaborations);
  const [regions, regionKeys] = sortNodes(input.regions);
  const [sectors, sectorKeys] = sortNodes(input.sectors);
  const [competences, competenceKeys] = sortNodes(input.competences);
  const [priorities, priorityKeys] = sortNodes(input.priorities);
  const [chains, chainKeys] = sortNodes(input.chains);
  const [stages, stageKeys] = sortNodes(input.stages);
  const between = (sources: Keys, targets: Keys) => ({ sources, targets });
  return {
    dataVersion: input.dataVersion,
    actors: {
      ...datedColumns(actors),
      names: actors.map(({ name }) => name),
      shortNames: new Map(
        actors.flatMap(({ shortName }, at) => (shortName === undefined ? [] : [[at, shortName] as const])),
      ),
      kinds: columnOf(new Uint8Array(actors.length), actors, ({ kind }) => actorKinds.indexOf(kind)),
    },
    collaborations: {
      ...datedColumns(collaborations),
      names: collaborations.map(({ name }) => name),
      kinds: columnOf(new Uint8Array(collaborations.length), collaborations, ({ kind }) =>
        collaborationKinds.indexOf(kind),
      ),
      statuses: columnOf(new Uint8Array(collaborations.length), collaborations, ({ status }) =>
        collaborationStatuses.indexOf(status),
      ),
      partnersTotals: columnOf(
        new Int32Array(collaborations.length),
        collaborations,
        ({ partnersTotal }) => partnersTotal,
      ),
      sourceDays: columnOf(
        new Int32Array(collaborations.length),
        collaborations,
        ({ sourceDay }) => sourceDay ?? noEnd,
      ),
    },
    regions: {
      ...termColumns(regions),
      countries: regions.map(({ country }) => country),
      places: regions.map(({ place }) => place),
    },
    sectors: termColumns(sectors),
    competences: {
      ...termColumns(competences),
      families: follow(input.families, competences.length, between(competenceKeys, competenceKeys)),
    },
    priorities: datedColumns(priorities),
    chains: nodeColumns(chains),
    stages: {
      ...nodeColumns(stages),
      orders: columnOf(new Int32Array(stages.length), stages, ({ order }) => order),
      chains: follow(input.stageChains, stages.length, between(stageKeys, chainKeys)),
      feeds: follow(input.feeds, stages.length, between(stageKeys, stageKeys)),
    } satisfies Stages,
    memberships: buildLinks(input.memberships, between(actorKeys, actorKeys)),
    successions: buildSuccessions(input.successions, between(actorKeys, actorKeys)),
    participations: buildLinks(input.participations, between(actorKeys, collaborationKeys)),
    offers: buildOffers(input.offers, between(actorKeys, competenceKeys)),
    needs: buildNeeds(input.needs, between(actorKeys, competenceKeys)),
    activities: buildActivities(input.activities, between(actorKeys, stageKeys)),
    locations: buildLinks(input.locations, between(actorKeys, regionKeys)),
    actorSectors: buildActorSectors(input.actorSectors, between(actorKeys, sectorKeys)),
    regionPriorities: buildLinks(input.regionPriorities, between(regionKeys, priorityKeys)),
    coverings: buildLinks(input.coverings, between(priorityKeys, competenceKeys)),
    requirements: buildRequirements(input.requirements, between(stageKeys, competenceKeys)),
  };
}

/** Positions by key. */
type Keys = ReadonlyMap<number, number>;

/** By id. Sorting the ids alone is twice as fast as sorting nodes by comparing theirs. */
function sortNodes<Node extends NodeInput>(nodes: readonly Node[]): [Node[], Keys] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sorted = [...byId.keys()].sort().map((id) => byId.get(id)!);
  return [sorted, new Map(sorted.map(({ key }, position) => [key, position]))];
}

function columnOf<Column extends Int32Array | Uint8Array, Node>(
  column: Column,
  nodes: readonly Node[],
  value: (node: Node) => number,
): Column {
  for (const [at, node] of nodes.entries()) column[at] = value(node);
  return column;
}

function nodeColumns(nodes: readonly NodeInput[]): Nodes {
  const ids = nodes.map(({ id }) => id);
  return {
    ids,
    indexes: new SortedIds(ids),
    bases: columnOf(new Uint8Array(nodes.length), nodes, ({ basis }) => bases.indexOf(basis)),
    degrees: columnOf(new Int32Array(nodes.length), nodes, ({ degree }) => degree),
  };
}

function datedColumns(nodes: readonly DatedInput[]): DatedNodes {
  return {
    ...nodeColumns(nodes),
    froms: shareColumn(columnOf(new Int32Array(nodes.length), nodes, ({ from }) => from)),
    tos: shareColumn(columnOf(new Int32Array(nodes.length), nodes, ({ to }) => to)),
  };
}

function termColumns(terms: readonly TermInput[]): Terms {
  return {
    ...nodeColumns(terms),
    names: terms.map(({ name }) => name),
    shortNames: terms.map(({ shortName }) => shortName),
  };
}

/** For links of which a node has one at most: where it leads, or -1. */
function follow(
  groups: readonly LinkGroup[],
  size: number,
  ends: { readonly sources: Keys; readonly targets: Keys },
): Int32Array {
  const { count, sources, targets } = buildLinks(groups, ends);
  const followed = new Int32Array(size).fill(-1);
  for (let at = 0; at < count; at += 1) followed[sources[at]!] = targets[at]!;
  return followed;
}
