import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findFolders } from "../../server/config.ts";
import type { DatabaseSettings } from "../../server/database/database.ts";
import { readClaim } from "../../server/database/local-neo4j/claim-home.ts";
import { readPassword } from "../../server/database/local-neo4j/prepare-password.ts";
import { makeServerHome, startWholeServer } from "../database/whole-server.ts";
import type { Ask, Reply } from "./attempt.ts";

const project = join(import.meta.dirname, "..", "..");

/** Where one of the two Neo4j is at the moment, and its process. */
export interface Place {
  readonly settings: DatabaseSettings;
  readonly processId: number;
}

export interface HostileServer {
  readonly address: string;
  readonly processId: number;
  /** Folders from which its two Neo4j would import. */
  readonly importFolders: readonly string[];
  /** Undefined when it is not running. */
  main(): Place | undefined;
  sandbox(): Place | undefined;
  /** Puts a text to it as own Cypher. */
  readonly ask: Ask;
  /** Asks something small until it is answered; milliseconds that took. */
  untilBack(): Promise<number>;
  /** Megabytes that the server itself takes: now, and at most since its start. */
  readMemory(): { readonly now: number; readonly most: number };
  /** What the server has written to its log as a bug of its own. */
  bugs(): readonly string[];
  hasEnded(): boolean;
  stop(): Promise<void>;
}

export interface HostileServerOptions {
  /** Of the folder it has. It is kept, so that the facts are loaded once. */
  readonly name: string;
  /** Of the limit that is asked for with every text. */
  readonly seconds: number;
}

/** The whole product as a process of its own, with its graph and its sandbox, which is filled when this returns. */
export async function startHostileServer({ name, seconds }: HostileServerOptions): Promise<HostileServer> {
  const home = makeServerHome(name);
  const folders = findFolders(project, home);
  const server = startWholeServer({ CLUSTERIX_HOME: home });
  const bugs: string[] = [];
  server.process.stdout?.on("data", (text: Buffer) => {
    for (const line of String(text).split("\n")) if (line.startsWith('{"level":50')) bugs.push(line);
  });
  const address = await server.address;
  const slots = ["1", "2"].map((slot) => join(folders.sandbox, slot));
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });

  const ask: Ask = async (hostile) => await post(`${address}/api/cypher`, bodyOf(hostile, seconds));

  async function untilBack(): Promise<number> {
    const since = performance.now();
    for (;;) {
      const { status } = await ask({ text: "RETURN 1 AS one" });
      if (status === 200) return performance.now() - since;
      if (performance.now() - since > 300_000) throw new Error(`own Cypher is answered with ${status} only`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  await untilBack();
  return {
    address,
    processId: server.process.pid ?? 0,
    importFolders: [folders.neo4jHome, ...slots].map((each) => join(each, "import")),
    main: () => placeOf(folders.neo4jHome),
    sandbox: () => slots.map(placeOf).find((place) => place !== undefined && isRunning(place.processId)),
    ask,
    untilBack,
    readMemory: () => readMemory(server.process.pid ?? 0),
    bugs: () => bugs,
    hasEnded: () => hasEnded,
    async stop() {
      server.process.kill("SIGTERM");
      await server.ended;
    },
  };
}

function bodyOf({ text, parameters, rawParameters }: Parameters<Ask>[0], seconds: number): string {
  // As many rows as anybody may ask for.
  const question = { query: text, seconds, limit: 10_000 };
  if (rawParameters === undefined) return JSON.stringify({ ...question, parameters: parameters ?? {} });
  return `${JSON.stringify(question).slice(0, -1)},"parameters":${rawParameters}}`;
}

/** One question by HTTP, whatever happens to it. */
async function post(address: string, body: string): Promise<Reply> {
  const since = performance.now();
  const headers = { "Content-Type": "application/json" };
  let status = 0;
  try {
    const response = await fetch(address, { method: "POST", headers, body });
    const text = await response.text();
    ({ status } = response);
    const elapsedMs = performance.now() - since;
    if (status === 200) return { status, body: text, elapsedMs };
    const { code, detail } = readProblem(text);
    return { status, code, detail, body: text, elapsedMs };
  } catch (error) {
    const detail = error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error);
    return { status: 0, detail, body: "", elapsedMs: performance.now() - since };
  }
}

function readProblem(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

function placeOf(home: string): Place | undefined {
  const claim = readClaim(home);
  const password = readPassword(home);
  if (claim?.uri === undefined || claim.neo4j === undefined || password === undefined) return undefined;
  const settings = { uri: claim.uri, username: "neo4j", password, database: "neo4j" };
  return { settings, processId: claim.neo4j.processId };
}

function isRunning(processId: number): boolean {
  const file = `/proc/${processId}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, "utf8"));
}

function readMemory(processId: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}
