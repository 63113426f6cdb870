import type { Database } from "../../database/database.ts";
import { type Keeper, keepByVersion } from "./keep-by-version.ts";
import { readNames, type SearchNames } from "./read-names.ts";
import { readSnapshot, type Snapshot } from "./read-snapshot.ts";

/** What is read whole, once per data version, and answered from memory. */
export interface Readings {
  readonly snapshots: Keeper<Snapshot>;
  readonly names: Keeper<SearchNames>;
}

export function keepReadings(database: Database): Readings {
  return {
    snapshots: keepByVersion((dataVersion) => readSnapshot(database, dataVersion)),
    names: keepByVersion(() => readNames(database)),
  };
}
