import type { ChainGround } from "./chain-ground.ts";
import type { ChainProblem } from "./chain-problem.ts";
import type { LinkCosts } from "./link-cost.ts";
import { type ChainState, toChainStages } from "./stage-states.ts";

/** The chains that the stages allow, as a problem for the search: A_s ∪ K_s are the candidates of a stage. */
export function stateProblem(
  ground: ChainGround,
  { stages }: ChainState,
  { costOf, nearOf }: LinkCosts,
): ChainProblem {
  return {
    stages: toChainStages(
      ground,
      stages.map(({ stage }) => stage),
    ),
    candidates: stages.map(({ active, capable }) => [...active, ...capable]),
    placesOf: (party) => ground.parties[party]!.places,
    collaborationsOf: ground.collaborationsOf,
    ...{ linkCost: costOf, nearOf },
  };
}
