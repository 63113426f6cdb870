import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ClusterixError } from "../../errors.ts";
import type { DatabaseSettings } from "../database.ts";
import type { ReaderNews, ReaderTask } from "./reader-messages.ts";

/** Enough for 20 MB of rows, as they are received, converted and sent on. What needs more ends this process only. */
const mostMegabytes = 192;

/** A process that reads the rows of one run at a time. */
export interface Reader {
  /** Sends a task and waits for what is said to it. Throws what the reader says has failed, or why it has ended. */
  ask(task: ReaderTask): Promise<ReaderNews>;
  tell(task: ReaderTask): void;
  /** Fulfilled when it can be asked, or has ended. */
  untilReady(): Promise<void>;
  /** Fulfilled with true when the server has let go of the run, with false when it does not or nobody knows. */
  untilLeft(): Promise<boolean>;
  /** True while it can be asked. */
  isAlive(): boolean;
  kill(): void;
}

/**
 * Starts a reader. What comes from the database becomes values in there: a row of a few hundred bytes can unfold to
 * gigabytes on the way, and then a process of little memory ends instead of the server.
 */
export function startReader(program: URL, settings: DatabaseSettings): Reader {
  const child = fork(fileURLToPath(program), [], {
    execArgv: [`--max-old-space-size=${mostMegabytes}`, "--max-semi-space-size=8"],
    serialization: "json",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  });
  child.unref();
  child.channel?.unref();
  let waiting: { fulfil(news: ReaderNews): void; fail(error: ClusterixError): void } | undefined;
  let leftWaiting: ((isFree: boolean) => void)[] = [];
  let ended: ClusterixError | undefined;

  function settleLeft(isFree: boolean): void {
    for (const settle of leftWaiting) settle(isFree);
    leftWaiting = [];
  }

  child.on("message", (news: ReaderNews) => {
    if (news.kind === "left" || news.kind === "stuck") return settleLeft(news.kind === "left");
    const asked = waiting;
    waiting = undefined;
    if (news.kind !== "failed") return asked?.fulfil(news);
    const { code, detail, faults, cause } = news.fault;
    const said = cause === undefined ? {} : { cause: new Error(cause) };
    asked?.fail(new ClusterixError(code, detail, { ...(faults === undefined ? {} : { faults }), ...said }));
  });
  const end = (error: ClusterixError) => {
    ended ??= error;
    waiting?.fail(ended);
    waiting = undefined;
    settleLeft(true);
  };
  child.once("exit", (code, signal) => end(explainEnd(child, code, signal)));
  child.once("error", (cause) =>
    end(new ClusterixError("database-away", "The reader cannot be started.", { cause })),
  );

  function tell(task: ReaderTask): void {
    if (ended === undefined && child.connected) child.send(task, () => undefined);
  }

  const ask: Reader["ask"] = (task) =>
    new Promise((fulfil, fail) => {
      if (ended !== undefined) return fail(ended);
      waiting = { fulfil, fail };
      tell(task);
    });
  // What is asked from now on comes after this.
  const begun = ask({ kind: "begin", settings }).then(
    () => undefined,
    () => undefined,
  );
  return {
    async ask(task) {
      await begun;
      return await ask(task);
    },
    untilReady: () => begun,
    tell,
    untilLeft: () => new Promise((fulfil) => (ended === undefined ? leftWaiting.push(fulfil) : fulfil(true))),
    isAlive: () => ended === undefined && child.connected,
    kill: () => void child.kill("SIGKILL"),
  };
}

/** One whose memory is full ends itself by SIGABRT; anybody else's SIGKILL may be the system's, for the same reason. */
function explainEnd(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): ClusterixError {
  const isFull = signal === "SIGABRT" || code === 134 || (signal === "SIGKILL" && !child.killed);
  if (isFull)
    return new ClusterixError(
      "needs-too-much",
      "Its rows are too large to be read. Return single properties instead of lists in lists, or fewer rows.",
      { faults: [] },
    );
  return new ClusterixError("database-away", "The reader of this query has ended.");
}
