import { setTimeout as wait } from "node:timers/promises";

/** As much of a driver as is needed to find out whether its server is there. */
export interface Caller {
  getServerInfo(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Gives a function that finds out whether a database answers at all. It calls by a connection of its own, because
 * those in use may all be held by the question that raised the doubt. However many ask meanwhile, one call is made.
 */
export function watchPresence(openCaller: () => Caller, withinMs: number): () => Promise<boolean> {
  let looking: Promise<boolean> | undefined;
  const look = async () => {
    const caller = openCaller();
    const answered = caller.getServerInfo().then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answered, wait(withinMs, false, { ref: false })]);
    } finally {
      looking = undefined;
      // Nobody waits for it: to one that hangs there is no orderly goodbye.
      caller.close().catch(() => undefined);
    }
  };
  return () => {
    looking ??= look();
    return looking;
  };
}
