import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePair } from "../../../../server/network/complementarity/compare-pair.ts";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import { unrankedReasons } from "../../../../server/network/complementarity/find-reason.ts";
import { indexParties } from "../../../../server/network/complementarity/index-parties.ts";
import { type Ranking, rankPairs } from "../../../../server/network/complementarity/rank-pairs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import {
  listUnranked,
  type PairTable,
  tallyPairs,
  tallyPartners,
} from "../../../../server/network/complementarity/tally-pairs.ts";
import { collaborationsBetween, competences, fiveClusters } from "./five-clusters.ts";
import { knownBetween, type RandomParties, randomParties, randomWeights } from "./random-parties.ts";
import { writeOutPair, writeOutRanking } from "./write-out-methods.ts";

const fiveIndex = indexParties({ parties: fiveClusters, competences, origins: allOrigins });
const idOf = (place: number) => fiveClusters[place]!.id;
const countFive = (left: number, right: number) => collaborationsBetween(idOf(left), idOf(right));

function tallyAll(given: RandomParties): PairTable {
  return tallyPairs(indexParties(given), (left, right) => knownBetween(given, left, right));
}

/** Ids of the pairs, the best first. */
function namesOf({ table, order }: Ranking): string[] {
  const name = (row: number) => `${table.lefts[table.left[row]!]!.id} ${table.rights[table.right[row]!]!.id}`;
  return Array.from(order, name);
}

describe("rankPairs of five clusters", () => {
  const table = tallyPairs(fiveIndex, countFive);

  it("ranks the four pairs that can be, by their scores worked out by hand", () => {
    const ranking = rankPairs(table, defaultWeights);
    expect(namesOf(ranking)).toEqual(["a b", "b d", "a c", "b c"]);
    const scores = Array.from(ranking.order, (row) => ranking.scores[row]!);
    const byHand = [
      ((17 / 36) * (1 + 0.75 / 17 + (0.375 * 51) / 95 + 0.375 / 2)) / 2.5,
      ((19 / 72) * (1 + 0.75 / 19 + (0.375 * 123) / 292 + 0.375)) / 2.5,
      ((59 / 504) * (1 + 0.75 / 6 + (0.375 * 133) / 236 + 0.375)) / 2.5,
      ((1 / 8) * (1 + (0.75 * 2) / 15 + (0.375 * 11) / 36 + 0.375 / 4)) / 2.5,
    ];
    for (const [i, score] of byHand.entries()) expect(scores[i]).toBeCloseTo(score, 9);
  });

  it("counts and lists the other six by their reasons", () => {
    expect(table.unranked).toEqual({ contained: 1, "little-known": 4, "no-fit": 0, "only-related": 1 });
    const list = (reason: (typeof unrankedReasons)[number], offset = 0, limit = 9) =>
      listUnranked(table, { reason, offset, limit }).map(({ left, right }) => idOf(left) + idOf(right));
    expect(list("contained")).toEqual(["ad"]);
    expect(list("little-known")).toEqual(["ae", "be", "ce", "de"]);
    expect(list("little-known", 1, 2)).toEqual(["be", "ce"]);
    expect(list("only-related")).toEqual(["cd"]);
    expect(list("no-fit")).toEqual([]);
  });

  it("ranks anew with other weights without counting again", () => {
    const ranking = rankPairs(table, { ground: 2, scarcity: 0, openness: 2 });
    // a and b: 17/36 · (1 + 2/17 + 2/2) / 5; b and d: 19/72 · (1 + 2/19 + 2) / 5.
    expect(ranking.scores[ranking.order[0]!]).toBeCloseTo(0.2, 9);
    expect(ranking.scores[ranking.order[1]!]).toBeCloseTo(59 / 360, 9);
  });

  it("finds the best partners of one, whether it is among the others or not", () => {
    const fewKnown = { contained: 0, "little-known": 1, "no-fit": 0, "only-related": 0 };
    const partnersOfB = tallyPartners(fiveIndex, fiveClusters[1]!, (_, right) => countFive(1, right));
    expect(namesOf(rankPairs(partnersOfB, defaultWeights))).toEqual(["b a", "b d", "b c"]);
    expect(partnersOfB.unranked).toEqual(fewKnown);
    const withoutB = indexParties({
      ...{ parties: fiveClusters.filter(({ id }) => id !== "b"), competences, origins: allOrigins },
    });
    const stranger = tallyPartners(withoutB, fiveClusters[1]!, (_, right) =>
      collaborationsBetween("b", withoutB.parties[right]!.id),
    );
    expect(namesOf(rankPairs(stranger, defaultWeights))).toEqual(["b a", "b d", "b c"]);
    expect(stranger.unranked).toEqual(fewKnown);
  });

  it("refuses parties that are not in the order of their ids", () => {
    const parties = [...fiveClusters].reverse();
    expect(() => indexParties({ parties, competences, origins: allOrigins })).toThrow(RangeError);
  });

  it("is empty without parties", () => {
    const none = tallyPairs(indexParties({ parties: [], competences, origins: allOrigins }), () => 0);
    expect(rankPairs(none, defaultWeights).order).toHaveLength(0);
  });
});

