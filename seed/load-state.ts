import { z } from "zod";
import type { Database } from "../server/database/database.ts";

const stateSchema = z.object({
  hasFacts: z.boolean(),
  hasBegun: z.boolean(),
  dataVersion: z.string().nullable(),
  loadedAt: z.string().nullable(),
  training: z.boolean(),
});

export interface LoadState {
  /**
   * empty: no facts · unfinished: a load, or emptying the graph, began and did not end · loaded: the last load is
   * whole · foreign: there are facts, but no load of ours ever began.
   */
  readonly state: "empty" | "unfinished" | "loaded" | "foreign";
  readonly dataVersion: string | null;
  readonly loadedAt: string | null;
  /** Whether the (unfinished) load was of the invented training set. */
  readonly training: boolean;
}

/** What the last load left in the graph. */
export async function readLoadState(database: Database): Promise<LoadState> {
  // The first question after a cold start of Neo4j may take longer than anybody at a screen would wait.
  const [row] = await database.run("import/read-load-state", {}, stateSchema, { timeoutMs: 60_000 });
  if (row === undefined) throw new Error("import/read-load-state gave no row");
  const { hasFacts, hasBegun, dataVersion, loadedAt, training } = row;
  const state = dataVersion !== null ? "loaded" : hasBegun ? "unfinished" : hasFacts ? "foreign" : "empty";
  return { state, dataVersion, loadedAt, training };
}

/** Says that the graph is not whole, and with what: until `import/finish-load` it has no data version. */
export async function markUnfinished(database: Database, training: boolean): Promise<void> {
  await database.write("import/begin-load", { training }, z.object({ id: z.string() }));
}
