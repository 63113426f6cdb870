import type { LayoutDraft } from "./layout-draft.ts";
import { liesOnLine } from "./line-crossings.ts";
import { separateBoxes } from "./separate-boxes.ts";

/** Above this many nodes exchanging them takes too long. */
export const swapUpTo = 160;
const rounds = 3;
/** What a crossing, a px of length and a foreign line under a node cost; a swap must save more than `worthwhile`. */
const costs = { crossing: 3, length: 0.05, foreignLine: 5, worthwhile: 1 };

/** Exchanges two nodes of one group wherever that removes crossings or shortens ties; then separates their boxes. */
export function swapNodes(
  draft: LayoutDraft,
  groups: readonly (readonly number[])[],
  mass: Float64Array,
): void {
  const { graph, x, y, boxes } = draft;
  const edgesOf: number[][] = graph.nodes.map(() => []);
  for (let k = 0; k < graph.edgeFrom.length; k++) {
    edgesOf[graph.edgeFrom[k]!]!.push(k);
    edgesOf[graph.edgeTo[k]!]!.push(k);
  }
  for (let round = 0; round < rounds; round++) {
    let swapped = false;
    for (const members of groups) swapped = swapInside(draft, members, edgesOf) || swapped;
    if (!swapped) break;
  }
  for (const members of groups) separateBoxes({ members, x, y, boxes, mass, rounds: 60 });
}

type EdgesOf = readonly (readonly number[])[];

function swapInside(draft: LayoutDraft, members: readonly number[], edgesOf: EdgesOf): boolean {
  /** Costs as things stand, by node; forgotten after every swap. */
  const known = new Map<number, number>();
  const costNow = (node: number): number => {
    const cost = known.get(node) ?? costOfNode(draft, node, edgesOf[node]!, Number.POSITIVE_INFINITY);
    known.set(node, cost);
    return cost;
  };
  let swapped = false;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      const i = members[a]!;
      const j = members[b]!;
      if (edgesOf[i]!.length === 0 && edgesOf[j]!.length === 0) continue;
      const aim = costNow(i) + costNow(j) - costs.worthwhile;
      exchange(draft, i, j);
      const first = costOfNode(draft, i, edgesOf[i]!, aim);
      if (first < aim && first + costOfNode(draft, j, edgesOf[j]!, aim - first) < aim) {
        swapped = true;
        known.clear();
      } else exchange(draft, i, j);
    }
  }
  return swapped;
}

function exchange({ x, y }: LayoutDraft, i: number, j: number): void {
  [x[i], x[j]] = [x[j]!, x[i]!];
  [y[i], y[j]] = [y[j]!, y[i]!];
}

/** Length and crossings of the edges of a node, and foreign lines under it; any value above `limit` once it is passed. */
function costOfNode(draft: LayoutDraft, node: number, edges: readonly number[], limit: number): number {
  const { edgeFrom, edgeTo, radius } = draft.graph;
  const { x, y } = draft;
  let cost = 0;
  for (const k of edges) {
    const a = edgeFrom[k]!;
    const b = edgeTo[k]!;
    cost += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) * costs.length;
  }
  for (const k of edges) {
    if (cost > limit) return cost;
    cost += costs.crossing * crossingsOf(draft, k);
  }
  if (cost > limit) return cost;
  for (let q = 0; q < edgeFrom.length; q++) {
    const a = edgeFrom[q]!;
    const b = edgeTo[q]!;
    if (a !== node && b !== node && liesOnLine(draft, node, [a, b], radius[node]! + 4))
      cost += costs.foreignLine;
  }
  return cost;
}

/** How many other edges an edge crosses; as `linesCross`, with everything about the edge taken out of the loop. */
function crossingsOf({ graph, x, y }: LayoutDraft, edge: number): number {
  const { edgeFrom, edgeTo } = graph;
  const a = edgeFrom[edge]!;
  const b = edgeTo[edge]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const dx = x[b]! - ax;
  const dy = y[b]! - ay;
  let crossings = 0;
  for (let q = 0; q < edgeFrom.length; q++) {
    const c = edgeFrom[q]!;
    const d = edgeTo[q]!;
    if (c === a || c === b || d === a || d === b) continue;
    const cx = x[c]! - ax;
    const cy = y[c]! - ay;
    const ex = x[d]! - ax;
    const ey = y[d]! - ay;
    if ((dx * cy - dy * cx) * (dx * ey - dy * ex) >= 0) continue;
    const fx = ex - cx;
    const fy = ey - cy;
    if ((fy * cx - fx * cy) * (fx * (dy - cy) - fy * (dx - cx)) < 0) crossings++;
  }
  return crossings;
}
