import type { z } from "zod";
import type { BestChainsAnswer, findBestChainsInput } from "#contract/find-best-chains.ts";
import type { ChainOptions } from "../../network/value-chains/chain-options.ts";
import type { ChainProblem } from "../../network/value-chains/chain-problem.ts";
import { describeChain } from "../../network/value-chains/describe-chain.ts";
import { findBestChains as searchBest } from "../../network/value-chains/find-best-chains.ts";
import { placeStages } from "../../network/value-chains/place-stages.ts";
import { stateProblem } from "../../network/value-chains/state-problem.ts";
import type { QuestionContext } from "../question-context.ts";
import { answerChain } from "./answer-chain.ts";
import { describeParties, nameStage } from "./describe-parties.ts";
import { findParties, type OpenedChain, openChain } from "./open-chain.ts";
import { tellIllustrative } from "./tell-illustrative.ts";

type Input = z.output<typeof findBestChainsInput>;

const mostCombinations = 1e15;

/** The best ways to fill the steps of a chain, each in words. None is an answer. Throws not-found. */
export async function findBestChains(context: QuestionContext, input: Input): Promise<BestChainsAnswer> {
  const chain = await openChain(context, input.id, input);
  const problem = stateProblem(chain.ground, chain.state, chain.base.links);
  // One more than is shown tells whether there are more.
  const options = { ...readOptions(chain, input), most: input.k + 1 };
  const best = searchBest(problem, options);
  const shown = best.chains.slice(0, input.k);
  const described = shown.map((each) => describeChain(problem, best, each, chain.base.links.explain));
  const parties = describeParties(
    chain,
    described.flatMap(({ places }) => places.flatMap(({ party, equals }) => [party, ...equals])),
  );
  const stageOf = (position: number) => chain.stages[position]!;
  const leftOut = best.leftOut.map(({ stage, reason }) => ({
    stage: nameStage(chain, stageOf(stage)),
    reason,
  }));
  const illustrative = tellIllustrative(chain);
  const hasMore = best.chains.length > input.k || !best.exact;
  return {
    chains: described.map((each) => answerChain(chain, each, { parties, leftOut, illustrative })),
    parties: [...parties.values()],
    leftOut,
    exact: best.exact || best.proven >= shown.length,
    proven: Math.min(best.proven, shown.length),
    combinations: countCombinations(problem, options),
    ...{ shown: shown.length, total: best.chains.length, truncated: hasMore, atLeast: hasMore },
    ...{ date: chain.date, dataVersion: chain.read.dataVersion },
  };
}

function readOptions(chain: OpenedChain, input: Input): Omit<ChainOptions, "most"> {
  return {
    isDistinct: input.distinct,
    isDiverse: input.diverse,
    regions: chain.regions,
    contains: findParties(chain, input.contains, "contains"),
    without: findParties(chain, input.without, "without"),
    crosses: input.cross === 0 ? null : { border: input.border, least: input.cross },
    onlyActive: input.active,
    mostCollaborations: input.hubs ?? null,
  };
}

function countCombinations(problem: ChainProblem, options: ChainOptions): number {
  const { placed } = placeStages(problem, options);
  if (placed.length === 0) return 0;
  return placed.reduce(
    (product, { candidates }) => Math.min(mostCombinations, product * candidates.length),
    1,
  );
}
