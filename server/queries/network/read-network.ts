import { z } from "zod";
import type { Database } from "../../database/database.ts";
import { ClusterixError } from "../../errors.ts";
import { buildNetwork } from "../../network/build-network.ts";
import type { Network } from "../../network/network.ts";
import { readActorLinks, readFacts, readQualifiedLinks, readVocabularyLinks } from "./read-network-links.ts";
import { readActors, readCollaborations, readVocabulary } from "./read-network-nodes.ts";

/** Whole types are read: seconds on the largest graph that one process can hold, not milliseconds. */
const options = { timeoutMs: 20_000 };

const loadRowSchema = z.object({ dataVersion: z.string().nullable(), loadedAt: z.string().nullable() });

/**
 * Reads the network of a version of the data. Throws not-ready when the graph holds another one, or was loaded anew
 * while it was read: what was read in parts would not belong together.
 */
export async function readNetwork(database: Database, dataVersion: string): Promise<Network> {
  const before = await findLoad(database);
  const parts = await Promise.all([
    readActors(database, options),
    readCollaborations(database, options),
    readVocabulary(database, options),
    readVocabularyLinks(database, options),
    readActorLinks(database, options),
    readFacts(database, options),
    readQualifiedLinks(database, options),
  ]);
  const after = await findLoad(database);
  if (before?.dataVersion !== dataVersion || before.loadedAt !== after?.loadedAt)
    throw new ClusterixError("not-ready", "The data are just being changed.");
  const [actors, collaborations, vocabulary, vocabularyLinks, actorLinks, facts, qualified] = parts;
  return buildNetwork({
    ...{ dataVersion, ...actors, ...collaborations, ...vocabulary },
    ...{ ...vocabularyLinks, ...actorLinks, ...facts, ...qualified },
  });
}

async function findLoad(database: Database) {
  const [row] = await database.run("network/find-load", {}, loadRowSchema, options);
  return row;
}
