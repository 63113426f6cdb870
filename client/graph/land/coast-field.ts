import { coastFigures } from "./coast-figures.ts";
import type { Bridge } from "./find-bridges.ts";

/** Smooth distance to the coast of one land, sampled on a grid that is aligned to 0. */
export interface CoastField {
  /** Model px of the first sample, multiples of `cell`. */
  readonly x0: number;
  readonly y0: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row, px from the coast: negative on land, at most `coastFigures.cut` on the water. */
  readonly distance: Float32Array;
}

export interface LandBody {
  readonly members: readonly number[];
  readonly bridges: readonly Bridge[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

/**
 * F(p) = Σ exp(−k·(|p − n| − R)) − e₀ over discs and bridges, s(p) = −ln(F + e₀)/k with e₀ = exp(−k·cut).
 * Exactly `reach` px round a lone node, rounded in the corners between several.
 */
export function coastField(body: LandBody, cell: number): CoastField {
  const grid = gridOver(body, cell);
  for (const node of body.members) addDisc(grid, body, node);
  for (const bridge of body.bridges) addBridge(grid, body, bridge);
  const { cut, sharpness } = coastFigures;
  const distance = grid.distance;
  for (let k = 0; k < distance.length; k++) {
    const sum = distance[k]!;
    distance[k] = sum > 0 ? Math.min(cut, -Math.log(sum + floor) / sharpness) : cut;
  }
  return grid;
}

/** Whether the grids of two lands meet. */
export function fieldsMeet(a: CoastField, b: CoastField): boolean {
  return (
    a.x0 < b.x0 + b.columns * b.cell &&
    b.x0 < a.x0 + a.columns * a.cell &&
    a.y0 < b.y0 + b.rows * b.cell &&
    b.y0 < a.y0 + a.rows * a.cell
  );
}

/** e₀: what a disc still adds at the cut, taken off so that the field ends without a step. */
const floor = Math.exp(-coastFigures.sharpness * coastFigures.cut);

function gridOver({ members, x, y }: LandBody, cell: number): CoastField {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of members) {
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    top = Math.min(top, y[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  const margin = coastFigures.reach + coastFigures.cut + cell;
  const x0 = Math.floor((left - margin) / cell) * cell;
  const y0 = Math.floor((top - margin) / cell) * cell;
  const columns = Math.ceil((right + margin - x0) / cell) + 2;
  const rows = Math.ceil((bottom + margin - y0) / cell) + 2;
  return { x0, y0, cell, columns, rows, distance: new Float32Array(columns * rows) };
}

function addDisc(grid: CoastField, { x, y, radius }: LandBody, node: number): void {
  const { x0, y0, cell, columns, rows, distance } = grid;
  const { reach, landBeyondNode, cut, sharpness } = coastFigures;
  const cx = x[node]!;
  const cy = y[node]!;
  const coast = Math.max(reach, radius[node]! + landBeyondNode);
  const end = coast + cut;
  const firstColumn = Math.max(0, Math.ceil((cx - end - x0) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((cx + end - x0) / cell));
  const firstRow = Math.max(0, Math.ceil((cy - end - y0) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((cy + end - y0) / cell));
  for (let row = firstRow; row <= lastRow; row++) {
    const dy = y0 + row * cell - cy;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const dx = x0 + column * cell - cx;
      const squared = dx * dx + dy * dy;
      if (squared >= end * end) continue;
      distance[row * columns + column]! += Math.exp(-sharpness * (Math.sqrt(squared) - coast)) - floor;
    }
  }
}

function addBridge(grid: CoastField, { x, y }: LandBody, [a, b]: Bridge): void {
  const { x0, y0, cell, columns, rows, distance } = grid;
  const { bridgeReach, shortestBridge, cut, sharpness } = coastFigures;
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  const squaredLength = dx * dx + dy * dy;
  if (squaredLength < shortestBridge ** 2) return;
  const end = bridgeReach + cut;
  const firstColumn = Math.max(0, Math.ceil((Math.min(x[a]!, x[b]!) - end - x0) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((Math.max(x[a]!, x[b]!) + end - x0) / cell));
  const firstRow = Math.max(0, Math.ceil((Math.min(y[a]!, y[b]!) - end - y0) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((Math.max(y[a]!, y[b]!) + end - y0) / cell));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = x0 + column * cell - x[a]!;
      const py = y0 + row * cell - y[a]!;
      const along = (px * dx + py * dy) / squaredLength;
      const share = Math.max(0, Math.min(1, along));
      const ex = px - share * dx;
      const ey = py - share * dy;
      const squared = ex * ex + ey * ey;
      if (squared >= end * end) continue;
      distance[row * columns + column]! += Math.exp(-sharpness * (Math.sqrt(squared) - bridgeReach)) - floor;
    }
  }
}
