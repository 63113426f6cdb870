import { describe, expect, it } from "vitest";
import { countNew, hasNewOutside, startPlaces } from "../../../client/canvas/picture-changes.ts";
import { drawingOf, landLike, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const before = drawingOf(
  pictureOf(
    [nodeLike("region:L", { landId: "L" }), nodeLike("a")],
    [linkLike("a", "region:L")],
    [landLike("L")],
  ),
  { "region:L": { x: 50, y: 60 }, a: { x: 0, y: 0 } },
);
const after = drawingOf(
  pictureOf(
    [nodeLike("a"), nodeLike("m", { landId: "L" }), nodeLike("sea")],
    [linkLike("a", "m")],
    [landLike("L")],
  ),
  { a: { x: 5, y: 5 }, m: { x: 70, y: 80 }, sea: { x: 900, y: 0 } },
);

describe("startPlaces(target, before)", () => {
  it("starts known nodes where they were, members where their group was, others where they belong", () => {
    const { x, y } = startPlaces(after, before);
    expect([...x]).toEqual([0, 50, 900]);
    expect([...y]).toEqual([0, 60, 0]);
  });
});

describe("countNew(drawing, before)", () => {
  it("counts nodes and lines", () => {
    expect(countNew(after, before)).toBe(3);
    expect(countNew(before, before)).toBe(0);
  });
});

describe("hasNewOutside(drawing, before, view)", () => {
  const view = (width: number) => ({
    camera: { zoom: 1, panX: 100, panY: 100 },
    size: { width, height: 400 },
  });

  it("tells whether a new node lies outside the picture", () => {
    expect(hasNewOutside(after, before, view(600))).toBe(true);
    expect(hasNewOutside(after, before, view(1200))).toBe(false);
  });
});
