import { allOrigins } from "../../server/network/complementarity/find-needs.ts";
import { indexParties } from "../../server/network/complementarity/index-parties.ts";
import { orderParties } from "../../server/network/complementarity/order-parties.ts";
import { keepProfiles } from "../../server/network/complementarity/profile-party.ts";
import { createRangeRanks } from "../../server/network/complementarity/range-ranks.ts";
import { rankPairs } from "../../server/network/complementarity/rank-pairs.ts";
import { defaultWeights } from "../../server/network/complementarity/score-terms.ts";
import { tallyPairs, tallyPartners } from "../../server/network/complementarity/tally-pairs.ts";
import { generateParties } from "./generate-parties.ts";
import { processorTime } from "./processor-time.ts";
import { quantile } from "./quantile.ts";

/** All pairs of clusters; processor time in milliseconds, the median of several runs after a warm-up. */
export interface PairMeasurement {
  readonly clusters: number;
  readonly ranked: number;
  /** From the parties' facts to ranks: needs, index, terms, order. */
  readonly wholeMs: number;
  /** The ranks again with other weights. */
  readonly againMs: number;
  /** Ranges of ranks of the first 25 pairs, of parties not asked for before. */
  readonly rangesMs: number;
  /** The order of the matrix. */
  readonly orderMs: number;
}

/** The best partners of one organisation among all, many times over. */
export interface PartnerMeasurement {
  readonly organisations: number;
  readonly indexMs: number;
  /** Of the arrays of the index: it holds on to nothing else but the facts that it was given. */
  readonly megabytes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const runs = 7;
const partnersAsked = 300;
const membersOfCluster = 25;
const pageOfPairs = 25;

export function measurePairs(clusters: number): PairMeasurement {
  const generated = generateParties({ parties: clusters, actors: membersOfCluster });
  const rank = () => {
    const index = indexParties({ ...generated, origins: allOrigins });
    const table = tallyPairs(index, (left, right) => (left * right) % 3);
    return { index, table, ranking: rankPairs(table, defaultWeights) };
  };
  const { index, table, ranking } = rank();
  const rows = ranking.order.slice(0, pageOfPairs);
  const range = () => {
    const rangeRanks = createRangeRanks(index, keepProfiles(index));
    return Array.from(rows, (row) => rangeRanks(ranking, row));
  };
  return {
    clusters,
    ranked: ranking.order.length,
    wholeMs: medianTime(rank),
    againMs: medianTime(() => rankPairs(table, { ground: 1.5, scarcity: 0, openness: 1 })),
    rangesMs: medianTime(range),
    orderMs: medianTime(() => orderParties(ranking)),
  };
}

export function measurePartners(organisations: number): PartnerMeasurement {
  const generated = generateParties({ parties: organisations, actors: 1 });
  const { ms: indexMs, value: index } = processorTime(() =>
    indexParties({ ...generated, origins: allOrigins }),
  );
  const { offering, offeringFamily, needing, containing, columns } = index;
  const arrays = [offering, offeringFamily, needing, containing, columns].flatMap((each) =>
    Object.values(each),
  );
  const bytes = arrays.reduce((sum, array: Int32Array | Float64Array) => sum + array.byteLength, 0);
  const step = Math.max(1, Math.floor(organisations / partnersAsked));
  const ask = (number: number) => {
    const party = generated.parties[(number * step) % organisations]!;
    return rankPairs(
      tallyPartners(index, party, (_, right) => right % 3),
      defaultWeights,
    );
  };
  for (let number = 0; number < partnersAsked / 10; number += 1) ask(number);
  const times = Array.from({ length: partnersAsked }, (_, number) => processorTime(() => ask(number)).ms);
  return {
    organisations,
    indexMs,
    megabytes: bytes / 1e6,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}

function medianTime(work: () => unknown): number {
  return quantile(
    Array.from({ length: runs }, () => processorTime(work).ms),
    0.5,
  );
}
