import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay } from "../../../../server/network/days.ts";
import { listParties, type PartyGroup } from "../../../../server/network/party.ts";
import { prepareGround } from "../../../../server/network/value-chains/chain-ground.ts";
import { findChainState, listStages } from "../../../../server/network/value-chains/stage-states.ts";
import { type ActorStory, type NetworkStory, type Reorder, smallNetwork } from "../small-network.ts";
import { actorIdsOf, chainStories, rule, told } from "./random-chain-story.ts";

/** Properties take long where much else runs beside them. */
const patience = { timeout: 60_000 };

function stateOf(
  story: NetworkStory,
  of: PartyGroup,
  regions: readonly string[] | null = null,
  reorder?: Reorder,
) {
  const network = smallNetwork(story, reorder);
  const ground = prepareGround(network, listParties(network, { ...rule, of }), rule);
  const within = regions?.map((id) => network.regions.indexes.get(id) ?? -1) ?? null;
  const state = findChainState(ground, listStages(ground, network.chains.indexes.get("chain")!), within);
  const placed = (candidates: (typeof state.stages)[number]["active"]) =>
    candidates.map(({ party, cost, oldestEvidence }) => ({
      ...{ id: ground.parties[party]!.id, cost, oldestEvidence },
    }));
  return {
    ...state,
    stages: state.stages.map(({ stage, gap, active, capable }) => ({
      ...{ id: network.stages.ids[stage]!, gap, active: placed(active), capable: placed(capable) },
    })),
  };
}

/** Growing feeds pressing, pressing feeds bottling, bottling feeds selling. */
const worked: NetworkStory = {
  actors: {
    orchard: {
      kind: "cluster",
      in: ["SE1"],
      activeIn: { growing: { confidence: "B", source: "2020-01-01" } },
    },
    mills: { kind: "cluster", in: ["AT1"], offers: { pressing: { level: 2, confidence: "C" } } },
    glass: { kind: "cluster", in: ["AT1"] },
    ada: { memberOf: ["orchard"], activeIn: { growing: {} } },
    bert: {
      memberOf: ["orchard", "glass"],
      activeIn: { bottling: { confidence: "D", source: "2018-01-01" } },
    },
    cleo: { memberOf: ["glass"], activeIn: { bottling: { confidence: "C", source: "2021-01-01" } } },
    dirk: { memberOf: ["mills"], offers: { pressing: { level: 3, source: "2022-01-01" }, filtering: 1 } },
  },
  collaborations: { trial: ["ada", "cleo"] },
  stages: {
    growing: { chain: "chain", order: 1, feeds: "pressing", requires: { planting: 1 } },
    pressing: { chain: "chain", order: 2, feeds: "bottling", requires: { pressing: 1, filtering: 1 } },
    bottling: { chain: "chain", order: 3, feeds: "selling" },
    selling: { chain: "chain", order: 4, requires: { trading: 0.5 } },
  },
};

