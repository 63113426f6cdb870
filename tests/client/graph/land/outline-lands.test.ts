import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CoastLoop } from "../../../../client/graph/land/coast-loops.ts";
import { landGraph } from "../../../../client/graph/land/land-graph.ts";
import { type LandOutlines, outlineLands } from "../../../../client/graph/land/outline-lands.ts";
import { distanceToCoast, regionAt } from "../../../../client/graph/land/region-at.ts";

interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly region: number;
  readonly radius: number;
}

const drawnNodes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 600 }),
    region: fc.integer({ min: -1, max: 3 }),
    radius: fc.integer({ min: 7, max: 24 }),
  }),
  { minLength: 1, maxLength: 30 },
);

const regions = ["a", "b", "c", "d"].map((id) => ({ id }));

function graphOf(nodes: readonly DrawnNode[], edges: readonly { from: string; to: string }[] = []) {
  return landGraph({
    nodes: nodes.map(({ region, radius }, i) => ({
      id: `n${i}`,
      radius,
      regionId: regions[region]?.id ?? null,
    })),
    edges,
    regions,
  });
}

function outline(nodes: readonly DrawnNode[], cell = 4): LandOutlines {
  return outlineLands(
    graphOf(nodes),
    Float64Array.from(nodes, (node) => node.x),
    Float64Array.from(nodes, (node) => node.y),
    { cell },
  );
}

function isInside(loops: readonly CoastLoop[], x: number, y: number): boolean {
  let inside = false;
  for (const loop of loops) {
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + 2) % loop.length;
      const crosses = loop[i + 1]! > y !== loop[j + 1]! > y;
      const at = loop[i]! + ((y - loop[i + 1]!) / (loop[j + 1]! - loop[i + 1]!)) * (loop[j]! - loop[i]!);
      if (crosses && x < at) inside = !inside;
    }
  }
  return inside;
}

const at = (x: number, y: number, region = 0, radius = 8): DrawnNode => ({ x, y, region, radius });

