import { fileURLToPath } from "node:url";
import { applySchema } from "../server/database/apply-schema.ts";
import type { Database } from "../server/database/database.ts";
import { ClusterixError } from "../server/errors.ts";
import { emptyGraph } from "./empty-graph.ts";
import { type Loaded, loadSeed, prepareSeed } from "./load-seed.ts";
import { SeedError } from "./seed-error.ts";
import type { ReportProgress } from "./write-graph.ts";

export interface SeedCommandOptions {
  readonly folders?: { readonly data: string; readonly training: string };
  /** Where sentences for the user go. */
  readonly say?: (line: string) => void;
  readonly signal?: AbortSignal;
}

const usage = "npm run seed [-- [--reset] [--training] | --check]";
const options = ["--reset", "--training", "--check"];
const shippedFolders = {
  data: fileURLToPath(new URL("./data", import.meta.url)),
  training: fileURLToPath(new URL("./training", import.meta.url)),
};

/** `--check` reads files only, and needs no database to be started. */
export function needsDatabase(args: readonly string[]): boolean {
  return !args.includes("--check");
}

/**
 * `npm run seed`: loads the facts; `--training` the invented set, into an empty graph; `--reset` empties the graph
 * first; `--check` only checks both folders. Returns the exit code: 0, or 1 after a sentence that says why.
 */
export async function runSeedCommand(
  args: readonly string[],
  database: Database | undefined,
  { folders = shippedFolders, say = console.log, signal }: SeedCommandOptions = {},
): Promise<number> {
  const unknown = args.find((arg) => !options.includes(arg));
  if (unknown !== undefined) {
    say(`There is no option ${unknown}. Usage: ${usage}`);
    return 1;
  }
  try {
    if (args.includes("--check")) return await check([folders.data, folders.training], say);
    if (database === undefined) throw new Error("loading needs a database");
    const folder = args.includes("--training") ? folders.training : folders.data;
    return await load(database, folder, { isReset: args.includes("--reset"), say, signal });
  } catch (error) {
    if (error instanceof SeedError) say(error.message);
    else if (error instanceof ClusterixError && error.code === "cancelled") {
      say("Cancelled. The load is unfinished and will be taken up at the next start.");
    } else if (error instanceof ClusterixError && error.code !== "internal") say(error.detail);
    else throw error;
    return 1;
  }
}

type Say = (line: string) => void;

async function check(folders: readonly string[], say: Say): Promise<number> {
  let exitCode = 0;
  for (const folder of folders) {
    try {
      const { graph, dataVersion } = await prepareSeed(folder);
      say(`${folder}: no fault. ${describeSize(graph)}, data version ${dataVersion}.`);
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      say(error.message);
      exitCode = 1;
    }
  }
  return exitCode;
}

async function load(
  database: Database,
  folder: string,
  { isReset, say, signal }: { isReset: boolean; say: Say; signal: AbortSignal | undefined },
): Promise<number> {
  // Before anything is removed: a fault in the files must not leave the graph empty.
  const { graph } = await prepareSeed(folder);
  await applySchema(database);
  if (isReset) {
    const removed = await emptyGraph(database);
    say(`Removed ${grouped(removed)} nodes with their links.`);
  }
  const began = performance.now();
  const loaded = await loadSeed(database, { folder, signal, onProgress: sayInTenths(say) });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Loaded ${describeSize(graph)} in ${seconds} s. Data version ${loaded.dataVersion}.`);
  sayCounts(loaded, say);
  return 0;
}

function sayCounts({ counts, beyond }: Loaded, say: Say): void {
  for (const [title, of] of [
    ["Nodes", counts.nodes],
    ["Links", counts.links],
  ] as const) {
    const parts = Object.entries(of).filter(([name]) => name !== "Entity");
    say(`${title}: ${parts.map(([name, total]) => `${name} ${grouped(total)}`).join(", ")}.`);
  }
  if (beyond.nodes > 0 || beyond.links > 0) {
    say(
      `The graph also holds ${grouped(beyond.nodes)} nodes and ${grouped(beyond.links)} links that these files do not: taken out of them since an earlier load, or from elsewhere. npm run seed -- --reset starts afresh.`,
    );
  }
}

/** A line for every tenth of the rows, not for every batch. */
function sayInTenths(say: Say): ReportProgress {
  let said = 0;
  return ({ done, total }) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths === said || tenths === 10) return;
    said = tenths;
    say(`Loading: ${tenths * 10} % (${grouped(done)} of ${grouped(total)} rows)`);
  };
}

function describeSize(graph: {
  readonly nodes: readonly unknown[];
  readonly links: readonly unknown[];
}): string {
  return `${grouped(graph.nodes.length)} nodes and ${grouped(graph.links.length)} links`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
