import { measureBuilding, measureReading } from "./measure-network.ts";
import { readScaleSet, scaleFolder } from "./read-scale-set.ts";
import type { Result } from "./results.ts";

const readingGoalMs = 1500;
const memoryGoalMB = 20;

export async function describeNetwork(): Promise<Result[]> {
  const set = readScaleSet();
  if (set === undefined) {
    console.log(`Skipped: the participations in Horizon 2020 are not in ${scaleFolder}.`);
    return [];
  }
  const built = [1 / 4, 1, 2, 8].map((scale) => measureBuilding(set, scale));
  const reading = await measureReading(set);
  return [
    {
      what: "reading the network of Horizon 2020 from Neo4j, with made-up offers, needs and clusters",
      goal: `≤ ${readingGoalMs / 1000} s`,
      measured: `best ${seconds(reading.bestMs)}, median ${seconds(reading.medianMs)}, of which ${seconds(reading.processorMs)} in this process; first ${seconds(reading.firstMs)}`,
      holds: reading.medianMs <= readingGoalMs,
    },
    {
      what: "the network of Horizon 2020 in memory",
      goal: `≤ ${memoryGoalMB} MB`,
      measured: `${reading.heldMB.toFixed(1)} MB with ids and names`,
      holds: reading.heldMB <= memoryGoalMB,
    },
    ...built.map(({ scale, organisations, links, buildMs, tieMs, arraysMB }) => ({
      what: `network of Horizon 2020 × ${scale}: ${organisations} organisations, ${links} links`,
      goal: "",
      measured: `arrays ${arraysMB.toFixed(1)} MB; built in ${seconds(buildMs)}; ties among 400 clusters in ${seconds(tieMs)}`,
      holds: undefined,
    })),
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
