import { describe, expect, it } from "vitest";
import { allOrigins, findNeeds } from "../../../../server/network/complementarity/find-needs.ts";
import type { NeedOrigin } from "../../../../server/network/party-facts.ts";
import {
  a,
  b,
  bioplastics,
  c,
  food,
  offer,
  packaging,
  party,
  recycling,
  robotics,
  sensors,
} from "./five-clusters.ts";

const only = (...origins: NeedOrigin[]) => new Set(origins);

describe("findNeeds", () => {
  it("takes stated needs, what is missing of priorities and what chains require, each competence once", () => {
    expect(findNeeds(a, allOrigins)).toEqual([
      { competence: food, weight: 1 / 3, origin: "stated" },
      { competence: recycling, weight: 1, origin: "stated" },
      { competence: robotics, weight: 2 / 3, origin: "strategy" },
      { competence: sensors, weight: 1 / 2, origin: "chain" },
    ]);
  });

  it("leaves out the origins that are switched off", () => {
    expect(findNeeds(a, only("strategy"))).toEqual([
      { competence: recycling, weight: 2 / 3, origin: "strategy" },
      { competence: robotics, weight: 2 / 3, origin: "strategy" },
    ]);
    expect(findNeeds(a, only("chain"))).toEqual([{ competence: sensors, weight: 1 / 2, origin: "chain" }]);
    expect(findNeeds(a, only())).toEqual([]);
  });

  it("counts what is needed several times with the highest weight, whatever it comes from", () => {
    expect(findNeeds(b, allOrigins)).toContainEqual({
      ...{ competence: packaging, weight: 2 / 3, origin: "stated" },
    });
    const urgent = { ...b, requirements: [{ competence: packaging, weight: 1 }] };
    expect(findNeeds(urgent, allOrigins)).toEqual([{ competence: packaging, weight: 1, origin: "chain" }]);
  });

  it("among equal weights names stated before strategy before chain", () => {
    const equal = party("x", {
      offers: [offer(bioplastics, 1)],
      stated: [{ competence: food, weight: 2 / 3 }],
      priorities: [[bioplastics, food, recycling]],
      requirements: [food, recycling, sensors].map((competence) => ({ competence, weight: 2 / 3 })),
    });
    const originsOf = (origins: ReadonlySet<NeedOrigin>) =>
      findNeeds(equal, origins).map(({ origin }) => origin);
    expect(originsOf(allOrigins)).toEqual(["stated", "strategy", "chain"]);
    expect(originsOf(only("chain", "strategy"))).toEqual(["strategy", "strategy", "chain"]);
  });

  it("knows no need for what the party offers itself", () => {
    expect(findNeeds(c, allOrigins)).toEqual([]);
    const able = { ...a, offers: [...a.offers, offer(recycling, 1)] };
    expect(findNeeds(able, allOrigins).map(({ competence }) => competence)).not.toContain(recycling);
  });

  it("takes a priority only where another of its competences is offered, of a region all of them", () => {
    const stranger = party("x", { offers: [offer(sensors, 3)], priorities: [[packaging, recycling]] });
    expect(findNeeds(stranger, allOrigins)).toEqual([]);
    const region = { ...stranger, takesWholePriorities: true };
    expect(findNeeds(region, allOrigins).map(({ competence }) => competence)).toEqual([packaging, recycling]);
  });
});
