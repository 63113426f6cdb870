import { toDay } from "../../../../server/network/days.ts";
import { listParties, type PartyGroup } from "../../../../server/network/party.ts";
import { prepareGround } from "../../../../server/network/value-chains/chain-ground.ts";
import { measureLinks } from "../../../../server/network/value-chains/link-cost.ts";
import { findChainState, listStages } from "../../../../server/network/value-chains/stage-states.ts";
import { stateProblem } from "../../../../server/network/value-chains/state-problem.ts";
import { type NetworkStory, smallNetwork } from "../small-network.ts";

/** Everything about the only chain of a small network. */
export function openChain(story: NetworkStory, of: PartyGroup = "organisations") {
  const network = smallNetwork(story);
  const rule = { day: toDay("2026-01-01"), illustrative: false };
  const ground = prepareGround(network, listParties(network, { ...rule, of }), rule);
  const state = findChainState(ground, listStages(ground, 0));
  const links = measureLinks(ground);
  return { network, ground, state, links, problem: stateProblem(ground, state, links) };
}

/**
 * Ada grows (and Cleo could), nobody presses yet, but Bert could, and Dirk in part; Cleo bottles; nobody sells. Ada and
 * Bert were in a project of three, Bert and Cleo are in one cluster.
 */
export const cider: NetworkStory = {
  actors: {
    ada: { in: ["SE1"], activeIn: { growing: { source: "2020-01-01" } }, offers: { trading: 1 } },
    bert: {
      ...{ kind: "knowledge-institute", in: ["AT1"], memberOf: ["valley"] },
      offers: { pressing: { level: 2, source: "2015-06-01" }, filtering: 3 },
    },
    cleo: { in: ["AT1"], memberOf: ["valley"], activeIn: { bottling: {} }, offers: { planting: 3 } },
    dirk: { offers: { filtering: { level: 1, confidence: "C" } } },
    valley: { kind: "cluster" },
  },
  collaborations: { trial: { partners: ["ada", "bert"], partnersTotal: 3 } },
  stages: {
    growing: { chain: "cider", order: 1, feeds: "pressing", requires: { planting: 1 } },
    pressing: { chain: "cider", order: 2, feeds: "bottling", requires: { pressing: 1, filtering: 1 } },
    bottling: { chain: "cider", order: 3, feeds: "selling" },
    selling: { chain: "cider", order: 4, requires: { trading: 1, shipping: 1 } },
  },
};
