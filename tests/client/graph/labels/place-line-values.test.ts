import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../../../client/graph/labels/box.ts";
import { BoxHash } from "../../../../client/graph/labels/box-hash.ts";
import { type LineValue, placeLineValues } from "../../../../client/graph/labels/place-line-values.ts";

const size = { width: 800, height: 600 };
const forms = [
  { text: "shares 3 of its 6 fields", width: 120 },
  { text: "3 of 6", width: 34 },
];

function straight(id: string, x1: number, y1: number, x2: number, y2: number): LineValue {
  return {
    id,
    line: { x1, y1, x2, y2, controlX: (x1 + x2) / 2, controlY: (y1 + y2) / 2 },
    forms,
    height: 13,
  };
}

describe("placeLineValues(values, taken, size)", () => {
  it("writes the long form beside the middle of a free line, readable from left to right", () => {
    const [value] = placeLineValues([straight("a", 600, 300, 200, 300)], new BoxHash(), size);
    expect(value).toMatchObject({ text: "shares 3 of its 6 fields", x: 400 });
    expect(value!.angle).toBeCloseTo(0, 9);
    expect(Math.abs(value!.y - 300)).toBeLessThan(14);
  });

  it("takes the short form where the long one does not fit, and none where nothing does", () => {
    expect(placeLineValues([straight("a", 200, 300, 260, 300)], new BoxHash(), size)[0]!.text).toBe("3 of 6");
    const full = new BoxHash();
    full.add({ left: 0, top: 0, right: 800, bottom: 600, owner: null });
    expect(placeLineValues([straight("a", 200, 300, 600, 300)], full, size)).toEqual([]);
  });

  it("keeps values off each other, and turns each along its line by at most a right angle", () => {
    const end = fc.integer({ min: 40, max: 560 });
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end, end, end), { maxLength: 6 }), (lines) => {
        const values = lines.map(([x1, y1, x2, y2], i) => straight(`v${i}`, x1, y1, x2, y2));
        const placed = placeLineValues(values, new BoxHash(), size);
        placed.forEach((value, i) => {
          expect(Math.abs(value.angle)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
          for (const other of placed.slice(0, i)) {
            const meet = value.squares.some((a) => other.squares.some((b) => boxesOverlap(a, b)));
            expect(meet).toBe(false);
          }
        });
      }),
    );
  });
});
