import { readFileSync } from "node:fs";
import { pino } from "pino";
import { needsDatabase, runSeedCommand } from "../seed/run-seed.ts";
import { type Config, readConfig } from "./config.ts";
import { bePatient } from "./database/be-patient.ts";
import { StartFault } from "./errors.ts";
import { findProject } from "./find-project.ts";
import { borrowGraph, openGraph } from "./open-graph.ts";
import { prepareHome } from "./prepare-home.ts";
import { startServer } from "./start-server.ts";

/**
 * What `launch.mjs` runs: the server; with `--seed` the seed command; with `--neo4j` only Neo4j, for development,
 * where the server itself is started again with every change.
 */
const words = process.argv.slice(2);
const stopping = stopOnSignals();

try {
  const config = readConfig(process.env, findProject(import.meta.url));
  prepareHome(config.folders.home);
  if (words[0] === "--seed") process.exitCode = await seed(config, words.slice(1));
  else if (words[0] === "--neo4j") await runNeo4j(config);
  else await serve(config);
} catch (error) {
  if (!stopping.aborted) sayFault(error);
  process.exitCode = stopping.aborted ? 130 : 1;
}
// Nothing is left to do; an open connection must not keep the process.
process.exit();

async function serve(config: Config): Promise<void> {
  const ending = import.meta.url.endsWith(".ts") ? "mjs" : "js";
  const beside = (name: string) => new URL(`./${name}.${ending}`, import.meta.url);
  const [networkProgram, readerProgram] = [beside("network-thread"), beside("query-reader")];
  const logger = pino({ level: config.logLevel });
  const server = await startServer({ ...setting(config), logger, networkProgram, readerProgram });
  if (server.publicAddress !== undefined) say(`Others may look at ${server.publicAddress}`);
  say(`Clusterix is at ${server.address}`);
  await untilStopped();
  await server.stop();
}

async function runNeo4j(config: Config): Promise<void> {
  const graph = await openGraph(setting(config));
  process.send?.(graph.settings);
  await untilStopped();
  await graph.close();
}

async function seed(config: Config, options: readonly string[]): Promise<number> {
  const { seed: data, training } = config.folders;
  const given = { folders: { data, training }, say, signal: stopping };
  if (!needsDatabase(options)) return await runSeedCommand(options, undefined, given);
  const graph = await borrowGraph(setting(config));
  try {
    return await runSeedCommand(options, bePatient(graph.database).database, given);
  } finally {
    await graph.close();
  }
}

function setting(config: Config) {
  return { config, environment: process.env, say, report: say, signal: stopping };
}

/**
 * Once asks for an orderly end; who asks again wants no order. Ctrl-C arrives twice at nearly the same moment, from the
 * terminal and from npm, which passes it on.
 */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const names = ["SIGINT", "SIGTERM", ...(outlivesTerminal() ? [] : ["SIGHUP"])];
  for (const name of names) {
    process.on(name, () => {
      if (!controller.signal.aborted) firstAt = Date.now();
      else if (Date.now() - firstAt > 1_000) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

/** True under nohup, which has this signal ignored; to listen for it would undo that. Known on Linux only. */
function outlivesTerminal(): boolean {
  if (process.platform !== "linux") return false;
  const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return ignored !== undefined && (BigInt(`0x${ignored}`) & 1n) === 1n;
}

async function untilStopped(): Promise<void> {
  if (stopping.aborted) return;
  await new Promise((resolve) => stopping.addEventListener("abort", resolve));
}

function say(sentence: string): void {
  console.log(sentence);
}

function sayFault(error: unknown): void {
  if (error instanceof StartFault) for (const sentence of error.sentences) console.error(sentence);
  else console.error(error);
}
