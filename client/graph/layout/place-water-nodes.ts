import { type CellGrid, cellAt, gridOfLand } from "./cell-grid.ts";
import { CheapestFirst } from "./cheapest-first.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";
import { type NameRoom, roomForNames } from "./room-for-names.ts";

export interface WaterPlacement {
  /** Nodes of the water to place; others keep their position. */
  readonly nodes: readonly number[];
  /** By node: 1 when its position is to be kept. */
  readonly kept: Uint8Array;
  /** Place them all a second time, when all others have a place. */
  readonly again: boolean;
}

export interface PlacedWater {
  readonly names: readonly (NameRoom | null)[];
  /** Nodes without a free cell; they lie at the foot. */
  readonly unplaced: number;
}

/** px of sea round everything; more only where that has no room for all. */
const margins = [110, 260, 600];

/** Places nodes on the water, by falling degree, each in the free cell with the least cost; never on land. */
export function placeWaterNodes(draft: LayoutDraft, placement: WaterPlacement): PlacedWater {
  let best = placeWithin(draft, placement, margins[0]!);
  for (const margin of margins.slice(1)) {
    if (best.unplaced === 0) break;
    best = placeWithin(draft, placement, margin);
  }
  return best;
}

function placeWithin(
  draft: LayoutDraft,
  { nodes, kept, again }: WaterPlacement,
  margin: number,
): PlacedWater {
  const { graph } = draft;
  const placed = Uint8Array.from(kept, (keep, i) => (keep || graph.regionOf[i]! >= 0 ? 1 : 0));
  const grid = gridOfLand(draft, placed, margin);
  const names = roomForNames(draft, grid, placed);
  const onWater = new Set<number>();
  for (let i = 0; i < placed.length; i++) if (placed[i] && graph.regionOf[i]! < 0) onWater.add(i);
  const order = [...nodes].sort((a, b) => graph.neighbours[b]!.length - graph.neighbours[a]!.length || a - b);
  let unplaced = 0;
  const place = (node: number): void => {
    onWater.delete(node);
    if (!placeOne(draft, { grid, names, placed, onWater }, node)) unplaced++;
    placed[node] = 1;
    onWater.add(node);
  };
  for (const node of order) place(node);
  if (again) {
    unplaced = 0;
    for (const node of order) place(node);
  }
  return { names, unplaced };
}

interface Sea {
  readonly grid: CellGrid;
  readonly names: readonly (NameRoom | null)[];
  readonly placed: Uint8Array;
  /** Nodes of the water that have a place. */
  readonly onWater: ReadonlySet<number>;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Cells looked at in detail per node. */
const triesPerNode = 160;

function placeOne(draft: LayoutDraft, sea: Sea, node: number): boolean {
  const { grid } = sea;
  const anchors = draft.graph.neighbours[node]!.map((neighbour) => neighbour.node).filter(
    (other) => sea.placed[other],
  );
  const costs = costOfCells(draft, grid, node, anchors);
  const queue = new CheapestFirst(costs);
  let best: Spot | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  let tries = 0;
  for (let k = queue.next(); k >= 0 && costs[k]! <= bestCost && tries <= triesPerNode; k = queue.next()) {
    const at = spotOfCell(grid, k);
    if (!isFree(draft, sea, node, at)) continue;
    tries++;
    const cost = costs[k]! + disturbance(draft, sea, { node, anchors, at });
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = at;
  }
  draft.x[node] = best?.x ?? aim(draft, grid, anchors).x;
  draft.y[node] = best?.y ?? grid.y0 + grid.rows * grid.cell;
  return best !== null;
}

function spotOfCell({ x0, y0, cell, columns }: CellGrid, k: number): Spot {
  return { x: x0 + (k % columns) * cell, y: y0 + Math.floor(k / columns) * cell };
}

/** Middle of the neighbours; untied nodes are drawn to the foot of the picture. */
function aim({ x, y }: LayoutDraft, grid: CellGrid, anchors: readonly number[]): { x: number; y: number } {
  if (anchors.length === 0) {
    return { x: grid.x0 + (grid.columns * grid.cell) / 2, y: grid.y0 + grid.rows * grid.cell * 0.97 };
  }
  return {
    x: anchors.reduce((sum, other) => sum + x[other]!, 0) / anchors.length,
    y: anchors.reduce((sum, other) => sum + y[other]!, 0) / anchors.length,
  };
}

/** By cell: distance to the neighbours and small terms; infinite on land, too near to a coast, or at the rim. */
function costOfCells(
  draft: LayoutDraft,
  grid: CellGrid,
  node: number,
  anchors: readonly number[],
): Float64Array {
  const { x0, y0, cell, columns, rows, nearest, enclosed } = grid;
  const costs = new Float64Array(columns * rows).fill(Number.POSITIVE_INFINITY);
  const needed = layoutFigures.land + 20 + draft.graph.radius[node]!;
  const aims =
    anchors.length === 0 ? [aim(draft, grid, anchors)] : anchors.map((other) => spotOf(draft, other));
  const half = columns * cell;
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const k = row * columns + column;
      if (nearest[k]! < needed || enclosed[k]) continue;
      const px = x0 + column * cell;
      const py = y0 + row * cell;
      let cost = Math.max(0, 70 - nearest[k]!) * 0.4;
      cost += Math.max(0, Math.abs(px - (x0 + half / 2)) - half * 0.42) * 0.5;
      for (const { x, y } of aims) cost += Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
      costs[k] = cost;
    }
  }
  return costs;
}

