/** What one drawing brings that the one before had not. Pure. */
import type { Place } from "../graph/picture.ts";
import { type Camera, type Size, toScreen } from "./camera.ts";
import type { Drawing } from "./drawing.ts";
import { isInView } from "./frame-scene.ts";
import { isGroupOfLand } from "./scene-model.ts";

/** Nodes and lines together. */
export function countNew({ model }: Drawing, before: Drawing): number {
  const known = new Set(before.model.links.map(({ link }) => link.id));
  const nodes = model.nodes.filter((node) => !before.model.indexOf.has(node.id));
  const links = model.links.filter(({ link }) => !known.has(link.id));
  return nodes.length + links.length;
}

/** px a new node keeps off the edge of the picture to count as seen. */
const edge = 24;

export function hasNewOutside(
  { model, x, y }: Drawing,
  before: Drawing,
  view: { readonly camera: Camera; readonly size: Size },
): boolean {
  return model.nodes.some(
    ({ id }, i) =>
      !before.model.indexOf.has(id) &&
      !isInView(toScreen(view.camera, { x: x[i]!, y: y[i]! }), view.size, edge),
  );
}

/** Nodes that were there start where they were; members of an opened group start where the group was. */
export function startPlaces(target: Drawing, before: Drawing): { x: Float64Array; y: Float64Array } {
  const gone = before.model.nodes.filter((node) => !target.model.indexOf.has(node.id));
  const placeBefore = (id: string): Place | undefined => {
    const index = before.model.indexOf.get(id);
    return index === undefined ? undefined : { x: before.x[index]!, y: before.y[index]! };
  };
  const start = target.model.nodes.map(({ id, landId }, i): Place => {
    const group = landId === null ? undefined : gone.find((node) => isGroupOfLand(node.id, landId));
    return placeBefore(id) ?? (group && placeBefore(group.id)) ?? { x: target.x[i]!, y: target.y[i]! };
  });
  return {
    x: Float64Array.from(start, (place) => place.x),
    y: Float64Array.from(start, (place) => place.y),
  };
}
