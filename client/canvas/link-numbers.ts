/** Where the number of a line stands: on the line, as near to its middle as nodes and other numbers let it. Pure. */
import { type Box, boxAround, boxesOverlap } from "../graph/labels/box.ts";
import type { BundleNumber } from "../graph/labels/name-map.ts";
import type { Place } from "../graph/picture.ts";
import { type Camera, toScreen } from "./camera.ts";

export interface NumberedLine {
  readonly id: string;
  /** Where it may stand, the best first; model px. */
  readonly places: readonly Place[];
  /** Of the number, screen px. */
  readonly width: number;
  readonly height: number;
}

/** px around a number. */
const air = 2;

/** Stronger lines come first; a number without a free place is left out. `taken` holds screen px. */
export function placeLinkNumbers(
  lines: readonly NumberedLine[],
  camera: Camera,
  taken: readonly Box[],
): BundleNumber[] {
  const placed: Box[] = [];
  return lines.flatMap(({ id, places, width, height }) => {
    for (const place of places) {
      const { x, y } = toScreen(camera, place);
      const box = boxAround(x, y, width + 2 * air, height);
      if ([...placed, ...taken].some((other) => boxesOverlap(box, other))) continue;
      placed.push(box);
      return [{ id, ...place, width, height }];
    }
    return [];
  });
}

const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

/** Places on a line of equal steps, from its middle outwards. */
export const placesAlong = (path: readonly Place[]): Place[] =>
  shares.map((share) => {
    const at = share * (path.length - 1);
    const step = Math.min(path.length - 2, Math.floor(at));
    const [from, to] = [path[step]!, path[step + 1]!];
    return { x: from.x + (to.x - from.x) * (at - step), y: from.y + (to.y - from.y) * (at - step) };
  });
