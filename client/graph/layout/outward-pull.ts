import type { IndexedGraph } from "./index-graph.ts";

/** One vector per member of a group. */
export interface Vectors {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** By member of an island: where its ties to other regions lead, directly or through the water; a vector of length 2 at most. */
export function outwardPull(
  graph: IndexedGraph,
  region: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const members = graph.islands[region]!;
  const x = new Float64Array(members.length);
  const y = new Float64Array(members.length);
  const home = graph.regions[region]!.place;
  members.forEach((node, k) => {
    const pullTo = (other: number, weight: number): void => {
      const { place } = graph.regions[other]!;
      const dx = place.x - home.x;
      const dy = place.y - home.y;
      const distance = Math.hypot(dx, dy) || 1;
      x[k]! += (weight * dx) / distance;
      y[k]! += (weight * dy) / distance;
    };
    const isAbroad = (other: number): boolean => other >= 0 && other !== region;
    for (const neighbour of graph.neighbours[node]!) {
      const other = graph.regionOf[neighbour.node]!;
      if (isAbroad(other)) pullTo(other, neighbour.weight);
      if (other >= 0) continue;
      const beyond = graph.neighbours[neighbour.node]!.map((next) => graph.regionOf[next.node]!).filter(
        isAbroad,
      );
      for (const far of beyond) pullTo(far, neighbour.weight / beyond.length);
    }
    const length = Math.hypot(x[k]!, y[k]!);
    if (length <= 2) return;
    x[k]! *= 2 / length;
    y[k]! *= 2 / length;
  });
  return { x, y };
}
