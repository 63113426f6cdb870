import type { Basis, Confidence } from "#contract/words.ts";
import {
  type Activities,
  type ActorSectors,
  type Links,
  type Needs,
  type Offers,
  type Requirements,
  type SuccessionKind,
  type Successions,
  successionKinds,
} from "./links.ts";
import { shareColumn } from "./share-column.ts";
import { bases, confidences } from "./validity.ts";

/**
 * Links of a type that carry the same. Both ends are keys of the nodes given: the i-th link leads from the i-th
 * source to the i-th target.
 */
export interface LinkGroup {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly basis: Basis;
  /** In days. */
  readonly from: number;
  readonly to: number;
}
export interface FactGroup extends LinkGroup {
  readonly confidence: Confidence;
  readonly sourceDay: number;
}
export interface OfferGroup extends FactGroup {
  readonly level: number;
}
export interface NeedGroup extends LinkGroup {
  readonly urgency: number;
  readonly confidential: boolean;
}
export interface SectorGroup extends LinkGroup {
  readonly main: boolean;
}
export interface RequirementGroup extends LinkGroup {
  readonly weight: number;
}
export interface SuccessionGroup extends LinkGroup {
  readonly kind: SuccessionKind;
  readonly day: number;
}

/** The nodes at both ends: their positions by the keys that the links name them by. */
export interface Ends {
  readonly sources: ReadonlyMap<number, number>;
  readonly targets: ReadonlyMap<number, number>;
}

export function buildLinks(groups: readonly LinkGroup[], ends: Ends): Links {
  return arrange(groups, ends).links;
}

export function buildOffers(groups: readonly OfferGroup[], ends: Ends): Offers {
  const { links, groupAt } = arrange(groups, ends);
  return {
    ...links,
    ...factColumns(groups, groupAt),
    levels: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => group.level),
    ),
  };
}

export function buildActivities(groups: readonly FactGroup[], ends: Ends): Activities {
  const { links, groupAt } = arrange(groups, ends);
  return { ...links, ...factColumns(groups, groupAt) };
}

export function buildNeeds(groups: readonly NeedGroup[], ends: Ends): Needs {
  const { links, groupAt } = arrange(groups, ends);
  return {
    ...links,
    urgencies: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => group.urgency),
    ),
    confidential: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => Number(group.confidential)),
    ),
  };
}

export function buildActorSectors(groups: readonly SectorGroup[], ends: Ends): ActorSectors {
  const { links, groupAt } = arrange(groups, ends);
  return {
    ...links,
    mains: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => Number(group.main)),
    ),
  };
}

export function buildRequirements(groups: readonly RequirementGroup[], ends: Ends): Requirements {
  const { links, groupAt } = arrange(groups, ends);
  return {
    ...links,
    weights: fill(
      new Float64Array(groupAt.length),
      groupAt,
      groups.map((group) => group.weight),
    ),
  };
}

export function buildSuccessions(groups: readonly SuccessionGroup[], ends: Ends): Successions {
  const { links, groupAt } = arrange(groups, ends);
  return {
    ...links,
    kinds: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => successionKinds.indexOf(group.kind)),
    ),
    days: fill(
      new Int32Array(groupAt.length),
      groupAt,
      groups.map((group) => group.day),
    ),
  };
}

function factColumns(groups: readonly FactGroup[], groupAt: Int32Array) {
  return {
    confidences: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => confidences.indexOf(group.confidence)),
    ),
    sourceDays: fill(
      new Int32Array(groupAt.length),
      groupAt,
      groups.map((group) => group.sourceDay),
    ),
  };
}

interface Arranged {
  readonly links: Links;
  /** Of which group the link at each position is. */
  readonly groupAt: Int32Array;
}

/** Puts the links in order of source and target, and finds them from either end. */
function arrange(groups: readonly LinkGroup[], ends: Ends): Arranged {
  const count = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const given = { sources: new Int32Array(count), targets: new Int32Array(count) };
  const groupOf = new Int32Array(count);
  let at = 0;
  for (const [number, group] of groups.entries())
    for (let i = 0; i < group.sources.length; i += 1, at += 1) {
      given.sources[at] = positionOf(ends.sources, group.sources[i]!);
      given.targets[at] = positionOf(ends.targets, group.targets[i]!);
      groupOf[at] = number;
    }
  const byTarget = sortByBucket(given.targets, ends.targets.size);
  const bySource = sortByBucket(given.sources, ends.sources.size, byTarget.order);
  const { order } = bySource;
  const targets = pick(given.targets, order);
  const backward = sortByBucket(targets, ends.targets.size);
  const groupAt = pick(groupOf, order);
  const daysOf = (day: (group: LinkGroup) => number) =>
    shareColumn(fill(new Int32Array(groupAt.length), groupAt, groups.map(day)));
  const links: Links = {
    count,
    starts: bySource.starts,
    sources: pick(given.sources, order),
    targets,
    backwardStarts: backward.starts,
    backward: backward.order,
    bases: fill(
      new Uint8Array(groupAt.length),
      groupAt,
      groups.map((group) => bases.indexOf(group.basis)),
    ),
    froms: daysOf(({ from }) => from),
    tos: daysOf(({ to }) => to),
  };
  return { links, groupAt };
}

function positionOf(positions: ReadonlyMap<number, number>, key: number): number {
  const position = positions.get(key);
  if (position === undefined) throw new Error("a link leads to a node that was not read");
  return position;
}

/** Sorts positions by the bucket of each, keeping the given order within one: counting sort, in linear time. */
function sortByBucket(bucketAt: Int32Array, buckets: number, given?: Int32Array) {
  const starts = new Int32Array(buckets + 1);
  for (const bucket of bucketAt) starts[bucket + 1]! += 1;
  for (let bucket = 0; bucket < buckets; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const order = new Int32Array(bucketAt.length);
  for (let i = 0; i < order.length; i += 1) {
    const at = given === undefined ? i : given[i]!;
    const bucket = bucketAt[at]!;
    order[next[bucket]!] = at;
    next[bucket]! += 1;
  }
  return { starts, order };
}

/** Sets each to the value at the position that stands there. Loops, as `from` with a function is five times as slow. */
function fill<Column extends Int32Array | Uint8Array | Float64Array>(
  column: Column,
  positions: Int32Array,
  values: ArrayLike<number>,
): Column {
  for (let at = 0; at < positions.length; at += 1) column[at] = values[positions[at]!]!;
  return column;
}

function pick(values: Int32Array, order: Int32Array): Int32Array {
  return fill(new Int32Array(order.length), order, values);
}