describe("findChainState", patience, () => {
  const state = stateOf(worked, "clusters");

  it("names the gap of each stage", () => {
    expect(state.stages.map(({ id, gap }) => [id, gap])).toEqual([
      ["growing", "fragile"],
      ["pressing", "activatable"],
      ["bottling", "covered"],
      ["selling", "missing"],
    ]);
  });

  it("measures coverage, redundancy and connectedness, which is nobody's where nobody is active", () => {
    expect(state).toMatchObject({ covered: 2, redundancy: 0, connected: 0, feeds: 3 });
    const straight = { ...worked.stages, growing: { chain: "chain", order: 1, feeds: "bottling" } };
    expect(stateOf({ ...worked, stages: straight }, "clusters")).toMatchObject({ connected: 1, feeds: 3 });
  });

  it("pays for the best fact: the cluster's own, though of less confidence, or that of many members", () => {
    const [growing, pressing, bottling] = state.stages;
    expect(growing!.active).toEqual([
      {
        id: "orchard",
        // Its own word costs 50,000; what the register says of ada 0 + 300,000/2.
        cost: { total: 50_000, notActive: 0, confidence: 50_000, level: 0, depth: 0 },
        oldestEvidence: toDay("2020-01-01"),
      },
    ]);
    expect(bottling!.active).toEqual([
      {
        id: "glass",
        // Two members, the better one of confidence C.
        cost: { total: 300_000, notActive: 0, confidence: 150_000, level: 0, depth: 150_000 },
        oldestEvidence: toDay("2021-01-01"),
      },
      {
        id: "orchard",
        cost: { total: 600_000, notActive: 0, confidence: 300_000, level: 0, depth: 300_000 },
        oldestEvidence: toDay("2018-01-01"),
      },
    ]);
    expect(pressing!.capable).toEqual([
      {
        id: "mills",
        // Filtering is the dearer of the two: level 1, one member. For pressing dirk's is best: 300,000/2.
        cost: { total: 1_000_000, notActive: 500_000, confidence: 0, level: 200_000, depth: 300_000 },
        oldestEvidence: toDay("2022-01-01"),
      },
    ]);
  });

  it("counts only parties that lie in the regions asked for", () => {
    expect(stateOf(worked, "clusters", ["SE1"]).stages.map(({ gap }) => gap)).toEqual([
      ...["fragile", "missing", "fragile", "missing"],
    ]);
  });

  it("finds whom the definition finds, at the cost that it says", () => {
    fc.assert(
      fc.property(
        chainStories,
        fc.constantFrom("clusters" as const, "organisations" as const),
        (story, of) => {
          const found = stateOf(story, of).stages;
          for (const { id, active, capable, gap } of found) {
            const expected = placeByDefinition(story, id, of);
            expect({ active: costsOf(active), capable: costsOf(capable) }).toEqual(expected);
            const { length } = expected.active;
            const kind = expected.capable.length > 0 ? "activatable" : "missing";
            expect(gap).toBe(length > 1 ? "covered" : length === 1 ? "fragile" : kind);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the data", () => {
    fc.assert(
      fc.property(chainStories, (story) => {
        const reversed: Reorder = (items) => items.toReversed();
        expect(stateOf(story, "clusters", null, reversed)).toEqual(stateOf(story, "clusters"));
      }),
    );
  });
});

function costsOf(candidates: readonly { readonly id: string; readonly cost: { readonly total: number } }[]) {
  return candidates.map(({ id, cost }) => [id, cost.total]);
}

/** A_s and K_s with their costs, written down from METHODS, on ids. */
function placeByDefinition(story: NetworkStory, stage: string, of: "clusters" | "organisations") {
  const confidence = { A: 0, B: 50_000, C: 150_000, D: 300_000 };
  const ids = Object.keys(story.actors).filter(
    (id) => (story.actors[id]!.kind === "cluster") === (of === "clusters"),
  );
  const required = Object.entries(story.stages?.[stage]?.requires ?? {});
  const whole = required.filter(([, weight]) => weight === 1);
  const best = (id: string, costOf: (actor: ActorStory) => number | undefined) => {
    const costs = actorIdsOf(story, { id }).flatMap((actor) => {
      const cost = costOf(story.actors[actor]!);
      return cost === undefined ? [] : [{ cost, isOwn: actor === id }];
    });
    return Math.min(
      ...costs.map(({ cost, isOwn }) => cost + (isOwn ? 0 : Math.round(300_000 / costs.length))),
    );
  };
  const activity = (id: string) =>
    best(id, ({ activeIn }) => {
      const fact = told(activeIn, stage);
      return fact && confidence[fact.confidence ?? "A"];
    });
  const offer = (id: string, competence: string) =>
    best(id, ({ offers }) => {
      const fact = told(offers as Parameters<typeof told>[0], competence) as
        | { confidence?: "A"; level: number }
        | undefined;
      return fact && confidence[fact.confidence ?? "A"] + (3 - fact.level) * 100_000;
    });
  const capability = (id: string) => {
    if (required.length === 0) return Number.POSITIVE_INFINITY;
    if (whole.length > 0) return Math.max(...whole.map(([competence]) => offer(id, competence)));
    return Math.min(...required.map(([competence]) => offer(id, competence)));
  };
  const isPlaced = ([, cost]: readonly [string, number]) => cost < Number.POSITIVE_INFINITY;
  const active = ids.map((id) => [id, activity(id)] as const).filter(isPlaced);
  const others = ids.filter((id) => !active.some(([each]) => each === id));
  const capable = others.map((id) => [id, 500_000 + capability(id)] as const).filter(isPlaced);
  return { active, capable };
}
