import { z } from "zod";
import type { Database } from "../../database/database.ts";
import { ClusterixError } from "../../errors.ts";
import { buildNetwork } from "../../network/build-network.ts";
import type { Network } from "../../network/network.ts";
import type { Load } from "../load.ts";
import { type ChainTexts, readChainTexts } from "./read-chain-texts.ts";
import { readActorLinks, readFacts, readQualifiedLinks, readVocabularyLinks } from "./read-network-links.ts";
import { readActors, readCollaborations, readVocabulary } from "./read-network-nodes.ts";
import { readSourceDays } from "./read-source-days.ts";

/** All that is answered from memory, of one load. */
export interface Snapshot {
  readonly load: Pick<Load, "dataVersion" | "loadedAt">;
  readonly network: Network;
  /** Of the shipped value chains, by id. */
  readonly chainTexts: ReadonlyMap<string, ChainTexts>;
}

/** Whole types are read: seconds on the largest graph that one process can hold, not milliseconds. */
const options = { timeoutMs: 20_000 };

const loadRowSchema = z.object({ dataVersion: z.string().nullable(), loadedAt: z.string().nullable() });

/**
 * Reads what is held in memory of a version of the data. Throws not-ready when the graph holds another one, or was loaded anew
 * while it was read: what was read in parts would not belong together.
 */
export async function readSnapshot(database: Database, dataVersion: string): Promise<Snapshot> {
  const before = await findLoad(database);
  const sourceDays = readSourceDays(database, options);
  const [chainTexts, ...parts] = await Promise.all([
    readChainTexts(database, options),
    readActors(database, options),
    readCollaborations(database, options, sourceDays),
    readVocabulary(database, options),
    readVocabularyLinks(database, options),
    readActorLinks(database, options),
    readFacts(database, options, sourceDays),
    readQualifiedLinks(database, options),
  ]);
  const after = await findLoad(database);
  const loadedAt = before?.loadedAt;
  if (before?.dataVersion !== dataVersion || !loadedAt || loadedAt !== after?.loadedAt)
    throw new ClusterixError("not-ready", "The data are just being changed.");
  const [actors, collaborations, vocabulary, vocabularyLinks, actorLinks, facts, qualified] = parts;
  const network = buildNetwork({
    ...{ dataVersion, ...actors, ...collaborations, ...vocabulary },
    ...{ ...vocabularyLinks, ...actorLinks, ...facts, ...qualified },
  });
  return { load: { dataVersion, loadedAt }, network, chainTexts };
}

async function findLoad(database: Database) {
  const [row] = await database.run("network/find-load", {}, loadRowSchema, options);
  return row;
}
