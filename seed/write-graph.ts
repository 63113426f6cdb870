import { z } from "zod";
import type { Database } from "../server/database/database.ts";
import { ClusterixError } from "../server/errors.ts";
import type { PlannedGraph, PlannedLink, PlannedLinkType } from "./planned-graph.ts";

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

/** Cypher takes no link type as a parameter, so each has a file; types that no seed holds yet have none. */
const linkQuestions: Partial<Record<PlannedLinkType, string>> = {
  PART_OF: "import/merge-region-parts",
  LOCATED_IN: "import/merge-locations",
  IN_SECTOR: "import/merge-sectors",
  MEMBER_OF: "import/merge-memberships",
  SUCCEEDED_BY: "import/merge-successions",
  OFFERS: "import/merge-offers",
  NEEDS: "import/merge-needs",
  BROADER: "import/merge-broader-competences",
  ACTIVE_IN: "import/merge-activities",
  STAGE_OF: "import/merge-stages",
  FEEDS: "import/merge-feeds",
  REQUIRES: "import/merge-requirements",
  PARTICIPATES_IN: "import/merge-participants",
  ADDRESSES: "import/merge-addressed-competences",
  PRIORITISES: "import/merge-region-priorities",
  COVERS: "import/merge-covered-competences",
  OF: "import/merge-measured-actors",
};

const writtenSchema = z.object({ written: z.number().int() });
/** Links stay as fast up to 10,000 rows a batch; 5,000 keep a batch well below a second and its memory small. */
const usualBatchSize = 5_000;

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
  for (const [type, ofType] of groupByType(links)) {
    const question = linkQuestions[type];
    if (question === undefined) throw new Error(`there is no file to write links of type ${type}`);
    await write("links", question, "links", ofType);
  }
  await write(
    "degrees",
    "import/set-degrees",
    "ids",
    nodes.map(({ id }) => id),
  );
}

function groupByType(links: readonly PlannedLink[]): Map<PlannedLinkType, PlannedLink[]> {
  const groups = new Map<PlannedLinkType, PlannedLink[]>();
  for (const link of links) {
    const group = groups.get(link.type);
    if (group === undefined) groups.set(link.type, [link]);
    else group.push(link);
  }
  return groups;
}
