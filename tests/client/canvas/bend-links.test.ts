import { describe, expect, it } from "vitest";
import { bendLinks, pathOfLink } from "../../../client/canvas/bend-links.ts";
import { drawingOf, linkLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const nodes = [nodeLike("a"), nodeLike("b"), nodeLike("between", { radius: 15 })];
const places = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, between: { x: 150, y: 2 } };
const bendsOf = (more: Parameters<typeof linkLike>[2]) => {
  const { model, x, y } = drawingOf(pictureOf(nodes, [linkLike("a", "b", more)]), places);
  return bendLinks(model, x, y);
};

describe("bendLinks(model, x, y)", () => {
  it("leads computed and numbered lines round a node in their way", () => {
    expect(Math.abs(bendsOf({ look: "computed", label: "3 of 6" }).get("a b")!)).toBeGreaterThan(15);
    expect(Math.abs(bendsOf({ label: "12" }).get("a b")!)).toBeGreaterThan(15);
  });

  it("leaves plain lines straight", () => {
    expect(bendsOf({}).size).toBe(0);
  });

  it("leaves a line straight that only crosses another", () => {
    const cross = [nodeLike("a"), nodeLike("b"), nodeLike("c"), nodeLike("d")];
    const links = [linkLike("a", "b", { label: "1" }), linkLike("c", "d", { label: "2" })];
    const { model, x, y } = drawingOf(pictureOf(cross, links), {
      a: { x: 0, y: 0 },
      b: { x: 300, y: 0 },
      c: { x: 150, y: -150 },
      d: { x: 150, y: 150 },
    });
    expect(bendLinks(model, x, y).size).toBe(0);
  });
});

describe("pathOfLink(scene, index)", () => {
  it("is two places for a straight line, and passes the middle of a bent one", () => {
    const drawing = drawingOf(pictureOf(nodes, [linkLike("a", "b")]), places);
    expect(pathOfLink(drawing, 0)).toEqual([places.a, places.b]);
    const path = pathOfLink({ ...drawing, bends: new Map([["a b", 40]]) }, 0);
    expect(path[5]!.x).toBeCloseTo(150);
    expect(path[5]!.y).toBeCloseTo(40);
  });
});
