import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archipelagoLayout } from "../../../../client/graph/layout/archipelago-layout.ts";
import type { LayoutGraph, LayoutProgress } from "../../../../client/graph/layout/layout-graph.ts";
import { projectPlace } from "../../../../client/graph/layout/place-regions.ts";
import {
  countCrossings,
  filtered,
  movement,
  namesThatFit,
  nodesOnForeignLand,
  overlappingLands,
  placesOf,
  shuffled,
} from "./inspect-layout.ts";
import { randomGraph } from "./random-graph.ts";
import { clustersView, hubsView, neighbourhoodView, organisationsView, regionView } from "./shipped-views.ts";

const frame = { width: 1060, height: 740 };
const quick = { frame, variants: 1 };

const shippedViews: readonly (readonly [string, () => LayoutGraph])[] = [
  ["the neighbourhood of a cluster", neighbourhoodView],
  ["the 100 nodes with the most ties", () => hubsView(100)],
  ["the 300 nodes with the most ties", () => hubsView(300)],
  ["all clusters and what they do together", clustersView],
  ["one region", () => regionView("SE224")],
  ["all organisations", organisationsView],
];

describe("archipelagoLayout(graph, options) on the shipped data", { timeout: 30_000 }, () => {
  for (const [title, view] of shippedViews) {
    it(`gives ${title} lands that do not overlap, with every node where it belongs`, () => {
      const graph = view();
      const layout = archipelagoLayout(graph, quick);
      expect(overlappingLands(graph, layout)).toEqual([]);
      expect(nodesOnForeignLand(graph, layout)).toEqual([]);
      expect(layout.unplaced).toBe(0);
    });
  }

  it("gives the same picture to a thousandth of a px, in whatever order nodes, edges and regions come", () => {
    for (const graph of [neighbourhoodView(), hubsView(100), clustersView()]) {
      const places = placesOf(graph, archipelagoLayout(graph, quick));
      const other = shuffled(graph);
      const otherPlaces = placesOf(other, archipelagoLayout(other, quick));
      expect(movement(places, otherPlaces).largest).toBeLessThanOrEqual(0.001);
    }
  });

  it("keeps nine of ten pairs of regions in the right order, left to right and top to bottom", () => {
    const graph = organisationsView();
    const { x, y } = archipelagoLayout(graph, quick);
    const islands = graph.regions.map((region) => {
      const members = graph.nodes.flatMap((node, i) => (node.regionId === region.id ? [i] : []));
      const mean = (values: Float64Array): number =>
        members.reduce((sum, i) => sum + values[i]!, 0) / members.length;
      return { place: projectPlace(region.lat!, region.lon!), x: mean(x), y: mean(y) };
    });
    let kept = 0;
    let all = 0;
    islands.forEach((a, i) => {
      for (const b of islands.slice(0, i)) {
        for (const axis of ["x", "y"] as const) {
          all++;
          if ((a[axis] - b[axis]) * (a.place[axis] - b.place[axis]) > 0) kept++;
        }
      }
    });
    expect(kept / all).toBeGreaterThanOrEqual(0.9);
  });

  // Crossings per pair of ties, and the share of names, of the study behind this layout on the same views.
  const studied = [
    ["the neighbourhood of a cluster", neighbourhoodView(), 200 / 81 ** 2, 42 / 42],
    ["a hundred hubs", hubsView(100), 446 / 146 ** 2, 80 / 100],
    ["all clusters", clustersView(), 58 / 104 ** 2, 110 / 188],
  ] as const;
  for (const [title, graph, crossings, names] of studied) {
    it(`crosses the ties of ${title} no more often than the study, and shows as many names`, () => {
      const layout = archipelagoLayout(graph, { frame });
      expect(countCrossings(graph, layout)).toBeLessThanOrEqual(1.02 * crossings * graph.edges.length ** 2);
      const shown = namesThatFit(graph, layout, frame).names;
      expect(shown / graph.nodes.length).toBeGreaterThanOrEqual(names - 0.05);
    });
  }

  it("answers a name's room for every region that is shown", () => {
    const graph = clustersView();
    const { regionNames } = archipelagoLayout(graph, quick);
    expect([...regionNames.keys()].sort()).toEqual(graph.regions.map((region) => region.id).sort());
  });
});

