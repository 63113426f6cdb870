import { type Steps, takeAllSteps } from "../steps.ts";
import { type CoastField, coastField, fieldsMeet } from "./coast-field.ts";
import { type CoastLoop, coastLoops } from "./coast-loops.ts";
import { type Bridge, findBridges } from "./find-bridges.ts";
import { keepStrait } from "./keep-straits.ts";
import type { LandGraph } from "./land-graph.ts";

export interface Land {
  /** Distance to the coast with its straits; negative on land. */
  readonly field: CoastField;
  readonly loops: readonly CoastLoop[];
  /** Lakes that were filled. */
  readonly lakes: number;
}

export interface LandOutlines {
  readonly cell: number;
  /** By region of the graph; null for a region without nodes. */
  readonly lands: readonly (Land | null)[];
  /** Fields before straits and the bridges in them, kept for the next frame. */
  readonly rawFields: readonly (CoastField | null)[];
  readonly bridges: readonly (readonly Bridge[])[];
}

export interface OutlineOptions {
  /** Grid step in model px, see `coastCell`. */
  readonly cell: number;
  /** The outlines of the frame before, with the regions (by index) whose nodes have moved since: the others are reused. */
  readonly before?: { readonly outlines: LandOutlines; readonly moved: ReadonlySet<number> };
}

/** The coasts of all lands for positions in model px, by node of the graph. */
export function outlineLands(
  graph: LandGraph,
  x: Float64Array,
  y: Float64Array,
  options: OutlineOptions,
): LandOutlines {
  return takeAllSteps(outlineInSteps(graph, x, y, options));
}

/** The same land by land. */
export function* outlineInSteps(
  graph: LandGraph,
  x: Float64Array,
  y: Float64Array,
  options: OutlineOptions,
): Steps<LandOutlines> {
  const { cell } = options;
  const before = options.before?.outlines.cell === cell ? options.before : undefined;
  const members = membersOf(graph);
  const boxes = members.map((nodes) => boxAround(nodes, x, y));
  const bridges: Bridge[][] = [];
  for (const [region, nodes] of members.entries()) {
    const foreign = members.flatMap((others, other) =>
      other !== region && others.length > 0 && boxesMeet(boxes[other]!, boxes[region]!) ? others : [],
    );
    bridges.push(findBridges({ members: nodes, x, y, tied: graph.tied, foreign }));
    yield;
  }
  const moved = before && movedRegions(before.moved, bridges, before.outlines.bridges);
  const rawFields: (CoastField | null)[] = [];
  for (const [region, nodes] of members.entries()) {
    const isKept = moved !== undefined && !moved.has(region);
    if (nodes.length === 0) rawFields.push(null);
    else if (isKept) rawFields.push(before?.outlines.rawFields[region] ?? null);
    else {
      const body = { members: nodes, bridges: bridges[region]!, x, y, radius: graph.radius };
      rawFields.push(coastField(body, cell));
      yield;
    }
  }
  const stale = before && moved && staleRegions(rawFields, before.outlines, moved);
  const lands: (Land | null)[] = [];
  for (const [region, raw] of rawFields.entries()) {
    const old = stale?.has(region) === false ? before?.outlines.lands[region] : undefined;
    if (raw === null || old) lands.push(raw === null ? null : old!);
    else {
      const field = keepStrait(raw, rawFields);
      lands.push({ field, ...coastLoops(field) });
      yield;
    }
  }
  return { cell, lands, rawFields, bridges };
}

/** Regions whose nodes have moved, and those one of whose bridges a foreign node now bars, or bars no longer. */
function movedRegions(
  moved: ReadonlySet<number>,
  now: readonly (readonly Bridge[])[],
  before: readonly (readonly Bridge[])[],
): ReadonlySet<number> {
  const isSame = (region: number): boolean => {
    const old = before[region] ?? [];
    const fresh = now[region]!;
    return fresh.length === old.length && fresh.every(([a, b], k) => a === old[k]![0] && b === old[k]![1]);
  };
  return new Set([...moved, ...now.map((_, region) => region).filter((region) => !isSame(region))]);
}

function membersOf({ regionIds, regionOf }: LandGraph): number[][] {
  const members: number[][] = regionIds.map(() => []);
  for (let node = 0; node < regionOf.length; node++) members[regionOf[node]!]?.push(node);
  return members;
}

/** Regions that moved, or whose grid meets (or met) the grid of one that moved. */
function staleRegions(
  fields: readonly (CoastField | null)[],
  { rawFields }: LandOutlines,
  moved: ReadonlySet<number>,
): ReadonlySet<number> {
  const stale = new Set(moved);
  for (const region of moved) {
    for (const mover of [fields[region], rawFields[region]]) {
      if (!mover) continue;
      fields.forEach((field, other) => {
        if (field && fieldsMeet(field, mover)) stale.add(other);
      });
    }
  }
  return stale;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Wide enough that a node outside bars no bridge inside. */
function boxAround(nodes: readonly number[], x: Float64Array, y: Float64Array): Box {
  const margin = 40;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    top = Math.min(top, y[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  return [left - margin, top - margin, right + margin, bottom + margin];
}

function boxesMeet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
