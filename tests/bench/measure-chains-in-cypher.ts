import { z } from "zod";
import { openDatabase } from "../../server/database/open-database.ts";
import { ClusterixError } from "../../server/errors.ts";
import { toDay } from "../../server/network/days.ts";
import type { Network } from "../../server/network/network.ts";
import { listParties } from "../../server/network/party.ts";
import { prepareGround } from "../../server/network/value-chains/chain-ground.ts";
import { defaultChainOptions } from "../../server/network/value-chains/chain-options.ts";
import { findBestChains } from "../../server/network/value-chains/find-best-chains.ts";
import { measureLinks } from "../../server/network/value-chains/link-cost.ts";
import { findChainState, listStages } from "../../server/network/value-chains/stage-states.ts";
import { stateProblem } from "../../server/network/value-chains/state-problem.ts";
import { readSnapshot } from "../../server/queries/network/read-snapshot.ts";
import { generateScaleInput } from "./generate-scale-input.ts";
import { openScaleGraph } from "./open-scale-graph.ts";
import { planScaleGraph } from "./plan-scale-graph.ts";
import { quantile } from "./quantile.ts";
import type { ScaleSet } from "./read-scale-set.ts";
import { candidateQuestion, writeChainQuestion } from "./write-chain-question.ts";

/** The ten best chains of organisations that are active, of the same value chains, one directly after the other. */
export interface ChainsInCypher {
  readonly chains: number;
  /** Who stands where, what links cost, and the search: nothing of the chain known before. */
  readonly networkMs: number;
  /** The search alone, as after an option is changed: what was found of the chain before is kept. */
  readonly againMs: number;
  /** Until it ended, or was given up. */
  readonly cypherMs: number;
  /** Medians of Cypher : network. */
  readonly ratio: number;
  readonly ratioAgain: number;
  /** How many took longer than the limit, or more memory than the database grants a question. */
  readonly cutOff: number;
  /** How many of those that did end say other costs. */
  readonly different: number;
}

const chains = 10;
const stagesPerChain = 6;
const limitMs = 60_000;
/** With what a question is granted in the product, most of these break off before they have found anything. */
const size = { heapMegabytes: 4_096, pageCacheMegabytes: 512, questionMegabytes: 3_000 };
const day = "2020-12-14";
const isGivenUp: ReadonlySet<string> = new Set(["took-too-long", "database-busy"]);
const candidateSchema = z.object({
  at: z.number(),
  candidates: z.array(z.object({ id: z.string(), cost: z.number() })),
});
const rowSchema = z.object({ parties: z.array(z.string()), cost: z.number() });

export async function measureChainsInCypher(set: ScaleSet): Promise<ChainsInCypher> {
  const input = generateScaleInput(set, { scale: 1, clusters: 400, chains: 50 });
  const { settings, database, stop } = await openScaleGraph(input.dataVersion, planScaleGraph(input), size);
  const bench = openDatabase(
    settings,
    new Map([
      ["bench/candidates", candidateQuestion],
      ["bench/best-chains", writeChainQuestion(stagesPerChain)],
    ]),
  );
  try {
    const { network } = await readSnapshot(database, input.dataVersion);
    const search = openSearch(network);
    const times: Times[] = [];
    // One more to warm both up.
    for (let chain = 0; chain <= chains; chain += 1) {
      const start = performance.now();
      const { stages, costs, again } = search(chain);
      const found = performance.now();
      again();
      const between = performance.now();
      const standing = await bench.run("bench/candidates", { stages }, candidateSchema, {
        timeoutMs: limitMs,
      });
      const candidates = standing.map((each) => each.candidates);
      const rows = await bench
        .run("bench/best-chains", { candidates, k: 10, day }, rowSchema, { timeoutMs: limitMs })
        .catch((error: unknown) => {
          if (error instanceof ClusterixError && isGivenUp.has(error.code)) return undefined;
          throw error;
        });
      const isSame = rows === undefined || rows.map(({ cost }) => cost).join() === costs.join();
      const cypherMs = performance.now() - between;
      const spent = { networkMs: found - start, againMs: between - found, cypherMs };
      times.push({ ...spent, isCutOff: rows === undefined, isSame });
    }
    const warm = times.slice(1);
    const median = (of: (time: Times) => number) => quantile(warm.map(of), 0.5);
    return {
      chains,
      networkMs: median(({ networkMs }) => networkMs),
      cypherMs: median(({ cypherMs }) => cypherMs),
      againMs: median(({ againMs }) => againMs),
      ratio: median(({ networkMs, cypherMs }) => cypherMs / networkMs),
      ratioAgain: median(({ againMs, cypherMs }) => cypherMs / againMs),
      cutOff: warm.filter(({ isCutOff }) => isCutOff).length,
      different: warm.filter(({ isSame }) => !isSame).length,
    };
  } finally {
    await bench.close();
    await stop();
  }
}

interface Times {
  readonly networkMs: number;
  readonly againMs: number;
  readonly cypherMs: number;
  readonly isCutOff: boolean;
  readonly isSame: boolean;
}

/** Who there is, and what they do together, is kept by the server for all value chains; all else is found anew. */
function openSearch(network: Network) {
  const rule = { day: toDay(day), illustrative: false };
  const ground = prepareGround(network, listParties(network, { ...rule, of: "organisations" }), rule);
  const links = measureLinks(ground);
  return (chain: number) => {
    const stages = listStages(ground, chain);
    const state = findChainState(ground, stages);
    const find = () =>
      findBestChains(stateProblem(ground, state, links), {
        ...defaultChainOptions,
        ...{ isDistinct: false, isDiverse: false, onlyActive: true },
      });
    const best = find();
    return {
      again: find,
      stages: stages.map((stage) => network.stages.ids[stage]!),
      costs: best.chains.map(({ cost }) => cost),
    };
  };
}
