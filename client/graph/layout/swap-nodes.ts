import type { LayoutDraft } from "./layout-draft.ts";
import { liesOnLine, linesCross } from "./line-crossings.ts";
import { separateBoxes } from "./separate-boxes.ts";

/** Above this many nodes exchanging them takes too long. */
export const swapUpTo = 160;
const rounds = 3;

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

function swapInside(
  draft: LayoutDraft,
  members: readonly number[],
  edgesOf: readonly (readonly number[])[],
): boolean {
  let swapped = false;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      const i = members[a]!;
      const j = members[b]!;
      if (edgesOf[i]!.length === 0 && edgesOf[j]!.length === 0) continue;
      const before = costOfPair(draft, i, j, edgesOf);
      exchange(draft, i, j);
      if (costOfPair(draft, i, j, edgesOf) < before - 1) swapped = true;
      else exchange(draft, i, j);
    }
  }
  return swapped;
}

function exchange({ x, y }: LayoutDraft, i: number, j: number): void {
  [x[i], x[j]] = [x[j]!, x[i]!];
  [y[i], y[j]] = [y[j]!, y[i]!];
}

/** 3 per crossing, 0.05 per px, 5 per foreign line one of the two lies on. */
function costOfPair(
  draft: LayoutDraft,
  i: number,
  j: number,
  edgesOf: readonly (readonly number[])[],
): number {
  const { edgeFrom, edgeTo, radius } = draft.graph;
  const { x, y } = draft;
  let cost = 0;
  for (const node of [i, j]) {
    for (const k of edgesOf[node]!) {
      const a = edgeFrom[k]!;
      const b = edgeTo[k]!;
      cost += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) * 0.05;
      for (let q = 0; q < edgeFrom.length; q++)
        if (linesCross(draft, a, b, edgeFrom[q]!, edgeTo[q]!)) cost += 3;
    }
    for (let q = 0; q < edgeFrom.length; q++) {
      const a = edgeFrom[q]!;
      const b = edgeTo[q]!;
      if (a !== node && b !== node && liesOnLine(draft, node, [a, b], radius[node]! + 4)) cost += 5;
    }
  }
  return cost;
}
