import { type Box, boxesOverlap, type OwnedBox } from "./box.ts";

/** Boxes by the cells they cover, so that a collision looks at a few of them only. */
export class BoxHash<Entry extends OwnedBox = OwnedBox> {
  readonly #cells = new Map<number, Entry[]>();
  readonly #cellWidth: number;
  readonly #cellHeight: number;

  /** Cells in px; a name covers two to six of 48 × 24. */
  constructor(cellWidth = 48, cellHeight = 24) {
    this.#cellWidth = cellWidth;
    this.#cellHeight = cellHeight;
  }

  add(box: Entry): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  remove(box: Entry): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      const index = cell?.indexOf(box) ?? -1;
      if (index >= 0) cell?.splice(index, 1);
    }
  }

  /** Whether anything that is not `owner`'s comes nearer than `air` px. */
  isHit(box: Box, owner: string | null, air = 0): boolean {
    return this.hits(grown(box, air), owner, 1).length > 0;
  }

  /** The first `most` different boxes that overlap and are not `owner`'s. */
  hits(box: Box, owner: string | null, most: number): Entry[] {
    const found: Entry[] = [];
    for (const key of this.#keys(box)) {
      for (const entry of this.#cells.get(key) ?? []) {
        if (entry.owner !== null && entry.owner === owner) continue;
        if (!boxesOverlap(entry, box) || found.includes(entry)) continue;
        found.push(entry);
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  #keys(box: Box): number[] {
    const keys: number[] = [];
    const lastColumn = Math.floor(box.right / this.#cellWidth);
    const lastRow = Math.floor(box.bottom / this.#cellHeight);
    for (let column = Math.floor(box.left / this.#cellWidth); column <= lastColumn; column++) {
      for (let row = Math.floor(box.top / this.#cellHeight); row <= lastRow; row++) {
        keys.push((column + 2048) * 4096 + row + 2048);
      }
    }
    return keys;
  }
}

function grown(box: Box, air: number): Box {
  if (air === 0) return box;
  return { left: box.left - air, top: box.top - air, right: box.right + air, bottom: box.bottom + air };
}
