import { describe, expect, it } from "vitest";
import { toDay } from "../../../../server/network/days.ts";
import { linksFrom, sourcesOf } from "../../../../server/network/links.ts";
import { listParties } from "../../../../server/network/party.ts";
import { prepareGround } from "../../../../server/network/value-chains/chain-ground.ts";
import { joinOwnChains } from "../../../../server/network/value-chains/join-own-chains.ts";
import { findChainState, listStages } from "../../../../server/network/value-chains/stage-states.ts";
import { smallNetwork } from "../small-network.ts";
import { cider } from "./small-chain.ts";

const rule = { day: toDay("2026-01-01"), illustrative: false };
const network = smallNetwork(cider);
/** Sorts between, before and after the stages of the network, so that all of them move. */
const own = {
  id: "a-own",
  stages: [
    {
      ...{ id: "a-own--pick", feeds: "zz-own--drink", like: "growing" },
      requires: [{ competence: "planting", weight: 1 }],
    },
    {
      ...{ id: "zz-own--drink", feeds: null, like: null },
      requires: [
        { competence: "filtering", weight: 0.5 },
        { competence: "no-longer-known", weight: 1 },
      ],
    },
  ],
};
const joined = joinOwnChains(network, [own]);
const stage = (id: string) => joined.stages.indexes.get(id)!;
const nameAll = (table: { readonly ids: readonly string[] }, at: readonly number[]) =>
  at.map((each) => table.ids[each]);

describe("joinOwnChains(network, chains)", () => {
  it("leaves the network as it is without any", () => {
    expect(joinOwnChains(network, [])).toBe(network);
  });

  it("puts the steps among the others, sorted by id, each with its chain and what it feeds", () => {
    expect(joined.stages.ids).toEqual([...joined.stages.ids].sort());
    expect(joined.stages.ids).toHaveLength(network.stages.ids.length + 2);
    const [first, last] = [stage("a-own--pick"), stage("zz-own--drink")];
    expect(joined.stages.feeds[first]).toBe(last);
    expect(joined.stages.feeds[last]).toBe(-1);
    expect(joined.chains.ids[joined.stages.chains[first]!]).toBe("a-own");
  });

  it("keeps every stage of the network with its chain, place, requirements and who is active", () => {
    network.stages.ids.forEach((id, before) => {
      const now = stage(id);
      const { chains, feeds, orders } = network.stages;
      expect(joined.stages.orders[now]).toBe(orders[before]);
      expect(joined.chains.ids[joined.stages.chains[now]!]).toBe(network.chains.ids[chains[before]!]);
      expect(joined.stages.ids[joined.stages.feeds[now]!]).toBe(network.stages.ids[feeds[before]!]);
      expect(nameAll(joined.actors, sourcesOf(joined.activities, now, rule))).toEqual(
        nameAll(network.actors, sourcesOf(network.activities, before, rule)),
      );
      const required = (of: typeof network, at: number) =>
        linksFrom(of.requirements, at, rule).map((link) => [
          of.competences.ids[of.requirements.targets[link]!],
          of.requirements.weights[link],
        ]);
      expect(required(joined, now)).toEqual(required(network, before));
    });
  });

  it("counts who is active in the step that one is like, by the same facts", () => {
    expect(nameAll(joined.actors, sourcesOf(joined.activities, stage("a-own--pick"), rule))).toEqual(["ada"]);
    expect(sourcesOf(joined.activities, stage("zz-own--drink"), rule)).toEqual([]);
  });

  it("leaves out competences that the network does not know (any more)", () => {
    const at = linksFrom(joined.requirements, stage("zz-own--drink"), rule);
    expect(at.map((link) => joined.competences.ids[joined.requirements.targets[link]!])).toEqual([
      "filtering",
    ]);
  });

  it("makes a chain that is held as one of the network", () => {
    const ground = prepareGround(joined, listParties(joined, { ...rule, of: "organisations" }), rule);
    const stages = listStages(ground, joined.chains.indexes.get("a-own")!);
    const state = findChainState(ground, stages);
    expect(nameAll(joined.stages, stages)).toEqual(["a-own--pick", "zz-own--drink"]);
    expect(state.stages.map(({ gap }) => gap)).toEqual(["fragile", "activatable"]);
    expect(state).toMatchObject({ covered: 1, redundancy: 0, connected: 0, feeds: 1 });
  });
});
