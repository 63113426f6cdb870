/**
 * Moves islands apart where the picture has room to spare, each as it is: a few closed regions fill the frame instead
 * of huddling in its middle, a tall frame is filled like a wide one. In a picture without land nodes move apart. Pure.
 */
import type { Place } from "../graph/picture.ts";
import type { Size } from "./camera.ts";
import type { SceneModel } from "./scene-model.ts";

export interface PlacedScene {
  readonly model: SceneModel;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Room kept for the names of lands. */
  readonly kept: ReadonlyMap<string, Place>;
}

/** px around the outermost nodes for coasts, shoals and names. */
const margin = 70;
const most = 3.2;

export function spreadPlaces(scene: PlacedScene, frame: Size): Omit<PlacedScene, "model"> {
  const { model, x, y, kept } = scene;
  if (model.nodes.length < 2) return { x, y, kept };
  const factors = spreadFactors(scene, frame);
  const middles = islandMiddles(scene);
  const shiftOf = (at: Place): Place => ({ x: at.x * (factors.x - 1), y: at.y * (factors.y - 1) });
  const shifts = model.nodes.map((_, i) =>
    shiftOf(middles[model.landGraph.regionOf[i]!] ?? { x: x[i]!, y: y[i]! }),
  );
  return {
    x: x.map((value, i) => value + shifts[i]!.x),
    y: y.map((value, i) => value + shifts[i]!.y),
    kept: new Map(
      [...kept].map(([id, place]) => {
        const middle = middles[model.lands.findIndex((land) => land.id === id)];
        const shift = middle ? shiftOf(middle) : { x: 0, y: 0 };
        return [id, { x: place.x + shift.x, y: place.y + shift.y }];
      }),
    ),
  };
}

/** How much farther apart along each axis; 1 where the frame is full, since islands themselves do not grow. */
function spreadFactors({ model, x, y }: PlacedScene, { width, height }: Size): Place {
  const across = extent(x);
  const down = extent(y);
  // What is wider than the frame is seen smaller; the other axis then has more room.
  const shrink = Math.min(1, (width - 2 * margin) / across, (height - 2 * margin) / down);
  const factor = (room: number, length: number): number =>
    model.lands.length === 1
      ? 1
      : Math.min(most, Math.max(1, (room - 2 * margin) / shrink / Math.max(1, length)));
  return { x: factor(width, across), y: factor(height, down) };
}

const extent = (values: Float64Array): number =>
  values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));

/** By land, relative to the same origin as the nodes. */
function islandMiddles({ model, x, y }: PlacedScene): Place[] {
  const sums = model.lands.map(() => ({ x: 0, y: 0, count: 0 }));
  model.nodes.forEach((_, i) => {
    const sum = sums[model.landGraph.regionOf[i]!];
    if (!sum) return;
    sum.x += x[i]!;
    sum.y += y[i]!;
    sum.count++;
  });
  return sums.map(({ x: sumX, y: sumY, count }) => ({ x: sumX / count, y: sumY / count }));
}
