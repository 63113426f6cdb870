import { measureServing } from "./measure-serving.ts";
import { readScaleSet, scaleFolder } from "./read-scale-set.ts";
import type { Result } from "./results.ts";

const partnerGoalMs = 25;
const slowestGoalMs = 500;

export async function describeServing(): Promise<Result[]> {
  const set = readScaleSet();
  if (set === undefined) {
    console.log(`Skipped: the participations in Horizon 2020 are not in ${scaleFolder}.`);
    return [];
  }
  const { partners, rebuild } = await measureServing(set);
  const { asked, wrong, failed, fromBefore, slowest, p95Ms, standsAfterMs } = rebuild;
  return [
    {
      what: "best partners of one organisation of Horizon 2020 among all, over HTTP",
      goal: `p95 ≤ ${partnerGoalMs} ms`,
      measured: `median ${partners.p50.toFixed(1)} ms, p95 ${partners.p95.toFixed(1)} ms`,
      holds: partners.p95 <= partnerGoalMs,
    },
    {
      what: "matches and value chains over HTTP while other data of that size are loaded and read",
      goal: `slowest ≤ ${slowestGoalMs} ms, none wrong`,
      measured: `${asked} requests, ${failed} failed, ${wrong} wrong; slowest ${slowest.ms.toFixed(0)} ms (${slowest.path}), p95 ${p95Ms.toFixed(1)} ms; ${fromBefore} answered from before, all from the new data ${(standsAfterMs / 1000).toFixed(2)} s after they were loaded`,
      holds: failed === 0 && wrong === 0 && slowest.ms <= slowestGoalMs,
    },
  ];
}
