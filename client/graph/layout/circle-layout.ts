import type { LayoutGraph, LayoutNode } from "./layout-graph.ts";
import { projectPlace } from "./place-regions.ts";

/** Rings round a focus: the nearer by ties, the nearer on the picture; every region has its own sector. */
export interface CircleLayout {
  /** Model px round the focus at (0, 0), in the order of `graph.nodes`. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of each ring in px, by number of ties from the focus minus one; the last one also holds what is not reached. */
  readonly rings: readonly number[];
  /** Clockwise from above; nodes without a region share the sector with `regionId` null. */
  readonly sectors: readonly CircleSector[];
}

export interface CircleSector {
  readonly regionId: string | null;
  /** Radians, 0 above, clockwise. */
  readonly from: number;
  readonly to: number;
}

/** px between two rings at least, between neighbours on a ring, and between the lines of a ring that is crowded. */
const ringGap = 110;
const nodeGap = 14;
const stagger = 46;
/** At most so many lines per ring. */
const lines = 2;
/** Radians left free between two sectors. */
const sectorGap = 0.06;

/** Deterministic, whatever the order of the input. A focus that is missing leaves the middle empty. */
export function circleLayout(graph: LayoutGraph, focusId: string): CircleLayout {
  const ringOf = ringsByTies(graph, focusId);
  const groups = groupByRegion(graph, focusId);
  const ringCount = Math.max(0, ...ringOf.values());
  const ringNodes = (ring: number, nodes: readonly LayoutNode[]) =>
    nodes.filter((node) => ringOf.get(node.id) === ring);
  const sectors = sectorsFor(
    groups.map(({ regionId, nodes }) => ({ regionId, demand: widestRing(nodes, ringOf) })),
  );
  const positions = new Map([[focusId, { x: 0, y: 0 }]]);
  const angles = new Map<string, number>();
  const rings: number[] = [];
  let inner = 0;
  for (let ring = 1; ring <= ringCount; ring++) {
    const rows = groups.map(({ nodes }) => orderByParents(graph, ringNodes(ring, nodes), angles));
    const radius = rows.reduce(
      (most, row, s) => Math.max(most, neededRadius(row, sectors[s]!)),
      inner + ringGap,
    );
    rows.forEach((row, s) => {
      spreadRow(row, sectors[s]!, radius, { positions, angles });
    });
    rings.push(radius);
    inner = radius + stagger * (lines - 1);
  }
  return {
    x: Float64Array.from(graph.nodes, (node) => positions.get(node.id)?.x ?? 0),
    y: Float64Array.from(graph.nodes, (node) => positions.get(node.id)?.y ?? 0),
    rings,
    sectors,
  };
}

/** Ties from the focus, by node id; nodes that can not be reached lie one ring beyond the last. */
function ringsByTies({ nodes, edges }: LayoutGraph, focusId: string): Map<string, number> {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of edges) {
    if (!neighbours.has(from) || !neighbours.has(to)) continue;
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const rings = new Map([[focusId, 0]]);
  let last = 0;
  const queue = [focusId];
  for (let head = 0; head < queue.length; head++) {
    const ring = rings.get(queue[head]!)! + 1;
    for (const next of neighbours.get(queue[head]!) ?? []) {
      if (rings.has(next)) continue;
      rings.set(next, ring);
      last = ring;
      queue.push(next);
    }
  }
  for (const { id } of nodes) if (!rings.has(id)) rings.set(id, last + 1);
  return rings;
}

interface RegionGroup {
  readonly regionId: string | null;
  readonly nodes: readonly LayoutNode[];
}

