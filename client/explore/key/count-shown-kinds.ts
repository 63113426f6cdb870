import type { DrawnKind } from "#contract/words.ts";
import type { DrawnPicture } from "../../graph/draw-picture.ts";
import type { ExploreView } from "../../graph/explore-view.ts";

/**
 * How many of each kind are in the picture. A closed region or cluster stands there itself, whatever it holds; once,
 * also where it is drawn as a node beside its group.
 */
export function countShownKinds(view: ExploreView, drawn: DrawnPicture): ReadonlyMap<DrawnKind, number> {
  const ids = new Map<DrawnKind, Set<string>>();
  const add = (kind: DrawnKind, id: string) => ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  for (const { kind, id } of drawn.nodes) add(kind as DrawnKind, id);
  if (view.by === "region" || view.by === "cluster")
    for (const { id, restOf } of drawn.groups)
      if (restOf === null) add(view.by, id.slice(view.by.length + 1));
  return new Map([...ids].map(([kind, { size }]) => [kind, size]));
}
