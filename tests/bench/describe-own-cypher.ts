import type { DatabaseSettings } from "../../server/database/database.ts";
import { measureOwnCypher } from "./measure-own-cypher.ts";
import type { Quantiles } from "./measure-ratios.ts";
import type { Result } from "./results.ts";

/** Eight, and the two that pass until it is ended. */
const backGoalSeconds = 10;

export async function describeOwnCypher(source: DatabaseSettings): Promise<Result[]> {
  const times = await measureOwnCypher(source);
  return [
    ...times.overheads.map(({ rows, http, bareDriver }) => ({
      what: `own Cypher of ${rows} rows over HTTP (checked, planned, run in the sandbox, streamed), against the bare driver on the sandbox`,
      goal: "",
      measured: `${ratio(http.p50, bareDriver.p50)} at p50, ${ratio(http.p95, bareDriver.p95)} at p95`,
      holds: undefined,
    })),
    {
      what: "EXPLAIN of a text that was planned before, with its process",
      goal: "",
      measured: inMilliseconds(times.warmPlan),
      holds: undefined,
    },
    {
      what: "first rows of an answer of 10,000 over HTTP",
      goal: "",
      measured: inMilliseconds(times.firstRows),
      holds: undefined,
    },
    {
      what: "memory that the server takes more while it sends 20 answers of 10,000 rows",
      goal: "",
      measured: `${times.memoryMegabytes.toFixed(0)} MB`,
      holds: undefined,
    },
    {
      what: "sandbox from its first use to its first answer: started, filled with the seed, started again to be read only",
      goal: "",
      measured: `${times.firstUse.toFixed(1)} s`,
      holds: undefined,
    },
    {
      what: "sandbox back after a query that runs away was given up, 2 s of them until it is killed",
      goal: `≤ ${backGoalSeconds} s`,
      measured: `${times.backAfter.toFixed(1)} s`,
      holds: times.backAfter <= backGoalSeconds,
    },
  ];
}

function ratio(one: number, bare: number): string {
  return `${(one / bare).toFixed(2)} (${one.toFixed(1)} : ${bare.toFixed(1)} ms)`;
}

function inMilliseconds({ p50, p95 }: Quantiles): string {
  return `${p50.toFixed(1)} ms at p50, ${p95.toFixed(1)} ms at p95`;
}
