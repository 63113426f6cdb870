import type { Land } from "../land/outline-lands.ts";
import { distanceToCoast } from "../land/region-at.ts";
import { type Steps, takeAllSteps } from "../steps.ts";
import { type Bend, type Ends, leastBend, pointsAlong } from "./bend-line.ts";
import type { RegionBundle } from "./bundle-between-regions.ts";

export interface BentBundle extends RegionBundle, Ends {
  readonly bend: Bend;
  /** The middle of its wet part, where its number stands; model px. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface BundleScene {
  /** By index, as the outlines answer them. */
  readonly regionIds: readonly string[];
  readonly lands: readonly (Land | null)[];
  /** Middle of each island in model px, by region id. */
  readonly middles: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** Straight first, then to either side in steps of 26 px. */
const offsets = [0, ...Array.from({ length: 8 }, (_, k) => [26 * (k + 1), -26 * (k + 1)]).flat()];
const samples = 40;
/** px within which two bundles count as one beside the other. */
const near = 16;

/** Bends bundles round foreign land and apart from each other, strongest first; they are drawn under the land. */
export function bendBundles(bundles: readonly RegionBundle[], scene: BundleScene): BentBundle[] {
  return takeAllSteps(bendInSteps(bundles, scene));
}

/** The same line by line. */
export function* bendInSteps(bundles: readonly RegionBundle[], scene: BundleScene): Steps<BentBundle[]> {
  const bent: BentBundle[] = [];
  const drawn: { x: number; y: number }[] = [];
  const labels: { x: number; y: number }[] = [];
  for (const bundle of bundles) {
    const from = scene.middles.get(bundle.from);
    const to = scene.middles.get(bundle.to);
    if (from === undefined || to === undefined) continue;
    const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    const foreign = scene.lands.filter(
      (_, i) => scene.regionIds[i] !== bundle.from && scene.regionIds[i] !== bundle.to,
    );
    const bend = leastBend(ends, offsets, (candidate) => {
      const points = pointsAlong(ends, candidate, samples);
      const onLand = points.filter((point) => isNearLand(foreign, point)).length;
      const inner = points.slice(6, -6);
      const beside = inner.filter((point) => drawn.some((other) => isWithin(point, other, near))).length;
      return onLand * 22 + beside * 3 + Math.abs(candidate.offset) * 0.12;
    });
    const wet = wetPart(pointsAlong(ends, bend, samples), scene.lands);
    const label = freeLabel(wet, labels);
    drawn.push(...pointsAlong(ends, bend, samples));
    labels.push(label);
    bent.push({ ...bundle, ...ends, bend, label });
    yield;
  }
  return bent;
}

function isNearLand(lands: readonly (Land | null)[], { x, y }: { x: number; y: number }): boolean {
  return lands.some((land) => land !== null && distanceToCoast(land.field, x, y) < 6);
}

/** The longest run of points on the water; the middle of the line when all of it is dry. */
function wetPart(
  points: readonly { x: number; y: number }[],
  lands: readonly (Land | null)[],
): { x: number; y: number }[] {
  let longest: { x: number; y: number }[] = [];
  let run: { x: number; y: number }[] = [];
  for (const point of points) {
    run = isNearLand(lands, point) ? [] : [...run, point];
    if (run.length > longest.length) longest = run;
  }
  return longest.length > 0 ? longest : points.slice(points.length >> 1, (points.length >> 1) + 1);
}

/** The point nearest to the middle that is 20 px off the numbers before. */
function freeLabel(
  wet: readonly { x: number; y: number }[],
  taken: readonly { x: number; y: number }[],
): { x: number; y: number } {
  const middle = (wet.length - 1) / 2;
  const byMiddle = wet
    .map((point, k) => ({ point, off: Math.abs(k - middle) }))
    .sort((a, b) => a.off - b.off);
  const free = byMiddle.find(({ point }) => !taken.some((other) => isWithin(point, other, 20)));
  return (free ?? byMiddle[0]!).point;
}

function isWithin(a: { x: number; y: number }, b: { x: number; y: number }, reach: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < reach * reach;
}
