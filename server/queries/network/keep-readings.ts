import type { Database } from "../../database/database.ts";
import type { Network } from "../../network/network.ts";
import { type Keeper, keepByVersion } from "./keep-by-version.ts";
import { readNames, type SearchNames } from "./read-names.ts";
import { readNetwork } from "./read-network.ts";

/** What is read whole, once per data version, and answered from memory. */
export interface Readings {
  readonly networkOf: Keeper<Network>;
  readonly namesOf: Keeper<SearchNames>;
}

export function keepReadings(database: Database): Readings {
  return {
    networkOf: keepByVersion((dataVersion) => readNetwork(database, dataVersion)),
    namesOf: keepByVersion(() => readNames(database)),
  };
}
