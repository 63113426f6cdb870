import { type Box, boxAround } from "./box.ts";

/** A name to be placed beside a node; screen px. */
export interface LabelAnchor {
  readonly x: number;
  readonly y: number;
  /** Of the drawn shape. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Free px between shape and name. */
const air = 3;
/** Share of its width by which a shifted name leaves the middle. */
const shift = 0.28;

/** What each of the twelve places costs: below, above, right, left, four corners, below and above shifted right and left. */
export const placeCosts: readonly number[] = [0, 3, 2, 5, 6, 7, 7, 8, 3, 3, 5, 5].map((cost) => cost * 1.2);

/** The box of a name at one of the twelve places, in the order of `placeCosts`. */
export function boxAtPlace(place: number, { x, y, radius, width, height }: LabelAnchor): Box {
  const off = radius + air;
  const corner = off * 0.72;
  const right = (from: number, top: number): Box => ({
    left: from,
    right: from + width,
    top,
    bottom: top + height,
  });
  const left = (to: number, top: number): Box => ({ left: to - width, right: to, top, bottom: top + height });
  const below = y + off + height / 2;
  const above = y - off - height / 2;
  switch (place) {
    case 0:
      return boxAround(x, below, width, height);
    case 1:
      return boxAround(x, above, width, height);
    case 2:
      return right(x + off + 2, y - height / 2);
    case 3:
      return left(x - off - 2, y - height / 2);
    case 4:
      return right(x + corner, y + corner);
    case 5:
      return left(x - corner, y + corner);
    case 6:
      return right(x + corner, y - corner - height);
    case 7:
      return left(x - corner, y - corner - height);
    case 8:
      return boxAround(x + width * shift, below, width, height);
    case 9:
      return boxAround(x - width * shift, below, width, height);
    case 10:
      return boxAround(x + width * shift, above, width, height);
    default:
      return boxAround(x - width * shift, above, width, height);
  }
}
