/** What the coast of every land depends on besides positions. Build once per graph, reuse for every frame. */
export interface LandGraph {
  /** Ids in the order in which lands are answered. */
  readonly regionIds: readonly string[];
  /** By node: index of its region, −1 for the water. */
  readonly regionOf: Int32Array;
  /** By node, model px. */
  readonly radius: Float64Array;
  readonly tied: (a: number, b: number) => boolean;
}

export interface LandGraphInput {
  readonly nodes: readonly {
    readonly id: string;
    readonly radius: number;
    readonly regionId: string | null;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly regions: readonly { readonly id: string }[];
}

/** Nodes keep their order; a region that is not listed counts as water. */
export function landGraph({ nodes, edges, regions }: LandGraphInput): LandGraph {
  const regionIds = regions.map((region) => region.id);
  const regionIndex = new Map(regionIds.map((id, i) => [id, i]));
  const nodeIndex = new Map(nodes.map((node, i) => [node.id, i]));
  const ends = edges.map(({ from, to }) => [nodeIndex.get(from) ?? -1, nodeIndex.get(to) ?? -1] as const);
  return {
    regionIds,
    regionOf: Int32Array.from(nodes, ({ regionId }) =>
      regionId === null ? -1 : (regionIndex.get(regionId) ?? -1),
    ),
    radius: Float64Array.from(nodes, (node) => node.radius),
    tied: tiedTest(
      nodes.length,
      ends.filter(([a, b]) => a >= 0 && b >= 0),
    ),
  };
}

/** A test in O(1) for "is there a tie between these two nodes, in either direction". */
export function tiedTest(
  nodes: number,
  ends: Iterable<readonly [number, number]>,
): (a: number, b: number) => boolean {
  const key = (a: number, b: number): number => Math.min(a, b) * nodes + Math.max(a, b);
  const ties = new Set<number>();
  for (const [a, b] of ends) ties.add(key(a, b));
  return (a, b) => ties.has(key(a, b));
}
