import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePair } from "../../../../server/network/complementarity/compare-pair.ts";
import { findMissingFacts } from "../../../../server/network/complementarity/find-missing-facts.ts";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import { defaultWeights } from "../../../../server/network/complementarity/score-terms.ts";
import type { PartyFacts } from "../../../../server/network/party-facts.ts";
import { a, b, bioplastics, c, competences, food, offer, recycling, robotics } from "./five-clusters.ts";
import { randomParties } from "./random-parties.ts";

const rest = { competences, collaborations: 0, origins: allOrigins, weights: defaultWeights };

describe("findMissingFacts", () => {
  it("says which competence known better would lift the pair most", () => {
    // Of a's needs c answers recycling at level 2: at level 3 it meets 1/3 more, more than any other step would.
    const { second } = findMissingFacts({ first: a, second: { ...c, priorities: [] }, ...rest });
    expect(second).toMatchObject({ kind: "deepen", competence: recycling, level: 3 });
    // b needs packaging, which a is known for already, and bioplastics.
    const { first } = findMissingFacts({ first: a, second: b, ...rest });
    expect(first).toMatchObject({ kind: "deepen", competence: bioplastics, level: 3 });
  });

  it("says which need of the other would lift it most if it were offered, from level 1 on", () => {
    const { second } = findMissingFacts({
      ...{ first: { ...a, stated: [{ competence: food, weight: 1 }], priorities: [] }, ...rest },
      second: { ...c, offers: c.offers.map((each) => ({ ...each, level: 3 })) },
    });
    expect(second).toMatchObject({ kind: "answer", level: 1 });
  });

  it("counts what the fact would tell of the party's own needs too", () => {
    // Offering robotics, c would have a part in its priority, which also has ai, which a offers.
    const { second } = findMissingFacts({ first: a, second: c, ...rest });
    expect(second).toMatchObject({ kind: "answer", competence: robotics, level: 1 });
  });

  it("finds nothing where nobody needs anything", () => {
    const silent = { ...a, stated: [], priorities: [], requirements: [] };
    expect(findMissingFacts({ first: silent, second: c, ...rest })).toEqual({ first: null, second: null });
  });

  it("gives the score that the pair has with that fact, and no single step to the other's needs has a higher one", () => {
    fc.assert(
      fc.property(randomParties, (given) => {
        const [first, second] = given.parties as [PartyFacts, PartyFacts];
        const asked = { ...given, first, second, weights: defaultWeights, collaborations: 0 };
        const score = comparePair(asked).score ?? 0;
        const { matches, unanswered } = comparePair(asked).there;
        const scores = [...matches, ...unanswered].map(({ competence }) => {
          const level = first.offers.find((each) => each.competence === competence)?.level ?? 0;
          const others = first.offers.filter((each) => each.competence !== competence);
          const offers = [...others, offer(competence, Math.min(level + 1, 3))];
          offers.sort((x, y) => x.competence - y.competence);
          return comparePair({ ...asked, first: { ...first, offers } }).score ?? 0;
        });
        const best = Math.max(score, ...scores);
        const found = findMissingFacts(asked).first;
        if (best === score) expect(found).toBeNull();
        else expect([found?.score, found?.gain]).toEqual([best, best - score]);
      }),
      { numRuns: 200 },
    );
  });
});
