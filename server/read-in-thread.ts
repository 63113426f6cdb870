import { Worker } from "node:worker_threads";
import type { ErrorCode } from "#contract/errors.ts";
import type { DatabaseSettings } from "./database/database.ts";
import { ClusterixError } from "./errors.ts";
import { reviveNetwork } from "./network/hand-over-network.ts";
import type { Snapshot } from "./queries/network/read-snapshot.ts";

export interface ThreadTask {
  readonly settings: DatabaseSettings;
  readonly cypherFolder: string;
  readonly dataVersion: string;
}

export type ThreadAnswer =
  | { readonly snapshot: Snapshot }
  | { readonly fault: { readonly code: ErrorCode; readonly detail: string } };

export interface ThreadOptions extends Omit<ThreadTask, "dataVersion"> {
  /** `network-thread`, of the sources or of the bundle. */
  readonly program: URL;
}

/** As `readSnapshot`, in a thread of its own with a connection of its own. */
export function readInThread({ program, ...task }: ThreadOptions, dataVersion: string): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const workerData: ThreadTask = { ...task, dataVersion };
    const thread = new Worker(program, { workerData });
    thread.once("message", (answer: ThreadAnswer) => {
      if ("fault" in answer) reject(new ClusterixError(answer.fault.code, answer.fault.detail));
      else resolve({ ...answer.snapshot, network: reviveNetwork(answer.snapshot.network) });
    });
    thread.once("error", reject);
    thread.once("exit", (code) => {
      reject(new Error(`the thread that reads the network ended with ${code} and without an answer`));
    });
    // A server that stops does not wait for it.
    thread.unref();
  });
}
