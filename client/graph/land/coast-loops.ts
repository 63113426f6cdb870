import type { CoastField } from "./coast-field.ts";

/** A closed line: x, y, x, y … in model px, the last point joined to the first. */
export type CoastLoop = readonly number[];

export interface Coast {
  /** Outer coasts, one per part of the land. */
  readonly loops: readonly CoastLoop[];
  /** Lakes that were filled. */
  readonly lakes: number;
}

/** Zero lines of a field by marching squares with linear interpolation; land always lies on the same side. */
export function coastLoops(field: CoastField): Coast {
  const loops = linkEdges(field, crossEdges(field));
  const areas = loops.map(signedArea);
  const largest = areas.reduce((best, area) => (Math.abs(area) > Math.abs(best) ? area : best), 0);
  const outer = loops.filter((_, i) => areas[i]! * largest > 0);
  return { loops: outer, lakes: loops.length - outer.length };
}

const TOP = 0;
const RIGHT = 1;
const BOTTOM = 2;
const LEFT = 3;

/** Sides of a square by which its corners are land (1 upper left, 2 upper right, 4 lower right, 8 lower left): from, to. */
const linesOfSquare: readonly (readonly number[])[] = [
  [],
  [TOP, LEFT],
  [RIGHT, TOP],
  [RIGHT, LEFT],
  [BOTTOM, RIGHT],
  [TOP, RIGHT, BOTTOM, LEFT],
  [BOTTOM, TOP],
  [BOTTOM, LEFT],
  [LEFT, BOTTOM],
  [TOP, BOTTOM],
  [LEFT, TOP, RIGHT, BOTTOM],
  [RIGHT, BOTTOM],
  [LEFT, RIGHT],
  [TOP, RIGHT],
  [LEFT, TOP],
  [],
];
/** The two squares with land in opposite corners, when their middle is water. */
const wetSaddles: ReadonlyMap<number, readonly number[]> = new Map([
  [5, [TOP, LEFT, BOTTOM, RIGHT]],
  [10, [RIGHT, TOP, LEFT, BOTTOM]],
]);

interface CrossedEdges {
  /** By grid edge (row edges first, then column edges), the edge the line goes to; −1 for none. */
  readonly next: Int32Array;
  readonly starts: readonly number[];
}

function crossEdges({ columns, rows, distance }: CoastField): CrossedEdges {
  const size = columns * rows;
  const next = new Int32Array(2 * size).fill(-1);
  const starts: number[] = [];
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const k = row * columns + column;
      const a = distance[k]!;
      const b = distance[k + 1]!;
      const c = distance[k + columns + 1]!;
      const d = distance[k + columns]!;
      const corners = (a < 0 ? 1 : 0) | (b < 0 ? 2 : 0) | (c < 0 ? 4 : 0) | (d < 0 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const wet = a + b + c + d >= 0 ? wetSaddles.get(corners) : undefined;
      const lines = wet ?? linesOfSquare[corners]!;
      const edges = [k, size + k + 1, k + columns, size + k];
      for (let i = 0; i < lines.length; i += 2) {
        const from = edges[lines[i]!]!;
        next[from] = edges[lines[i + 1]!]!;
        starts.push(from);
      }
    }
  }
  return { next, starts };
}

/** Follows the lines from edge to edge until they close. Empties `next`. */
function linkEdges(field: CoastField, { next, starts }: CrossedEdges): number[][] {
  const { columns, rows, distance, x0, y0, cell } = field;
  const size = columns * rows;
  const loops: number[][] = [];
  for (const start of starts) {
    if (next[start]! < 0) continue;
    const points: number[] = [];
    for (let edge = start; next[edge]! >= 0; ) {
      const along = edge < size;
      const k = along ? edge : edge - size;
      const near = distance[k]!;
      const far = distance[along ? k + 1 : k + columns]!;
      const share = -near / (far - near);
      points.push(x0 + ((k % columns) + (along ? share : 0)) * cell);
      points.push(y0 + (Math.floor(k / columns) + (along ? 0 : share)) * cell);
      const following = next[edge]!;
      next[edge] = -1;
      edge = following;
    }
    loops.push(points);
  }
  return loops;
}

function signedArea(loop: CoastLoop): number {
  let twice = 0;
  for (let i = 0; i < loop.length; i += 2) {
    const j = (i + 2) % loop.length;
    twice += loop[i]! * loop[j + 1]! - loop[j]! * loop[i + 1]!;
  }
  return twice / 2;
}