/** Regions clockwise by their direction from the focus, those without a place after them, the water last; nodes by id. */
function groupByRegion({ nodes, regions }: LayoutGraph, focusId: string): RegionGroup[] {
  const focus = nodes.find((node) => node.id === focusId);
  const places = new Map(
    regions.flatMap(({ id, lat, lon }) =>
      lat === null || lon === null ? [] : [[id, projectPlace(lat, lon)] as const],
    ),
  );
  const home = places.get(focus?.regionId ?? "") ?? { x: 0, y: 0 };
  const bearing = (regionId: string): number => {
    const place = places.get(regionId);
    if (place === undefined) return 7;
    const turn = Math.atan2(place.x - home.x, home.y - place.y);
    return turn < 0 ? turn + 2 * Math.PI : turn;
  };
  const known = new Set(regions.map((region) => region.id));
  const byRegion = new Map<string | null, LayoutNode[]>();
  for (const node of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (node.id === focusId) continue;
    const regionId = node.regionId !== null && known.has(node.regionId) ? node.regionId : null;
    byRegion.set(regionId, [...(byRegion.get(regionId) ?? []), node]);
  }
  return [...byRegion]
    .map(([regionId, group]) => ({ regionId, nodes: group }))
    .sort((a, b) => {
      if (a.regionId === null || b.regionId === null)
        return a.regionId === b.regionId ? 0 : a.regionId === null ? 1 : -1;
      return bearing(a.regionId) - bearing(b.regionId) || (a.regionId < b.regionId ? -1 : 1);
    });
}

/** px a node takes along a ring. */
function widthOf(node: LayoutNode): number {
  return Math.max(2 * node.radius, node.labelWidth) + nodeGap;
}

function widestRing(nodes: readonly LayoutNode[], ringOf: ReadonlyMap<string, number>): number {
  const widths = new Map<number, number>();
  for (const node of nodes) {
    const ring = ringOf.get(node.id)!;
    widths.set(ring, (widths.get(ring) ?? 0) + widthOf(node) / ring);
  }
  return Math.max(...widths.values());
}

/** Shares out the circle by the room regions need; the first sector starts above. */
function sectorsFor(
  demands: readonly { readonly regionId: string | null; readonly demand: number }[],
): CircleSector[] {
  const total = demands.reduce((sum, { demand }) => sum + demand, 0) || 1;
  const gaps = demands.length > 1 ? sectorGap * demands.length : 0;
  let from = 0;
  return demands.map(({ regionId, demand }) => {
    const to = from + (demand / total) * (2 * Math.PI - gaps);
    const sector = { regionId, from, to };
    from = to + (demands.length > 1 ? sectorGap : 0);
    return sector;
  });
}

/** By the mean angle of the neighbours nearer to the focus, then by id. */
function orderByParents(
  { edges }: LayoutGraph,
  nodes: readonly LayoutNode[],
  angles: ReadonlyMap<string, number>,
): LayoutNode[] {
  const sums = new Map<string, { angle: number; count: number }>();
  const add = (node: string, parent: string): void => {
    const angle = angles.get(parent);
    if (angle === undefined) return;
    const sum = sums.get(node) ?? { angle: 0, count: 0 };
    sums.set(node, { angle: sum.angle + angle, count: sum.count + 1 });
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  const mean = (node: LayoutNode): number => {
    const sum = sums.get(node.id);
    return sum === undefined ? 0 : Math.round((sum.angle / sum.count) * 1e6);
  };
  return [...nodes].sort((a, b) => mean(a) - mean(b) || (a.id < b.id ? -1 : 1));
}

/** The radius at which a row fits its sector, when every other node steps outwards. */
function neededRadius(row: readonly LayoutNode[], sector: CircleSector): number {
  const width = row.reduce((sum, node) => sum + widthOf(node), 0);
  return width / lines / Math.max(0.05, sector.to - sector.from);
}

interface Placing {
  readonly positions: Map<string, { x: number; y: number }>;
  readonly angles: Map<string, number>;
}

/** Nodes get shares of the sector by their width; a crowded row stands on two lines. */
function spreadRow(
  row: readonly LayoutNode[],
  sector: CircleSector,
  radius: number,
  { positions, angles }: Placing,
): void {
  const width = row.reduce((sum, node) => sum + widthOf(node), 0);
  const isCrowded = width > radius * (sector.to - sector.from);
  let passed = 0;
  row.forEach((node, k) => {
    const angle = sector.from + ((passed + widthOf(node) / 2) / width) * (sector.to - sector.from);
    passed += widthOf(node);
    const distance = radius + (isCrowded ? (k % lines) * stagger : 0);
    angles.set(node.id, angle);
    positions.set(node.id, { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance });
  });
}
