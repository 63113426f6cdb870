import type { Database } from "../server/database/database.ts";
import { prepareSeed } from "./load-seed.ts";
import { readLoadState } from "./load-state.ts";

export interface NewerFacts {
  /** What the graph holds. */
  readonly loaded: string;
  /** What lies in the folder. */
  readonly shipped: string;
}

/**
 * Whether the graph holds other facts than the folder that it was loaded from, as after an update of the product: they
 * are not loaded by themselves, since the graph may have been corrected by hand. Undefined when both are the same, and
 * for the training set and facts of another origin. Throws SeedError for faults in the files.
 */
export async function findNewerFacts(database: Database, folder: string): Promise<NewerFacts | undefined> {
  const { state, dataVersion, training } = await readLoadState(database);
  if (state !== "loaded" || training || dataVersion === null) return undefined;
  const { dataVersion: shipped } = await prepareSeed(folder);
  return shipped === dataVersion ? undefined : { loaded: dataVersion, shipped };
}
