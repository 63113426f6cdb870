import { setTimeout as wait } from "node:timers/promises";
import type { Row } from "#contract/query-answer.ts";
import { ClusterixError } from "../../errors.ts";
import type { CypherPlan, CypherRequest, CypherRun, CypherRunner, RunEnd } from "../cypher-runner.ts";
import type { DatabaseSettings } from "../database.ts";
import { leavableRows } from "../leavable-rows.ts";
import type { RunnerOptions } from "../open-cypher-runner.ts";
import { raceDeadline } from "../race-deadline.ts";
import type { ReaderNews, ReaderTask } from "./reader-messages.ts";
import { type Reader, startReader } from "./reader-process.ts";

export interface ProcessRunnerOptions extends Omit<RunnerOptions, "atOnce" | "onLeft"> {
  /** As of `RunnerOptions`; `isGivenUp` when the server had not said its last word, so that it may still be at work. */
  readonly onLeft?: (letGo: Promise<void>, isGivenUp: boolean) => void;
  /** `query-reader`, of the sources or of the bundle. */
  readonly program: URL;
}

/** The reader gives up by itself at the end of its time; so much later one that cannot even do that is given up. */
const graceMs = 950;
/** A reader that has been told to leave says so, or that it cannot, within the time that a server is given for it. */
const leaveWithinMs = 2_500;
/** Kept for the next run; all others end when they are not needed. */
const mostIdle = 2;

/**
 * As `openCypherRunner`, but every run has a process of its own, of little memory, that reads its rows: what nobody
 * foresees in them harms nobody else. Readers are kept for the next run.
 */
export function openProcessRunner(settings: DatabaseSettings, options: ProcessRunnerOptions): CypherRunner {
  const idle: Reader[] = [];
  const all = new Set<Reader>();

  function take(): Reader {
    for (let reader = idle.pop(); reader !== undefined; reader = idle.pop())
      if (reader.isAlive()) return reader;
    for (const reader of all) if (!reader.isAlive()) all.delete(reader);
    const reader = startReader(options.program, settings);
    all.add(reader);
    return reader;
  }

  function giveBack(reader: Reader): void {
    if (reader.isAlive() && idle.length < mostIdle && all.has(reader)) return void idle.push(reader);
    reader.kill();
    all.delete(reader);
  }

  /** Nobody waits for it. A reader that cannot leave is ended; a server that does not let go is somebody else's care. */
  function leave(reader: Reader, hasLeft: Promise<boolean>, isGivenUp: boolean): void {
    reader.tell({ kind: "leave" });
    const settled = Promise.race([hasLeft, wait(leaveWithinMs, undefined, { ref: false })]).then((isFree) => {
      if (isFree === true) return giveBack(reader);
      reader.kill();
      all.delete(reader);
      if (isFree === false) options.onStuck?.();
    });
    options.onLeft?.(settled, isGivenUp);
  }

  function begin(request: CypherRequest) {
    const reader = take();
    const hasLeft = reader.untilLeft();
    const until = Date.now() + request.seconds * 1_000 + graceMs;
    const { signal, ...sent } = request;
    let isAtWork = true;
    const ask = async (task: ReaderTask): Promise<ReaderNews> => {
      try {
        const news = await raceDeadline(reader.ask(task), { deadlineMs: until - Date.now(), signal });
        isAtWork = news.kind !== "ended" && news.kind !== "planned";
        return news;
      } catch (error) {
        isAtWork = mayBeAtWork(error);
        throw error;
      }
    };
    return { sent, ask, leave: () => leave(reader, hasLeft, isAtWork) };
  }

  async function open(request: CypherRequest): Promise<CypherRun> {
    const { sent, ask, leave: leaveRun } = begin(request);
    let end: RunEnd | undefined;
    try {
      const opened = expectNews(await ask({ kind: "open", request: sent }), "opened");
      return {
        columns: opened.columns,
        rows: leavableRows(
          readRows(ask, (told) => {
            end = told;
          }),
          leaveRun,
        ),
        end: () => end ?? { ...nothing, cuts: [] },
      };
    } catch (error) {
      leaveRun();
      throw error;
    }
  }

  async function plan(request: CypherRequest, { isProfile }: { isProfile: boolean }): Promise<CypherPlan> {
    const { sent, ask, leave: leaveRun } = begin(request);
    try {
      return expectNews(await ask({ kind: "plan", request: sent, isProfile }), "planned").plan;
    } finally {
      leaveRun();
    }
  }

  return {
    async prepare() {
      const reader = take();
      await reader.untilReady();
      giveBack(reader);
    },
    open,
    plan,
    async close() {
      for (const reader of all) reader.kill();
      all.clear();
      idle.length = 0;
    },
  };
}

/** Whatever else a run fails by, the server has said it itself, at its end. */
function mayBeAtWork(error: unknown): boolean {
  return error instanceof ClusterixError && ["took-too-long", "cancelled"].includes(error.code);
}

const nothing: RunEnd = {
  returned: 0,
  total: undefined,
  atLeast: 0,
  cuts: [],
  notifications: [],
  databaseMs: 0,
};

async function* readRows(
  ask: (task: ReaderTask) => Promise<ReaderNews>,
  onEnd: (end: RunEnd) => void,
): AsyncGenerator<readonly Row[]> {
  for (let news = await ask({ kind: "next" }); ; news = await ask({ kind: "next" })) {
    if (news.kind === "ended") return onEnd(news.end);
    yield expectNews(news, "rows").rows;
  }
}

function expectNews<Kind extends ReaderNews["kind"]>(
  news: ReaderNews,
  kind: Kind,
): Extract<ReaderNews, { readonly kind: Kind }> {
  if (news.kind !== kind) throw new Error(`a reader said ${news.kind} where ${kind} was to be said`);
  return news as Extract<ReaderNews, { readonly kind: Kind }>;
}
