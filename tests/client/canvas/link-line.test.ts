import { describe, expect, it } from "vitest";
import { linkLine, reachOfShape } from "../../../client/canvas/link-line.ts";
import { nodeLike } from "./canvas-samples.ts";

const disc = (x: number, y: number, gap = 0) => ({ x, y, gap, node: nodeLike("a", { radius: 10 }) });
const up = Math.SQRT1_2;

describe("linkLine(from, to, offset)", () => {
  it("runs from edge to edge", () => {
    expect(linkLine(disc(0, 0), disc(100, 0), 0)).toMatchObject({ x1: 10, y1: 0, x2: 90, y2: 0 });
  });

  it("keeps its gap from a selected shape", () => {
    expect(linkLine(disc(0, 0, 8), disc(100, 0), 0)).toMatchObject({ x1: 18, x2: 90 });
  });

  it("is null between shapes that touch", () => {
    expect(linkLine(disc(0, 0), disc(20, 0), 0)).toBeNull();
  });

  it("leaves both shapes towards its control point when it is bent", () => {
    const line = linkLine(disc(0, 0), disc(100, 0), 25)!;
    expect(line.control).toEqual({ x: 50, y: 50 });
    expect(line.x1).toBeCloseTo(10 * up);
    expect(line.y1).toBeCloseTo(10 * up);
    expect(line.x2).toBeCloseTo(100 - 10 * up);
  });
});

describe("reachOfShape(kind, dx, dy)", () => {
  it("is the distance to the side or corner in that direction", () => {
    expect(reachOfShape("company", 0, -1)).toBe(1);
    expect(reachOfShape("cluster", 1, 0)).toBeCloseTo(1);
    expect(reachOfShape("cluster", 0, 1)).toBeCloseTo(Math.sqrt(3) / 2);
    expect(reachOfShape("competence", up, up)).toBeCloseTo(up);
  });

  it("is the outermost edge of a shape with hollows", () => {
    expect(reachOfShape("collaboration", 0, 1)).toBeCloseTo(1);
    expect(reachOfShape("collaboration", up, up)).toBeCloseTo(0.34 * Math.SQRT2);
  });
});
