import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { CypherRunner } from "../cypher-runner.ts";
import type { DatabaseSettings } from "../database.ts";
import type { Neo4jSize } from "../local-neo4j/neo4j-settings.ts";
import {
  type LocalNeo4j,
  type LocalNeo4jOptions,
  startLocalNeo4j,
} from "../local-neo4j/start-local-neo4j.ts";
import { raceDeadline } from "../race-deadline.ts";
import type { CypherFiles } from "../read-cypher-files.ts";
import { openProcessRunner } from "../reader-process/open-process-runner.ts";
import { type Fill, fillSlot, readFill } from "./fill-slot.ts";
import type { ReadySandbox, Sandbox, SandboxDescription } from "./sandbox.ts";
import { mostWaitMs, toKnown, waitFor } from "./wait-for-sandbox.ts";

export interface SandboxOptions extends Pick<LocalNeo4jOptions, "libraryFolder" | "pomFile" | "environment"> {
  /** Holds two copies: the one that is asked, and the next one while it is being filled. */
  readonly folder: string;
  /** The folder of the graph's own Neo4j, whose Java has written its classes down. */
  readonly classesOf: string;
  readonly source: DatabaseSettings;
  readonly cypherFiles: CypherFiles;
  /** Of the graph, at the moment. Throws not-ready while data are being loaded. */
  readonly dataVersion: () => Promise<string>;
  readonly now: () => Date;
  /** A sentence for the log. */
  readonly report: (sentence: string, error?: unknown) => void;
  /** What a process runs that reads rows: `query-reader`. */
  readonly readerProgram: URL;
}

/** 96 of 320: an honest search for ways needs more than 64, and several questions have to fit in. */
export const sandboxSize: Neo4jSize = { heapMegabytes: 320, pageCacheMegabytes: 64, questionMegabytes: 96 };
const pauseAfterFaultMs = 2_000;

interface Running extends Fill {
  readonly neo4j: LocalNeo4j;
  readonly runner: CypherRunner;
  readonly slot: string;
}

/**
 * A second, disposable Neo4j with a copy of the graph. It is started when somebody first needs it, filled once for each
 * version of the data, and then only read, so that it can be killed at any moment and is back in seconds. While a later
 * version is copied the one before answers. Whatever runs away in it is ended by ending the server.
 */