describe("archipelagoLayout(graph, options) on any graph", { timeout: 30_000 }, () => {
  it("keeps lands apart and every node off foreign land", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 30, regions: 5 }), (graph) => {
        const layout = archipelagoLayout(graph, quick);
        expect(overlappingLands(graph, layout)).toEqual([]);
        expect(nodesOnForeignLand(graph, layout)).toEqual([]);
        expect(layout.unplaced).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps lands without coordinates apart as well", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 30, regions: 6, withoutPlaces: true }), (graph) => {
        const layout = archipelagoLayout(graph, quick);
        expect(overlappingLands(graph, layout)).toEqual([]);
        expect(nodesOnForeignLand(graph, layout)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("gives finite places and does not depend on the order of the input", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 25, regions: 4, withoutPlaces: true }), (graph) => {
        const layout = archipelagoLayout(graph, { ...quick, variants: 2 });
        expect([...layout.x, ...layout.y, layout.score, layout.zoom].every(Number.isFinite)).toBe(true);
        const other = shuffled(graph);
        const after = placesOf(other, archipelagoLayout(other, { ...quick, variants: 2 }));
        expect(movement(placesOf(graph, layout), after).largest).toBeLessThanOrEqual(0.001);
      }),
      { numRuns: 30 },
    );
  });

  it("lays lands without coordinates nearer to those they are tied to than to the others", () => {
    const lands = ["a", "b", "c", "d", "e", "f"];
    const isTied = (i: number, j: number): boolean => i < 3 === j < 3;
    const nodes = lands.flatMap((land) => [0, 1, 2].map((k) => node(`${land}${k}`, land)));
    const pairs = lands.flatMap((_, i) => lands.slice(0, i).map((_, j) => [i, j] as const));
    const edges = pairs
      .filter(([i, j]) => isTied(i, j))
      .flatMap(([i, j]) =>
        [0, 1, 2].map((k) => ({ from: `${lands[i]}${k}`, to: `${lands[j]}${k}`, weight: 1 })),
      );
    const graph = { nodes, edges, regions: lands.map((id) => ({ id, lat: null, lon: null, nameWidth: 60 })) };
    const { x, y } = archipelagoLayout(graph, quick);
    const way = ([i, j]: readonly [number, number]): number =>
      Math.hypot(x[3 * i + 1]! - x[3 * j + 1]!, y[3 * i + 1]! - y[3 * j + 1]!);
    const mean = (ways: readonly number[]): number => ways.reduce((sum, each) => sum + each, 0) / ways.length;
    const tied = mean(pairs.filter(([i, j]) => isTied(i, j)).map(way));
    expect(tied).toBeLessThan(0.85 * mean(pairs.filter(([i, j]) => !isTied(i, j)).map(way)));
  });

  it("arranges a graph without any land by its ties alone, no two nodes overlapping", () => {
    const graph = { ...neighbourhoodView(), regions: [] };
    const layout = archipelagoLayout(graph, quick);
    expect(layout.regionNames.size).toBe(0);
    const meets = (i: number, j: number): boolean =>
      Math.hypot(layout.x[i]! - layout.x[j]!, layout.y[i]! - layout.y[j]!) <=
      graph.nodes[i]!.radius + graph.nodes[j]!.radius;
    expect(graph.nodes.filter((_, i) => graph.nodes.slice(0, i).some((__, j) => meets(i, j)))).toEqual([]);
  });

  it("takes nothing at all, a single node, loops, ties into nowhere and unknown regions", () => {
    expect(archipelagoLayout({ nodes: [], edges: [], regions: [] }, quick).x).toHaveLength(0);
    const graph = {
      nodes: [node("a", "nowhere"), node("b", null), node("c", "r")],
      edges: [
        { from: "a", to: "a", weight: 1 },
        { from: "a", to: "missing", weight: 1 },
        { from: "a", to: "b", weight: 1 },
        { from: "b", to: "a", weight: 1 },
      ],
      regions: [{ id: "r", lat: 50, lon: 10, nameWidth: 50 }],
    };
    expect([...archipelagoLayout(graph, quick).x].every(Number.isFinite)).toBe(true);
    expect(
      archipelagoLayout(
        filtered(graph, (id) => id === "c"),
        quick,
      ).x,
    ).toHaveLength(1);
  });
});

