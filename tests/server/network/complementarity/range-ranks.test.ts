import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import { indexParties } from "../../../../server/network/complementarity/index-parties.ts";
import { keepProfiles } from "../../../../server/network/complementarity/profile-party.ts";
import { createRangeRanks } from "../../../../server/network/complementarity/range-ranks.ts";
import { rankOf, rankPairs } from "../../../../server/network/complementarity/rank-pairs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import { tallyPairs } from "../../../../server/network/complementarity/tally-pairs.ts";
import {
  ai,
  collaborationsBetween,
  competences,
  fiveClusters,
  food,
  offer,
  packaging,
  party,
  recycling,
  sensors,
} from "./five-clusters.ts";
import { knownBetween, randomParties, randomWeights } from "./random-parties.ts";
import { writeOutRanking, writeOutRanks } from "./write-out-methods.ts";

describe("rangeRanks", () => {
  it("gives the range of ranks without each offer of either side in turn, as METHODS gives when written out", () => {
    fc.assert(
      fc.property(randomParties, randomWeights, (given, weights) => {
        const index = indexParties(given);
        const ranking = rankPairs(
          tallyPairs(index, (left, right) => knownBetween(given, left, right)),
          weights,
        );
        const rangeRanks = createRangeRanks(index, keepProfiles(index));
        const written = writeOutRanking(given, weights);
        for (const [place, pair] of written.entries()) {
          const ranks = writeOutRanks(given, weights, { pair, others: written.toSpliced(place, 1) });
          expect(rangeRanks(ranking, ranking.order[place]!)).toMatchObject({
            ...{ best: Math.min(...ranks), worst: Math.max(...ranks), facts: ranks.length },
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("tells with how many facts left out a pair would not be ranked", () => {
    const index = indexParties({ parties: fiveClusters, competences, origins: allOrigins });
    const idOf = (place: number) => fiveClusters[place]!.id;
    const table = tallyPairs(index, (left, right) => collaborationsBetween(idOf(left), idOf(right)));
    const ranking = rankPairs(table, defaultWeights);
    const rangeRanks = createRangeRanks(index, keepProfiles(index));
    // Three competences are known of a and b, so that each is needed to compare them; four of d.
    expect(rangeRanks(ranking, ranking.order[0]!)).toMatchObject({ facts: 6, unranked: 6 });
    expect(rangeRanks(ranking, ranking.order[1]!)).toMatchObject({ facts: 7, unranked: 3 });
  });

  it("puts the pair last where nobody would be known to need anything", () => {
    // x needs recycling only as part of the priority in which it offers packaging.
    const offers = [offer(ai, 1), offer(packaging, 2), offer(sensors, 1)];
    const x = party("x", { offers, priorities: [[packaging, recycling]] });
    const [y, z] = [3, 1].map((level) =>
      party(`y${4 - level}`, { offers: [offer(ai, 1), offer(food, 1), offer(recycling, level)] }),
    );
    const index = indexParties({ parties: [x, y!, z!], competences, origins: allOrigins });
    const ranking = rankPairs(
      tallyPairs(index, () => 0),
      defaultWeights,
    );
    expect(ranking.order).toHaveLength(2);
    // The second of two: without any fact of it, it stays behind the first, whose recycling is at level 3.
    expect(createRangeRanks(index, keepProfiles(index))(ranking, ranking.order[1]!)).toMatchObject({
      best: 2,
      worst: 2,
    });
  });
});

describe("rankOf", () => {
  it("finds for every row the rank it has, and the places before and behind all others", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const table = tallyPairs(indexParties(given), () => 0);
        const ranking = rankPairs(table, defaultWeights);
        for (const [row, score] of ranking.scores.entries()) {
          expect(rankOf(ranking, row, score)).toBe(ranking.ranks[row]);
          expect(rankOf(ranking, row, 1)).toBe(1);
          expect(rankOf(ranking, row, 0)).toBe(ranking.scores.length);
        }
      }),
    );
  });
});
