import type { LayoutEdge, LayoutGraph, LayoutNode, LayoutRegion, Point } from "./layout-graph.ts";
import { placeRegions } from "./place-regions.ts";

export interface Neighbour {
  readonly node: number;
  readonly weight: number;
}

export interface IndexedRegion {
  readonly id: string;
  readonly nameWidth: number;
  /** Where it lies, in any unit, y downwards; only directions and order are used. */
  readonly place: Point;
}

/** A graph in typed arrays, sorted by id, so that the order of the input cannot matter. */
export interface IndexedGraph {
  readonly nodes: readonly LayoutNode[];
  /** By node: its index in the input. */
  readonly inputIndex: Int32Array;
  readonly radius: Float64Array;
  /** By node: index of its region, −1 on the water. */
  readonly regionOf: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeComputed: Uint8Array;
  readonly edgeWeight: Float64Array;
  /** By node; sorted, a neighbour once per edge. */
  readonly neighbours: readonly (readonly Neighbour[])[];
  readonly regions: readonly IndexedRegion[];
  /** By region: its nodes. */
  readonly islands: readonly (readonly number[])[];
  /** Nodes without a region. */
  readonly water: readonly number[];
}

/** A computed line holds its ends together this much less than a stated one. */
const computedShare = 0.2;

export function indexGraph(graph: LayoutGraph): IndexedGraph {
  const order = graph.nodes.map((_, i) => i).sort((a, b) => compareIds(graph.nodes[a]!, graph.nodes[b]!));
  const nodes = order.map((i) => graph.nodes[i]!);
  const edges = sortEdges(nodes, graph.edges);
  const sortedRegions = regionsInUse(graph);
  const regionIndex = new Map(sortedRegions.map((region, i) => [region.id, i]));
  const regionOf = Int32Array.from(nodes, (node) => regionIndex.get(node.regionId ?? "") ?? -1);
  const neighbours: Neighbour[][] = nodes.map(() => []);
  for (const { from, to, weight } of edges) {
    neighbours[from]!.push({ node: to, weight });
    neighbours[to]!.push({ node: from, weight });
  }
  const islands: number[][] = sortedRegions.map(() => []);
  const water: number[] = [];
  for (let i = 0; i < nodes.length; i++) (islands[regionOf[i]!] ?? water).push(i);
  const places = placeRegions(
    sortedRegions,
    tiesBetweenRegions(regionOf, neighbours, edges, sortedRegions.length),
  );
  return {
    nodes,
    inputIndex: Int32Array.from(order),
    radius: Float64Array.from(nodes, (node) => node.radius),
    regionOf,
    edgeFrom: Int32Array.from(edges, (edge) => edge.from),
    edgeTo: Int32Array.from(edges, (edge) => edge.to),
    edgeComputed: Uint8Array.from(edges, (edge) => (edge.computed ? 1 : 0)),
    edgeWeight: Float64Array.from(edges, (edge) => edge.weight),
    neighbours,
    regions: sortedRegions.map(({ id, nameWidth }, i) => ({ id, nameWidth, place: places[i]! })),
    islands,
    water,
  };
}

/** How strongly regions are tied, directly and through nodes of the water; row by row, symmetric. */
export function regionTies(graph: IndexedGraph): Float64Array {
  const edges = Array.from(graph.edgeFrom, (from, k) => ({
    from,
    to: graph.edgeTo[k]!,
    weight: graph.edgeWeight[k]!,
  }));
  return tiesBetweenRegions(graph.regionOf, graph.neighbours, edges, graph.regions.length);
}

interface IndexedEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly computed: boolean;
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function sortEdges(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): IndexedEdge[] {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const indexed: IndexedEdge[] = [];
  for (const edge of edges) {
    const a = index.get(edge.from);
    const b = index.get(edge.to);
    if (a === undefined || b === undefined || a === b) continue;
    const computed = edge.computed === true;
    const weight = edge.weight * (computed ? computedShare : 1);
    indexed.push({ from: Math.min(a, b), to: Math.max(a, b), weight, computed });
  }
  return indexed.sort((a, b) => a.from - b.from || a.to - b.to || a.weight - b.weight);
}

function regionsInUse({ nodes, regions }: LayoutGraph): LayoutRegion[] {
  const used = new Set(nodes.map((node) => node.regionId));
  return regions.filter((region) => used.has(region.id)).sort(compareIds);
}

function tiesBetweenRegions(
  regionOf: Int32Array,
  neighbours: readonly (readonly Neighbour[])[],
  edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
  size: number,
): Float64Array {
  const ties = new Float64Array(size * size);
  const add = (a: number, b: number, weight: number): void => {
    if (a === b || a < 0 || b < 0) return;
    ties[a * size + b]! += weight;
    ties[b * size + a]! += weight;
  };
  for (const { from, to, weight } of edges) add(regionOf[from]!, regionOf[to]!, weight);
  for (let node = 0; node < regionOf.length; node++) {
    if (regionOf[node]! >= 0) continue;
    const touched = [...new Set(neighbours[node]!.map((neighbour) => regionOf[neighbour.node]!))].filter(
      (r) => r >= 0,
    );
    for (let i = 0; i < touched.length; i++)
      for (let j = 0; j < i; j++) add(touched[i]!, touched[j]!, 1 / touched.length);
  }
  return ties;
}
