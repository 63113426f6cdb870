import { setTimeout as wait } from "node:timers/promises";
import { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from "./start-local-neo4j.ts";

export interface KeptNeo4j {
  readonly settings: LocalNeo4j["settings"];
  /** The process that runs at the moment; nothing while it is being started again. */
  processId(): number | undefined;
  stop(): Promise<void>;
}

export interface Keeping {
  /** A sentence for the log: it has ended, it is back. */
  readonly report: (sentence: string, error?: unknown) => void;
  readonly start?: typeof startLocalNeo4j;
}

const longestPauseMs = 30_000;
/** One that has run this long was sound: what ended it has nothing to do with the way it was started. */
const soundAfterMs = 60_000;

/**
 * Starts a Neo4j and starts it again, on the same port, whenever it ends by itself or is killed. It tries for ever, with
 * growing pauses; until it is back, questions are answered with database-away. Throws StartFault, for the first start only.
 */
export async function keepLocalNeo4j(options: LocalNeo4jOptions, keeping: Keeping): Promise<KeptNeo4j> {
  const start = keeping.start ?? startLocalNeo4j;
  const first = await start(options);
  const stopping = new AbortController();
  let current: LocalNeo4j | undefined = first;
  const watching = watch();

  async function watch(): Promise<void> {
    let pauseMs = 0;
    while (!stopping.signal.aborted) {
      const ranMs = await lifetime(current);
      if (stopping.signal.aborted) return;
      if (current !== undefined) keeping.report("Neo4j has ended unexpectedly and is started again.");
      current = undefined;
      pauseMs = ranMs > soundAfterMs ? 0 : Math.min(longestPauseMs, pauseMs * 2 + 250);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      current = await startAgain();
    }
  }

  async function startAgain(): Promise<LocalNeo4j | undefined> {
    try {
      stopping.signal.throwIfAborted();
      const next = await start({ ...options, port: first.port, signal: stopping.signal });
      keeping.report("Neo4j answers again.");
      return next;
    } catch (error) {
      if (!stopping.signal.aborted) keeping.report("Neo4j could not be started again.", error);
      return undefined;
    }
  }

  return {
    settings: first.settings,
    processId: () => current?.processId,
    async stop() {
      stopping.abort();
      await current?.stop();
      await watching;
      // It may have come back in the moment it was stopped.
      await current?.stop();
    },
  };
}

async function lifetime(neo4j: LocalNeo4j | undefined): Promise<number> {
  const since = Date.now();
  await neo4j?.ended;
  return Date.now() - since;
}
