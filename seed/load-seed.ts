import { z } from "zod";
import type { Database } from "../server/database/database.ts";
import { computeDataVersion } from "./compute-data-version.ts";
import { markUnfinished, readLoadState } from "./load-state.ts";
import { planGraph } from "./plan-graph.ts";
import type { PlannedGraph } from "./planned-graph.ts";
import { readSeed, type SeedBasis } from "./read-seed.ts";
import { SeedError } from "./seed-error.ts";
import { validateSeed } from "./validate-seed.ts";
import { type WriteOptions, writeGraph } from "./write-graph.ts";

export interface LoadOptions extends WriteOptions {
  /** The folder with the tables and `seed.json`. */
  readonly folder: string;
}

interface LoadCounts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
}

export interface Loaded {
  readonly dataVersion: string;
  /** What the graph holds after the load, by label and by type. */
  readonly counts: LoadCounts;
  /** How much of that is not in the files: taken out of them since an earlier load, or from elsewhere. */
  readonly beyond: { readonly nodes: number; readonly links: number };
}

/** What a folder holds, checked and ready to be written. */
export interface PreparedSeed {
  readonly basis: SeedBasis;
  readonly graph: PlannedGraph;
  readonly dataVersion: string;
}

/** Reads and checks a folder without a database. Throws a SeedError that names every fault. */
export async function prepareSeed(folder: string): Promise<PreparedSeed> {
  const read = await readSeed(folder);
  const faults = validateSeed(read);
  if (faults.length > 0) throw new SeedError(`The files in ${folder} cannot be loaded:`, faults);
  const graph = planGraph(read.seed, read.basis);
  return { basis: read.basis, graph, dataVersion: computeDataVersion(graph) };
}

/**
 * Loads a folder into the graph. Nothing is written unless everything is without fault; loading twice is loading
 * once; nothing is removed. The data version is written last, so a load that did not end can be seen
 * (`readLoadState`) and is mended by loading again. The schema has to be there (`applySchema`).
 * Throws SeedError for faults in the files and where real and invented facts would mix; ClusterixError otherwise.
 */
export async function loadSeed(database: Database, { folder, ...options }: LoadOptions): Promise<Loaded> {
  const { basis, graph, dataVersion } = await prepareSeed(folder);
  const training = basis === "illustrative";
  await refuseMixing(database, training);
  await markUnfinished(database, training);
  await writeGraph(database, graph, options);
  await database.write("import/finish-load", { dataVersion }, z.object({ loadedAt: z.string() }));
  const counts = await countGraph(database);
  const linksThere = Object.values(counts.links).reduce((sum, total) => sum + total, 0);
  const beyond = {
    nodes: (counts.nodes.Entity ?? 0) - graph.nodes.length,
    links: linksThere - graph.links.length,
  };
  return { dataVersion, counts, beyond };
}

async function refuseMixing(database: Database, training: boolean): Promise<void> {
  const { state, training: holdsTraining } = await readLoadState(database);
  if (state === "empty") return;
  if (training && state === "unfinished" && holdsTraining) return;
  if (training) {
    throw new SeedError(
      "The training set is invented and goes into an empty graph only; this one holds facts. Empty it first (npm run seed -- --reset --training), or use another CLUSTERIX_HOME.",
    );
  }
  if (holdsTraining) {
    throw new SeedError(
      "This graph holds the invented training set, which is never mixed with real facts. Empty it first: npm run seed -- --reset.",
    );
  }
}

async function countGraph(database: Database): Promise<LoadCounts> {
  const total = z.number().int();
  const nodeRow = z.object({ label: z.string(), total });
  const linkRow = z.object({ type: z.string(), total });
  const patience = { timeoutMs: 60_000 };
  const nodes = await database.run("import/count-nodes", {}, nodeRow, patience);
  const links = await database.run("import/count-links", {}, linkRow, patience);
  return {
    nodes: Object.fromEntries(nodes.map((row) => [row.label, row.total])),
    links: Object.fromEntries(links.map((row) => [row.type, row.total])),
  };
}
