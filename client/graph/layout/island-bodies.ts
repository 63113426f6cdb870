import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** Islands as rigid bodies; positions of their nodes move with them. All by region, model px. */
export interface IslandBodies {
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  /** Extent of the node centres, relative to the centre of the island. */
  readonly extents: readonly Extent[];
  /** The box of the name above the topmost node: its middle relative to the centre of the island. */
  readonly nameBoxes: readonly NameBox[];
  /** Nodes that can touch another island. */
  readonly rims: readonly (readonly number[])[];
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface NameBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
}

export function islandBodies(draft: LayoutDraft): IslandBodies {
  const { graph, x, y } = draft;
  const centreX = Float64Array.from(graph.islands, (nodes) => mean(nodes, x));
  const centreY = Float64Array.from(graph.islands, (nodes) => mean(nodes, y));
  const at = (region: number) => ({ region, x: centreX[region]!, y: centreY[region]! });
  return {
    centreX,
    centreY,
    extents: graph.islands.map((nodes, region) => extentOf(nodes, draft, at(region))),
    nameBoxes: graph.islands.map((_, region) => nameBoxAbove(draft, at(region))),
    rims: graph.islands.map((nodes, region) => rimOf(nodes, draft, at(region))),
  };
}

export function moveIsland(
  draft: LayoutDraft,
  bodies: IslandBodies,
  region: number,
  dx: number,
  dy: number,
): void {
  for (const node of draft.graph.islands[region]!) {
    draft.x[node]! += dx;
    draft.y[node]! += dy;
  }
  bodies.centreX[region]! += dx;
  bodies.centreY[region]! += dy;
}

/** Water between two coasts: more where many nodes need a place on it. */
export function straitGap(draft: LayoutDraft): number {
  return layoutFigures.straitGap + Math.min(40, 6 * Math.sqrt(draft.graph.water.length));
}

interface Middle {
  readonly region: number;
  readonly x: number;
  readonly y: number;
}

function mean(nodes: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const node of nodes) sum += values[node]!;
  return sum / nodes.length;
}

function extentOf(nodes: readonly number[], { x, y }: LayoutDraft, middle: Middle): Extent {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    left = Math.min(left, x[node]! - middle.x);
    top = Math.min(top, y[node]! - middle.y);
    right = Math.max(right, x[node]! - middle.x);
    bottom = Math.max(bottom, y[node]! - middle.y);
  }
  return { left, top, right, bottom };
}

/** Crowded maps are shown smaller, so that names need more room there. */
function nameBoxAbove({ graph, x, y }: LayoutDraft, middle: Middle): NameBox {
  const growth = graph.nodes.length > 160 ? 1.3 : 1;
  let topmost = -1;
  for (const node of graph.islands[middle.region]!) if (topmost < 0 || y[node]! < y[topmost]!) topmost = node;
  return {
    x: (x[topmost]! - middle.x) * 0.6,
    y: y[topmost]! - middle.y - layoutFigures.land - 10 - 6 * growth,
    halfWidth: (graph.regions[middle.region]!.nameWidth / 2) * growth,
  };
}

const sectors = 72;
const directions = 24;
/** Up to this many nodes all of them count as rim. */
const smallIsland = 24;

/** The farthest node in each sector and in each direction. */
function rimOf(nodes: readonly number[], { x, y }: LayoutDraft, middle: Middle): readonly number[] {
  if (nodes.length <= smallIsland) return nodes;
  const farthest = new Float64Array(sectors);
  const bySector = new Int32Array(sectors).fill(-1);
  for (const node of nodes) {
    const angle = Math.atan2(y[node]! - middle.y, x[node]! - middle.x);
    const distance = Math.hypot(x[node]! - middle.x, y[node]! - middle.y);
    const sector = Math.floor(((angle + Math.PI) / (2 * Math.PI)) * sectors) % sectors;
    if (distance <= farthest[sector]!) continue;
    farthest[sector] = distance;
    bySector[sector] = node;
  }
  const rim = new Set([...bySector].filter((node) => node >= 0));
  for (let k = 0; k < directions; k++) {
    const cosine = Math.cos((k * 2 * Math.PI) / directions);
    const sine = Math.sin((k * 2 * Math.PI) / directions);
    const reach = (node: number): number => x[node]! * cosine + y[node]! * sine;
    rim.add(nodes.reduce((best, node) => (reach(node) > reach(best) ? node : best)));
  }
  return [...rim].sort((a, b) => a - b);
}
