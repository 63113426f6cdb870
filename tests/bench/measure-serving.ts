import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { z } from "zod";
import { markUnfinished } from "../../seed/load-state.ts";
import { writeGraph } from "../../seed/write-graph.ts";
import { createApp } from "../../server/app.ts";
import type { Database } from "../../server/database/database.ts";
import { keepReadings, type ReadAside } from "../../server/queries/network/keep-readings.ts";
import { readInThread } from "../../server/read-in-thread.ts";
import { openWorkspace } from "../../server/workspace/open-workspace.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { generateScaleInput } from "./generate-scale-input.ts";
import { openScaleGraph } from "./open-scale-graph.ts";
import { planScaleGraph } from "./plan-scale-graph.ts";
import { quantile } from "./quantile.ts";
import type { ScaleSet } from "./read-scale-set.ts";

export interface ServingTimes {
  readonly partners: { readonly p50: number; readonly p95: number };
  readonly rebuild: RebuildTimes;
}

/** Of all requests from before other data were loaded until all answers are from them. */
export interface RebuildTimes {
  readonly asked: number;
  readonly failed: number;
  /** Neither what was answered before nor what is answered after, or not under the version that it is of. */
  readonly wrong: number;
  readonly fromBefore: number;
  readonly slowest: { readonly path: string; readonly ms: number };
  readonly p95Ms: number;
  /** From the end of the load to the first answer from it. */
  readonly standsAfterMs: number;
}

const partnersAsked = 200;
const askers = 2;

/** The server in this process, without what it does at a start, on the scale set in a Neo4j of its own. */
export async function measureServing(set: ScaleSet): Promise<ServingTimes> {
  const input = generateScaleInput(set, { scale: 1, clusters: 400, chains: 50 });
  const graph = planScaleGraph(input);
  const { settings, database, stop } = await openScaleGraph(input.dataVersion, graph);
  const clusters = graph.nodes.filter(({ labels }) => labels.includes("Cluster"));
  const load = async (dataVersion: string, prefix: string) => {
    await markUnfinished(database, false);
    const nodes = clusters.map(({ properties, ...node }) => ({
      ...node,
      properties: { ...properties, name: `${prefix}${String(properties.name)}` },
    }));
    await writeGraph(database, { nodes, links: [] });
    await finishLoad(database, dataVersion);
  };
  try {
    const server = await openServer(database, (dataVersion) =>
      readInThread({ settings, cypherFolder, program: networkProgram }, dataVersion),
    );
    try {
      const ids = input.actors.map(({ id }) => id);
      const partnersOf = (id: string) => `/api/complementarity/${id}?among=all&limit=25`;
      const partners = await timePartners(
        server.address,
        Array.from({ length: partnersAsked }, (_, at) =>
          partnersOf(ids[Math.floor((at * ids.length) / partnersAsked)]!),
        ),
      );
      const paths = [
        "/api/complementarity?limit=25",
        ...[ids[0]!, ids[5_000]!, clusters[0]!.id].map(partnersOf),
        "/api/value-chains",
        ...[0, 1].flatMap((at) => {
          const chain = `/api/value-chains/${input.chains[at]!.id}`;
          return [chain, `${chain}/chains?k=10`];
        }),
      ];
      const rebuild = await measureRebuild(server.address, paths, {
        version: `${input.dataVersion}-renamed`,
        load: () => load(`${input.dataVersion}-renamed`, "Renamed "),
      });
      return { partners, rebuild };
    } finally {
      await server.close();
    }
  } finally {
    // The graph is kept from run to run.
    await load(input.dataVersion, "");
    await stop();
  }
}

const cypherFolder = join(projectFolder, "cypher");
const networkProgram = pathToFileURL(join(projectFolder, "server", "network-thread.mjs"));

async function openServer(database: Database, readAside: ReadAside) {
  const workspace = await openWorkspace(":memory:", () => new Date());
  const app = createApp({
    ...{ database, workspace, listener: "private", logger: pino({ level: "silent" }) },
    readings: keepReadings(database, readAside),
    clientFolder: join(import.meta.dirname, "no-client"),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await workspace.close();
    },
  };
}

async function finishLoad(database: Database, dataVersion: string): Promise<void> {
  await database.write("import/finish-load", { dataVersion }, z.object({ loadedAt: z.string() }));
}

async function timePartners(address: string, paths: readonly string[]): Promise<ServingTimes["partners"]> {
  // What all of them share is made by whoever asks first.
  for (const path of paths.slice(0, 10)) await ask(address, path);
  const times: number[] = [];
  for (const path of paths) times.push((await ask(address, path)).ms);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

interface Change {
  readonly version: string;
  load(): Promise<void>;
}

async function measureRebuild(
  address: string,
  paths: readonly string[],
  { version, load }: Change,
): Promise<RebuildTimes> {
  const askAll = async () =>
    new Map(await Promise.all(paths.map(async (path) => [path, (await ask(address, path)).text] as const)));
  await askAll();
  const before = await askAll();
  const asked: Asked[] = [];
  let isOver = false;
  const asking = Array.from({ length: askers }, async (_, first) => {
    for (let at = first; !isOver; at += 1) asked.push(await ask(address, paths[at % paths.length]!));
  });
  await wait(500);
  await load();
  const loaded = performance.now();
  const isNew = ({ text }: Asked) => text.includes(`"dataVersion":"${version}"`);
  while (!asked.some(isNew)) await wait(20);
  const standsAfterMs = performance.now() - loaded;
  // Each is asked for anew of the new network.
  await wait(3_000);
  isOver = true;
  await Promise.all(asking);
  const after = await askAll();
  const times = asked.map(({ ms }) => ms);
  const slowest = asked.reduce((one, other) => (other.ms > one.ms ? other : one));
  const expected = (each: Asked) => (isNew(each) ? after : before).get(each.path);
  return {
    asked: asked.length,
    failed: asked.filter(({ status }) => status !== 200).length,
    wrong: asked.filter((each) => each.status === 200 && each.text !== expected(each)).length,
    fromBefore: asked.filter((each) => !isNew(each)).length,
    ...{ slowest, p95Ms: quantile(times, 0.95), standsAfterMs },
  };
}

interface Asked {
  readonly path: string;
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

async function ask(address: string, path: string): Promise<Asked> {
  const start = performance.now();
  const response = await fetch(address + path);
  const text = await response.text();
  return { path, status: response.status, text, ms: performance.now() - start };
}
