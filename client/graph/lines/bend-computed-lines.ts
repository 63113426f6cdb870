import { type Bend, type Ends, leastBend, pointsAlong } from "./bend-line.ts";

export interface ComputedLine extends Ends {
  readonly id: string;
  /** Nodes it joins. */
  readonly from: string;
  readonly to: string;
}

export interface NodeDisc {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Straight first; then to either side in steps of 18 px. */
const offsets = [0, 18, -18, 36, -36, 54, -54, 72, -72];
/** px a line keeps off the edge of a node. */
const air = 5;

/** Bends each computed line where it would run through a node; model px, by id of the line. */
export function bendComputedLines(
  lines: readonly ComputedLine[],
  nodes: readonly NodeDisc[],
): Map<string, Bend> {
  const bends = new Map<string, Bend>();
  const drawn: { x: number; y: number }[] = [];
  for (const line of [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const samples = Math.max(8, Math.ceil(Math.hypot(line.x2 - line.x1, line.y2 - line.y1) / 8));
    const others = nodes.filter((node) => node.id !== line.from && node.id !== line.to);
    const bend = leastBend(line, offsets, (candidate) => {
      const points = pointsAlong(line, candidate, samples);
      const crossed = others.filter((node) =>
        points.some((point) => isWithin(point, node, node.radius + air)),
      );
      const beside = points
        .slice(samples >> 2, -(samples >> 2))
        .filter((point) => drawn.some((other) => isWithin(other, point, 7)));
      return crossed.length * 100 + beside.length * 8 + Math.abs(candidate.offset) * 0.2;
    });
    bends.set(line.id, bend);
    drawn.push(...pointsAlong(line, bend, samples));
  }
  return bends;
}

function isWithin(point: { x: number; y: number }, node: { x: number; y: number }, reach: number): boolean {
  return (point.x - node.x) ** 2 + (point.y - node.y) ** 2 < reach * reach;
}
