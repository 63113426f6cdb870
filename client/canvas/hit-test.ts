/** What lies under a finger or pointer. Pure; screen px. */
import type { Place } from "../graph/picture.ts";
import { type BentScene, pathOfLink } from "./bend-links.ts";
import { type Camera, toScreen } from "./camera.ts";
import type { SceneModel } from "./scene-model.ts";

/** The smallest area that can be hit, whatever is drawn (px across). */
export const leastTarget = { mouse: 24, touch: 44 } as const;

export interface HitScene {
  readonly model: SceneModel;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly camera: Camera;
}

/** Index of the node hit; −1 for none. Where targets overlap, the one whose shape is nearer wins. */
export function nodeAt({ model, x, y, camera }: HitScene, at: Place, target: number): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  model.nodes.forEach((node, i) => {
    const place = toScreen(camera, { x: x[i]!, y: y[i]! });
    const radius = node.radius * camera.zoom;
    const fromCentre = Math.hypot(at.x - place.x, at.y - place.y);
    if (fromCentre > Math.max(radius, target / 2)) return;
    const distance = fromCentre - radius;
    if (distance >= bestDistance) return;
    best = i;
    bestDistance = distance;
  });
  return best;
}

const lineTarget = 6;

/** Index of the link whose line passes within 6 px; −1 for none. */
export function linkAt(scene: HitScene & BentScene, at: Place): number {
  let best = -1;
  let bestDistance: number = lineTarget;
  scene.model.links.forEach((_, i) => {
    const path = pathOfLink(scene, i).map((place) => toScreen(scene.camera, place));
    for (let k = 1; k < path.length; k++) {
      const distance = distanceToSegment(at, path[k - 1]!, path[k]!);
      if (distance >= bestDistance) continue;
      best = i;
      bestDistance = distance;
    }
  });
  return best;
}

export function distanceToSegment(at: Place, start: Place, end: Place): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const squared = dx * dx + dy * dy || 1;
  const share = Math.max(0, Math.min(1, ((at.x - start.x) * dx + (at.y - start.y) * dy) / squared));
  return Math.hypot(at.x - start.x - share * dx, at.y - start.y - share * dy);
}
