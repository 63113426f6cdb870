import type { Land } from "./outline-lands.ts";

/** Answers in constant time whether any land lies in a box: a summed-area table (Crow 1984) over all lands. */
export interface LandTable {
  /** Model px. Boxes beyond the table are water. */
  hasLand(left: number, top: number, right: number, bottom: number): boolean;
}

/** Land counts from 3 px before the coast. The lands must share one cell size. */
export function landTable(lands: readonly (Land | null)[]): LandTable {
  const fields = lands.flatMap((land) => (land === null ? [] : [land.field]));
  const cell = fields[0]?.cell ?? 8;
  if (fields.length === 0) return { hasLand: () => false };
  const x0 = Math.min(...fields.map((field) => field.x0));
  const y0 = Math.min(...fields.map((field) => field.y0));
  const columns = Math.max(...fields.map((field) => Math.round((field.x0 - x0) / cell) + field.columns));
  const rows = Math.max(...fields.map((field) => Math.round((field.y0 - y0) / cell) + field.rows));
  const isLand = new Uint8Array(columns * rows);
  for (const field of fields) {
    const column0 = Math.round((field.x0 - x0) / cell);
    const row0 = Math.round((field.y0 - y0) / cell);
    for (let row = 0; row < field.rows; row++) {
      for (let column = 0; column < field.columns; column++) {
        if (field.distance[row * field.columns + column]! < 3)
          isLand[(row0 + row) * columns + column0 + column] = 1;
      }
    }
  }
  const sums = summedAreas(isLand, columns, rows);
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  return {
    hasLand(left, top, right, bottom) {
      const a = clamp(Math.floor((left - x0) / cell), columns);
      const b = clamp(Math.floor((top - y0) / cell), rows);
      const c = clamp(Math.ceil((right - x0) / cell) + 1, columns);
      const d = clamp(Math.ceil((bottom - y0) / cell) + 1, rows);
      const stride = columns + 1;
      return (
        sums[d * stride + c]! - sums[b * stride + c]! - sums[d * stride + a]! + sums[b * stride + a]! > 0
      );
    },
  };
}

/** Sums of everything above and left, with a row and a column of zeros in front. */
function summedAreas(values: Uint8Array, columns: number, rows: number): Int32Array {
  const stride = columns + 1;
  const sums = new Int32Array(stride * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += values[row * columns + column]!;
      sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1]! + sum;
    }
  }
  return sums;
}
