import type { Point } from "./layout-graph.ts";

export interface PlacePair {
  /** Where a region lies on Earth (or by its ties), and where its island lies on the picture. */
  readonly place: Point;
  readonly onPicture: Point;
}

/** Where a new region belongs: a straight-line fit per axis through the islands that are there already. */
export function fitPlaces(known: readonly PlacePair[]): (place: Point) => Point {
  const fitX = fitLine(known.map(({ place, onPicture }) => [place.x, onPicture.x]));
  const fitY = fitLine(known.map(({ place, onPicture }) => [place.y, onPicture.y]));
  return (place) => ({ x: fitX(place.x), y: fitY(place.y) });
}

/** px per km when a single island is known, and at most: two islands may lie almost on one line. */
const loneScale = 0.8;
const largestScale = 3;

/** Least squares; never turned round, so that east stays right. */
function fitLine(pairs: readonly (readonly [from: number, to: number])[]): (value: number) => number {
  const [first, second] = pairs;
  if (first === undefined) return (value) => value;
  if (second === undefined) return (value) => first[1] + (value - first[0]) * loneScale;
  const meanFrom = pairs.reduce((sum, pair) => sum + pair[0], 0) / pairs.length;
  const meanTo = pairs.reduce((sum, pair) => sum + pair[1], 0) / pairs.length;
  let product = 0;
  let square = 0;
  for (const [from, to] of pairs) {
    product += (from - meanFrom) * (to - meanTo);
    square += (from - meanFrom) ** 2;
  }
  const slope = square > 0 ? Math.max(0, Math.min(largestScale, product / square)) : loneScale;
  return (value) => meanTo + slope * (value - meanFrom);
}
