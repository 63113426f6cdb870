import { describe, expect, it } from "vitest";
import { comparePair } from "../../../../server/network/complementarity/compare-pair.ts";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import type { PartyFacts } from "../../../../server/network/party-facts.ts";
import {
  a,
  ai,
  b,
  bioplastics,
  c,
  collaborationsBetween,
  competences,
  d,
  e,
  food,
  packaging,
  recycling,
  robotics,
  sensors,
} from "./five-clusters.ts";

function compare(first: PartyFacts, second: PartyFacts) {
  const collaborations = collaborationsBetween(first.id, second.id);
  return comparePair({
    ...{ first, second, competences, collaborations },
    ...{ origins: allOrigins, weights: defaultWeights },
  });
}

/** What was worked out by hand, in fractions. */
interface Worked {
  readonly pair: readonly [first: PartyFacts, second: PartyFacts];
  readonly met: readonly [there: number, back: number];
  readonly coverage: readonly [there: number | null, back: number | null];
  /** Exact matches of needs, and needs with related ones only. */
  readonly there: readonly [exact: number, needs: number, related: number];
  readonly back: readonly [exact: number, needs: number, related: number];
  readonly fit: number;
  readonly ground: number;
  readonly scarcity: number;
  readonly openness: number;
}

const worked: readonly Worked[] = [
  {
    pair: [a, b],
    // a for b: packaging 2/3 · 1, bioplastics 1/3 · 2/3.
    // b for a: recycling 1 · 1, robotics 2/3 · 1/4, sensors 1/2 · 1, food 1/3 · 1/4.
    met: [8 / 9, 7 / 4],
    coverage: [8 / 9, 7 / 10],
    there: [2, 2, 0],
    back: [2, 4, 2],
    // (8/9 / 2 + 7/4 / (7/2)) / 2
    fit: 17 / 36,
    // ai 1/3 of: ai 1, bioplastics 2/3, packaging 1, recycling 1, sensors 1.
    ground: 1 / 3 / (1 + 14 / 3),
    // (2/3·1/4 + 2/9·3/4 + 1·1/2 + 1/6·3/4 + 1/2·3/4 + 1/12·1) / (8/9 + 7/4)
    scarcity: 17 / 12 / (95 / 36),
    openness: 1 / 2,
  },
  {
    pair: [a, c],
    // c for a: recycling 1 · 2/3, robotics 2/3 · 1/4 · 1/3, sensors 1/2 · 1/4 · 1/3, food 1/3 · 1/4 · 2/3.
    met: [0, 2 / 3 + 1 / 18 + 1 / 24 + 1 / 18],
    coverage: [null, 59 / 72 / (5 / 2)],
    there: [0, 0, 0],
    back: [1, 4, 3],
    fit: 59 / 72 / (7 / 2) / 2,
    // packaging 2/3 of: ai 1/3, bioplastics 2/3, packaging 1, recycling 2/3, software 1/3.
    ground: 2 / 3 / (1 + 3),
    // (2/3·1/2 + 1/18·3/4 + 1/24·3/4 + 1/18·1) / (59/72)
    scarcity: 133 / 288 / (59 / 72),
    openness: 1,
  },
  {
    pair: [b, c],
    // c for b: packaging 2/3 · 2/3, bioplastics 1/3 · 1/4 · 2/3.
    met: [0, 4 / 9 + 1 / 18],
    coverage: [null, 1 / 2],
    there: [0, 0, 0],
    back: [1, 2, 1],
    fit: 1 / 2 / 2 / 2,
    // recycling 2/3 of: ai 1, packaging 2/3, recycling 1, sensors 1, software 1/3.
    ground: 2 / 3 / (1 + 4),
    // (4/9·1/4 + 1/18·3/4) / (1/2)
    scarcity: 11 / 72 / (1 / 2),
    openness: 1 / 4,
  },
  {
    pair: [b, d],
    // b for d: robotics 1/2 · 1/4. d for b: packaging 2/3 · 1, bioplastics 1/3 · 2/3.
    met: [1 / 8, 8 / 9],
    coverage: [1 / 4, 8 / 9],
    there: [0, 1, 1],
    back: [2, 2, 0],
    fit: (1 / 8 / (3 / 2) + 8 / 9 / 2) / 2,
    // ai 1/3 of: ai 1, bioplastics 2/3, packaging 1, recycling 1, sensors 1, software 2/3.
    ground: 1 / 3 / (1 + 16 / 3),
    // (1/8·3/4 + 2/3·1/4 + 2/9·3/4) / (1/8 + 8/9)
    scarcity: 41 / 96 / (73 / 72),
    openness: 1,
  },
];

