import { describe, expect, it } from "vitest";
import { collectPartyFacts } from "../../../server/network/collect-party-facts.ts";
import { toDay } from "../../../server/network/days.ts";
import { findParty } from "../../../server/network/party.ts";
import { type NetworkStory, smallNetwork } from "./small-network.ts";

function factsOf(story: NetworkStory, id: string, illustrative = false) {
  const network = smallNetwork(story);
  const rule = { day: toDay("2026-01-01"), illustrative };
  const facts = collectPartyFacts(network, findParty(network, id, rule)!, rule);
  const nameOf = (competence: number) => network.competences.ids[competence]!;
  return {
    offers: Object.fromEntries(facts.offers.map((o) => [nameOf(o.competence), [o.level, o.depth]])),
    stated: Object.fromEntries(facts.stated.map((need) => [nameOf(need.competence), need.weight])),
    priorities: facts.priorities.map((covered) => covered.map(nameOf)),
    requirements: Object.fromEntries(
      facts.requirements.map((need) => [nameOf(need.competence), need.weight]),
    ),
    takesWholePriorities: facts.takesWholePriorities,
  };
}

describe("collectPartyFacts", () => {
  it("takes the highest level of an offer, and how many of the party offer it", () => {
    const story: NetworkStory = {
      actors: {
        cluster: { kind: "cluster", offers: { welding: 1 } },
        a: { memberOf: ["cluster"], offers: { welding: 3, milling: 2 } },
        b: { memberOf: ["cluster"], offers: { welding: { level: 3, to: "2025-01-01" } } },
        c: { memberOf: ["cluster"], offers: { milling: { level: 3, basis: "illustrative" } } },
      },
    };
    expect(factsOf(story, "cluster").offers).toEqual({ welding: [3, 2], milling: [2, 1] });
    expect(factsOf(story, "cluster", true).offers).toEqual({ welding: [3, 2], milling: [3, 2] });
    expect(factsOf(story, "a").offers).toEqual({ welding: [3, 1], milling: [2, 1] });
  });

  it("takes stated needs with a third of their highest urgency, also those met inside", () => {
    const story: NetworkStory = {
      actors: {
        cluster: { kind: "cluster", needs: { welding: 1 }, offers: { welding: 3 } },
        a: { memberOf: ["cluster"], needs: { welding: 3, milling: 2 } },
      },
    };
    expect(factsOf(story, "cluster").stated).toEqual({ welding: 1, milling: 2 / 3 });
  });

  it("tells confidential needs of a cluster from three on, and of no actor itself", () => {
    const secret = { urgency: 3, confidential: true };
    const told = (members: number): NetworkStory => ({
      actors: {
        cluster: { kind: "cluster" },
        open: { memberOf: ["cluster"], needs: { milling: 1 } },
        ...Object.fromEntries(
          Array.from({ length: members }, (_, i) => [
            `member${i}`,
            { memberOf: ["cluster"], in: ["SE1"], needs: { welding: secret, milling: secret } },
          ]),
        ),
      },
    });
    expect(factsOf(told(2), "cluster").stated).toEqual({ milling: 1 / 3 });
    expect(factsOf(told(3), "cluster").stated).toEqual({ milling: 1, welding: 1 });
    expect(factsOf(told(3), "member0").stated).toEqual({});
    expect(factsOf(told(2), "SE1").stated).toEqual({});
  });

  it("takes the priorities of the region in which it lies, of a region all of them whole", () => {
    const story: NetworkStory = {
      actors: {
        cluster: { kind: "cluster", in: ["SE1"] },
        a: { in: ["AT1"], memberOf: ["cluster"] },
      },
      priorities: {
        p: { region: "SE1", covers: ["welding", "milling"], basis: "model" },
        q: { region: "SE1", covers: ["sewing"] },
        r: { region: "AT1", covers: ["weaving"], basis: "illustrative" },
      },
    };
    expect(factsOf(story, "cluster")).toMatchObject({
      priorities: [["milling", "welding"], ["sewing"]],
      takesWholePriorities: false,
    });
    expect(factsOf(story, "SE1")).toMatchObject({
      priorities: [["milling", "welding"], ["sewing"]],
      takesWholePriorities: true,
    });
    expect(factsOf(story, "a").priorities).toEqual([]);
    expect(factsOf(story, "a", true).priorities).toEqual([["weaving"]]);
  });

  it("takes what the other stages require of the chains in which it is active, with the highest weight", () => {
    const story: NetworkStory = {
      actors: { a: { activeIn: ["cut"] }, b: { activeIn: ["cut", "sew"] }, c: {} },
      stages: {
        cut: { chain: "clothes", feeds: "sew", requires: { milling: 0.5 } },
        sew: { chain: "clothes", requires: { sewing: 1, welding: 0.4 } },
        dye: { chain: "clothes", feeds: "sew", requires: { welding: 0.6 } },
        fly: { chain: "aircraft", requires: { flying: 1 } },
      },
    };
    expect(factsOf(story, "a").requirements).toEqual({ sewing: 1, welding: 0.6 });
    expect(factsOf(story, "b").requirements).toEqual({ milling: 0.5, sewing: 1, welding: 0.6 });
    expect(factsOf(story, "c").requirements).toEqual({});
  });
});
