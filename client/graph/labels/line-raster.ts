import type { Box } from "./box.ts";

/** How many lines run through each 12 px cell of the picture; made once per frame. */
export interface LineRaster {
  readonly columns: number;
  readonly rows: number;
  readonly lines: Uint8Array;
}

/** Screen px. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const cell = 12;

export function rasterLines(segments: Iterable<Segment>, width: number, height: number): LineRaster {
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const lines = new Uint8Array(columns * rows);
  for (const { x1, y1, x2, y2 } of segments) {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / cell);
    for (let k = 1; k < steps; k++) {
      const column = Math.floor((x1 + ((x2 - x1) * k) / steps) / cell);
      const row = Math.floor((y1 + ((y2 - y1) * k) / steps) / cell);
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
      const at = row * columns + column;
      if (lines[at]! < 250) lines[at]!++;
    }
  }
  return { columns, rows, lines };
}

/** Lines under a box, counted once per cell. */
export function linesUnder({ columns, rows, lines }: LineRaster, box: Box): number {
  let count = 0;
  const firstColumn = Math.max(0, Math.floor(box.left / cell));
  const lastColumn = Math.min(columns - 1, Math.floor(box.right / cell));
  const lastRow = Math.min(rows - 1, Math.floor(box.bottom / cell));
  for (let row = Math.max(0, Math.floor(box.top / cell)); row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) count += lines[row * columns + column]!;
  }
  return count;
}
