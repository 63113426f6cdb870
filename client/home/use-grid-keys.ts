import { type KeyboardEvent, useRef, useState } from "react";

/** Spread onto the one thing in a cell that can be focused. */
export interface GridPlace {
  readonly tabIndex: 0 | -1;
  readonly "data-place": string;
  readonly onFocusCapture: () => void;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Arrow keys, Home and End in a grid that is one stop of the keyboard. Cells without anything to focus are passed over. */
export function useGridKeys({ rows, columns }: GridSize) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 1, column: 0 });

  const focus = (row: number, column: number): boolean => {
    const place = grid.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    place?.focus();
    return place !== null && place !== undefined;
  };
  const move = (event: KeyboardEvent) => {
    const next = nextPlace(event, at, { rows, columns });
    if (next === null) return;
    event.preventDefault();
    focus(next.row, next.column);
  };
  const placeProperties = (row: number, column: number): GridPlace => ({
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    "data-place": `${row}:${column}`,
    onFocusCapture: () => setAt({ row, column }),
  });
  return { gridProperties: { ref: grid, onKeyDown: move }, placeProperties };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Null for a key that moves nowhere. The first row holds the heads and has nothing in its two corners. */
export function nextPlace(
  event: Pick<KeyboardEvent, "key" | "ctrlKey">,
  { row, column }: Place,
  { rows, columns }: GridSize,
): Place | null {
  const last = { row: rows - 1, column: columns - 1 };
  const moves: Readonly<Record<string, Place>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row: event.ctrlKey ? 1 : row, column: 0 },
    End: { row: event.ctrlKey ? last.row : row, column: last.column },
  };
  const next = moves[event.key];
  if (next === undefined) return null;
  const isInside = next.row >= 0 && next.row <= last.row && next.column >= 0 && next.column <= last.column;
  const isCorner = next.row === 0 && (next.column === 0 || next.column === last.column);
  return isInside && !isCorner ? next : { row, column };
}
