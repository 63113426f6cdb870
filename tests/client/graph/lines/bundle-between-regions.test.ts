import { describe, expect, it } from "vitest";
import { distanceToCoast } from "../../../../client/graph/land/region-at.ts";
import { archipelagoLayout } from "../../../../client/graph/layout/archipelago-layout.ts";
import { bendBundles } from "../../../../client/graph/lines/bend-bundles.ts";
import { pointsAlong } from "../../../../client/graph/lines/bend-line.ts";
import { bundleBetweenRegions } from "../../../../client/graph/lines/bundle-between-regions.ts";
import { outlinesOf } from "../layout/inspect-layout.ts";
import { clustersView, hubsView } from "../layout/shipped-views.ts";

const nodes = [
  { id: "a1", regionId: "a" },
  { id: "a2", regionId: "a" },
  { id: "b1", regionId: "b" },
  { id: "c1", regionId: "c" },
  { id: "sea", regionId: null },
  { id: "far", regionId: null },
];
const edge = (from: string, to: string, computed = false) => ({ from, to, computed });

describe("bundleBetweenRegions(graph)", () => {
  it("counts ties from land to land, and a node of the water once for each pair of lands it touches", () => {
    const edges = [
      edge("a1", "b1"),
      edge("b1", "a2"),
      edge("a1", "a2"),
      edge("sea", "a1"),
      edge("sea", "a2"),
      edge("sea", "b1"),
      edge("c1", "sea"),
      edge("far", "c1"),
      edge("a1", "c1", true),
    ];
    const { bundles, hidden } = bundleBetweenRegions({ nodes, edges });
    expect(bundles.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["a", "b", 3],
      ["a", "c", 1],
      ["b", "c", 1],
    ]);
    expect(hidden).toBe(0);
  });

  it("draws one tie 1.2 px wide, more of them wider, none above 6 px", () => {
    const { bundles } = bundleBetweenRegions(hubsView(300));
    const widths = bundles.map(({ width }) => width);
    expect(Math.max(...widths)).toBeLessThanOrEqual(6);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(bundleBetweenRegions({ nodes, edges: [edge("a1", "b1")] }).bundles[0]!.width).toBeCloseTo(1.2, 9);
  });

  it("shows the twenty strongest and says how many pairs are not shown", () => {
    const { bundles, hidden } = bundleBetweenRegions(hubsView(300));
    expect(bundles).toHaveLength(20);
    expect(hidden).toBeGreaterThan(0);
  });
});

describe("bendBundles(bundles, scene)", () => {
  const graph = clustersView();
  const layout = archipelagoLayout(graph, { frame: { width: 1060, height: 740 }, variants: 1 });
  const { lands } = outlinesOf(graph, layout);
  const regionIds = graph.regions.map((region) => region.id);
  const middles = new Map(
    regionIds.map((id) => {
      const members = graph.nodes.flatMap((node, i) => (node.regionId === id ? [i] : []));
      const mean = (values: Float64Array): number =>
        members.reduce((sum, i) => sum + values[i]!, 0) / members.length;
      return [id, { x: mean(layout.x), y: mean(layout.y) }] as const;
    }),
  );
  const bent = bendBundles(bundleBetweenRegions(graph).bundles, { regionIds, lands, middles });

  it("runs over foreign land less than straight lines would", () => {
    const dry = (isBent: boolean): number =>
      bent.reduce((sum, line) => {
        const straight = {
          ...line.bend,
          controlX: (line.x1 + line.x2) / 2,
          controlY: (line.y1 + line.y2) / 2,
        };
        const foreign = lands.filter((_, i) => regionIds[i] !== line.from && regionIds[i] !== line.to);
        const points = pointsAlong(line, isBent ? line.bend : straight, 60);
        return (
          sum +
          points.filter(({ x, y }) => foreign.some((land) => land && distanceToCoast(land.field, x, y) < 0))
            .length
        );
      }, 0);
    expect(dry(true)).toBeLessThanOrEqual(dry(false));
  });

  it("puts every number on the water, no two of them on one place", () => {
    bent.forEach(({ label }, i) => {
      expect(lands.some((land) => land && distanceToCoast(land.field, label.x, label.y) < 0)).toBe(false);
      for (const other of bent.slice(0, i)) {
        expect(Math.hypot(label.x - other.label.x, label.y - other.label.y)).toBeGreaterThan(5);
      }
    });
  });
});
