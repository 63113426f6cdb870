import type { NodeBoxes } from "./label-room.ts";

export interface BoxSeparation {
  readonly members: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly boxes: NodeBoxes;
  /** By node: heavier ones give way less, infinite ones not at all. */
  readonly mass: Float64Array;
  readonly rounds: number;
}

/** Above this many nodes a round sweeps along x instead of looking at every pair. */
const sweepAbove = 60;

/** Pushes overlapping boxes apart along the axis on which they overlap less, until half a px is left or rounds are over. */
export function separateBoxes(separation: BoxSeparation): void {
  const { members, x, boxes, rounds } = separation;
  const sweep = members.length > sweepAbove;
  const left = (i: number): number => x[i]! - boxes.halfWidth[i]!;
  for (let round = 0; round < rounds; round++) {
    const order = sweep ? [...members].sort((a, b) => left(a) - left(b) || a - b) : members;
    let moved = 0;
    for (let a = 0; a < order.length; a++) {
      const i = order[a]!;
      for (let b = a + 1; b < order.length; b++) {
        const j = order[b]!;
        if (sweep && left(j) > x[i]! + boxes.halfWidth[i]!) break;
        moved += pushApart(separation, i, j);
      }
    }
    if (moved < 0.5) return;
  }
}

/** Moves two boxes by 1.2 of their overlap; answers the overlap. */
function pushApart({ x, y, boxes, mass }: BoxSeparation, i: number, j: number): number {
  const { halfWidth, above, below } = boxes;
  const dx = x[j]! - x[i]!;
  const overlapX = halfWidth[i]! + halfWidth[j]! - Math.abs(dx);
  if (overlapX <= 0) return 0;
  const top = Math.max(y[i]! - above[i]!, y[j]! - above[j]!);
  const bottom = Math.min(y[i]! + below[i]!, y[j]! + below[j]!);
  const overlapY = bottom - top;
  if (overlapY <= 0) return 0;
  const shareI = givingWay(mass[i]!, mass[j]!);
  const shareJ = givingWay(mass[j]!, mass[i]!);
  const apart = i < j ? 1 : -1;
  if (overlapX < overlapY) {
    const sign = Math.sign(dx) || apart;
    x[i] = x[i]! - sign * overlapX * shareI * 0.6;
    x[j] = x[j]! + sign * overlapX * shareJ * 0.6;
  } else {
    const middles = y[j]! + (below[j]! - above[j]!) / 2 - (y[i]! + (below[i]! - above[i]!) / 2);
    const sign = Math.sign(middles) || apart;
    y[i] = y[i]! - sign * overlapY * shareI * 0.6;
    y[j] = y[j]! + sign * overlapY * shareJ * 0.6;
  }
  return shareI + shareJ > 0 ? Math.min(overlapX, overlapY) : 0;
}

/** Share of the way that falls to the first of two masses. */
function givingWay(own: number, other: number): number {
  if (own === Number.POSITIVE_INFINITY) return 0;
  return other === Number.POSITIVE_INFINITY ? 1 : other / (own + other);
}
