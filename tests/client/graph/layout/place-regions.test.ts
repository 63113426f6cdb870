import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeRegions, projectPlace } from "../../../../client/graph/layout/place-regions.ts";

describe("projectPlace(lat, lon)", () => {
  it("has its origin at 50° N, 14° E, x to the east, y to the south", () => {
    expect(projectPlace(50, 14).x).toBeCloseTo(0, 9);
    expect(projectPlace(50, 14).y).toBeCloseTo(0, 9);
    expect(projectPlace(50, 20).x).toBeGreaterThan(0);
    expect(projectPlace(60, 14).y).toBeLessThan(0);
  });

  it("is right to a km: ten degrees north are 2 R sin 5°", () => {
    expect(projectPlace(60, 14).y).toBeCloseTo(-2 * 6371 * Math.sin((5 * Math.PI) / 180), 0);
  });
});

describe("placeRegions(regions, ties)", () => {
  const region = (id: string, place: readonly [number, number] | null) => ({
    id,
    lat: place?.[0] ?? null,
    lon: place?.[1] ?? null,
    nameWidth: 50,
  });

  it("leaves regions with coordinates where they are, and lays the others apart from them", () => {
    const regions = [region("a", [55, 9]), region("b", [45, 5]), region("c", null), region("d", null)];
    const places = placeRegions(regions, new Float64Array(16));
    expect(places[0]).toEqual(projectPlace(55, 9));
    expect(places[1]).toEqual(projectPlace(45, 5));
    places.forEach((a, i) => {
      for (const b of places.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(50);
    });
  });

  it("keeps any number of regions without coordinates apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.infiniteStream(fc.nat(5)), (size, weights) => {
        const ties = new Float64Array(size * size);
        for (let a = 0; a < size; a++) {
          for (let b = 0; b < a; b++) ties[a * size + b] = ties[b * size + a] = weights.next().value ?? 0;
        }
        const places = placeRegions(
          Array.from({ length: size }, (_, i) => region(`r${i}`, null)),
          ties,
        );
        places.forEach((a, i) => {
          for (const b of places.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
        });
      }),
      { numRuns: 30 },
    );
  });
});
