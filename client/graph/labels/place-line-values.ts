import type { OwnedBox } from "./box.ts";
import type { BoxHash } from "./box-hash.ts";

/** A line that may be bent once: a quadratic curve in screen px; a straight one has its control point in the middle. */
export interface BentLine {
  readonly x1: number;
  readonly y1: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly x2: number;
  readonly y2: number;
}

export interface LineValue {
  /** Of the line. */
  readonly id: string;
  readonly line: BentLine;
  /** Texts from long to short with their measured widths in px; the first that fits is shown. */
  readonly forms: readonly { readonly text: string; readonly width: number }[];
  /** px of a letter. */
  readonly height: number;
}

export interface PlacedValue {
  readonly id: string;
  readonly text: string;
  /** Middle of the text in screen px, and its turn in radians: always readable from left to right. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** What it covers: a chain of squares along the text. */
  readonly squares: readonly OwnedBox[];
}

/** Where along the line a value is tried, from the middle outwards. */
const shares = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
/** px between the line and the middle of the letters. */
const offset = 9;

/** Values along computed lines, in the order given; what is placed is added to `taken`. Those without room are missing. */
export function placeLineValues(values: readonly LineValue[], taken: BoxHash, size: Size): PlacedValue[] {
  return values.flatMap((value) => {
    const placed = placeValue(value, taken, size);
    if (placed === null) return [];
    for (const square of placed.squares) taken.add(square);
    return [placed];
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function placeValue(value: LineValue, taken: BoxHash, size: Size): PlacedValue | null {
  for (const form of value.forms) {
    for (const share of shares) {
      for (const side of [-1, 1]) {
        const at = pointBeside(value.line, share, side * (offset + value.height * 0.15));
        if (at.length < form.width) continue;
        const squares = squaresAlong(at, form.width, value);
        if (squares.every((square) => isFree(square, taken, size))) {
          return { id: value.id, text: form.text, x: at.x, y: at.y, angle: at.angle, squares };
        }
      }
    }
  }
  return null;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** px of the whole line. */
  readonly length: number;
}

/** A point of the curve, moved sideways; `side` below 0 is above the line for a reader. */
function pointBeside({ x1, y1, controlX, controlY, x2, y2 }: BentLine, share: number, side: number): Spot {
  const rest = 1 - share;
  const x = rest * rest * x1 + 2 * rest * share * controlX + share * share * x2;
  const y = rest * rest * y1 + 2 * rest * share * controlY + share * share * y2;
  const dx = rest * (controlX - x1) + share * (x2 - controlX);
  const dy = rest * (controlY - y1) + share * (y2 - controlY);
  const turn = Math.atan2(dy, dx);
  const angle = turn > Math.PI / 2 ? turn - Math.PI : turn <= -Math.PI / 2 ? turn + Math.PI : turn;
  return {
    x: x - Math.sin(angle) * side,
    y: y + Math.cos(angle) * side,
    angle,
    length: Math.hypot(x2 - x1, y2 - y1),
  };
}

function squaresAlong({ x, y, angle }: Spot, width: number, { id, height }: LineValue): OwnedBox[] {
  const count = Math.max(1, Math.ceil(width / height));
  const step = count > 1 ? (width - height) / (count - 1) : 0;
  return Array.from({ length: count }, (_, k) => {
    const along = (k - (count - 1) / 2) * step;
    const middleX = x + Math.cos(angle) * along;
    const middleY = y + Math.sin(angle) * along;
    const half = height / 2;
    return {
      left: middleX - half,
      top: middleY - half,
      right: middleX + half,
      bottom: middleY + half,
      owner: `value ${id}`,
    };
  });
}

function isFree(square: OwnedBox, taken: BoxHash, { width, height }: Size): boolean {
  if (square.left < 2 || square.top < 2 || square.right > width - 2 || square.bottom > height - 2)
    return false;
  return !taken.isHit(square, square.owner);
}
