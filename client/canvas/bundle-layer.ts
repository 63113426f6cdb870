/** Links between lands as one bent line each, under the land, so that it comes out of the coast. */
import { type BentBundle, bendInSteps } from "../graph/lines/bend-bundles.ts";
import { bendBy, pointsAlong } from "../graph/lines/bend-line.ts";
import type { Place } from "../graph/picture.ts";
import type { Steps } from "../graph/steps.ts";
import type { BundleLayer, Drawing, LandLayer } from "./drawing.ts";
import type { Palette } from "./palette.ts";

/** Bends are searched when nothing moves; while lands move the lines keep theirs. */
export function* bendLayer(
  drawing: Drawing,
  { outlines }: LandLayer,
  before: BundleLayer | null,
): Steps<BundleLayer> {
  const { bundles, model } = drawing;
  if (bundles.length === 0) return [];
  const middles = middlesOfLands(drawing);
  if (before !== null) return before.map((bundle) => followLands(bundle, middles));
  return yield* bendInSteps(bundles, {
    regionIds: model.lands.map((land) => land.id),
    lands: outlines.lands,
    middles,
  });
}

function followLands(bundle: BentBundle, middles: ReadonlyMap<string, Place>): BentBundle {
  const from = middles.get(bundle.from);
  const to = middles.get(bundle.to);
  if (!from || !to) return bundle;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const bend = bendBy(ends, bundle.bend.offset);
  return { ...bundle, ...ends, bend, label: pointsAlong(ends, bend, 1)[0]! };
}

function middlesOfLands({ model, x, y }: Drawing): Map<string, Place> {
  const sums = new Map(model.lands.map((land) => [land.id, { x: 0, y: 0, count: 0 }]));
  model.nodes.forEach(({ landId }, i) => {
    const sum = landId === null ? undefined : sums.get(landId);
    if (!sum) return;
    sum.x += x[i]!;
    sum.y += y[i]!;
    sum.count++;
  });
  return new Map(
    [...sums].map(([id, { x: sumX, y: sumY, count }]) => [id, { x: sumX / count, y: sumY / count }]),
  );
}

/** Water around each line, so that crossings read as bridges. */
const gap = 3;

/** Weakest first: the strongest lie on top. The context is in model px. */
export function drawBundles(
  context: CanvasRenderingContext2D,
  bundles: BundleLayer,
  zoom: number,
  palette: Palette,
): void {
  context.lineCap = "round";
  for (const { x1, y1, x2, y2, bend, width } of bundles.toReversed()) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.quadraticCurveTo(bend.controlX, bend.controlY, x2, y2);
    context.strokeStyle = palette.water;
    context.lineWidth = (width + 2 * gap) / zoom;
    context.stroke();
    context.strokeStyle = palette.link;
    context.lineWidth = width / zoom;
    context.stroke();
  }
  context.lineCap = "butt";
}
