import type { Database } from "../../database/database.ts";
import type { Network } from "../../network/network.ts";
import { readNetwork } from "./read-network.ts";

/** Gives the network of a data version: reads it once, however many ask, and forgets it for the next version. */
export type NetworkKeeper = (dataVersion: string) => Promise<Network>;

export function keepNetwork(database: Database): NetworkKeeper {
  let kept: { readonly dataVersion: string; readonly network: Promise<Network> } | undefined;
  return (dataVersion) => {
    if (kept?.dataVersion === dataVersion) return kept.network;
    const reading = { dataVersion, network: readNetwork(database, dataVersion) };
    kept = reading;
    // What failed is tried again by the next who asks.
    reading.network.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.network;
  };
}
