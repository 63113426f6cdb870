import { type CoastField, fieldsMeet } from "./coast-field.ts";
import { coastFigures } from "./coast-figures.ts";

/**
 * Water between every two lands: s_A ← max(s_A, (s_A − s_B)/2 + strait/2), so that s_A + s_B ≥ strait and both
 * can never be land at one place. Fields must share one cell size; one that meets no other is answered as it is.
 */
export function keepStrait(field: CoastField, all: readonly (CoastField | null)[]): CoastField {
  const others = all.filter((other) => other !== null && other !== field && fieldsMeet(field, other));
  if (others.length === 0) return field;
  const distance = field.distance.slice();
  for (const other of others) if (other !== null) giveWay(field, other, distance);
  return { ...field, distance };
}

function giveWay(own: CoastField, other: CoastField, distance: Float32Array): void {
  const columnShift = Math.round((own.x0 - other.x0) / own.cell);
  const rowShift = Math.round((own.y0 - other.y0) / own.cell);
  const lastColumn = Math.min(own.columns, other.columns - columnShift);
  const lastRow = Math.min(own.rows, other.rows - rowShift);
  for (let row = Math.max(0, -rowShift); row < lastRow; row++) {
    for (let column = Math.max(0, -columnShift); column < lastColumn; column++) {
      const theirs = other.distance[(row + rowShift) * other.columns + column + columnShift]!;
      if (theirs >= coastFigures.cut) continue;
      const k = row * own.columns + column;
      const half = (own.distance[k]! - theirs) / 2 + coastFigures.strait / 2;
      if (half > distance[k]!) distance[k] = half;
    }
  }
}
