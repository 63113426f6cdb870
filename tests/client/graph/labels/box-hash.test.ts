import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../../../client/graph/labels/box.ts";
import { BoxHash } from "../../../../client/graph/labels/box-hash.ts";

const anyBox = fc
  .record({
    left: fc.integer({ min: -200, max: 900 }),
    top: fc.integer({ min: -200, max: 700 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 60 }),
    owner: fc.constantFrom("a", "b", null),
  })
  .map(({ left, top, width, height, owner }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
    owner,
  }));

describe("new BoxHash().hits(box, owner, most)", () => {
  it("finds what comparing with every box finds", () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 40 }), anyBox, (boxes, wanted) => {
        const hash = new BoxHash();
        for (const box of boxes) hash.add(box);
        const isForeign = (owner: string | null): boolean => owner === null || owner !== "a";
        const expected = boxes.filter((box) => isForeign(box.owner) && boxesOverlap(box, wanted));
        expect(new Set(hash.hits(wanted, "a", 99))).toEqual(new Set(expected));
        expect(hash.isHit(wanted, "a")).toBe(expected.length > 0);
      }),
    );
  });

  it("forgets what is removed", () => {
    const hash = new BoxHash();
    const box = { left: 10, top: 10, right: 150, bottom: 30, owner: null };
    hash.add(box);
    hash.remove(box);
    expect(hash.isHit(box, null)).toBe(false);
  });

  it("counts what is nearer than the air asked for", () => {
    const hash = new BoxHash();
    hash.add({ left: 0, top: 0, right: 10, bottom: 10, owner: null });
    const beside = { left: 12, top: 0, right: 20, bottom: 10 };
    expect(hash.isHit(beside, null)).toBe(false);
    expect(hash.isHit(beside, null, 2.5)).toBe(true);
  });
});