describe("rankPairs of random parties", () => {
  it("gives the terms, scores, reasons and order that METHODS gives when written out", () => {
    fc.assert(
      fc.property(randomParties, randomWeights, (given, weights) => {
        const table = tallyAll(given);
        const ranking = rankPairs(table, weights);
        const written = writeOutRanking(given, weights);
        const pairs = Array.from(ranking.order, (row) => [table.left[row], table.right[row]]);
        expect(pairs).toEqual(written.map(({ left, right }) => [left, right]));
        for (const [place, row] of ranking.order.entries()) {
          expect(ranking.ranks[row]).toBe(place + 1);
          expect(ranking.scores[row]).toBeCloseTo(written[place]!.score!, 8);
          for (const term of ["fit", "ground", "scarcity"] as const)
            expect(table[term][row]).toBeCloseTo(written[place]![term]!, 10);
        }
        const all = given.parties.flatMap((_, left) =>
          given.parties.slice(left + 1).map((_, i) => writeOutPair(given, weights, [left, left + 1 + i])),
        );
        for (const reason of unrankedReasons) {
          const expected = all.filter((pair) => pair.reason === reason);
          expect(table.unranked[reason]).toBe(expected.length);
          expect(listUnranked(table, { reason, offset: 0, limit: 99 })).toEqual(
            expected.map(({ left, right }) => ({ left, right })),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("agrees to the last bit with the comparison of a single pair, and with the partners of either", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const table = tallyAll(given);
        const { scores } = rankPairs(table, defaultWeights);
        const index = indexParties(given);
        for (const row of scores.keys()) {
          const [left, right] = [table.left[row]!, table.right[row]!];
          for (const [one, other] of [
            [left, right],
            [right, left],
          ] as const) {
            const pair = comparePair({
              ...given,
              ...{ first: given.parties[one]!, second: given.parties[other]! },
              ...{ weights: defaultWeights, collaborations: knownBetween(given, one, other) },
            });
            expect(pair.terms).toEqual({
              ...{ fit: table.fit[row], ground: table.ground[row], scarcity: table.scarcity[row] },
              openness: 1 / (1 + table.collaborations[row]!),
            });
            expect(pair.score).toBe(scores[row]);
            const partners = tallyPartners(index, given.parties[one]!, (_, at) =>
              knownBetween(given, one, at),
            );
            const ranked = rankPairs(partners, defaultWeights);
            expect(ranked.scores[partners.right.indexOf(other)]).toBe(scores[row]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not change when competences are renamed and lists are given in another order", () => {
    fc.assert(
      fc.property(
        randomParties,
        fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 }),
        (given, names) => {
          const table = tallyAll(given);
          const ranking = rankPairs(table, defaultWeights);
          const renamedTable = tallyAll(rename(given, [...names, 10, 11, 12]));
          const renamed = rankPairs(renamedTable, defaultWeights);
          expect(namesOf(renamed)).toEqual(namesOf(ranking));
          expect(renamedTable.unranked).toEqual(table.unranked);
          for (const row of ranking.scores.keys())
            expect(renamed.scores[row]).toBeCloseTo(ranking.scores[row]!, 8);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the same scores when parties have other ids", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const last = given.parties.length - 1;
        const parties = given.parties
          .map((party, i) => ({ ...party, id: `p${last - i}` }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const forwards = rankPairs(tallyAll(given), defaultWeights).scores;
        const backwards = rankPairs(
          tallyPairs(indexParties({ ...given, parties }), (left, right) =>
            knownBetween(given, last - left, last - right),
          ),
          defaultWeights,
        ).scores;
        expect(backwards.toSorted()).toEqual(forwards.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});

/** Each competence becomes the one of that name, and unordered lists are turned round. */
function rename(given: RandomParties, names: readonly number[]): RandomParties {
  const renamed = <Named extends { readonly competence: number }>(list: readonly Named[]) =>
    list.map((each) => ({ ...each, competence: names[each.competence]! })).reverse();
  const { familyOf, offeredBy, offering } = given.competences;
  const moved = (column: Int32Array) => {
    const result = new Int32Array(column.length);
    for (const [i, name] of names.entries()) result[name] = column[i]!;
    return result;
  };
  return {
    ...given,
    parties: given.parties.map((party) => ({
      ...party,
      offers: renamed(party.offers).sort((a, b) => a.competence - b.competence),
      stated: renamed(party.stated),
      requirements: renamed(party.requirements),
      priorities: party.priorities.map((covered) => covered.map((each) => names[each]!)).reverse(),
    })),
    competences: { familyOf: moved(familyOf), offeredBy: moved(offeredBy), offering },
  };
}
