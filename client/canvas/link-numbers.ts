/** Where the number of a line between groups stands: on the line, as near to its middle as nodes and other numbers let it. */

import { type Box, boxAround, boxesOverlap } from "../graph/labels/box.ts";
import type { BundleNumber } from "../graph/labels/name-map.ts";
import type { Place } from "../graph/picture.ts";
import { type Camera, toScreen } from "./camera.ts";

export interface NumberedLine {
  readonly id: string;
  /** Model px. */
  readonly from: Place;
  readonly to: Place;
  /** Of the number, screen px. */
  readonly width: number;
  readonly height: number;
}

const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];
const air = 2;

/** Stronger lines come first; a number without a free place is left out. `taken` holds screen px. */
export function placeLinkNumbers(
  lines: readonly NumberedLine[],
  camera: Camera,
  taken: readonly Box[],
): BundleNumber[] {
  const placed: Box[] = [];
  return lines.flatMap((line) => {
    for (const share of shares) {
      const place = placeAlong(line, share);
      const { x, y } = toScreen(camera, place);
      const box = boxAround(x, y, line.width + 2 * air, line.height);
      if ([...placed, ...taken].some((other) => boxesOverlap(box, other))) continue;
      placed.push(box);
      return [{ id: line.id, ...place, width: line.width, height: line.height }];
    }
    return [];
  });
}

const placeAlong = ({ from, to }: NumberedLine, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
