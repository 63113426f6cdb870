import { describe, expect, it } from "vitest";
import { fitPlaces } from "../../../../client/graph/layout/fit-places.ts";

const pair = (x: number, y: number, onX: number, onY: number) => ({
  place: { x, y },
  onPicture: { x: onX, y: onY },
});

describe("fitPlaces(known)", () => {
  it("follows a straight line through the islands that are there, axis by axis", () => {
    const fitted = fitPlaces([pair(0, 0, 100, 50), pair(100, 200, 200, 150), pair(200, 100, 300, 100)]);
    expect(fitted({ x: 300, y: 300 }).x).toBeCloseTo(400, 9);
    expect(fitted({ x: 300, y: 300 }).y).toBeCloseTo(200, 9);
  });

  it("never turns the map round, and never throws a region far out because two lie almost on one line", () => {
    const turned = fitPlaces([pair(0, 0, 100, 0), pair(100, 100, 0, 100)]);
    expect(turned({ x: 500, y: 0 }).x).toBe(50);
    const steep = fitPlaces([pair(0, 0, 0, 0), pair(1e-9, 100, 400, 100)]);
    expect(steep({ x: 100, y: 0 }).x).toBeLessThan(600);
  });

  it("takes 0.8 px a km round a single island, and the place itself without any", () => {
    expect(fitPlaces([pair(10, 20, 5, 6)])({ x: 20, y: 20 })).toEqual({ x: 13, y: 6 });
    expect(fitPlaces([])({ x: 7, y: 8 })).toEqual({ x: 7, y: 8 });
  });
});
