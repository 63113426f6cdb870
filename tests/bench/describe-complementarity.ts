import { measurePairs, measurePartners } from "./measure-complementarity.ts";
import type { Result } from "./results.ts";

const pairGoal = 250;
const partnerGoal = 10;
/** The goals are for these; the others show how time grows. */
const goalClusters = 400;
const goalOrganisations = 36_000;

export function describeComplementarity(): Result[] {
  const pairs = [goalClusters / 4, goalClusters, goalClusters * 2].map((clusters): Result => {
    const { ranked, wholeMs, againMs, rangesMs, orderMs } = measurePairs(clusters);
    const isGoal = clusters === goalClusters;
    return {
      what: `all pairs of ${clusters} clusters, generated (${ranked} ranked)`,
      goal: isGoal ? `≤ ${pairGoal} ms` : "",
      measured: `${wholeMs.toFixed(0)} ms from facts to ranks; ${againMs.toFixed(0)} ms for other weights, ${rangesMs.toFixed(0)} ms for 25 ranges of ranks, ${orderMs.toFixed(0)} ms for the order of the matrix`,
      holds: isGoal ? wholeMs <= pairGoal : undefined,
    };
  });
  const partners = [1 / 4, 1, 2, 8].map((times): Result => {
    const measured = measurePartners(goalOrganisations * times);
    const isGoal = times === 1;
    return {
      what: `best partners of one among ${measured.organisations} organisations, generated`,
      goal: isGoal ? `p95 ≤ ${partnerGoal} ms` : "",
      measured: `median ${measured.medianMs.toFixed(1)} ms, p95 ${measured.p95Ms.toFixed(1)} ms; once before ${measured.indexMs.toFixed(0)} ms and ${measured.megabytes.toFixed(0)} MB for the index`,
      holds: isGoal ? measured.p95Ms <= partnerGoal : undefined,
    };
  });
  return [...pairs, ...partners];
}
