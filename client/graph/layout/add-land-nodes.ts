import { type CellGrid, emptyGrid, markDisc } from "./cell-grid.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** A new node stands at most this far from its own land, px to the nearest node of its region. */
const farthest = 76;
/** Nearer than this it costs nothing. */
const comfortable = 52;

/**
 * Puts new nodes on islands that have nodes with a place: by falling degree, each into the free cell with the least
 * distance to its neighbours, keeping the straits. Marks them as placed.
 */
export function addLandNodes(draft: LayoutDraft, placed: Uint8Array): void {
  const { graph } = draft;
  const grid = emptyGrid(draft, placed, 160);
  for (const node of graph.islands.flat()) if (placed[node]) markDisc(grid, draft, node);
  const inTheWay: number[] = [];
  for (let i = 0; i < placed.length; i++) if (placed[i]) inTheWay.push(i);
  const degree = (node: number): number => graph.neighbours[node]!.length;
  const fresh = graph.islands.flat().filter((node) => !placed[node]);
  for (const node of fresh.sort((a, b) => degree(b) - degree(a) || a - b)) {
    placeOnLand(draft, { grid, placed, inTheWay }, node);
    placed[node] = 1;
    inTheWay.push(node);
    markDisc(grid, draft, node);
  }
}

interface Surroundings {
  readonly grid: CellGrid;
  readonly placed: Uint8Array;
  /** Nodes with a place. */
  readonly inTheWay: readonly number[];
}

function placeOnLand(draft: LayoutDraft, around: Surroundings, node: number): void {
  const { graph, x, y } = draft;
  const { grid, placed } = around;
  const anchors = graph.neighbours[node]!.map((neighbour) => neighbour.node).filter((other) => placed[other]);
  let bestCost = Number.POSITIVE_INFINITY;
  let found = false;
  let bestX = 0;
  let bestY = 0;
  for (let row = 1; row < grid.rows - 1; row++) {
    for (let column = 1; column < grid.columns - 1; column++) {
      const own = distanceTo(grid, row * grid.columns + column, graph.regionOf[node]!);
      if (own > farthest) continue;
      const at = { x: grid.x0 + column * grid.cell, y: grid.y0 + row * grid.cell };
      let cost = costOfStrait(grid, row * grid.columns + column, graph.regionOf[node]!);
      for (const other of anchors) {
        const abroad = graph.regionOf[other] !== graph.regionOf[node];
        cost += Math.hypot(at.x - x[other]!, at.y - y[other]!) * (abroad ? 0.25 : 1);
      }
      cost += (anchors.length === 0 ? own : 0) + Math.max(0, own - comfortable) * 2;
      if (cost >= bestCost || isBarred(draft, around, node, at)) continue;
      bestCost = cost;
      bestX = at.x;
      bestY = at.y;
      found = true;
    }
  }
  const home = graph.islands[graph.regionOf[node]!]!.find((other) => placed[other]);
  x[node] = found ? bestX : (home === undefined ? 0 : x[home]!) + 10;
  y[node] = found ? bestY : (home === undefined ? 0 : y[home]!) + 10;
}

/** px from a cell to the nearest node of a region, a large number when none is near. */
function distanceTo(
  { owner, nearest, secondOwner, secondNearest }: CellGrid,
  k: number,
  region: number,
): number {
  if (owner[k] === region) return nearest[k]!;
  return secondOwner[k] === region ? secondNearest[k]! : Number.POSITIVE_INFINITY;
}

/** Six times what is missing of the strait to the nearest other land. */
function costOfStrait({ owner, nearest, secondNearest }: CellGrid, k: number, region: number): number {
  const other = owner[k] === region ? secondNearest[k]! : nearest[k]!;
  return 6 * Math.max(0, 2 * layoutFigures.land + 8 + layoutFigures.straitGap - other);
}

function isBarred(
  { x, y, boxes }: LayoutDraft,
  { inTheWay }: Surroundings,
  node: number,
  at: { readonly x: number; readonly y: number },
): boolean {
  const { halfWidth, above, below } = boxes;
  return inTheWay.some(
    (other) =>
      Math.abs(at.x - x[other]!) < halfWidth[node]! + halfWidth[other]! &&
      at.y - above[node]! < y[other]! + below[other]! &&
      y[other]! - above[other]! < at.y + below[node]!,
  );
}
