import type { LayoutDraft } from "./layout-draft.ts";
import { separateBoxes } from "./separate-boxes.ts";

/** What a crossing, a px of length and a foreign line under a node cost; a swap must save more than `worthwhile`. */
const costs = { crossing: 3, length: 0.05, foreignLine: 5, worthwhile: 1 };
/** px beside a node within which a line counts as lying under it. */
const air = 4;

/**
 * Exchanges two nodes of one group wherever that removes crossings or shortens ties; then separates their boxes.
 * Answers whether anything may have moved.
 */
export function swapNodes(
  draft: LayoutDraft,
  groups: readonly (readonly number[])[],
  mass: Float64Array,
): boolean {
  const { x, y, boxes } = draft;
  const lines = linesOf(draft);
  const rounds = roundsFor(draft, groups);
  if (rounds === 0) return false;
  for (let round = 0; round < rounds; round++) {
    let swapped = false;
    for (const members of groups) swapped = swapInside(draft, lines, members) || swapped;
    if (!swapped) break;
  }
  for (const members of groups) separateBoxes({ members, x, y, boxes, mass, rounds: 60 });
  return true;
}

/** Fewer rounds where one takes long: the first one brings most. Edge tests are counted, so that every machine does the same. */
function roundsFor({ graph }: LayoutDraft, groups: readonly (readonly number[])[]): number {
  let tests = 0;
  for (const members of groups) {
    for (const node of members) tests += (graph.neighbours[node]!.length + 1) * members.length;
  }
  tests *= graph.edgeFrom.length;
  return tests < 1e7 ? 3 : tests < 1e8 ? 1 : 0;
}

/** The edges with their ends side by side, as the inner loop reads them. */
interface Lines {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  /** By node: its edges. */
  readonly ofNode: readonly (readonly number[])[];
}

function linesOf({ graph, x, y }: LayoutDraft): Lines {
  const { edgeFrom: from, edgeTo: to } = graph;
  const ofNode: number[][] = graph.nodes.map(() => []);
  for (let k = 0; k < from.length; k++) {
    ofNode[from[k]!]!.push(k);
    ofNode[to[k]!]!.push(k);
  }
  return {
    from,
    to,
    x1: Float64Array.from(from, (node) => x[node]!),
    y1: Float64Array.from(from, (node) => y[node]!),
    x2: Float64Array.from(to, (node) => x[node]!),
    y2: Float64Array.from(to, (node) => y[node]!),
    ofNode,
  };
}

function swapInside(draft: LayoutDraft, lines: Lines, members: readonly number[]): boolean {
  /** Costs as things stand, by node; forgotten after every swap. */
  const known = new Map<number, number>();
  const costNow = (node: number): number => {
    const cost = known.get(node) ?? costOfNode(draft, lines, node, Number.POSITIVE_INFINITY);
    known.set(node, cost);
    return cost;
  };
  let swapped = false;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      const i = members[a]!;
      const j = members[b]!;
      if (lines.ofNode[i]!.length === 0 && lines.ofNode[j]!.length === 0) continue;
      const aim = costNow(i) + costNow(j) - costs.worthwhile;
      exchange(draft, lines, i, j);
      const first = costOfNode(draft, lines, i, aim);
      if (first < aim && first + costOfNode(draft, lines, j, aim - first) < aim) {
        swapped = true;
        known.clear();
      } else exchange(draft, lines, i, j);
    }
  }
  return swapped;
}

function exchange({ x, y }: LayoutDraft, lines: Lines, i: number, j: number): void {
  [x[i], x[j]] = [x[j]!, x[i]!];
  [y[i], y[j]] = [y[j]!, y[i]!];
  for (const node of [i, j]) {
    for (const k of lines.ofNode[node]!) {
      const isFirst = lines.from[k] === node;
      (isFirst ? lines.x1 : lines.x2)[k] = x[node]!;
      (isFirst ? lines.y1 : lines.y2)[k] = y[node]!;
    }
  }
}

/** Length and crossings of the edges of a node, and foreign lines under it; any value above `limit` once it is passed. */
function costOfNode({ graph, x, y }: LayoutDraft, lines: Lines, node: number, limit: number): number {
  const { x1, y1, x2, y2 } = lines;
  const edges = lines.ofNode[node]!;
  let cost = 0;
  for (const k of edges) cost += Math.hypot(x1[k]! - x2[k]!, y1[k]! - y2[k]!) * costs.length;
  for (const k of edges) {
    if (cost > limit) return cost;
    cost += costs.crossing * crossingsOf(lines, k);
  }
  if (cost > limit) return cost;
  return (
    cost +
    costs.foreignLine *
      linesUnder(lines, { node, x: x[node]!, y: y[node]!, reach: graph.radius[node]! + air })
  );
}

/** How many other edges an edge crosses; as `linesCross`, with everything about the edge taken out of the loop. */
function crossingsOf({ from, to, x1, y1, x2, y2 }: Lines, edge: number): number {
  const a = from[edge]!;
  const b = to[edge]!;
  const ax = x1[edge]!;
  const ay = y1[edge]!;
  const dx = x2[edge]! - ax;
  const dy = y2[edge]! - ay;
  let crossings = 0;
  for (let q = 0; q < from.length; q++) {
    const cx = x1[q]! - ax;
    const cy = y1[q]! - ay;
    const ex = x2[q]! - ax;
    const ey = y2[q]! - ay;
    if ((dx * cy - dy * cx) * (dx * ey - dy * ex) >= 0) continue;
    const fx = ex - cx;
    const fy = ey - cy;
    if ((fy * cx - fx * cy) * (fx * (dy - cy) - fy * (dx - cx)) >= 0) continue;
    const c = from[q]!;
    const d = to[q]!;
    if (c !== a && c !== b && d !== a && d !== b) crossings++;
  }
  return crossings;
}

interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** Edges that are not the node's own and run through its disc between their ends. */
function linesUnder({ from, to, x1, y1, x2, y2 }: Lines, { node, x, y, reach }: Disc): number {
  let lines = 0;
  for (let q = 0; q < from.length; q++) {
    const dx = x2[q]! - x1[q]!;
    const dy = y2[q]! - y1[q]!;
    const px = x - x1[q]!;
    const py = y - y1[q]!;
    const squared = dx * dx + dy * dy;
    const side = px * dy - py * dx;
    if (side * side >= reach * reach * squared) continue;
    const along = px * dx + py * dy;
    if (along > 0 && along < squared && from[q] !== node && to[q] !== node) lines++;
  }
  return lines;
}
