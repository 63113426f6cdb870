import type { NodeValue } from "#contract/query-answer.ts";
import { drawnKinds } from "#contract/words.ts";

/** Ids of the nodes that have a shape on the map. Regions beside others are left out: they are the land under them. */
export function listDrawable(nodes: readonly NodeValue[]): string[] {
  const drawable = nodes.filter(({ kind }) => drawnKinds.some((drawn) => drawn === kind));
  const others = drawable.filter(({ kind }) => kind !== "region");
  return (others.length > 0 ? others : drawable).flatMap(({ id }) => id ?? []);
}
