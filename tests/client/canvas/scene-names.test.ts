import { describe, expect, it } from "vitest";
import type { NamesInput } from "../../../client/canvas/drawing.ts";
import { placeSceneNames } from "../../../client/canvas/scene-names.ts";
import { boxesOverlap } from "../../../client/graph/labels/box.ts";
import { outlineLands } from "../../../client/graph/land/outline-lands.ts";
import { drawingOf, landLike, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const picture = pictureOf(
  [
    nodeLike("alpha", { landId: "L", isMajor: true, moreLinks: 12 }),
    nodeLike("beta", { landId: "L" }),
    nodeLike("gamma", { landId: "L", isSetBack: true }),
    nodeLike("rest", { landId: "L", groupCount: 18, radius: 14, label: "companies" }),
    nodeLike("few", { kind: "competence", groupCount: 7, label: "skills" }),
  ],
  [
    linkLike("alpha", "beta", { label: "5" }),
    linkLike("alpha", "few", { look: "computed", label: "3 of 6" }),
  ],
  [landLike("L")],
);
const drawing = drawingOf(picture, {
  alpha: { x: 0, y: 0 },
  beta: { x: 120, y: 0 },
  gamma: { x: 60, y: 60 },
  rest: { x: 0, y: 90 },
  few: { x: 280, y: 80 },
});

function inputAt(zoom: number, more: Partial<NamesInput> = {}): NamesInput {
  const outlines = outlineLands(drawing.model.landGraph, drawing.x, drawing.y, { cell: 6 });
  return {
    ...drawing,
    camera: { zoom, panX: 300, panY: 250 },
    size: { width: 900, height: 600 },
    covered: [{ left: 0, top: 0, right: 200, bottom: 60 }],
    newWord: null,
    selected: new Set(),
    land: { outlines, paths: [] },
    bundles: [],
    before: undefined,
    isGesture: false,
    ...more,
  };
}

describe("placeSceneNames(input)", () => {
  it("names nodes, lands, lines with a number and computed lines", () => {
    const names = placeSceneNames(inputAt(1));
    expect(names.labels.map(({ item }) => item.id).sort()).toEqual(["alpha", "beta", "few", "rest"]);
    expect(names.regionNames.map(({ id }) => id)).toEqual(["L"]);
    expect(names.numbers.map(({ id }) => id)).toEqual(["alpha beta"]);
    expect(names.values.map(({ text }) => text)).toEqual(["3 of 6"]);
  });

  it("does not name what is set back, unless it is selected", () => {
    const names = placeSceneNames(inputAt(1, { selected: new Set(["gamma"]) }));
    expect(names.labels.map(({ item }) => item.id)).toContain("gamma");
  });

  it("writes a count that does not fit into its shape beside it", () => {
    const width = (zoom: number, id: string): number => {
      const box = placeSceneNames(inputAt(zoom)).labels.find(({ item }) => item.id === id)!.box;
      return box.right - box.left;
    };
    expect(width(1.5, "rest")).toBe(6 * "companies".length);
    expect(width(0.5, "rest")).toBe(6 * "companies 18".length);
    expect(width(1.5, "few")).toBe(6 * "skills 7".length);
  });

  it("writes nothing on covered parts and on the number of further links", () => {
    const names = placeSceneNames(inputAt(1, { selected: new Set(["alpha"]) }));
    const more = { left: 325, top: 222, right: 331, bottom: 230 };
    for (const { box } of names.labels) {
      expect(boxesOverlap(box, { left: 0, top: 0, right: 200, bottom: 60 })).toBe(false);
      expect(boxesOverlap(box, more)).toBe(false);
    }
  });

  it("keeps names at their places while the map is zoomed a little", () => {
    const first = placeSceneNames(inputAt(1));
    const next = placeSceneNames(inputAt(1.02, { before: first.memory, isGesture: true }));
    expect([...next.memory.labels]).toEqual([...first.memory.labels]);
    expect(next.regionNames.map(({ id }) => id)).toEqual(["L"]);
  });
});
