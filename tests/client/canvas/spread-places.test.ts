import { describe, expect, it } from "vitest";
import { spreadPlaces } from "../../../client/canvas/spread-places.ts";
import { drawingOf, landLike, nodeLike, pictureOf } from "./canvas-samples.ts";

const picture = pictureOf(
  [
    nodeLike("a1", { landId: "A" }),
    nodeLike("a2", { landId: "A" }),
    nodeLike("b", { landId: "B" }),
    nodeLike("sea"),
  ],
  [],
  [landLike("A"), landLike("B")],
);
const drawing = drawingOf(picture, {
  a1: { x: -110, y: 0 },
  a2: { x: -90, y: 20 },
  b: { x: 100, y: -10 },
  sea: { x: 0, y: 0 },
});
const kept = new Map([["A", { x: -100, y: -40 }]]);

describe("spreadPlaces(scene, frame)", () => {
  const spread = spreadPlaces({ ...drawing, kept }, { width: 900, height: 600 });

  it("moves islands apart, each as it is", () => {
    expect(spread.x[2]! - spread.x[0]!).toBeGreaterThan(300);
    expect(spread.x[1]! - spread.x[0]!).toBeCloseTo(20);
    expect(spread.y[1]! - spread.y[0]!).toBeCloseTo(20);
  });

  it("takes the room for the name of a land along", () => {
    expect(spread.kept.get("A")!.x - spread.x[0]!).toBeCloseTo(10);
  });

  it("leaves an axis that is full as it is, and fills the other", () => {
    const same = spreadPlaces({ ...drawing, kept }, { width: 300, height: 180 });
    expect([...same.x]).toEqual([...drawing.x]);
    expect(same.y[0]! - same.y[2]!).toBeGreaterThan(10);
  });

  it("moves the nodes of a picture without land apart, as far as the frame goes", () => {
    const sea = drawingOf(pictureOf([nodeLike("one"), nodeLike("other"), nodeLike("third")], [], []), {
      one: { x: -100, y: 0 },
      other: { x: 100, y: -50 },
      third: { x: 0, y: 50 },
    });
    const { x, y } = spreadPlaces({ ...sea, kept: new Map() }, { width: 640, height: 1000 });
    expect(x[1]! - x[0]!).toBeCloseTo(500);
    expect(y[2]! - y[1]!).toBeGreaterThan(250);
    expect(y[2]! - y[1]!).toBeLessThan(860);
  });

  it("does not tear a single land apart", () => {
    const alone = drawingOf(pictureOf(picture.nodes.slice(0, 2), [], [landLike("A")]), {
      a1: { x: 0, y: 0 },
      a2: { x: 50, y: 0 },
    });
    expect([...spreadPlaces({ ...alone, kept: new Map() }, { width: 900, height: 600 }).x]).toEqual([0, 50]);
  });
});
