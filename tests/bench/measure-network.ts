import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildNetwork } from "../../server/network/build-network.ts";
import { toDay } from "../../server/network/days.ts";
import type { Network } from "../../server/network/network.ts";
import { listParties } from "../../server/network/party.ts";
import { tieParties } from "../../server/network/tie-parties.ts";
import { readSnapshot } from "../../server/queries/network/read-snapshot.ts";
import { generateScaleInput } from "./generate-scale-input.ts";
import { openScaleGraph } from "./open-scale-graph.ts";
import { planScaleGraph } from "./plan-scale-graph.ts";
import { processorTime } from "./processor-time.ts";
import type { ScaleSet } from "./read-scale-set.ts";

export interface ReadingTimes {
  readonly firstMs: number;
  /** Fastest and median of the others. */
  readonly bestMs: number;
  readonly medianMs: number;
  /** Of this process alone, the median. */
  readonly processorMs: number;
  /** All that the network holds: arrays, ids, names and where each stands. */
  readonly heldMB: number;
}

export interface BuiltNetwork {
  readonly scale: number;
  readonly organisations: number;
  readonly links: number;
  readonly buildMs: number;
  /** The ties among all clusters. */
  readonly tieMs: number;
  readonly arraysMB: number;
}

const wanted = { clusters: 400, chains: 50 };
const readings = 7;

/** Reads the scale set from a Neo4j, again and again. */
export async function measureReading(set: ScaleSet): Promise<ReadingTimes> {
  const input = generateScaleInput(set, { scale: 1, ...wanted });
  const { database, stop } = await openScaleGraph(input.dataVersion, planScaleGraph(input));
  try {
    const times: { ms: number; processorMs: number }[] = [];
    for (let i = 0; i < readings; i += 1) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      await readSnapshot(database, input.dataVersion);
      const { user, system } = process.cpuUsage(before);
      times.push({ ms: performance.now() - start, processorMs: (user + system) / 1000 });
    }
    const collect = openCollector();
    const without = await collect();
    const { network } = await readSnapshot(database, input.dataVersion);
    const heldMB = ((await collect()) - without) / 1e6;
    // Used once more, or it might be collected before it is measured.
    if (network.actors.ids.length !== input.actors.length) throw new Error("not all actors were read");
    const [first, ...others] = times;
    const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
    return {
      firstMs: first!.ms,
      bestMs: Math.min(...others.map(({ ms }) => ms)),
      medianMs: middle(others.map(({ ms }) => ms)),
      processorMs: middle(others.map(({ processorMs }) => processorMs)),
      heldMB,
    };
  } finally {
    await stop();
  }
}

/** Builds the network of a part or a multiple of the scale set, without a database. */
export function measureBuilding(set: ScaleSet, scale: number): BuiltNetwork {
  const input = generateScaleInput(set, { scale, ...wanted });
  // Once to warm up, and once to measure.
  buildNetwork(input);
  const { value: network, ms: buildMs } = processorTime(() => buildNetwork(input));
  const { organisations, links, arrayBytes, tieMs } = describe(network);
  return { scale, organisations, links, buildMs, tieMs, arraysMB: arrayBytes / 1e6 };
}

function describe(network: Network) {
  const rule = { day: toDay("2020-12-14"), illustrative: false };
  const clusters = listParties(network, { of: "clusters", ...rule });
  const { ms: tieMs } = processorTime(() => {
    const ties = tieParties(network, clusters, rule);
    for (const { index } of clusters) ties.rowOf(index);
  });
  const tables: object[] = Object.values(network).filter((part) => typeof part === "object");
  const columns = tables.flatMap((table) => Object.values(table)).filter((part) => ArrayBuffer.isView(part));
  // Some share theirs.
  const buffers = [...new Set(columns.map(({ buffer }) => buffer))];
  return {
    organisations: network.actors.ids.length - clusters.length,
    links: tables.reduce((sum, table) => sum + ("count" in table ? Number(table.count) : 0), 0),
    arrayBytes: buffers.reduce((sum, { byteLength }) => sum + byteLength, 0),
    tieMs,
  };
}

/** Collects garbage, then says how much is held: on the heap, and in arrays outside it. */
function openCollector(): () => Promise<number> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  return async () => {
    // Arrays are let go after the objects that held them.
    for (let round = 0; round < 3; round += 1) {
      collectGarbage();
      await new Promise(setImmediate);
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}
