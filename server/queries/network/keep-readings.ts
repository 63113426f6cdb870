import type { Database } from "../../database/database.ts";
import type { Network } from "../../network/network.ts";
import { type Keeper, keepByVersion } from "./keep-by-version.ts";
import { readNames, type SearchNames } from "./read-names.ts";
import { readNetwork } from "./read-network.ts";

/** What is read whole, once per data version, and answered from memory. */
export interface Readings {
  readonly networks: Keeper<Network>;
  readonly names: Keeper<SearchNames>;
}

export function keepReadings(database: Database): Readings {
  return {
    networks: keepByVersion((dataVersion) => readNetwork(database, dataVersion)),
    names: keepByVersion(() => readNames(database)),
  };
}
