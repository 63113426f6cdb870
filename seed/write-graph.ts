import { z } from "zod";
import type { Database } from "../server/database/database.ts";
import { ClusterixError } from "../server/errors.ts";
import type { PlannedGraph } from "./planned-graph.ts";

/** Called after every batch. */
export type ReportProgress = (progress: {
  readonly step: "nodes" | "links" | "degrees";
  readonly done: number;
  /** Rows of all steps together. */
  readonly total: number;
}) => void;

export interface WriteOptions {
  readonly onProgress?: ReportProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly batchSize?: number | undefined;
}

const writtenSchema = z.object({ written: z.number().int() });
/** Links stay as fast up to 10,000 rows a batch; 5,000 keep a batch well below a second and its memory small. */
const usualBatchSize = 5_000;
/** Enough links for the database to see that there are some. */
const firstLinks = 100;

/**
 * Writes all nodes, then all links, then how many links each node has, in batches of which each is whole or absent.
 * Every batch is a MERGE: one that was written without our hearing of it may be written again.
 */
export async function writeGraph(
  database: Database,
  { nodes, links }: PlannedGraph,
  { onProgress, signal, batchSize = usualBatchSize }: WriteOptions = {},
): Promise<void> {
  const total = nodes.length + links.length + nodes.length;
  let done = 0;
  const write = async (
    step: "nodes" | "links" | "degrees",
    question: string,
    name: string,
    rows: readonly unknown[],
  ) => {
    for (let first = 0; first < rows.length; first += batchSize) {
      const batch = rows.slice(first, first + batchSize);
      const options = signal === undefined ? {} : { signal };
      if (signal?.aborted) throw new ClusterixError("cancelled", "The load was cancelled.");
      const [answer] = await database.write(question, { [name]: batch }, writtenSchema, options);
      if (answer?.written !== batch.length) {
        throw new Error(`${question} wrote ${answer?.written} of ${batch.length} rows`);
      }
      done += batch.length;
      onProgress?.({ step, done, total });
    }
  };
  await write("nodes", "import/merge-nodes", "nodes", nodes);
  // A plan that is made while there are no links is a poor one for thousands of them.
  for (const part of [links.slice(0, firstLinks), links.slice(firstLinks)]) {
    await write("links", "import/merge-links", "links", part);
  }
  await write(
    "degrees",
    "import/set-degrees",
    "ids",
    nodes.map(({ id }) => id),
  );
}
