import { listParties } from "../../server/network/party.ts";
import { prepareGround } from "../../server/network/value-chains/chain-ground.ts";
import { type ChainOptions, defaultChainOptions } from "../../server/network/value-chains/chain-options.ts";
import { findBestChains } from "../../server/network/value-chains/find-best-chains.ts";
import { measureLinks } from "../../server/network/value-chains/link-cost.ts";
import { findChainState, listStages } from "../../server/network/value-chains/stage-states.ts";
import { stateProblem } from "../../server/network/value-chains/state-problem.ts";
import { generateChainNetwork } from "./generate-chain-network.ts";
import { processorTime } from "./processor-time.ts";
import { quantile } from "./quantile.ts";

export type Chained = "clusters" | "organisations";

/** The ten best chains of each of fifty value chains; processor time in milliseconds, after a warm-up. */
export interface ChainMeasurement {
  readonly parties: number;
  /** Parties that could take a stage. */
  readonly medianCandidates: number;
  readonly mostCandidates: number;
  /** Who stands where, for a chain that has not been asked for before. */
  readonly state: Spread;
  /** The best chains of it then: the costs of its links are found. */
  readonly first: Spread;
  /** Without options, of all chains and not diverse; the costs of links are known. */
  readonly plain: Spread;
  /** Diverse, of clusters that are no hubs, across three borders of countries, with a party that it must contain. */
  readonly options: Spread;
  /** How many of all answers were exact. */
  readonly exactShare: number;
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const chains = 50;
const warmUp = 5;
const clusters = 400;

export function measureChains(scale: number, of: Chained): ChainMeasurement {
  const network = generateChainNetwork({ scale, clusters, chains: chains + warmUp });
  const rule = { day: 20_000, illustrative: false };
  const ground = prepareGround(network, listParties(network, { ...rule, of }), rule);
  const links = measureLinks(ground);
  const open = (chain: number) =>
    stateProblem(ground, findChainState(ground, listStages(ground, chain)), links);
  const answers: boolean[] = [];
  const time = (chain: number, options: Partial<ChainOptions>) => {
    const problem = problems[chain]!;
    const { value, ms } = processorTime(() =>
      findBestChains(problem, { ...defaultChainOptions, ...options }),
    );
    answers.push(value.exact);
    return ms;
  };
  const states = Array.from({ length: warmUp + chains }, (_, chain) => processorTime(() => open(chain)));
  const problems = states.map(({ value }) => value);
  const someOptions = (chain: number): Partial<ChainOptions> => ({
    crosses: { border: "country", least: 3 },
    mostCollaborations: 500,
    contains: problems[chain]!.candidates[2]!.slice(0, 1).map(({ party }) => party),
  });
  const timeAll = (optionsOf: (chain: number) => Partial<ChainOptions>) =>
    spread(problems.map((_, chain) => time(chain, optionsOf(chain))));
  const candidates = problems.flatMap((problem) => problem.candidates.map(({ length }) => length));
  return {
    parties: ground.parties.length,
    medianCandidates: quantile(candidates, 0.5),
    mostCandidates: Math.max(...candidates),
    state: spread(states.map(({ ms }) => ms)),
    first: timeAll(() => ({})),
    plain: timeAll(() => ({ isDiverse: false })),
    options: timeAll(someOptions),
    exactShare: answers.filter((exact) => exact).length / answers.length,
  };
}

function spread(times: readonly number[]): Spread {
  const warm = times.slice(warmUp);
  return { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) };
}
