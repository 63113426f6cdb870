import { describe, expect, it } from "vitest";
import { pathOfLoops, svgPathOfLoops } from "../../../../client/graph/land/path-of-loops.ts";

const square = [0, 0, 10, 0, 10, 10, 0, 10];

describe("pathOfLoops(loops, sink)", () => {
  it("draws each loop as quadratic curves from middle to middle and closes it", () => {
    const calls: unknown[][] = [];
    const sink = {
      moveTo: (...point: number[]) => calls.push(["moveTo", ...point]),
      quadraticCurveTo: (...curve: number[]) => calls.push(["curve", ...curve]),
      closePath: () => calls.push(["close"]),
    };
    expect(pathOfLoops([square], sink)).toBe(sink);
    expect(calls).toEqual([
      ["moveTo", 0, 5],
      ["curve", 0, 0, 5, 0],
      ["curve", 10, 0, 10, 5],
      ["curve", 10, 10, 5, 10],
      ["curve", 0, 10, 0, 5],
      ["close"],
    ]);
  });

  it("skips what is no area", () => {
    expect(svgPathOfLoops([[1, 2], []])).toBe("");
  });
});

describe("svgPathOfLoops(loops)", () => {
  it("writes the same curves as text, to a tenth of a px", () => {
    expect(svgPathOfLoops([square])).toBe(
      "M0.0 5.0Q0.0 0.0 5.0 0.0Q10.0 0.0 10.0 5.0Q10.0 10.0 5.0 10.0Q0.0 10.0 0.0 5.0Z",
    );
  });
});
