import type { IndexedGraph } from "./index-graph.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { outwardPull, type Vectors } from "./outward-pull.ts";
import { separateBoxes } from "./separate-boxes.ts";
import { settleForces } from "./settle-forces.ts";

/** How heavy a node is when boxes are pushed apart: hubs stay in place. By node. */
export function interiorMass(graph: IndexedGraph): Float64Array {
  return Float64Array.from(graph.neighbours, (list) => 1 + list.length * 0.3);
}

/** Arranges the nodes of one region round (0, 0), as a compact body without overlapping boxes. */
export function arrangeInterior(draft: LayoutDraft, region: number, mass: Float64Array): void {
  arrangeMembers(draft, draft.graph.islands[region]!, { pull: outwardPull(draft.graph, region), mass });
}

export interface InteriorForces {
  /** By member: a constant force. */
  readonly pull: Vectors;
  /** By node. */
  readonly mass: Float64Array;
}

/** Arranges any nodes round (0, 0), as a compact body without overlapping boxes. */
export function arrangeMembers(
  draft: LayoutDraft,
  members: readonly number[],
  { pull, mass }: InteriorForces,
): void {
  if (members.length === 0) return;
  startOnSpiral(draft, members);
  settleForces(draft, members, pull);
  compact(draft, members, mass);
  centre(draft, members);
}

/** Breadth-first from the hub outwards on a golden spiral, so that neighbours start as neighbours. */
function startOnSpiral({ graph, variant, x, y }: LayoutDraft, members: readonly number[]): void {
  const isMember = new Set(members);
  const degree = (i: number): number => graph.neighbours[i]!.length;
  const byDegree = (a: number, b: number): number => degree(b) - degree(a) || a - b;
  const order: number[] = [];
  const seen = new Set<number>();
  for (const hub of [...members].sort(byDegree)) {
    if (seen.has(hub)) continue;
    seen.add(hub);
    const queue = [hub];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      order.push(node);
      const next = graph.neighbours[node]!.map((neighbour) => neighbour.node)
        .filter((other) => isMember.has(other) && !seen.has(other))
        .sort(byDegree);
      for (const other of new Set(next)) {
        seen.add(other);
        queue.push(other);
      }
    }
  }
  order.forEach((node, k) => {
    const angle = k * 2.399963 + variant.rotation;
    const distance = 26 * Math.sqrt(k);
    x[node] = distance * Math.cos(angle);
    y[node] = distance * Math.sin(angle);
  });
}

/** Shrinks the island and pushes boxes apart in turn. */
function compact({ x, y, boxes }: LayoutDraft, members: readonly number[], mass: Float64Array): void {
  const large = members.length > 200;
  const separation = { members, x, y, boxes, mass };
  separateBoxes({ ...separation, rounds: 60 });
  for (let turn = 0; turn < (large ? 4 : 14); turn++) {
    const { meanX, meanY } = meanOf(members, x, y);
    for (const node of members) {
      x[node] = meanX + (x[node]! - meanX) * 0.965;
      y[node] = meanY + (y[node]! - meanY) * 0.965;
    }
    separateBoxes({ ...separation, rounds: large ? 8 : 12 });
  }
  separateBoxes({ ...separation, rounds: 80 });
}

function centre({ x, y }: LayoutDraft, members: readonly number[]): void {
  const { meanX, meanY } = meanOf(members, x, y);
  for (const node of members) {
    x[node]! -= meanX;
    y[node]! -= meanY;
  }
}

function meanOf(
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
): { meanX: number; meanY: number } {
  let meanX = 0;
  let meanY = 0;
  for (const node of members) {
    meanX += x[node]!;
    meanY += y[node]!;
  }
  return { meanX: meanX / members.length, meanY: meanY / members.length };
}
