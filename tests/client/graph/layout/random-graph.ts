import fc from "fast-check";
import type { LayoutGraph } from "../../../../client/graph/layout/layout-graph.ts";

export interface RandomGraphLimits {
  readonly nodes: number;
  readonly regions: number;
  /** Whether regions may lack coordinates. */
  readonly withoutPlaces?: boolean;
}

/** Any graph the map may be asked to draw: sizes, labels, ties within and between lands, nodes on the water. */
export function randomGraph({
  nodes,
  regions,
  withoutPlaces = false,
}: RandomGraphLimits): fc.Arbitrary<LayoutGraph> {
  const place = fc.tuple(
    fc.double({ min: 36, max: 70, noNaN: true }),
    fc.double({ min: -9, max: 30, noNaN: true }),
  );
  const region = fc.record({
    place: withoutPlaces ? fc.option(place) : place,
    nameWidth: fc.integer({ min: 40, max: 220 }),
  });
  const node = fc.record({
    radius: fc.integer({ min: 7, max: 26 }),
    labelWidth: fc.integer({ min: 0, max: 128 }),
    isTwoLines: fc.boolean(),
    region: fc.integer({ min: -1, max: Math.max(-1, regions - 1) }),
  });
  const tie = fc.record({
    from: fc.nat(nodes - 1),
    to: fc.nat(nodes - 1),
    weight: fc.integer({ min: 1, max: 5 }),
    computed: fc.boolean(),
  });
  return fc
    .record({
      regions: fc.array(region, { minLength: regions, maxLength: regions }),
      nodes: fc.array(node, { minLength: 1, maxLength: nodes }),
      ties: fc.array(tie, { maxLength: 2 * nodes }),
    })
    .map((drawn) => ({
      regions: drawn.regions.map(({ place: at, nameWidth }, i) => ({
        id: `r${i}`,
        lat: at?.[0] ?? null,
        lon: at?.[1] ?? null,
        nameWidth,
      })),
      nodes: drawn.nodes.map(({ radius, labelWidth, isTwoLines, region: home }, i) => ({
        id: `n${i}`,
        radius,
        labelWidth,
        labelHeight: isTwoLines ? 28 : 14,
        regionId: home < 0 ? null : `r${home}`,
      })),
      edges: drawn.ties.map(({ from, to, weight, computed }) => ({
        from: `n${from}`,
        to: `n${to}`,
        weight,
        computed,
      })),
    }));
}
