/** From a picture to places: those that are known, or what the worker makes of it. */
import type { Place } from "../graph/picture.ts";
import type { Size } from "./camera.ts";
import type { SceneTexts } from "./drawing.ts";
import { layoutFrame } from "./frame-scene.ts";
import { knownPlaces, layoutGraphOf, openedLandPlaces, type Places } from "./plan-arrangement.ts";
import type { SceneModel } from "./scene-model.ts";
import { settleLayout } from "./settle-layout.ts";
import { spreadPlaces } from "./spread-places.ts";

export interface Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  /** Where the layout has kept room for the names of lands; null when nothing was laid out. */
  readonly kept: ReadonlyMap<string, Place> | null;
}

export interface ArrangementOrder {
  readonly model: SceneModel;
  readonly texts: SceneTexts;
  readonly pinned: ReadonlySet<string>;
  /** Where things stand; of a fresh arrangement only what is pinned. */
  readonly drawn: Places;
  /** From the address. */
  readonly given: Places;
  readonly size: Size;
  readonly titleBlock: Size;
  /** Called when the worker is needed. */
  readonly onWork: () => void;
  readonly signal: AbortSignal;
}

export async function arrangePicture(order: ArrangementOrder): Promise<Arrangement> {
  const { model, texts, pinned, signal } = order;
  const known = knownPlaces(order);
  if (known.size === model.nodes.length) return { places: known, kept: null };
  order.onWork();
  const frame = layoutFrame(order.size, order.titleBlock, texts.styles.factor);
  const regionPlaces = openedLandPlaces(order, known);
  const layout = await settleLayout(
    layoutGraphOf(model, texts, pinned),
    { frame, ...(known.size > 0 && { known, regionPlaces }) },
    signal,
  );
  const placed = { model, x: layout.x, y: layout.y, kept: layout.regionNames };
  // Only a picture without a past is spread: what is there keeps its place.
  const { x, y, kept } = known.size > 0 ? placed : spreadPlaces(placed, frame);
  return { places: new Map(model.nodes.map(({ id }, i) => [id, { x: x[i]!, y: y[i]! }])), kept };
}
