import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexParties } from "../../../../server/network/complementarity/index-parties.ts";
import { orderParties } from "../../../../server/network/complementarity/order-parties.ts";
import { type Ranking, rankPairs } from "../../../../server/network/complementarity/rank-pairs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import { tallyPairs } from "../../../../server/network/complementarity/tally-pairs.ts";
import { offer, party } from "./five-clusters.ts";
import { randomParties } from "./random-parties.ts";

/**
 * Parties of which only those of the same side, `sides`, answer each other: three competences each, and needs among
 * those of the others on their side.
 */
function rankSides(sides: readonly number[]): Ranking {
  const competences = {
    familyOf: new Int32Array(sides.length * 3).fill(-1),
    offeredBy: new Int32Array(sides.length * 3).fill(1),
    offering: sides.length,
  };
  const parties = sides.map((side, i) =>
    party(`p${i}`, {
      actors: Int32Array.of(i),
      offers: [0, 1, 2].map((n) => offer(i * 3 + n, 3)),
      stated: sides.flatMap((other, j) =>
        other === side && j !== i ? [{ competence: j * 3, weight: 1 }] : [],
      ),
    }),
  );
  const table = tallyPairs(indexParties({ parties, competences, origins: new Set(["stated"]) }), () => 0);
  return rankPairs(table, defaultWeights);
}

describe("orderParties", () => {
  it("puts parties that answer each other beside each other, large communities first, loners last", () => {
    const order = orderParties(rankSides([0, 1, 0, 2, 1, 0, 1, 0]));
    expect(order).toEqual({ rows: [0, 2, 5, 7, 1, 4, 6, 3], blocks: [4, 3, 1] });
  });

  it("has every party once, in as many rows as its blocks have", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const ranking = rankPairs(
          tallyPairs(indexParties(given), () => 0),
          defaultWeights,
        );
        const { rows, blocks } = orderParties(ranking);
        expect(rows.toSorted()).toEqual([...given.parties.keys()]);
        expect(blocks.reduce((sum, rows) => sum + rows, 0)).toBe(given.parties.length);
      }),
    );
  });

  it("leaves no two communities apart that would be better as one, by modularity", () => {
    const size = 12;
    const ties = fc.array(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0.01, max: 1, noNaN: true })),
      {
        minLength: 8,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(ties, (given) => {
        const pairs = given.filter(([a, b]) => a !== b);
        const { rows, blocks } = orderParties({
          table: {
            ...{ left: pairs.map(([a]) => a), right: pairs.map(([, b]) => b) },
            rights: Array.from({ length: size }, (_, i) => party(`p${i}`)),
          },
          scores: Float64Array.from(pairs, ([, , weight]) => weight),
        });
        const blockOf = new Map(
          blocks.flatMap((length, block) => Array(length).fill(block)).map((b, i) => [rows[i]!, b]),
        );
        const measure = (nameOf: (party: number) => number) => modularity(pairs, size, nameOf);
        const reached = measure((party) => blockOf.get(party)!);
        for (const [kept] of blocks.entries())
          for (let gone = kept + 1; gone < blocks.length; gone += 1) {
            const merged = measure((party) => (blockOf.get(party) === gone ? kept : blockOf.get(party)!));
            expect(merged).toBeLessThanOrEqual(reached + 1e-9);
          }
      }),
    );
  });

  it("has no rows without parties", () => {
    expect(orderParties(rankSides([]))).toEqual({ rows: [], blocks: [] });
  });
});

/** Newman: Σ_c (weight inside c)/m − (strength of c / 2m)². */
function modularity(
  pairs: readonly (readonly [a: number, b: number, weight: number])[],
  size: number,
  nameOf: (party: number) => number,
): number {
  const m = pairs.reduce((sum, [, , weight]) => sum + weight, 0);
  if (m === 0) return 0;
  const inside = new Float64Array(size);
  const strength = new Float64Array(size);
  for (const [a, b, weight] of pairs) {
    strength[nameOf(a)]! += weight;
    strength[nameOf(b)]! += weight;
    if (nameOf(a) === nameOf(b)) inside[nameOf(a)]! += weight;
  }
  return inside.reduce((sum, weight, c) => sum + weight / m - (strength[c]! / (2 * m)) ** 2, 0);
}
