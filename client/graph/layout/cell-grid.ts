import type { CoastField } from "../land/coast-field.ts";
import { coastFigures } from "../land/coast-figures.ts";
import { type LandGraph, tiedTest } from "../land/land-graph.ts";
import { outlineLands } from "../land/outline-lands.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** The picture in square cells: which land is nearest and how far. Free places are looked for here. */
export interface CellGrid {
  /** Model px of the middle of the first cell. */
  readonly x0: number;
  readonly y0: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** By cell: px to the nearest node if the land were one bare disc of 26 px round it; the coast is at 26. */
  readonly nearest: Float32Array;
  /** By cell: region of the nearest land, −1 if none is near. */
  readonly owner: Int16Array;
  /** The same for the second nearest region. */
  readonly secondNearest: Float32Array;
  readonly secondOwner: Int16Array;
  /** By cell: 1 where the open sea can not be reached. */
  readonly enclosed: Uint8Array;
}

/** Beyond any land. */
const far = 1e9;

/** An empty grid over all nodes that have a place, with `margin` px round them. */
export function emptyGrid({ graph, x, y }: LayoutDraft, placed: Uint8Array, margin: number): CellGrid {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < placed.length; i++) {
    if (!placed[i]) continue;
    left = Math.min(left, x[i]!);
    top = Math.min(top, y[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  if (left > right) left = top = right = bottom = 0;
  const cell = graph.nodes.length > layoutFigures.largeGraph ? layoutFigures.largeCell : layoutFigures.cell;
  const columns = Math.ceil((right - left + 2 * margin) / cell) + 1;
  const rows = Math.ceil((bottom - top + 2 * margin) / cell) + 1;
  const size = columns * rows;
  return {
    x0: left - margin,
    y0: top - margin,
    cell,
    columns,
    rows,
    nearest: new Float32Array(size).fill(far),
    owner: new Int16Array(size).fill(-1),
    secondNearest: new Float32Array(size).fill(far),
    secondOwner: new Int16Array(size).fill(-1),
    enclosed: new Uint8Array(size),
  };
}

/** A grid with the land as it will be drawn, lakes filled, and everything the sea can not reach marked. */
export function gridOfLand(draft: LayoutDraft, placed: Uint8Array, margin: number): CellGrid {
  const grid = emptyGrid(draft, placed, margin);
  const land = landOfDraft(draft, placed);
  outlineLands(land, draft.x, draft.y, { cell: 12 }).lands.forEach((outline, region) => {
    if (outline !== null) markField(grid, outline.field, region);
  });
  markEnclosed(grid);
  return grid;
}

/** What the coasts depend on; nodes without a place count as water. */
export function landOfDraft({ graph }: LayoutDraft, placed: Uint8Array): LandGraph {
  const ends = Array.from(graph.edgeFrom, (from, k) => [from, graph.edgeTo[k]!] as const);
  return {
    regionIds: graph.regions.map((region) => region.id),
    regionOf: graph.regionOf.map((region, i) => (placed[i] ? region : -1)),
    radius: graph.radius,
    tied: tiedTest(graph.nodes.length, ends),
  };
}

/** The cell at a place in model px, clamped to the grid. */
export function cellAt({ x0, y0, cell, columns, rows }: CellGrid, x: number, y: number): number {
  const row = Math.max(0, Math.min(rows - 1, Math.round((y - y0) / cell)));
  const column = Math.max(0, Math.min(columns - 1, Math.round((x - x0) / cell)));
  return row * columns + column;
}

/** A bare disc of land round one node, up to 90 px beyond its coast. */
export function markDisc(grid: CellGrid, { graph, x, y }: LayoutDraft, node: number): void {
  const { x0, y0, cell, columns, rows } = grid;
  const reach = layoutFigures.land + 90;
  const firstColumn = Math.max(0, Math.floor((x[node]! - reach - x0) / cell));
  const lastColumn = Math.min(columns - 1, Math.ceil((x[node]! + reach - x0) / cell));
  const firstRow = Math.max(0, Math.floor((y[node]! - reach - y0) / cell));
  const lastRow = Math.min(rows - 1, Math.ceil((y[node]! + reach - y0) / cell));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const distance = Math.hypot(x0 + column * cell - x[node]!, y0 + row * cell - y[node]!);
      markCell(grid, row * columns + column, distance, graph.regionOf[node]!);
    }
  }
}

function markCell(grid: CellGrid, k: number, distance: number, region: number): void {
  const { nearest, owner, secondNearest, secondOwner } = grid;
  if (owner[k] === region) {
    if (distance < nearest[k]!) nearest[k] = distance;
  } else if (distance < nearest[k]!) {
    secondNearest[k] = nearest[k]!;
    secondOwner[k] = owner[k]!;
    nearest[k] = distance;
    owner[k] = region;
  } else if (distance < secondNearest[k]!) {
    secondNearest[k] = distance;
    secondOwner[k] = region;
  }
}

function markField(grid: CellGrid, field: CoastField, region: number): void {
  const { x0, y0, cell, columns, rows } = grid;
  const isOpen = floodFromCorner(field.columns, field.rows, (k) => field.distance[k]! >= 0);
  for (let row = 0; row < field.rows; row++) {
    for (let column = 0; column < field.columns; column++) {
      const k = row * field.columns + column;
      const distance = isOpen[k] ? field.distance[k]! : Math.min(0, field.distance[k]!);
      if (distance >= coastFigures.cut) continue;
      const ownColumn = Math.round((field.x0 + column * field.cell - x0) / cell);
      const ownRow = Math.round((field.y0 + row * field.cell - y0) / cell);
      if (ownColumn < 0 || ownRow < 0 || ownColumn >= columns || ownRow >= rows) continue;
      markCell(grid, ownRow * columns + ownColumn, distance + layoutFigures.land, region);
    }
  }
}

function markEnclosed({ columns, rows, nearest, enclosed }: CellGrid): void {
  const isOpen = floodFromCorner(columns, rows, (k) => nearest[k]! >= layoutFigures.land + 6);
  for (let k = 0; k < enclosed.length; k++) enclosed[k] = isOpen[k] ? 0 : 1;
}

/** Cells that can be reached from the upper left corner over cells that are open. */
function floodFromCorner(columns: number, rows: number, isOpen: (k: number) => boolean): Uint8Array {
  const reached = new Uint8Array(columns * rows);
  const stack = [0];
  reached[0] = 1;
  const visit = (column: number, row: number): void => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    const k = row * columns + column;
    if (reached[k] || !isOpen(k)) return;
    reached[k] = 1;
    stack.push(k);
  };
  for (let k = stack.pop(); k !== undefined; k = stack.pop()) {
    const column = k % columns;
    const row = Math.floor(k / columns);
    visit(column + 1, row);
    visit(column - 1, row);
    visit(column, row + 1);
    visit(column, row - 1);
  }
  return reached;
}