describe("archipelagoLayout(graph, { known })", { timeout: 30_000 }, () => {
  const additions: readonly (readonly [string, LayoutGraph, (i: number) => boolean])[] = [
    ["seven of a hundred nodes", hubsView(100), (i) => i < 93],
    ["every eighth cluster", clustersView(), (i) => i % 8 !== 3],
  ];
  for (const [title, graph, isKnown] of additions) {
    it(`adds ${title} and moves what is there by less than 5 px on average`, () => {
      const ids = new Set(graph.nodes.filter((_, i) => isKnown(i)).map((each) => each.id));
      const before = filtered(graph, (id) => ids.has(id));
      const known = placesOf(before, archipelagoLayout(before, quick));
      const layout = archipelagoLayout(graph, { frame, known });
      expect(movement(known, placesOf(graph, layout)).mean).toBeLessThan(5);
      expect(nodesOnForeignLand(graph, layout)).toEqual([]);
    });
  }

  it("moves nothing when nothing is new", () => {
    const graph = hubsView(100);
    const known = placesOf(graph, archipelagoLayout(graph, quick));
    expect(movement(known, placesOf(graph, archipelagoLayout(graph, { frame, known }))).largest).toBe(0);
  });

  it("does not move a pinned node by a single px, whatever is added", () => {
    fc.assert(
      fc.property(randomGraph({ nodes: 24, regions: 4 }), fc.integer({ min: 2, max: 4 }), (graph, step) => {
        const pinned = {
          ...graph,
          nodes: graph.nodes.map((each, i) => ({ ...each, pinned: i % step === 0 })),
        };
        const ids = new Set(pinned.nodes.filter((_, i) => i % step !== 1).map((each) => each.id));
        const before = filtered(pinned, (id) => ids.has(id));
        const known = placesOf(before, archipelagoLayout(before, quick));
        const after = placesOf(pinned, archipelagoLayout(pinned, { frame, known }));
        for (const { id } of pinned.nodes.filter((each) => each.pinned))
          expect(after.get(id)).toEqual(known.get(id));
      }),
      { numRuns: 25 },
    );
  });

  it("lays a new land where it belongs: south-east of those that are there, or where its octagon was", () => {
    const graph = clustersView();
    const before = filtered(graph, (id) => graph.nodes.find((each) => each.id === id)!.regionId !== "RO32");
    const known = placesOf(before, archipelagoLayout(before, quick));
    const middle = (layout: { x: Float64Array; y: Float64Array }) => {
      const members = graph.nodes.flatMap((each, i) => (each.regionId === "RO32" ? [i] : []));
      const mean = (values: Float64Array): number =>
        members.reduce((sum, i) => sum + values[i]!, 0) / members.length;
      return { x: mean(layout.x), y: mean(layout.y) };
    };
    const xs = [...known.values()].map((place) => place.x);
    const fitted = middle(archipelagoLayout(graph, { frame, known }));
    expect(fitted.x).toBeGreaterThan(xs.reduce((sum, x) => sum + x, 0) / xs.length);
    const octagon = { x: Math.max(...xs) + 400, y: 0 };
    const regionPlaces = new Map([["RO32", octagon]]);
    const asked = middle(archipelagoLayout(graph, { frame, known, regionPlaces }));
    expect(Math.hypot(asked.x - octagon.x, asked.y - octagon.y)).toBeLessThan(60);
  });
});

describe("archipelagoLayout(graph, { frame, variants }, { onProgress, shouldStop })", {
  timeout: 30_000,
}, () => {
  it("fills a wide frame wider and a high one higher", () => {
    const graph = hubsView(100);
    const shape = (width: number, height: number): number => {
      const { x, y } = archipelagoLayout(graph, { frame: { width, height }, variants: 2 });
      return (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y));
    };
    expect(shape(1800, 800)).toBeGreaterThan(shape(1060, 740));
    expect(shape(390, 700)).toBeLessThan(shape(1060, 740));
  });

  it("says after every arrangement how far it is, and what is best so far", () => {
    const seen: LayoutProgress[] = [];
    const layout = archipelagoLayout(
      neighbourhoodView(),
      { frame, variants: 3 },
      { onProgress: (p) => seen.push(p) },
    );
    expect(seen.map(({ tried, total }) => [tried, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(layout).toBe(seen[2]!.best);
    expect(seen[2]!.best.score).toBeLessThanOrEqual(seen[0]!.best.score);
  });

  it("ends with what it has when it should stop", () => {
    let tried = 0;
    const hooks = { onProgress: () => tried++, shouldStop: () => tried === 2 };
    archipelagoLayout(neighbourhoodView(), { frame, variants: 9 }, hooks);
    expect(tried).toBe(2);
  });

  it("finds a better one the more it tries", () => {
    const graph = neighbourhoodView();
    const scores = [1, 3, 6].map((variants) => archipelagoLayout(graph, { frame, variants }).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[2]).toBeLessThan(scores[0]!);
  });
});

function node(id: string, regionId: string | null) {
  return { id, radius: 9, labelWidth: 60, labelHeight: 14, regionId };
}
