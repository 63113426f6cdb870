import { boxAround } from "../../../../client/graph/labels/box.ts";
import { placeLabels } from "../../../../client/graph/labels/place-labels.ts";
import { landGraph } from "../../../../client/graph/land/land-graph.ts";
import { type LandOutlines, outlineLands } from "../../../../client/graph/land/outline-lands.ts";
import { distanceToCoast } from "../../../../client/graph/land/region-at.ts";
import type { LayoutGraph, MapLayout, Point } from "../../../../client/graph/layout/layout-graph.ts";

/** What is wrong or good about a finished layout, counted without the code that made it. */

type Positions = Pick<MapLayout, "x" | "y">;

export function outlinesOf(graph: LayoutGraph, { x, y }: Positions): LandOutlines {
  return outlineLands(landGraph(graph), x, y, { cell: 6 });
}

/** Ids of nodes on the land of a region that is not theirs; nodes of the water on any land. */
export function nodesOnForeignLand(graph: LayoutGraph, layout: Positions): string[] {
  const { lands } = outlinesOf(graph, layout);
  const isAstray = (i: number): boolean =>
    lands.some(
      (land, region) =>
        land !== null &&
        graph.regions[region]!.id !== graph.nodes[i]!.regionId &&
        distanceToCoast(land.field, layout.x[i]!, layout.y[i]!) < 0,
    );
  return graph.nodes.filter((_, i) => isAstray(i)).map((node) => node.id);
}

/** Pairs of regions whose lands would overlap if no strait were cut between them. */
export function overlappingLands(graph: LayoutGraph, layout: Positions): string[] {
  const { rawFields } = outlinesOf(graph, layout);
  const pairs: string[] = [];
  rawFields.forEach((a, first) => {
    rawFields.slice(0, first).forEach((b, second) => {
      if (a === null || b === null) return;
      const overlap = a.distance.some((distance, k) => {
        if (distance >= 0) return false;
        const x = a.x0 + (k % a.columns) * a.cell;
        const y = a.y0 + Math.floor(k / a.columns) * a.cell;
        return distanceToCoast(b, x, y) < 0;
      });
      if (overlap) pairs.push(`${graph.regions[second]!.id} and ${graph.regions[first]!.id}`);
    });
  });
  return pairs;
}

export function countCrossings(graph: LayoutGraph, { x, y }: Positions): number {
  const index = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const ends = graph.edges.map(({ from, to }) => [index.get(from)!, index.get(to)!] as const);
  const side = (a: number, b: number, c: number): number =>
    (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
  let crossings = 0;
  ends.forEach(([a, b], k) => {
    for (const [c, d] of ends.slice(0, k)) {
      if (a === c || a === d || b === c || b === d) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossings++;
    }
  });
  return crossings;
}

/** How many names fit when the whole map is shown in a frame, at the zoom that takes. */
export function namesThatFit(
  graph: LayoutGraph,
  { x, y, regionNames }: Pick<MapLayout, "x" | "y" | "regionNames">,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly zoom: number; readonly names: number } {
  const margin = 55;
  const left = Math.min(...x) - margin;
  const top = Math.min(...y) - margin;
  const zoom = Math.min(
    1.25,
    width / (Math.max(...x) + margin - left),
    height / (Math.max(...y) + margin - top),
  );
  const screenX = (value: number): number => (value - left) * zoom;
  const screenY = (value: number): number => (value - top) * zoom;
  const items = graph.nodes.map(({ id, radius, labelWidth, labelHeight }, i) => ({
    ...{ id, radius: radius * zoom, width: labelWidth, height: labelHeight, priority: radius },
    ...{ x: screenX(x[i]!), y: screenY(y[i]!) },
  }));
  const discs = items.map(({ id, radius, ...at }) => ({
    ...boxAround(at.x, at.y, 2 * radius, 2 * radius),
    owner: id,
  }));
  const names = graph.regions.flatMap(({ id, nameWidth }) => {
    const room = regionNames.get(id);
    return room ? [{ ...boxAround(screenX(room.x), screenY(room.y), nameWidth, 18), owner: null }] : [];
  });
  return {
    zoom,
    names: placeLabels({ items, obstacles: [...discs, ...names], width, height }).labels.length,
  };
}

/** px between the places of the same node in two layouts: the largest, and the mean. */
export function movement(before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>) {
  const ways = [...before].flatMap(([id, from]) => {
    const to = after.get(id);
    return to === undefined ? [] : [Math.hypot(to.x - from.x, to.y - from.y)];
  });
  return {
    largest: Math.max(0, ...ways),
    mean: ways.reduce((sum, way) => sum + way, 0) / Math.max(1, ways.length),
  };
}

export function placesOf(graph: LayoutGraph, { x, y }: Positions): Map<string, Point> {
  return new Map(graph.nodes.map((node, i) => [node.id, { x: x[i]!, y: y[i]! }]));
}

/** The same graph with everything in another order, every edge turned round. */
export function shuffled({ nodes, edges, regions }: LayoutGraph): LayoutGraph {
  const turned = edges.map(({ from, to, ...edge }) => ({ ...edge, from: to, to: from }));
  return { nodes: interleave(nodes), edges: interleave(turned), regions: interleave(regions) };
}

/** Without the nodes that do not pass, and without their edges. */
export function filtered({ nodes, edges, regions }: LayoutGraph, keep: (id: string) => boolean): LayoutGraph {
  return {
    nodes: nodes.filter((node) => keep(node.id)),
    edges: edges.filter(({ from, to }) => keep(from) && keep(to)),
    regions,
  };
}

function interleave<Item>(items: readonly Item[]): Item[] {
  return [...items.filter((_, i) => i % 3 === 2).reverse(), ...items.filter((_, i) => i % 3 !== 2).reverse()];
}
