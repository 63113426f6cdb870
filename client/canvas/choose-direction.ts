/** Which node an arrow key leads to. Pure. */
import type { Place } from "../graph/picture.ts";

export type Direction = "up" | "down" | "left" | "right";

const vectors: Record<Direction, Place> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

export interface DirectionCandidate<Id> extends Place {
  readonly id: Id;
  readonly isNeighbour: boolean;
}

/** A neighbour may be this many times farther than a stranger and is still preferred. */
const neighbourBonus = 3;
/** Nothing more than 60° off the arrow is meant by it. */
const widestAngle = Math.PI / 3;

/** The nearest in that direction: distance, dearer the more it lies off the arrow, cheaper for a neighbour. */
export function chooseInDirection<Id>(
  from: Place,
  direction: Direction,
  candidates: Iterable<DirectionCandidate<Id>>,
): Id | null {
  const { x, y } = vectors[direction];
  let best: Id | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const dx = candidate.x - from.x;
    const dy = candidate.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const angle = Math.acos(Math.max(-1, Math.min(1, (dx * x + dy * y) / distance)));
    if (angle > widestAngle) continue;
    const cost =
      (distance * (1 + 2 * (angle / widestAngle) ** 2)) / (candidate.isNeighbour ? neighbourBonus : 1);
    if (cost >= bestCost) continue;
    best = candidate.id;
    bestCost = cost;
  }
  return best;
}
