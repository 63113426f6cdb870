import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circleLayout } from "../../../../client/graph/layout/circle-layout.ts";
import { shuffled } from "./inspect-layout.ts";
import { randomGraph } from "./random-graph.ts";
import { neighbourhoodView } from "./shipped-views.ts";

describe("circleLayout(graph, focusId)", () => {
  it("puts the focus in the middle and everything else farther out with every tie", () => {
    const graph = neighbourhoodView();
    const { x, y, rings } = circleLayout(graph, "kunststoff-cluster-noe");
    const distance = new Map(graph.nodes.map((node, i) => [node.id, Math.hypot(x[i]!, y[i]!)]));
    expect(distance.get("kunststoff-cluster-noe")).toBe(0);
    const tied = graph.edges.flatMap(({ from, to }) =>
      from === "kunststoff-cluster-noe" ? [to] : to === "kunststoff-cluster-noe" ? [from] : [],
    );
    for (const node of graph.nodes) {
      if (node.id === "kunststoff-cluster-noe") continue;
      if (tied.includes(node.id)) expect(distance.get(node.id)!).toBeLessThan(rings[1]!);
      else expect(distance.get(node.id)!).toBeGreaterThanOrEqual(rings[1]! - 1e-6);
    }
  });

  it("gives every region one sector, and no node lies outside that of its region", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 25, regions: 4, withoutPlaces: true }), (graph) => {
        const { x, y, sectors } = circleLayout(graph, "n0");
        expect(new Set(sectors.map((sector) => sector.regionId)).size).toBe(sectors.length);
        graph.nodes.forEach((node, i) => {
          if (node.id === "n0") return;
          const turn = Math.atan2(x[i]!, -y[i]!);
          const angle = turn < 0 ? turn + 2 * Math.PI : turn;
          const sector = sectors.find((each) => each.regionId === node.regionId)!;
          expect(angle).toBeGreaterThan(sector.from - 1e-9);
          expect(angle).toBeLessThan(sector.to + 1e-9);
        });
      }),
    );
  });

  it("does not let two nodes meet", () => {
    const graph = neighbourhoodView();
    const { x, y } = circleLayout(graph, "kunststoff-cluster-noe");
    const meets = (i: number, j: number): boolean =>
      Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) <= graph.nodes[i]!.radius + graph.nodes[j]!.radius;
    expect(graph.nodes.filter((_, i) => graph.nodes.slice(0, i).some((__, j) => meets(i, j)))).toEqual([]);
  });

  it("gives the same picture in whatever order the input comes", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 20, regions: 3 }), (graph) => {
        const first = circleLayout(graph, "n0");
        const other = shuffled(graph);
        const second = circleLayout(other, "n0");
        graph.nodes.forEach((node, i) => {
          const j = other.nodes.findIndex((each) => each.id === node.id);
          expect(second.x[j]).toBeCloseTo(first.x[i]!, 6);
          expect(second.y[j]).toBeCloseTo(first.y[i]!, 6);
        });
      }),
    );
  });
});
