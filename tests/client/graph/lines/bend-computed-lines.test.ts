import { describe, expect, it } from "vitest";
import { bendComputedLines } from "../../../../client/graph/lines/bend-computed-lines.ts";
import { bendBy, pointsAlong } from "../../../../client/graph/lines/bend-line.ts";

const line = { id: "ab", from: "a", to: "b", x1: 0, y1: 0, x2: 300, y2: 0 };
const ends = [
  { id: "a", x: 0, y: 0, radius: 10 },
  { id: "b", x: 300, y: 0, radius: 10 },
];

describe("bendBy(ends, offset)", () => {
  it("passes the offset at its middle, to the right of who goes from the first end", () => {
    const [middle] = pointsAlong(line, bendBy(line, 40), 1);
    expect(middle).toEqual({ x: 150, y: 40 });
  });
});

describe("bendComputedLines(lines, nodes)", () => {
  it("leaves a line straight where nothing is in the way", () => {
    expect(bendComputedLines([line], ends).get("ab")!.offset).toBe(0);
  });

  it("bends it round a node it would run through", () => {
    const nodes = [...ends, { id: "c", x: 150, y: 2, radius: 12 }];
    const bend = bendComputedLines([line], nodes).get("ab")!;
    expect(bend.offset).not.toBe(0);
    for (const point of pointsAlong(line, bend, 60))
      expect(Math.hypot(point.x - 150, point.y - 2)).toBeGreaterThan(12);
  });

  it("bends two lines between the same ends apart", () => {
    const bends = bendComputedLines([line, { ...line, id: "ba" }], ends);
    expect(bends.get("ab")!.offset).not.toBe(bends.get("ba")!.offset);
  });

  it("gives the same bends in whatever order lines come", () => {
    const lines = [line, { ...line, id: "ba" }];
    expect(bendComputedLines([...lines].reverse(), ends)).toEqual(bendComputedLines(lines, ends));
  });
});
