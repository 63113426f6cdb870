import { type KeyboardEvent, useRef, useState } from "react";

/** Spread onto the button of a cell. */
export interface CellPlace {
  readonly tabIndex: 0 | -1;
  readonly "data-place": string;
  readonly onFocusCapture: () => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Arrow keys, Home and End in a square grid that is one stop of the keyboard; the diagonal is stepped over. */
export function useCellKeys(size: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const isInside = at.row < size && at.column < size;
  const place = isInside ? at : { row: 0, column: 1 };
  const move = (event: KeyboardEvent) => {
    const next = nextCell(event.key, place, size);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  const placeProperties = (row: number, column: number): CellPlace => ({
    tabIndex: place.row === row && place.column === column ? 0 : -1,
    "data-place": `${row}:${column}`,
    onFocusCapture: () => setAt({ row, column }),
  });
  return { gridProperties: { ref: grid, onKeyDown: move }, placeProperties };
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Null for a key that moves nowhere; at an edge, and where only the diagonal is left, it stays. */
export function nextCell(key: string, { row, column }: Place, size: number): Place | null {
  if (key === "Home") return { row, column: row === 0 ? 1 : 0 };
  if (key === "End") return { row, column: row === size - 1 ? size - 2 : size - 1 };
  const step = steps[key];
  if (step === undefined) return null;
  const [down, right] = step;
  const isOn = (place: Place) => place.row === place.column;
  const once = { row: row + down, column: column + right };
  const next = isOn(once) ? { row: once.row + down, column: once.column + right } : once;
  const isOutside = Math.min(next.row, next.column) < 0 || Math.max(next.row, next.column) >= size;
  return isOutside ? { row, column } : next;
}
