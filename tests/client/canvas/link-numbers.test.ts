import { describe, expect, it } from "vitest";
import { placeLinkNumbers, placesAlong } from "../../../client/canvas/link-numbers.ts";
import { boxAround } from "../../../client/graph/labels/box.ts";

const camera = { zoom: 1, panX: 0, panY: 0 };
const line = (id: string, y: number) => ({
  id,
  places: placesAlong([
    { x: 0, y },
    { x: 200, y },
  ]),
  width: 12,
  height: 14,
});

describe("placeLinkNumbers(lines, camera, taken)", () => {
  it("stands in the middle of its line", () => {
    expect(placeLinkNumbers([line("a", 0)], camera, [])).toMatchObject([{ id: "a", x: 100, y: 0 }]);
  });

  it("gives way to nodes and to stronger lines along its own", () => {
    const [first, second] = placeLinkNumbers([line("a", 0), line("b", 4)], camera, []);
    expect(Math.abs(first!.x - second!.x)).toBeGreaterThanOrEqual(12);
    const [moved] = placeLinkNumbers([line("a", 0)], camera, [boxAround(100, 0, 10, 10)]);
    expect(moved!.x).not.toBe(100);
  });

  it("is left out where there is no room", () => {
    expect(placeLinkNumbers([line("a", 0)], camera, [boxAround(100, 0, 400, 10)])).toEqual([]);
  });
});

describe("placesAlong(path)", () => {
  it("starts in the middle of a chain of places", () => {
    const [middle] = placesAlong([
      { x: 0, y: 0 },
      { x: 50, y: 50 },
      { x: 100, y: 0 },
    ]);
    expect(middle).toEqual({ x: 50, y: 50 });
  });
});
