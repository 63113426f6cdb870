/** All ties between two regions, drawn as one line. */
export interface RegionBundle {
  /** Ids of the two regions, the smaller one first. */
  readonly from: string;
  readonly to: string;
  /** Ties from land to land, and nodes of the water tied to both. */
  readonly count: number;
  /** px of the line. */
  readonly width: number;
}

export interface BundleInput {
  readonly nodes: readonly { readonly id: string; readonly regionId: string | null }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly computed?: boolean }[];
}

export interface BundledTies {
  /** Strongest first, at most `bundlesShown`. */
  readonly bundles: readonly RegionBundle[];
  /** Pairs of regions that are not shown: "16 more pairs". */
  readonly hidden: number;
}

/** Above this many nodes the map bundles by itself. */
export const bundleAbove = 150;
/** Twenty lines stay readable, thirty-six do not. */
export const bundlesShown = 20;

/**
 * Counts what joins every two regions. A node of the water that touches several regions counts once for each pair
 * of them; computed lines are not counted.
 */
export function bundleBetweenRegions({ nodes, edges }: BundleInput): BundledTies {
  const regionOf = new Map(nodes.map((node) => [node.id, node.regionId]));
  const counts = new Map<string, { from: string; to: string; count: number }>();
  const add = (a: string, b: string): void => {
    const [from, to] = a < b ? [a, b] : [b, a];
    const key = JSON.stringify([from, to]);
    const pair = counts.get(key) ?? { from, to, count: 0 };
    pair.count++;
    counts.set(key, pair);
  };
  const touched = new Map<string, Set<string>>();
  for (const { from, to, computed } of edges) {
    const a = regionOf.get(from);
    const b = regionOf.get(to);
    if (computed || a === undefined || b === undefined) continue;
    if (a !== null && b !== null) {
      if (a !== b) add(a, b);
    } else if (a !== null || b !== null) {
      const floating = a === null ? from : to;
      touched.set(floating, (touched.get(floating) ?? new Set()).add((a ?? b)!));
    }
  }
  for (const regions of touched.values()) {
    const list = [...regions];
    for (let i = 0; i < list.length; i++) for (let j = 0; j < i; j++) add(list[i]!, list[j]!);
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1),
  );
  return {
    bundles: sorted.slice(0, bundlesShown).map((pair) => ({ ...pair, width: bundleWidth(pair.count) })),
    hidden: Math.max(0, sorted.length - bundlesShown),
  };
}

/** px by number of ties: 1.2 for one, 6 at most. */
function bundleWidth(count: number): number {
  return Math.min(6, 1.2 + 1.15 * Math.log2(count));
}
