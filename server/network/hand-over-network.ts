import type { Network } from "./network.ts";
import { SortedIds } from "./sorted-ids.ts";

/** The memory of all columns of a network, each once: what is handed to another thread instead of being copied. */
export function listBuffers(network: Network): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const table of Object.values(network))
    for (const column of typeof table === "object" ? Object.values(table) : [])
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
  return [...buffers];
}

/** A network that came from another thread, whole again: what has methods does not survive the way. */
export function reviveNetwork(network: Network): Network {
  const { actors, collaborations, regions, sectors, competences, priorities, chains, stages } = network;
  const revive = <Table extends { readonly ids: readonly string[] }>(table: Table): Table => ({
    ...table,
    indexes: new SortedIds(table.ids),
  });
  return {
    ...network,
    actors: revive(actors),
    collaborations: revive(collaborations),
    regions: revive(regions),
    sectors: revive(sectors),
    competences: revive(competences),
    priorities: revive(priorities),
    chains: revive(chains),
    stages: revive(stages),
  };
}
