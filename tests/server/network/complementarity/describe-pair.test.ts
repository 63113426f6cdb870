import { describe, expect, it } from "vitest";
import { comparePair } from "../../../../server/network/complementarity/compare-pair.ts";
import { describePair, findCrossings } from "../../../../server/network/complementarity/describe-pair.ts";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import { a, ai, b, bioplastics, competences, packaging, recycling, sensors } from "./five-clusters.ts";

const places = { regions: [1], countries: ["SE"], sectors: [3] };

describe("describePair", () => {
  it("gives what the sentence says, beginning with who gives more", () => {
    const comparison = comparePair({
      ...{ first: a, second: b, competences, collaborations: 1 },
      ...{ origins: allOrigins, weights: defaultWeights },
    });
    const introducers = [7, 4, 9, 2].map((actor) => ({ actor, withFirst: 1, withSecond: 1 }));
    const rank = { rank: 1, of: 4, range: { best: 1, worst: 3, facts: 6, unranked: 6 } };
    const elsewhere = { regions: [1, 2], countries: ["DK"], sectors: [] };
    expect(describePair({ comparison, places: [places, elsewhere], introducers, rank })).toEqual({
      ...{ first: "a", second: "b", giver: "second" },
      given: {
        ...{ exact: 2, needs: 4, related: 2, stated: 1 },
        foremost: [
          { competence: recycling, origin: "stated" },
          { competence: sensors, origin: "chain" },
        ],
      },
      returned: {
        ...{ exact: 2, needs: 2, related: 0, stated: 1 },
        foremost: [
          { competence: packaging, origin: "stated" },
          { competence: bioplastics, origin: "chain" },
        ],
      },
      shared: { count: 1, of: 5, foremost: [ai] },
      collaborations: 1,
      crosses: { region: false, country: true, sector: null },
      introducers: { count: 4, foremost: [7, 4, 9] },
      rank,
      reason: null,
    });
  });
});

describe("findCrossings", () => {
  it("says that a border runs between sets that do not meet, and nothing where one is not known", () => {
    const other = { regions: [2], countries: ["SE", "DK"], sectors: [] };
    const expected = { region: true, country: false, sector: null };
    expect(findCrossings([places, other])).toEqual(expected);
    expect(findCrossings([other, places])).toEqual(expected);
  });
});
