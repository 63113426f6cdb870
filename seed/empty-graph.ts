import { z } from "zod";
import type { Database } from "../server/database/database.ts";
import { markUnfinished, readLoadState } from "./load-state.ts";

const removedSchema = z.object({ removed: z.number().int() });
/** Links go with their nodes, so a batch is several times as many rows; hubs have hundreds. */
const batchSize = 1_000;

/**
 * Removes every fact, in batches; what people made lives elsewhere and stays. If it does not end, the graph counts
 * as an unfinished load of what it held, and the next start mends it. Returns the number of nodes removed.
 */
export async function emptyGraph(
  database: Database,
  onProgress: (removed: number) => void = () => {},
): Promise<number> {
  const { training } = await readLoadState(database);
  await markUnfinished(database, training);
  let total = 0;
  for (;;) {
    const [answer] = await database.write("import/remove-nodes", { limit: batchSize }, removedSchema);
    const removed = answer?.removed ?? 0;
    if (removed === 0) break;
    total += removed;
    onProgress(total);
  }
  await database.write("import/forget-load", {}, removedSchema);
  return total;
}
