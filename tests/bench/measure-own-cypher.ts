import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Driver } from "neo4j-driver";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { findFolders } from "../../server/config.ts";
import type { DatabaseSettings } from "../../server/database/database.ts";
import { readClaim } from "../../server/database/local-neo4j/claim-home.ts";
import { readPassword } from "../../server/database/local-neo4j/prepare-password.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { readCypherFiles } from "../../server/database/read-cypher-files.ts";
import { keepSandbox } from "../../server/database/sandbox/keep-sandbox.ts";
import type { Sandbox } from "../../server/database/sandbox/sandbox.ts";
import { openOwnCypher } from "../../server/queries/own-cypher/open-own-cypher.ts";
import { openWorkspace } from "../../server/workspace/open-workspace.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { openBareDriver, type Quantiles } from "./measure-ratios.ts";
import { quantile } from "./quantile.ts";

/** Milliseconds of the same text over HTTP and by the bare driver, each directly after the other. */
export interface OverheadTimes {
  readonly rows: number;
  readonly http: Quantiles;
  readonly bareDriver: Quantiles;
}

export interface OwnCypherTimes {
  readonly overheads: readonly OverheadTimes[];
  /** Of a text that was planned before. */
  readonly warmPlan: Quantiles;
  /** Until the first rows of an answer of ten thousand are here. */
  readonly firstRows: Quantiles;
  /** Megabytes that the server takes more while it sends twenty answers of ten thousand rows, one after the other. */
  readonly memoryMegabytes: number;
  /** Seconds from the first use of an empty sandbox to its first answer. */
  readonly firstUse: number;
  /** Seconds from a query that runs away being given up to the next answer. */
  readonly backAfter: number;
}

const rounds = { warmUp: 6, measured: 20 };
const never = new AbortController().signal;

/** A real sandbox of this graph, behind the server's own routes in this process, asked over a socket. */
export async function measureOwnCypher(source: DatabaseSettings): Promise<OwnCypherTimes> {
  const folders = findFolders(projectFolder);
  const folder = mkdtempSync(join(tmpdir(), "clusterix-bench-sandbox-"));
  const cypherFiles = readCypherFiles(folders.cypher);
  const sandbox = keepSandbox({
    folder,
    classesOf: folders.neo4jHome,
    libraryFolder: folders.neo4jLibrary,
    pomFile: folders.neo4jPom,
    environment: process.env,
    ...{ source, cypherFiles },
    dataVersion: async () => "bench",
    readerProgram: pathToFileURL(join(projectFolder, "server", "query-reader.mjs")),
    now: () => new Date(),
    report: () => undefined,
  });
  const database = openDatabase(source, cypherFiles);
  const workspace = await openWorkspace(":memory:", () => new Date());
  const own = openOwnCypher({
    sandbox,
    record: (run) => workspace.cypherRuns.add(run),
    now: () => new Date(),
  });
  const app = createApp({
    ...{ database, workspace, own, listener: "private", clientFolder: folder },
    logger: pino({ level: "silent" }),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/cypher`;
  try {
    const firstUse = await timeFirstUse(sandbox);
    const driver = openBareDriver(readSettings(join(folder, "1")));
    try {
      const times = await measure(address, driver, sandbox);
      return { ...times, firstUse, backAfter: await timeReturn(address) };
    } finally {
      await driver.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
    await Promise.all([sandbox.close(), database.close(), workspace.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSettings(home: string): DatabaseSettings {
  const uri = readClaim(home)?.uri;
  const password = readPassword(home);
  if (uri === undefined || password === undefined) throw new Error("the sandbox is not running");
  return { uri, username: "neo4j", password, database: "neo4j" };
}

async function timeFirstUse(sandbox: Sandbox): Promise<number> {
  const since = performance.now();
  await sandbox.use(never);
  return (performance.now() - since) / 1_000;
}

const textOf = (rows: number) =>
  `UNWIND range(1, ${rows}) AS x MATCH (c:Cluster {id: 'packbridge'}) RETURN x, c.name AS name, c.city AS city, c.id AS id, x * 0.5 AS half`;

async function measure(address: string, driver: Driver, sandbox: Sandbox) {
  const overheads: OverheadTimes[] = [];
  for (const rows of [1, 1_000, 10_000]) {
    const [http, bareDriver] = [[] as number[], [] as number[]];
    for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1) {
      const overHttp = await time(() => ask(address, textOf(rows)));
      const bare = await time(() => driver.executeQuery(textOf(rows), {}, { routing: "READ" }));
      if (round < rounds.warmUp) continue;
      http.push(overHttp);
      bareDriver.push(bare);
    }
    overheads.push({ rows, http: summarise(http), bareDriver: summarise(bareDriver) });
  }
  const { runner } = await sandbox.use(never);
  const request = {
    text: textOf(1_000),
    parameters: {},
    seconds: 10,
    rows: 1,
    bytes: 1_000_000,
    signal: never,
  };
  const plans = await repeat(() => time(() => runner.plan(request, { isProfile: false })));
  const firstRows = await repeat(() => timeFirstRows(address));
  return {
    overheads,
    warmPlan: summarise(plans),
    firstRows: summarise(firstRows),
    memoryMegabytes: await measureMemory(address),
  };
}

async function repeat(once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1) {
    const taken = await once();
    if (round >= rounds.warmUp) times.push(taken);
  }
  return times;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function post(address: string, query: string, limits: object = {}): Promise<Response> {
  const body = JSON.stringify({ query, limit: 10_000, ...limits });
  return fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

async function ask(address: string, query: string): Promise<void> {
  const response = await post(address, query);
  const answer = (await response.json()) as { rows?: unknown[] };
  if (answer.rows === undefined) throw new Error(`own Cypher is answered with ${response.status}`);
}

async function timeFirstRows(address: string): Promise<number> {
  const since = performance.now();
  const response = await post(address, textOf(10_000));
  const decoder = new TextDecoder();
  let text = "";
  let taken: number | undefined;
  for await (const part of response.body ?? []) {
    text += taken === undefined ? decoder.decode(part, { stream: true }) : "";
    if (taken === undefined && text.includes('"rows":[{')) taken = performance.now() - since;
  }
  if (taken === undefined) throw new Error("an answer came without rows");
  return taken;
}

async function measureMemory(address: string): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  for (let round = 0; round < 20; round += 1) {
    const response = await post(address, textOf(10_000));
    // Taken and thrown away, so that nothing but the server's part is measured.
    for await (const _part of response.body ?? []);
  }
  clearInterval(timer);
  return (most - before) / 1_000_000;
}

async function timeReturn(address: string): Promise<number> {
  await (
    await post(address, "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x) AS s", { seconds: 1 })
  ).text();
  const since = performance.now();
  await ask(address, "RETURN 1 AS one");
  return (performance.now() - since) / 1_000;
}

function summarise(values: readonly number[]): Quantiles {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}
