import { describe, expect, it } from "vitest";
import { toDay } from "../../../../server/network/days.ts";
import type { Network } from "../../../../server/network/network.ts";
import { findChainState, listStages } from "../../../../server/network/value-chains/stage-states.ts";
import { chainBaseOf } from "../../../../server/queries/value-chains/chain-grounds.ts";
import { tellIllustrative } from "../../../../server/queries/value-chains/tell-illustrative.ts";
import { type NetworkStory, smallNetwork } from "../../network/small-network.ts";

/** Ada grows, Bert presses and Cleo bottles; what is invented is who else does, and what two of them share. */
const story: NetworkStory = {
  actors: {
    ada: { activeIn: ["growing"] },
    bert: { activeIn: ["pressing"] },
    cleo: { activeIn: { bottling: { basis: "illustrative" } }, offers: { bottles: 3 } },
    dora: { basis: "illustrative", activeIn: ["pressing"], offers: { bottles: 3 } },
  },
  collaborations: {
    trial: { partners: ["ada", "bert"] },
    tale: { basis: "illustrative", partners: ["bert", "cleo"] },
  },
  stages: {
    growing: { chain: "cider", order: 1, feeds: "pressing" },
    pressing: { chain: "cider", order: 2, feeds: "bottling" },
    bottling: { chain: "cider", order: 3, requires: { bottles: 1 } },
  },
};

function openCider(network: Network, illustrative: boolean) {
  const rule = { day: toDay("2026-01-01"), illustrative };
  const base = chainBaseOf(network, "organisations", rule);
  const state = findChainState(base.ground, listStages(base.ground, 0));
  const chain = {
    ...{ rule, read: network, joined: network, of: "organisations" as const, id: "cider", regions: null },
    ground: base.ground,
  };
  const partyOf = (id: string) => base.ground.parties.findIndex((each) => each.id === id);
  return { base, state, partyOf, told: tellIllustrative(chain) };
}

const network = smallNetwork(story);

describe("tellIllustrative(chain)", () => {
  const { base, state, partyOf, told } = openCider(network, true);
  const named = (holds: (stage: (typeof state.stages)[number], at: number) => boolean) =>
    state.stages.filter(holds).map(({ stage }) => network.stages.ids[stage]);

  it("says of who takes a step whether they would take it without invented facts, as they do", () => {
    const resting = state.stages.flatMap(({ stage, active, capable }) =>
      [...active, ...capable]
        .filter((candidate) => told.place(stage, candidate))
        .map(({ party }) => `${base.ground.parties[party]!.id} in ${network.stages.ids[stage]}`),
    );
    // Cleo could bottle without them, but would not be active.
    expect(resting).toEqual(["dora in pressing", "cleo in bottling", "dora in bottling"]);
  });

  it("says of a step whether as many would take it", () => {
    expect(named((stage) => told.stage(stage))).toEqual(["pressing", "bottling"]);
  });

  it("says of a link whether it would be as near, and never of one that is not there", () => {
    const isResting = (from: string, to: string) => {
      const [p, q] = [partyOf(from), partyOf(to)];
      return told.link(p, q, base.links.explain(p, q));
    };
    expect([isResting("ada", "bert"), isResting("bert", "cleo"), isResting("ada", "dora")]).toEqual([
      ...[false, true, false],
    ]);
  });

  it("says of who could close a gap whether they would offer the same", () => {
    const offers = [network.competences.indexes.get("bottles")!];
    expect(["cleo", "dora"].map((id) => told.filler({ party: partyOf(id), offers }))).toEqual([false, true]);
  });

  it("says nothing where invented facts do not count anyway", () => {
    const real = openCider(network, false);
    expect(real.state.stages.map((stage) => real.told.stage(stage))).toEqual([false, false, false]);
  });
});
