/** A line between two nodes in model px, bent or not: a quadratic curve. */
export interface Bend {
  /** px by which the middle of the line leaves the straight one; above 0 to its right, seen from the first end. Twice this is the `control-point-distances` of an unbundled bezier with one point of weight 0.5. */
  readonly offset: number;
  readonly controlX: number;
  readonly controlY: number;
}

export interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The curve whose middle lies `offset` px beside the middle of the straight line: its control point twice as far. */
export function bendBy({ x1, y1, x2, y2 }: Ends, offset: number): Bend {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return {
    offset,
    controlX: (x1 + x2) / 2 - ((y2 - y1) / length) * 2 * offset,
    controlY: (y1 + y2) / 2 + ((x2 - x1) / length) * 2 * offset,
  };
}

/** `count` points between the ends of a bent line. */
export function pointsAlong(
  { x1, y1, x2, y2 }: Ends,
  { controlX, controlY }: Bend,
  count: number,
): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, k) => {
    const share = (k + 1) / (count + 1);
    const rest = 1 - share;
    return {
      x: rest * rest * x1 + 2 * rest * share * controlX + share * share * x2,
      y: rest * rest * y1 + 2 * rest * share * controlY + share * share * y2,
    };
  });
}

/** The offset with the least cost, the straight line first; of equals the one nearest to it. */
export function leastBend(ends: Ends, offsets: readonly number[], cost: (bend: Bend) => number): Bend {
  let best = bendBy(ends, 0);
  let bestCost = Number.POSITIVE_INFINITY;
  for (const offset of offsets) {
    const bend = bendBy(ends, offset);
    const total = cost(bend);
    if (total >= bestCost) continue;
    bestCost = total;
    best = bend;
  }
  return best;
}
