import { describe, expect, it } from "vitest";
import { nameCorner, quarterPairs } from "../../../../server/network/complementarity/quarter-pairs.ts";

describe("quarterPairs", () => {
  it("gives the quartiles of both axes, between two values in proportion", () => {
    expect(quarterPairs({ ground: [4, 1, 3, 2, 5], fit: [0, 1, 2, 3] })).toEqual({
      ground: { lower: 2, upper: 4 },
      fit: { lower: 0.75, upper: 2.25 },
    });
  });

  it("has none without pairs", () => {
    expect(quarterPairs({ ground: [], fit: [] })).toBeNull();
  });
});

describe("nameCorner", () => {
  const quarters = { ground: { lower: 0.1, upper: 0.4 }, fit: { lower: 0.2, upper: 0.5 } };

  it("names the four corners, their edges included", () => {
    expect(nameCorner(quarters, { ground: 0.4, fit: 0.5 })).toBe("bridges");
    expect(nameCorner(quarters, { ground: 0.1, fit: 0.9 })).toBe("strangers");
    expect(nameCorner(quarters, { ground: 0.8, fit: 0.2 })).toBe("twins");
    expect(nameCorner(quarters, { ground: 0, fit: 0 })).toBe("nothing-yet");
  });

  it("has no name for who is between the quartiles on an axis", () => {
    expect(nameCorner(quarters, { ground: 0.2, fit: 0.9 })).toBeNull();
    expect(nameCorner(quarters, { ground: 0.9, fit: 0.3 })).toBeNull();
  });

  it("has none where all are alike", () => {
    const same = { ...quarters, ground: { lower: 0.3, upper: 0.3 } };
    expect(nameCorner(same, { ground: 0.3, fit: 0.9 })).toBeNull();
  });
});