describe("comparePair", () => {
  for (const { pair, met, coverage, there, back, ...terms } of worked) {
    const title = pair.map(({ id }) => id).join(" and ");
    const compared = compare(...pair);

    it(`gives the terms of ${title} as worked out by hand`, () => {
      for (const term of ["fit", "ground", "scarcity", "openness"] as const)
        expect(compared.terms[term], term).toBeCloseTo(terms[term], 12);
      expect(compared.reason).toBeNull();
    });

    it(`gives the coverage of ${title} both ways as worked out by hand`, () => {
      for (const [i, answers] of [compared.there, compared.back].entries()) {
        expect(answers.met).toBeCloseTo(met[i]!, 12);
        if (coverage[i] === null) expect(answers.coverage).toBeNull();
        else expect(answers.coverage).toBeCloseTo(coverage[i]!, 12);
        expect([answers.exact, answers.needs, answers.related]).toEqual([there, back][i]);
      }
    });

    it(`makes the score of ${title} from its terms, and the parts sum up to it`, () => {
      const { fit, ground, scarcity, openness } = terms;
      const score = (fit * (1 + 0.75 * ground + 0.375 * scarcity + 0.375 * openness)) / 2.5;
      expect(compared.score).toBeCloseTo(score, 9);
      const parts = Object.values(compared.parts!) as number[];
      expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(score, 12);
    });
  }

  it("lists what matches with the offer behind it, the strongest first", () => {
    const { there, back } = compare(a, b);
    expect(there.matches).toEqual([
      {
        ...{ competence: packaging, weight: 2 / 3, origin: "stated", rarity: 1 / 4 },
        ...{ isExact: true, by: packaging, level: 3, depth: 2, strength: 1 },
      },
      {
        ...{ competence: bioplastics, weight: 1 / 3, origin: "chain", rarity: 3 / 4 },
        ...{ isExact: true, by: bioplastics, level: 2, depth: 1, strength: 8 / 12 },
      },
    ]);
    // Of the two of its family, sensors and ai, both at level 3, the first.
    expect(back.matches.map(({ competence, by, isExact }) => [competence, by, isExact])).toEqual([
      [recycling, recycling, true],
      [sensors, sensors, true],
      [robotics, ai, false],
      [food, recycling, false],
    ]);
    expect(back.unanswered).toEqual([]);
  });

  it("lists the needs that nothing answers", () => {
    const { there } = compare({ ...b, offers: [] }, a);
    expect(there.unanswered.map(({ competence }) => competence)).toEqual([
      recycling,
      robotics,
      sensors,
      food,
    ]);
  });

  it("lists what both offer with the levels of either", () => {
    expect(compare(a, d).shared).toEqual([
      { competence: packaging, levels: [3, 3] },
      { competence: bioplastics, levels: [2, 2] },
      { competence: ai, levels: [1, 1] },
    ]);
    expect(compare(a, d).offered).toBe(4);
    expect(compare(a, b).shared).toEqual([{ competence: ai, levels: [1, 3] }]);
    expect(compare(a, b).offered).toBe(5);
  });

  it("has no fit and no score where neither has needs, no ground where neither offers, no scarcity without a match", () => {
    const without = comparePair({
      ...{ first: c, second: { ...a, id: "x", stated: [], priorities: [], requirements: [] } },
      ...{ competences, collaborations: 0, origins: allOrigins, weights: defaultWeights },
    });
    expect(without.terms).toEqual({ fit: null, ground: 1 / 6, scarcity: null, openness: 1 });
    expect([without.score, without.parts, without.reason]).toEqual([null, null, "no-fit"]);
    const silent = compare({ ...c, offers: [], requirements: [] }, { ...a, offers: [] });
    expect(silent.terms.ground).toBeNull();
    expect(silent.terms.fit).toBe(0);
    expect(silent.score).toBe(0);
  });

  it("gives the first reason that holds for a pair that is not ranked", () => {
    expect(compare(a, d).reason).toBe("contained");
    expect(compare(a, { ...e, actors: Int32Array.of(1) }).reason).toBe("contained");
    expect(compare(a, e).reason).toBe("little-known");
    expect(compare(c, d).reason).toBe("only-related");
    const narrow = { ...d, requirements: [] };
    expect(compare(c, narrow).reason).toBe("no-fit");
    const nobody = { ...d, actors: Int32Array.of(), requirements: [] };
    expect(compare({ ...c, offers: [] }, nobody).reason).toBe("little-known");
  });
});
