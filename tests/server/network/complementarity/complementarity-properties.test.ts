import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePair, type PairAsked } from "../../../../server/network/complementarity/compare-pair.ts";
import {
  defaultWeights,
  scoreTerms,
  splitScore,
  type TermWeights,
} from "../../../../server/network/complementarity/score-terms.ts";
import type { PartyFacts } from "../../../../server/network/party-facts.ts";
import { offer } from "./five-clusters.ts";
import { type RandomParties, randomParties, randomWeights } from "./random-parties.ts";

function firstTwo(given: RandomParties, weights: TermWeights = defaultWeights): PairAsked {
  const [first, second] = given.parties as [PartyFacts, PartyFacts];
  return { ...given, first, second, weights, collaborations: given.collaborations[0]![1]! };
}

const termNames = ["ground", "scarcity", "openness"] as const;

describe("complementarity", () => {
  it("another offer, or a better one, never lowers what a party could answer", () => {
    fc.assert(
      fc.property(randomParties, fc.nat(9), fc.integer({ min: 1, max: 3 }), (given, competence, level) => {
        const asked = firstTwo(given);
        const before = comparePair(asked).there;
        const known = asked.first.offers.find((each) => each.competence === competence);
        const offers = asked.first.offers.filter((each) => each !== known);
        offers.push(offer(competence, Math.max(level, known?.level ?? 0)));
        offers.sort((a, b) => a.competence - b.competence);
        const after = comparePair({ ...asked, first: { ...asked.first, offers } }).there;
        expect(after.coverage ?? 0).toBeGreaterThanOrEqual(before.coverage ?? 0);
        expect(after.exact).toBeGreaterThanOrEqual(before.exact);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same from both sides, but for who answers whom", () => {
    fc.assert(
      fc.property(randomParties, randomWeights, (given, weights) => {
        const asked = firstTwo(given, weights);
        const there = comparePair(asked);
        const back = comparePair({ ...asked, first: asked.second, second: asked.first });
        expect(back.terms).toEqual(there.terms);
        expect(back.score).toBe(there.score);
        expect(back.reason).toBe(there.reason);
        expect([back.there, back.back]).toEqual([there.back, there.there]);
      }),
      { numRuns: 300 },
    );
  });

  it("a weight of 0 is the same as leaving the term out", () => {
    fc.assert(
      fc.property(randomParties, randomWeights, fc.constantFrom(...termNames), (given, weights, name) => {
        const { terms } = comparePair(firstTwo(given, weights));
        const others = termNames.filter((each) => each !== name && terms[each] !== null);
        const total = others.reduce((sum, each) => sum + weights[each], 1);
        const sum = others.reduce((all, each) => all + weights[each] * terms[each]!, 1);
        const score = scoreTerms(terms, { ...weights, [name]: 0 });
        if (terms.fit === null) expect(score).toBeNull();
        else expect(score).toBeCloseTo((terms.fit * sum) / total, 8);
      }),
      { numRuns: 300 },
    );
  });

  it("has no score without needs on either side, and one with any", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const asked = firstTwo(given);
        const without = (facts: PartyFacts) => ({ ...facts, stated: [], priorities: [], requirements: [] });
        const none = comparePair({ ...asked, first: without(asked.first), second: without(asked.second) });
        expect([none.score, none.terms.fit, none.parts]).toEqual([null, null, null]);
        const { there, back, score } = comparePair(asked);
        expect(score === null).toBe(there.needs + back.needs === 0);
      }),
    );
  });

  it("keeps terms, score and coverage between 0 and 1, and the parts of the score sum up to it", () => {
    fc.assert(
      fc.property(randomParties, randomWeights, (given, weights) => {
        const { terms, score, there, back } = comparePair(firstTwo(given, weights));
        for (const value of [...Object.values(terms), score, there.coverage, back.coverage]) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }
        const parts = Object.values(splitScore(terms, weights) ?? {}) as (number | null)[];
        expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(score ?? 0, 8);
      }),
      { numRuns: 300 },
    );
  });
});
