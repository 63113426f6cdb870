import { applySchema } from "../server/database/apply-schema.ts";
import type { Database } from "../server/database/database.ts";
import { type Loaded, type LoadOptions, loadSeed } from "./load-seed.ts";
import { readLoadState } from "./load-state.ts";

export interface EnsureOptions extends LoadOptions {
  /** The invented set, whose unfinished load is ended with itself. */
  readonly trainingFolder: string;
}

/**
 * At the start of the server: sees to the schema, fills an empty graph and ends a load that did not end. A graph that holds a whole load,
 * or facts that were not loaded by us, is left alone. Undefined when there was nothing to do.
 */
export async function ensureSeed(
  database: Database,
  { trainingFolder, ...options }: EnsureOptions,
): Promise<Loaded | undefined> {
  const [{ state, training }] = await Promise.all([readLoadState(database), applySchema(database)]);
  if (state === "loaded" || state === "foreign") return undefined;
  const isTraining = state === "unfinished" && training;
  return await loadSeed(database, { ...options, folder: isTraining ? trainingFolder : options.folder });
}