export function keepSandbox(options: SandboxOptions): Sandbox {
  const closing = new AbortController();
  let running: Running | undefined;
  let starting: Promise<Running> | undefined;
  let state: SandboxDescription["state"] = "asleep";
  let filled: number | undefined;
  /** The folder belongs to the one that is being killed until this is fulfilled. */
  let ending: Promise<void> | undefined;
  /** Those in whose place another has come: their end is no surprise. */
  const retired = new WeakSet<Running>();
  /** Runs that were left and that the server has not let go of yet: one of them may hold everything up. */
  const leaving = new Set<Promise<void>>();
  /** Those among them that had not ended: until they have, or have brought the server to its end, not all is well. */
  const givenUp = new Set<Promise<void>>();

  function describe(): SandboxDescription {
    const shown = state === "ready" && givenUp.size > 0 ? "stopping" : state;
    return { state: shown, filled, dataVersion: running?.dataVersion, filledAt: running?.filledAt };
  }

  /** One at a time; whoever comes meanwhile waits for the same. */
  function startOnce(version: string): Promise<Running> {
    starting ??= start(version).finally(() => {
      starting = undefined;
      filled = undefined;
    });
    return starting;
  }

  async function start(version: string): Promise<Running> {
    const before = running;
    try {
      await ending;
      if (before === undefined) state = state === "returning" ? "returning" : "starting";
      const slot = findFilled(version) ?? (await fill(version, before));
      const next = await launch(slot, readFill(slot) ?? { dataVersion: version, filledAt: "" });
      running = next;
      state = "ready";
      if (before !== undefined) {
        retired.add(before);
        void retire(before);
      }
      return next;
    } catch (error) {
      state = before === undefined ? "failed" : "ready";
      throw error;
    }
  }

  function findFilled(version: string): string | undefined {
    return slots().find((slot) => readFill(slot)?.dataVersion === version);
  }

  const slots = () => ["1", "2"].map((name) => join(options.folder, name));

  async function fill(version: string, before: Running | undefined): Promise<string> {
    const slot = slots().find((each) => each !== before?.slot) ?? join(options.folder, "1");
    if (before === undefined) state = "filling";
    filled = 0;
    await fillSlot(slot, version, {
      ...options,
      start: (isReadOnly) => startLocalNeo4j(neo4jOptions(slot, isReadOnly)),
      signal: closing.signal,
      onProgress: (share) => {
        filled = share;
        if (share === 1 && state === "filling") state = "starting";
      },
    });
    return slot;
  }

  async function launch(slot: string, fill: Fill): Promise<Running> {
    const neo4j = await startLocalNeo4j(neo4jOptions(slot, true));
    const started: Running = {
      ...fill,
      neo4j,
      slot,
      runner: openProcessRunner(neo4j.settings, {
        program: options.readerProgram,
        onLeft: (letGo, isGivenUp) => {
          leaving.add(letGo);
          if (isGivenUp) givenUp.add(letGo);
          void letGo.then(() => {
            leaving.delete(letGo);
            givenUp.delete(letGo);
          });
        },
        onStuck: () => {
          if (running !== started) return;
          options.report("A query in the sandbox could not be stopped; the sandbox is started again.");
          // From now on nobody gets this one.
          running = undefined;
          state = "returning";
          ending = neo4j.kill();
        },
      }),
    };
    void neo4j.ended.then(() => bringBack(started));
    await started.runner.prepare();
    return started;
  }

  /** After its end, for whatever reason: whoever waits, and whoever comes next, finds it there again. */
  async function bringBack(ended: Running): Promise<void> {
    leaving.clear();
    givenUp.clear();
    void ended.runner.close();
    if (closing.signal.aborted || retired.has(ended)) return;
    if (running === ended) running = undefined;
    state = "returning";
    try {
      await startOnce(ended.dataVersion);
    } catch (error) {
      options.report("The sandbox could not be started again.", error);
    }
  }

  function neo4jOptions(home: string, isReadOnly: boolean): LocalNeo4jOptions {
    const { libraryFolder, pomFile, environment, classesOf } = options;
    return {
      ...{ home, libraryFolder, pomFile, environment, classesOf },
      say: () => undefined,
      size: sandboxSize,
      manner: { isReadOnly, isModest: true },
      signal: closing.signal,
    };
  }

  async function use(signal: AbortSignal): Promise<ReadySandbox> {
    const version = await options.dataVersion().catch((error: unknown) => {
      // While data are loaded, or the graph is away, the copy of what stood before is as good as ever.
      if (running !== undefined) return running.dataVersion;
      throw error;
    });
    await untilLetGo(signal);
    if (running !== undefined) {
      if (running.dataVersion !== version) void startOnce(version).catch(reportRenewal);
      return toReady(running);
    }
    const started = startOnce(version).catch(async (error: unknown) => {
      await wait(pauseAfterFaultMs, undefined, { ref: false });
      throw toKnown(error);
    });
    return toReady(await waitFor(started, signal));
  }

  /** Whoever came while one runs away would wait as long as that one, in vain. */
  async function untilLetGo(signal: AbortSignal): Promise<void> {
    const last = running;
    if (last === undefined || leaving.size === 0) return;
    const letGo = Promise.race([Promise.all(leaving), last.neo4j.ended]);
    await raceDeadline(letGo, { deadlineMs: mostWaitMs, signal });
  }

  function reportRenewal(error: unknown): void {
    options.report("The sandbox could not be filled with the latest data.", error);
  }

  return {
    isSandboxed: true,
    describe,
    use,
    async close() {
      closing.abort(new Error("the server stops"));
      await starting?.catch(() => undefined);
      const last = running;
      running = undefined;
      state = "asleep";
      if (last !== undefined) await retire(last);
    },
  };
}

async function retire({ runner, neo4j }: Running): Promise<void> {
  await Promise.race([runner.close(), wait(1_000, undefined, { ref: false })]);
  // Nothing in it is worth an orderly end.
  await neo4j.kill();
}

function toReady({ runner, dataVersion, filledAt }: Running): ReadySandbox {
  return { runner, dataVersion, filledAt };
}
