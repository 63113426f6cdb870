import { describe, expect, it } from "vitest";
import { boxAround, boxesOverlap } from "../../../../client/graph/labels/box.ts";
import { type MapNamesRequest, nameMap } from "../../../../client/graph/labels/name-map.ts";
import { landTable } from "../../../../client/graph/land/land-table.ts";
import { archipelagoLayout } from "../../../../client/graph/layout/archipelago-layout.ts";
import type { LayoutGraph, MapLayout } from "../../../../client/graph/layout/layout-graph.ts";
import { outlinesOf } from "../layout/inspect-layout.ts";
import { clustersView, hubsView, neighbourhoodView } from "../layout/shipped-views.ts";

const frame = { width: 1060, height: 740 };

interface Shown {
  readonly graph: LayoutGraph;
  readonly layout: MapLayout;
  /** The request of one frame at a zoom, middle of the map in the middle of the picture. */
  readonly at: (zoom: number, more?: Partial<MapNamesRequest>) => MapNamesRequest;
}

function show(graph: LayoutGraph): Shown {
  const layout = archipelagoLayout(graph, { frame, variants: 1 });
  const { x, y } = layout;
  const index = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const middleX = (Math.min(...x) + Math.max(...x)) / 2;
  const middleY = (Math.min(...y) + Math.max(...y)) / 2;
  const land = landTable(outlinesOf(graph, layout).lands);
  const nodes = graph.nodes.map((node, i) => ({ ...node, x: x[i]!, y: y[i]!, priority: node.radius }));
  const lines = graph.edges.map(({ from, to }) => {
    const [a, b] = [index.get(from)!, index.get(to)!];
    return { x1: x[a]!, y1: y[a]!, x2: x[b]!, y2: y[b]! };
  });
  const regions = graph.regions.map(({ id, nameWidth }) => {
    const kept = layout.regionNames.get(id);
    return { id, width: nameWidth, height: 16, ...(kept && { kept }) };
  });
  const at = (zoom: number, more: Partial<MapNamesRequest> = {}): MapNamesRequest => ({
    view: { ...frame, zoom, panX: frame.width / 2 - middleX * zoom, panY: frame.height / 2 - middleY * zoom },
    nodes,
    regions,
    land,
    lines,
    ...more,
  });
  return { graph, layout, at };
}

const views = [
  ["the neighbourhood of a cluster", show(neighbourhoodView())],
  ["a hundred hubs", show(hubsView(100))],
  ["all clusters", show(clustersView())],
] as const;
const zooms = Array.from({ length: 12 }, (_, k) => 0.35 * 1.2 ** k);

describe("nameMap(request)", { timeout: 30_000 }, () => {
  for (const [title, { graph, at }] of views) {
    it(`lets no two names of ${title} overlap at any zoom, nor a name and a foreign node`, () => {
      for (const zoom of zooms) {
        const request = at(zoom);
        const names = nameMap(request);
        const boxes = [
          ...names.labels.map(({ item, box }) => ({ id: item.id, box })),
          ...names.regionNames.map(({ id, box }) => ({ id: `region ${id}`, box })),
        ];
        const discs = graph.nodes.map((node, i) => {
          const { x, y } = request.nodes[i]!;
          const { panX, panY } = request.view;
          return {
            id: node.id,
            box: boxAround(x * zoom + panX, y * zoom + panY, 2 * node.radius * zoom, 2 * node.radius * zoom),
          };
        });
        const meetsAny = ({ id, box }: (typeof boxes)[number], i: number): boolean =>
          boxes.slice(0, i).some((other) => boxesOverlap(box, other.box)) ||
          discs.some((disc) => disc.id !== id && boxesOverlap(box, disc.box));
        expect(boxes.filter(meetsAny)).toEqual([]);
      }
    });

    it(`writes the name of every region of ${title} that is in the picture`, () => {
      for (const zoom of zooms) expect(nameMap(at(zoom)).regionNames.length).toBeGreaterThan(0);
      const names = nameMap(at(0.8)).regionNames.map(({ id }) => id);
      const regions = graph.regions.filter(({ id }) => graph.nodes.some((node) => node.regionId === id));
      expect(names.sort()).toEqual(regions.map(({ id }) => id).sort());
    });
  }

  const [, { graph, at }] = views[0];

  it("names the selected node before everything else", () => {
    const nodes = at(0.4).nodes;
    const weakest = nodes.reduce((least, node) => (node.priority < least.priority ? node : least));
    const selected = nodes.map((node) => ({ ...node, isSelected: node === weakest }));
    expect(nameMap(at(0.4, { nodes: selected })).labels[0]!.item.id).toBe(weakest.id);
  });

  it("keeps names off the title block", () => {
    const block = { left: 0, top: 0, right: 600, bottom: 300 };
    const { labels, regionNames } = nameMap(at(1, { barred: [block] }));
    for (const { box } of [...labels, ...regionNames]) expect(boxesOverlap(box, block)).toBe(false);
  });

  it("writes a region's name off all land, or on the land itself when that fills the picture", () => {
    const { land } = at(1);
    const request = at(0.9);
    const { zoom, panX, panY } = request.view;
    for (const { box, at: where } of nameMap(request).regionNames) {
      const [left, right] = [(box.left - panX) / zoom, (box.right - panX) / zoom];
      const [top, bottom] = [(box.top - panY) / zoom, (box.bottom - panY) / zoom];
      if (where !== "land") expect(land.hasLand(left, top, right, bottom)).toBe(false);
    }
    const lone = {
      nodes: [{ id: "a", x: 0, y: 0, radius: 9, regionId: "r", labelWidth: 0, labelHeight: 0, priority: 1 }],
    };
    const view = { ...frame, zoom: 40, panX: 530, panY: 370 };
    const filled = {
      ...lone,
      view,
      regions: [{ id: "r", width: 90, height: 16 }],
      land: { hasLand: () => true },
      lines: [],
    };
    expect(nameMap(filled).regionNames.map(({ at: where }) => where)).toEqual(["land"]);
  });

  it("carries the names of regions along during a gesture", () => {
    const settled = nameMap(at(0.9));
    const moved = at(0.9, { before: settled.memory, isGesture: true });
    const panned = nameMap({
      ...moved,
      view: { ...moved.view, panX: moved.view.panX + 13, panY: moved.view.panY + 7 },
    });
    for (const { id, box } of panned.regionNames) {
      const old = settled.regionNames.find((name) => name.id === id)!;
      expect(box.left - old.box.left).toBeCloseTo(13, 6);
      expect(box.top - old.box.top).toBeCloseTo(7, 6);
    }
    expect(panned.regionNames.length).toBeGreaterThan(0);
  });

  it("places values and numbers among the names, off everything else", () => {
    const value = {
      id: "line",
      line: { x1: 300, y1: 200, controlX: 500, controlY: 300, x2: 700, y2: 400 },
      forms: [{ text: "3 of 6", width: 34 }],
      height: 13,
    };
    const number = { id: "bundle", x: 0, y: -2000, width: 20, height: 14 };
    const { values, numbers, labels } = nameMap(at(0.9, { values: [value], numbers: [number] }));
    expect(numbers).toHaveLength(1);
    for (const { squares } of values) {
      for (const { box } of labels) expect(squares.some((square) => boxesOverlap(square, box))).toBe(false);
    }
  });

  it("says which names do not fit", () => {
    const { labels, dropped } = nameMap(at(0.35));
    expect(labels.length + dropped.length).toBe(graph.nodes.length);
    expect(dropped.length).toBeGreaterThan(0);
  });
});
