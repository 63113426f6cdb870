import { describe, expect, it } from "vitest";
import { leastTarget, linkAt, nodeAt } from "../../../client/canvas/hit-test.ts";
import { drawingOf, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const drawing = drawingOf(
  pictureOf([nodeLike("a", { radius: 7 }), nodeLike("b", { radius: 20 })], [linkLike("a", "b")]),
  { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } },
);
const scene = { ...drawing, camera: { zoom: 1, panX: 0, panY: 0 } };

describe("nodeAt(scene, place, target)", () => {
  it("hits a small node within 24 px across by pointer and 44 by finger", () => {
    expect(nodeAt(scene, { x: 0, y: 11.5 }, leastTarget.mouse)).toBe(0);
    expect(nodeAt(scene, { x: 0, y: 13 }, leastTarget.mouse)).toBe(-1);
    expect(nodeAt(scene, { x: 0, y: 21 }, leastTarget.touch)).toBe(0);
  });

  it("hits a large node all over, and the nearer shape where two targets overlap", () => {
    expect(nodeAt(scene, { x: 81, y: 0 }, leastTarget.mouse)).toBe(1);
    const near = { ...scene, x: Float64Array.from([0, 30]) };
    expect(nodeAt(near, { x: 9, y: 0 }, leastTarget.touch)).toBe(1);
    expect(nodeAt(near, { x: 5, y: 0 }, leastTarget.touch)).toBe(0);
  });

  it("keeps the least target however small the map is drawn", () => {
    const small = { ...scene, camera: { zoom: 0.2, panX: 0, panY: 0 } };
    expect(nodeAt(small, { x: 0, y: 11 }, leastTarget.mouse)).toBe(0);
  });
});

describe("linkAt(scene, place)", () => {
  it("hits a line within 6 px", () => {
    expect(linkAt(scene, { x: 50, y: 5 })).toBe(0);
    expect(linkAt(scene, { x: 50, y: 7 })).toBe(-1);
  });

  it("follows a bent line", () => {
    const bent = { ...scene, bends: new Map([["a b", 30]]) };
    expect(linkAt(bent, { x: 50, y: 30 })).toBe(0);
    expect(linkAt(bent, { x: 50, y: 0 })).toBe(-1);
  });
});
