/** Rules that every picture has to keep, checked on what the map says it shows. */
import type { SceneDescription } from "../../client/canvas/scene-description.ts";
import type { Place } from "../../client/graph/picture.ts";
import { placesOnLand } from "./map-on-page.ts";

type Land = SceneDescription["lands"][number];

/** Pairs of names and numbers that cover each other. */
export function findOverlappingTexts({ texts }: SceneDescription): string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        ({ box }) =>
          Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 0.5 &&
          Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 0.5,
      )
      .map((other) => `${one.kind} ${one.id} and ${other.kind} ${other.id}`),
  );
}

/** Pairs of lands of which one has a piece of coast inside the other. */
export function findOverlappingLands({ lands }: SceneDescription): string[] {
  return lands.flatMap((one) =>
    lands
      .filter((other) => other !== one && coastOf(one).some((place) => isOn(other, place)))
      .map((other) => `${one.id} on ${other.id}`),
  );
}

/** Nodes that stand on a land other than their own; `landOf` is null for what belongs to none. */
export function findNodesAbroad(map: SceneDescription, landOf: (id: string) => string | null): string[] {
  return [...placesOnLand(map)].flatMap(([id, place]) =>
    map.lands
      .filter((land) => land.id !== landOf(id) && isOn(land, place))
      .map((land) => `${id} on ${land.id}`),
  );
}

/** Nodes that do not stand on the land they belong to. */
export function findNodesAtSea(map: SceneDescription, landOf: (id: string) => string | null): string[] {
  return [...placesOnLand(map)]
    .filter(([id, place]) => {
      const own = map.lands.find((land) => land.id === landOf(id));
      return own !== undefined && !isOn(own, place);
    })
    .map(([id]) => id);
}

function coastOf({ loops }: Land): Place[] {
  return loops.flatMap((loop) =>
    Array.from({ length: loop.length / 2 }, (_, at) => ({ x: loop[2 * at]!, y: loop[2 * at + 1]! })),
  );
}

/** Whether a ray to the right meets the coasts an odd number of times. */
function isOn({ loops }: Land, { x, y }: Place): boolean {
  return loops.some((loop) => {
    let isInside = false;
    for (let at = 0; at < loop.length; at += 2) {
      const [x1, y1] = [loop[at]!, loop[at + 1]!];
      const [x2, y2] = [loop[(at + 2) % loop.length]!, loop[(at + 3) % loop.length]!];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
    return isInside;
  });
}
