import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycle } from "../../seed/find-cycle.ts";

const arrows = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));

describe("findCycle", () => {
  it("finds none in a tree or where ways meet again", () => {
    expect(findCycle(arrows("ab", "cb", "bd"))).toEqual([]);
    expect(findCycle(arrows("ab", "ac", "bd", "cd"))).toEqual([]);
  });

  it("finds the arrow that closes a cycle", () => {
    expect(findCycle(arrows("ab", "bc", "ca"))).toEqual(arrows("ca"));
    expect(findCycle(arrows("xa", "aa"))).toEqual(arrows("aa"));
  });

  it("walks a way that is longer than a stack", () => {
    const long = Array.from({ length: 50_000 }, (_, index) => ({ from: `${index}`, to: `${index + 1}` }));
    expect(findCycle(long)).toEqual([]);
    expect(findCycle([...long, { from: "50000", to: "0" }])).toHaveLength(1);
  });

  it("agrees with taking away ends until none is left", () => {
    const place = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ from: place, to: place }), { maxLength: 14 }), (given) => {
        let left = given;
        for (let before = -1; before !== left.length; ) {
          before = left.length;
          const leaving = new Set(left.map(({ from }) => from));
          left = left.filter(({ to }) => leaving.has(to));
        }
        expect(findCycle(given).length > 0).toBe(left.length > 0);
      }),
    );
  });
});
