import type { Text } from "#contract/graph.ts";
import type { ActorKind } from "#contract/words.ts";
import { noEnd, noStart } from "./days.ts";
import type { Activities, ActorSectors, Links, Needs, Offers, Requirements, Successions } from "./links.ts";
import type { SortedIds } from "./sorted-ids.ts";
import { type CountingRule, type Dated, existsOn, type Founded, isShown } from "./validity.ts";

/**
 * Who is linked to whom in one version of the data, in typed arrays: small enough to be held in memory and asked
 * without a database. Never changed: another version is another network. Nodes are whole numbers, positions in the
 * tables of their kind, which are sorted by id: comparing two of them is comparing their ids.
 */
export interface Network {
  readonly dataVersion: string;
  readonly actors: Actors;
  readonly collaborations: Collaborations;
  readonly regions: Regions;
  readonly sectors: Terms;
  readonly competences: Competences;
  readonly priorities: DatedNodes;
  readonly chains: Nodes;
  readonly stages: Stages;

  /** From an actor to a cluster. */
  readonly memberships: Links;
  /** From an actor to the one that came after it. */
  readonly successions: Successions;
  /** From an actor to a collaboration. */
  readonly participations: Links;
  /** From an actor to a competence. */
  readonly offers: Offers;
  /** From an actor to a competence. The confidential ones are in it: what shows them has to see to that. */
  readonly needs: Needs;
  /** From an actor to a stage. */
  readonly activities: Activities;
  /** From an actor to a region. */
  readonly locations: Links;
  /** From an actor to a sector. */
  readonly actorSectors: ActorSectors;
  /** From a region to a priority. */
  readonly regionPriorities: Links;
  /** From a priority to a competence. */
  readonly coverings: Links;
  /** From a stage to a competence. */
  readonly requirements: Requirements;
}

export interface Nodes extends Founded {
  readonly ids: readonly string[];
  readonly indexes: SortedIds;
  /** Number of links of each in the whole graph. */
  readonly degrees: Int32Array;
}

export interface DatedNodes extends Nodes, Dated {}

export interface Actors extends DatedNodes {
  readonly names: readonly string[];
  /** By position; few have one. */
  readonly shortNames: ReadonlyMap<number, Text>;
  /** Positions in `actorKinds`. */
  readonly kinds: Uint8Array;
}

/** Their days are those on which they run, not those of the record. */
export interface Collaborations extends DatedNodes {
  readonly names: readonly string[];
  /** Positions in `collaborationKinds`. */
  readonly kinds: Uint8Array;
  /** Positions in `collaborationStatuses`. */
  readonly statuses: Uint8Array;
  /** Partners, also those that are not in the graph; 0 is unknown. */
  readonly partnersTotals: Int32Array;
  /** As of offers. */
  readonly sourceDays: Int32Array;
}

/** A region, a sector, or a competence of either level. */
export interface Terms extends Nodes {
  readonly names: readonly Text[];
  readonly shortNames: readonly (Text | undefined)[];
}

export interface Regions extends Terms {
  readonly countries: readonly string[];
  readonly places: readonly (Place | undefined)[];
}

export interface Place {
  readonly lat: number;
  readonly lon: number;
}

export interface Competences extends Terms {
  /** The family of each competence of level 2; -1 for a family. */
  readonly families: Int32Array;
}

export interface Stages extends Nodes {
  readonly orders: Int32Array;
  /** The chain of each; -1 if it has none. */
  readonly chains: Int32Array;
  /** The stage that each feeds; -1 for the last of a chain. */
  readonly feeds: Int32Array;
}

export const actorKinds = [
  "cluster",
  "company",
  "knowledge-institute",
  "public-body",
] as const satisfies readonly ActorKind[];
export const collaborationKinds = ["project", "agreement", "contract", "event"] as const;
export const collaborationStatuses = ["idea", "contact", "agreed", "running", "ended", "dropped"] as const;
export type CollaborationKind = (typeof collaborationKinds)[number];
export type CollaborationStatus = (typeof collaborationStatuses)[number];

const cluster = actorKinds.indexOf("cluster");
const eventKind = collaborationKinds.indexOf("event");
const agreed = collaborationStatuses.indexOf("agreed");
const ended = collaborationStatuses.indexOf("ended");

/** Whether it is a collaboration in the sense of the counts: no event, no mere idea, begun or without a start. */
export function isCounted(collaborations: Collaborations, at: number, rule: CountingRule): boolean {
  const status = collaborations.statuses[at]!;
  const isMeant = status >= agreed && status <= ended;
  const isTie = collaborations.kinds[at] !== eventKind;
  return (
    isMeant &&
    isTie &&
    collaborations.froms[at]! <= rule.day &&
    isShown(collaborations, at, rule.illustrative)
  );
}

/** Begun and not ended. Without a start, or ended on an unknown day, it runs on no known day. */
export function isRunning(collaborations: Collaborations, at: number, day: number): boolean {
  if (collaborations.froms[at] === noStart || !existsOn(collaborations, at, day)) return false;
  return collaborations.tos[at] !== noEnd || collaborations.statuses[at] !== ended;
}

export function isCluster(actors: Actors, at: number): boolean {
  return actors.kinds[at] === cluster;
}

export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly degree: number;
}

/** What lists of actors are sorted by and shown with. */
export function nameActor(actors: Actors, at: number): NamedActor {
  const kind = kindOf(actors, at);
  return { id: actors.ids[at]!, name: actors.names[at]!, kind, degree: actors.degrees[at]! };
}

export function kindOf(actors: Actors, at: number): ActorKind {
  return actorKinds[actors.kinds[at]!]!;
}