function spotOf({ x, y }: LayoutDraft, node: number): Spot {
  return { x: x[node]!, y: y[node]! };
}

/** Free of the boxes of other water nodes and of the names of regions. */
function isFree(draft: LayoutDraft, { names, onWater }: Sea, node: number, at: Spot): boolean {
  for (const other of onWater) if (boxesMeet(draft, node, at, other)) return false;
  const { halfWidth, above, below } = draft.boxes;
  const left = at.x - halfWidth[node]!;
  const right = at.x + halfWidth[node]!;
  const top = at.y - above[node]!;
  const bottom = at.y + below[node]!;
  return names.every(
    (name) =>
      name === null || left >= name.right || right <= name.left || top >= name.bottom || bottom <= name.top,
  );
}

function boxesMeet({ x, y, boxes }: LayoutDraft, node: number, at: Spot, other: number): boolean {
  const { halfWidth, above, below } = boxes;
  return (
    Math.abs(at.x - x[other]!) < halfWidth[node]! + halfWidth[other]! &&
    at.y - above[node]! < y[other]! + below[other]! &&
    y[other]! - above[other]! < at.y + below[node]!
  );
}

interface Placing {
  readonly node: number;
  readonly anchors: readonly number[];
  readonly at: Spot;
}

/** What a place costs besides distance: labels on the land, ties over foreign land, lying on foreign lines. */
function disturbance(draft: LayoutDraft, sea: Sea, placing: Placing): number {
  const { graph } = draft;
  let cost = meetsLandLabel(draft, placing) ? 120 : 0;
  for (const other of placing.anchors) cost += 28 * samplesOnForeignLand(draft, sea.grid, placing.at, other);
  if (graph.nodes.length <= 320) cost += linesUnder(draft, sea.placed, placing);
  return cost;
}

function meetsLandLabel(draft: LayoutDraft, { node, at }: Placing): boolean {
  const { graph, x, y } = draft;
  for (let other = 0; other < graph.nodes.length; other++) {
    if (graph.regionOf[other]! < 0 || Math.abs(at.x - x[other]!) >= 160 || Math.abs(at.y - y[other]!) >= 60)
      continue;
    if (boxesMeet(draft, node, at, other)) return true;
  }
  return false;
}

function samplesOnForeignLand({ graph, x, y }: LayoutDraft, grid: CellGrid, at: Spot, other: number): number {
  let samples = 0;
  for (let q = 1; q < 8; q++) {
    const k = cellAt(grid, at.x + ((x[other]! - at.x) * q) / 8, at.y + ((y[other]! - at.y) * q) / 8);
    if (grid.nearest[k]! < layoutFigures.land + 4 && grid.owner[k] !== graph.regionOf[other]) samples++;
  }
  return samples;
}

function linesUnder({ graph, x, y }: LayoutDraft, placed: Uint8Array, { node, at }: Placing): number {
  const limit = (graph.radius[node]! + 7) ** 2;
  let cost = 0;
  for (let k = 0; k < graph.edgeFrom.length; k++) {
    const a = graph.edgeFrom[k]!;
    const b = graph.edgeTo[k]!;
    if (a === node || b === node || !placed[a] || !placed[b]) continue;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const share = ((at.x - x[a]!) * dx + (at.y - y[a]!) * dy) / (dx * dx + dy * dy || 1);
    if (share <= 0 || share >= 1) continue;
    const offX = at.x - x[a]! - share * dx;
    const offY = at.y - y[a]! - share * dy;
    if (offX * offX + offY * offY < limit) cost += graph.edgeComputed[k] ? 60 : 14;
  }
  return cost;
}
