import type { Database } from "../../database/database.ts";
import { preparePairs } from "../complementarity/keep-pairs.ts";
import { prepareChains } from "../value-chains/chain-grounds.ts";
import { doInTurns } from "./do-in-turns.ts";
import { type Keeper, keepByVersion } from "./keep-by-version.ts";
import { readNames, type SearchNames } from "./read-names.ts";
import { readSnapshot, type Snapshot } from "./read-snapshot.ts";

/** What is read whole, once per data version, and answered from memory. */
export interface Readings {
  readonly snapshots: Keeper<Snapshot>;
  readonly names: Keeper<SearchNames>;
}

/** Reads the network again without holding up the answers. */
export type ReadAside = (dataVersion: string) => Promise<Snapshot>;

/**
 * For all listeners together. The first network is read here, since there is nothing yet to be answered meanwhile; the
 * next ones aside, where there is a way to do so, and what was asked of the one before is made ready before they stand.
 */
export function keepReadings(database: Database, readAside?: ReadAside): Readings {
  const read = (dataVersion: string, before: Snapshot | undefined) =>
    before === undefined || readAside === undefined
      ? readSnapshot(database, dataVersion)
      : readAside(dataVersion);
  const prepare = async ({ network }: Snapshot, before: Snapshot) => {
    await doInTurns(preparePairs(network, before.network));
    await doInTurns(prepareChains(network, before.network));
  };
  return {
    snapshots: keepByVersion(read, prepare),
    names: keepByVersion(() => readNames(database)),
  };
}