describe("outlineLands(graph, x, y, { cell })", () => {
  it("draws a circle of 26 px round a lone node, to a third of a px", () => {
    const loop = outline([at(100, 100)]).lands[0]!.loops[0]!;
    for (let i = 0; i < loop.length; i += 2) {
      expect(Math.abs(Math.hypot(loop[i]! - 100, loop[i + 1]! - 100) - 26)).toBeLessThan(0.33);
    }
  });

  it("leaves 12 px of land beyond a node that is larger than that", () => {
    const loop = outline([at(100, 100, 0, 30)]).lands[0]!.loops[0]!;
    expect(Math.hypot(loop[0]! - 100, loop[1]! - 100)).toBeCloseTo(42, 0);
  });

  it("joins nodes up to 170 px apart by a bridge, and up to 260 px along a tie; farther ones are two parts", () => {
    const far = [at(0, 0), at(160, 0)];
    expect(outline(far).lands[0]!.loops).toHaveLength(1);
    const farther = [at(0, 0), at(220, 0)];
    expect(outline(farther).lands[0]!.loops).toHaveLength(2);
    const tied = outlineLands(
      graphOf(farther, [{ from: "n0", to: "n1" }]),
      Float64Array.of(0, 220),
      Float64Array.of(0, 0),
      {
        cell: 4,
      },
    );
    expect(tied.lands[0]!.loops).toHaveLength(1);
  });

  it("builds no long bridge close to a node of another region", () => {
    const lands = outline([at(0, 0), at(150, 0), at(75, 20, 1)]).lands;
    expect(lands[0]!.loops).toHaveLength(2);
  });

  it("answers null for a region without nodes", () => {
    expect(outline([at(0, 0, 2)]).lands.map((land) => land !== null)).toEqual([false, false, true, false]);
  });

  it("has every node of a region on its land, unless it stands deep in another", () => {
    fc.assert(
      fc.property(drawnNodes, (nodes) => {
        const { lands } = outline(nodes, 6);
        for (const { x, y, region } of nodes) {
          const isAlone = nodes.every(
            (other) => other.region === region || Math.hypot(other.x - x, other.y - y) > 90,
          );
          if (region >= 0 && isAlone) expect(isInside(lands[region]!.loops, x, y)).toBe(true);
        }
      }),
    );
  });

  it("never has two lands at one place: a strait stays, even when one is dragged into the other", () => {
    fc.assert(
      fc.property(drawnNodes, (nodes) => {
        const { lands } = outline(nodes, 6);
        for (let x = 0; x <= 900; x += 30) {
          for (let y = 0; y <= 600; y += 30) {
            const here = lands.filter((land) => land !== null && distanceToCoast(land.field, x, y) < 0);
            if (here.length > 1) expect.fail(`${here.length} lands at ${x}, ${y}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws coasts that agree with the distance to them", () => {
    fc.assert(
      fc.property(drawnNodes, (nodes) => {
        for (const land of outline(nodes, 6).lands) {
          for (const loop of land?.loops ?? []) {
            let farthest = 0;
            for (let i = 0; i < loop.length; i += 2) {
              farthest = Math.max(farthest, Math.abs(distanceToCoast(land!.field, loop[i]!, loop[i + 1]!)));
            }
            expect(farthest).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the nodes", () => {
    const nodes = [at(0, 0), at(90, 20), at(60, 120), at(300, 60, 1), at(340, 100, 1)];
    const areas = (outlines: LandOutlines) =>
      outlines.lands.map((land) => land?.field.distance.reduce((sum, value) => sum + value, 0));
    const turned = areas(outline([...nodes].reverse()));
    areas(outline(nodes)).forEach((area, i) => {
      if (area === undefined) expect(turned[i]).toBeUndefined();
      else expect(turned[i]).toBeCloseTo(area, 1);
    });
  });
});

describe("outlineLands(graph, x, y, { cell, before })", () => {
  it("gives the same coasts as drawing all of them anew, when the moved regions are named", () => {
    fc.assert(
      fc.property(drawnNodes, fc.nat(), fc.integer({ min: -80, max: 80 }), (nodes, pick, way) => {
        const graph = graphOf(nodes);
        const x = Float64Array.from(nodes, (node) => node.x);
        const y = Float64Array.from(nodes, (node) => node.y);
        const outlines = outlineLands(graph, x, y, { cell: 8 });
        const dragged = pick % nodes.length;
        x[dragged]! += way;
        const region = nodes[dragged]!.region;
        const moved = new Set(region < 0 ? [] : [region]);
        const partly = outlineLands(graph, x, y, { cell: 8, before: { outlines, moved } });
        const wholly = outlineLands(graph, x, y, { cell: 8 });
        expect(partly.lands.map((land) => land?.loops)).toEqual(wholly.lands.map((land) => land?.loops));
      }),
      { numRuns: 60 },
    );
  });

  it("reuses the land of islands far from the one that moved", () => {
    const nodes = [at(0, 0), at(60, 0), at(600, 0, 1), at(660, 0, 1)];
    const graph = graphOf(nodes);
    const x = Float64Array.from(nodes, (node) => node.x);
    const y = Float64Array.from(nodes, (node) => node.y);
    const outlines = outlineLands(graph, x, y, { cell: 8 });
    x[0] = -20;
    const after = outlineLands(graph, x, y, { cell: 8, before: { outlines, moved: new Set([0]) } });
    expect(after.lands[1]).toBe(outlines.lands[1]);
    expect(after.lands[0]).not.toBe(outlines.lands[0]);
  });
});

describe("regionAt(lands, x, y)", () => {
  it("answers the region whose land lies at a place, and −1 on the water", () => {
    const { lands } = outline([at(0, 0), at(300, 0, 3)]);
    expect(regionAt(lands, 5, 5)).toBe(0);
    expect(regionAt(lands, 310, -5)).toBe(3);
    expect(regionAt(lands, 150, 0)).toBe(-1);
    expect(regionAt(lands, 9999, 0)).toBe(-1);
  });
});
