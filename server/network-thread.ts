import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database/open-database.ts";
import { readCypherFiles } from "./database/read-cypher-files.ts";
import { ClusterixError } from "./errors.ts";
import { listBuffers } from "./network/hand-over-network.ts";
import { readSnapshot } from "./queries/network/read-snapshot.ts";
import type { ThreadAnswer, ThreadTask } from "./read-in-thread.ts";

/** A thread that reads one network and ends: reading a large one takes seconds, in which nobody would be answered. */
const { settings, cypherFolder, dataVersion } = workerData as ThreadTask;
const database = openDatabase(settings, readCypherFiles(cypherFolder));
try {
  const snapshot = await readSnapshot(database, dataVersion);
  answer({ snapshot }, listBuffers(snapshot.network));
} catch (error) {
  if (!(error instanceof ClusterixError)) throw error;
  answer({ fault: { code: error.code, detail: error.detail } });
} finally {
  await database.close();
}

function answer(message: ThreadAnswer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
