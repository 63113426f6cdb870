import { describe, expect, it } from "vitest";
import { toDay } from "../../../../server/network/days.ts";
import { defaultChainOptions } from "../../../../server/network/value-chains/chain-options.ts";
import { describeChain } from "../../../../server/network/value-chains/describe-chain.ts";
import { findBestChains } from "../../../../server/network/value-chains/find-best-chains.ts";
import { findInvitation } from "../../../../server/network/value-chains/find-invitation.ts";
import { listGuests } from "../../../../server/network/value-chains/list-guests.ts";
import { cider, openChain } from "./small-chain.ts";

describe("describeChain", () => {
  const { network, ground, state, links, problem } = openChain(cider);
  const best = findBestChains(problem, defaultChainOptions);
  const described = describeChain(problem, best, best.chains[0]!, links.explain);
  const idOf = (party: number) => ground.parties[party]!.id;

  it("tells who stands where, why they are as near as they are, and who could take a place as well", () => {
    expect(described.places.map(({ party, isActive }) => [idOf(party), isActive])).toEqual([
      ["ada", true],
      ["bert", false],
      ["cleo", true],
    ]);
    expect(described.links.map(({ cost, isToBeMade }) => [cost.reason, cost.total, isToBeMade])).toEqual([
      // A project of three: 1 - 1/2.
      ["collaboration", 500_000, false],
      ["cluster", 1_000_000, false],
    ]);
    expect(best.leftOut.map(({ stage }) => network.stages.ids[state.stages[stage]!.stage])).toEqual([
      "selling",
    ]);
  });

  it("adds up what the chain costs by what it is for", () => {
    expect(described.cost).toEqual({
      ...{ total: 2_100_000, links: 1_500_000 },
      // Bert is not active, and his pressing is at level 2.
      ...{ notActive: 500_000, confidence: 0, level: 100_000, depth: 0 },
    });
  });

  it("names the weakest link, the links to be made, the borders and the oldest evidence", () => {
    expect(described).toMatchObject({ weakest: 1, linksToMake: 0, couldBe: 1 });
    expect(described.links.map(({ crosses }) => crosses)).toEqual([
      { region: true, country: true, sector: null },
      { region: false, country: false, sector: null },
    ]);
    expect(described.crossings).toEqual({ region: 1, country: 1, sector: 0 });
    expect(described.oldestEvidence).toBe(toDay("2015-06-01"));
  });

  it("takes the first by stage order for the weakest, if several cost as much", () => {
    const { collaborations: _, ...strangers } = cider;
    const apart = openChain({
      ...strangers,
      actors: { ...cider.actors, bert: { offers: cider.actors.bert!.offers! } },
    });
    const found = findBestChains(apart.problem, defaultChainOptions);
    const chain = describeChain(apart.problem, found, found.chains[0]!, apart.links.explain);
    expect(chain).toMatchObject({ weakest: 0, linksToMake: 2 });
  });

  it("has no weakest link where there is no link", () => {
    const stages = { growing: { chain: "cider", requires: { planting: 1 } } };
    const { ada, cleo } = cider.actors;
    const actors = { ada: ada!, cleo: { ...cleo!, activeIn: [] } };
    const one = openChain({ actors: { ...actors, valley: { kind: "cluster" } }, stages });
    const found = findBestChains(one.problem, defaultChainOptions);
    expect(describeChain(one.problem, found, found.chains[0]!, one.links.explain)).toMatchObject({
      ...{ weakest: null, links: [], linksToMake: 0 },
    });
  });
});

describe("listGuests", () => {
  it("lists all who could take a stage, so that the fewest of them can be invited", () => {
    const { ground, state } = openChain(cider, "everybody");
    const guests = listGuests(ground, state);
    const { parties, missing, proven } = findInvitation({ stages: state.stages.length, guests, most: 5 });
    // Cleo grows, if need be, and bottles; only Bert could press, and is an institute.
    expect(parties.map((party) => ground.parties[party]!.id)).toEqual(["bert", "cleo"]);
    expect({ missing, proven }).toEqual({ missing: [3], proven: true });
  });
});
