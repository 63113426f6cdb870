import type { CoastField } from "./coast-field.ts";
import { coastFigures } from "./coast-figures.ts";
import type { Land } from "./outline-lands.ts";

/** px from a place in model px to the coast of a land, negative on it; at most `coastFigures.cut`. */
export function distanceToCoast(field: CoastField, x: number, y: number): number {
  const { x0, y0, cell, columns, rows, distance } = field;
  const column = Math.floor((x - x0) / cell);
  const row = Math.floor((y - y0) / cell);
  if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1) return coastFigures.cut;
  const alongX = (x - x0) / cell - column;
  const alongY = (y - y0) / cell - row;
  const k = row * columns + column;
  const upper = distance[k]! * (1 - alongX) + distance[k + 1]! * alongX;
  const lower = distance[k + columns]! * (1 - alongX) + distance[k + columns + 1]! * alongX;
  return upper * (1 - alongY) + lower * alongY;
}

/** Index of the region on whose land a place in model px lies; −1 on the water. Lakes count as water. */
export function regionAt(lands: readonly (Land | null)[], x: number, y: number): number {
  return lands.findIndex((land) => land !== null && distanceToCoast(land.field, x, y) < 0);
}
