import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { StartFault } from "../../errors.ts";
import { findMaven } from "./find-java.ts";
import { runProgram } from "./run-program.ts";

export interface JarOptions {
  /** Where Neo4j's files are, or are going to be. */
  readonly folder: string;
  /** The Maven file that names them. */
  readonly pomFile: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const listName = "complete.json";
/** Of the 213 files of Neo4j 5.26; a figure for people, nothing depends on it. */
const usualCount = 213;

/**
 * Brings Neo4j's files by Maven unless they are there, about 120 MB. They come into a folder beside, which takes the
 * place of the real one only when it is whole: a download that was cut short is begun again. Throws StartFault.
 */
export async function bringJars(options: JarOptions): Promise<void> {
  const { folder, say } = options;
  const wanted = readVersion(options.pomFile);
  if (isComplete(folder, wanted)) return;
  const maven = findMaven(options.environment);
  say(`Neo4j ${wanted} is fetched once, about 120 MB.`);
  mkdirSync(dirname(folder), { recursive: true });
  removeLeftovers(folder);
  const beside = `${folder}.${process.pid}.part`;
  try {
    await copyDependencies(maven, beside, options);
    const count = listJars(beside).length;
    writeFileSync(join(beside, listName), JSON.stringify({ version: wanted, count }));
    takePlace(beside, folder, wanted);
    say(`Neo4j ${wanted} is here: ${count} files.`);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** True when the folder holds every file of this version that was once brought. */
export function isComplete(folder: string, version: string): boolean {
  const list = join(folder, listName);
  if (!existsSync(list)) return false;
  try {
    const known: { version?: unknown; count?: unknown } = JSON.parse(readFileSync(list, "utf8"));
    return known.version === version && known.count === listJars(folder).length;
  } catch {
    return false;
  }
}

/** The version of Neo4j that the Maven file names. */
export function readVersion(pomFile: string): string {
  const match = /<neo4j\.version>([^<]+)</.exec(readFileSync(pomFile, "utf8"));
  if (match?.[1] === undefined) throw new Error(`${pomFile} names no version of Neo4j`);
  return match[1];
}

function listJars(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".jar"));
}

/** What a download that was cut short has left; another process may be at work on its own, so only old ones go. */
function removeLeftovers(folder: string): void {
  const start = `${basename(folder)}.`;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(start) || !name.endsWith(".part")) continue;
    const processId = Number(name.slice(start.length, -".part".length));
    if (!isRunning(processId)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Another copy may have been quicker; its files are as good as ours. */
function takePlace(beside: string, folder: string, version: string): void {
  if (isComplete(folder, version)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

async function copyDependencies(maven: string, target: string, options: JarOptions): Promise<void> {
  const faults: string[] = [];
  let fetched = 0;
  const onLine = (line: string) => {
    if (line.includes("[ERROR]")) faults.push(line.replace(/^.*\[ERROR\]\s*/, ""));
    if (!/Downloaded .*\.jar/.test(line)) return;
    fetched += 1;
    if (fetched % 25 === 0) options.say(`Fetching Neo4j: ${fetched} of about ${usualCount} files.`);
  };
  const goal = ["--batch-mode", "--file", options.pomFile, "dependency:copy-dependencies"];
  const words = [...goal, `-DoutputDirectory=${target}`, "-DincludeScope=runtime"];
  const { environment, signal } = options;
  const exitCode = await runProgram(maven, words, { environment, signal, onLine });
  if (exitCode === 0) return;
  throw new StartFault(
    "Maven could not bring Neo4j's files. Look at the network, and at the proxy in Maven's settings, then start again: nothing was changed.",
    `Maven says: ${faults.find((line) => line !== "") ?? `it ended with ${exitCode}`}`,
  );
}
