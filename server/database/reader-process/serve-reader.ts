import type { Row } from "#contract/query-answer.ts";
import { ClusterixError } from "../../errors.ts";
import type { CypherRun, CypherRunner } from "../cypher-runner.ts";
import type { DatabaseSettings } from "../database.ts";
import { openCypherRunner } from "../open-cypher-runner.ts";
import type { ReaderNews, ReaderTask, SentRequest } from "./reader-messages.ts";

export interface ReaderChannel {
  send(news: ReaderNews): void;
}

/** What a reader process does with what it is told: one run at a time, its rows one batch for each `next`. */
export function serveReader({ send }: ReaderChannel): (task: ReaderTask) => void {
  let runner: CypherRunner | undefined;
  let leaving = new AbortController();
  let run: CypherRun | undefined;
  let rows: AsyncIterator<readonly Row[]> | undefined;

  function begin(settings: DatabaseSettings): void {
    runner = openCypherRunner(settings, {
      atOnce: 1,
      onStuck: () => send({ kind: "stuck" }),
      onLeft: (letGo) => void letGo.then(() => send({ kind: "left" })),
    });
    send({ kind: "ready" });
  }

  function ask(request: SentRequest) {
    if (runner === undefined) throw new Error("the reader was not told where to read");
    leaving = new AbortController();
    return { runner, request: { ...request, signal: leaving.signal } };
  }

  async function answer(task: ReaderTask): Promise<void> {
    if (task.kind === "begin") begin(task.settings);
    else if (task.kind === "leave") leave();
    else if (task.kind === "next") await next();
    else if (task.kind === "open") {
      const asked = ask(task.request);
      run = await asked.runner.open(asked.request);
      rows = run.rows[Symbol.asyncIterator]();
      send({ kind: "opened", columns: run.columns });
    } else {
      const asked = ask(task.request);
      const plan = await asked.runner.plan(asked.request, { isProfile: task.isProfile });
      send({ kind: "planned", plan });
    }
  }

  async function next(): Promise<void> {
    if (run === undefined || rows === undefined) throw new Error("nothing was opened");
    const batch = await rows.next();
    send(batch.done ? { kind: "ended", end: run.end() } : { kind: "rows", rows: batch.value });
  }

  /** Both for a run whose rows are waited for and for one whose rows are not. */
  function leave(): void {
    leaving.abort(new Error("left"));
    void rows?.return?.().catch(() => undefined);
    run = undefined;
    rows = undefined;
  }

  return (task) => {
    answer(task).catch((error: unknown) => send({ kind: "failed", fault: describe(error) }));
  };
}

function describe(error: unknown) {
  if (!(error instanceof ClusterixError)) return { code: "internal" as const, detail: String(error) };
  const { code, detail, faults, cause } = error;
  return { code, detail, faults, cause: cause === undefined ? undefined : String(cause) };
}
