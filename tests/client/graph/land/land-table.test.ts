import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landGraph } from "../../../../client/graph/land/land-graph.ts";
import { landTable } from "../../../../client/graph/land/land-table.ts";
import { outlineLands } from "../../../../client/graph/land/outline-lands.ts";
import { distanceToCoast } from "../../../../client/graph/land/region-at.ts";

const nodes = [
  [40, 40, "a"],
  [110, 60, "a"],
  [80, 130, "a"],
  [330, 70, "b"],
  [360, 140, "b"],
] as const;
const graph = landGraph({
  nodes: nodes.map(([, , regionId], i) => ({ id: `n${i}`, radius: 8, regionId })),
  edges: [],
  regions: [{ id: "a" }, { id: "b" }],
});
const x = Float64Array.from(nodes, (node) => node[0]);
const y = Float64Array.from(nodes, (node) => node[1]);
const { lands } = outlineLands(graph, x, y, { cell: 6 });

describe("landTable(lands).hasLand(left, top, right, bottom)", () => {
  it("finds land wherever looking at every px finds some", () => {
    const table = landTable(lands);
    const edge = fc.integer({ min: -80, max: 460 });
    fc.assert(
      fc.property(
        edge,
        edge,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        (left, top, width, height) => {
          let found = false;
          for (let px = left; px <= left + width; px += 3) {
            for (let py = top; py <= top + height; py += 3) {
              if (lands.some((land) => land !== null && distanceToCoast(land.field, px, py) < 0))
                found = true;
            }
          }
          if (found) expect(table.hasLand(left, top, left + width, top + height)).toBe(true);
        },
      ),
    );
  });

  it("finds none in open water, outside the table, or without lands", () => {
    const table = landTable(lands);
    expect(table.hasLand(190, 40, 240, 120)).toBe(false);
    expect(table.hasLand(-900, -900, -800, -800)).toBe(false);
    expect(landTable([null]).hasLand(0, 0, 10, 10)).toBe(false);
  });
});
