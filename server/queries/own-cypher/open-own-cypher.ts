import { createHash } from "node:crypto";
import type { Limits } from "#contract/query-answer.ts";
import type { RunOutcome } from "#contract/words.ts";
import type { CypherPlan, CypherRequest, CypherRun } from "../../database/cypher-runner.ts";
import { leavableRows } from "../../database/leavable-rows.ts";
import type { ReadySandbox, Sandbox } from "../../database/sandbox/sandbox.ts";
import { ClusterixError } from "../../errors.ts";
import { checkPlan } from "./check-plan.ts";
import { checkText, refuse } from "./check-text.ts";
import { keepTurns, type TurnLimits } from "./keep-turns.ts";
import { listWarnings } from "./list-warnings.ts";
import { detailOf, outcomeOf } from "./outcome-of.ts";
import type { OwnCypher, OwnRequest, OwnRun, RunRecord } from "./own-cypher.ts";
import { placeFault } from "./place-fault.ts";

export interface OwnCypherOptions {
  readonly sandbox: Sandbox;
  /** Writes down a run; what fails there is no fault of the query. */
  readonly record: (run: RunRecord) => Promise<unknown>;
  readonly now: () => Date;
  readonly remarks?: readonly string[];
  readonly turns?: TurnLimits;
}

export const ownLimits: Limits = {
  rows: 10_000,
  bytes: 20_000_000,
  seconds: 10,
  nodes: 2_000,
  links: 5_000,
};
export const mostSeconds = 60;
export const ownTurns: TurnLimits = {
  atOnce: 4,
  atOnceEach: 2,
  waiting: 20,
  waitingEach: 8,
  mostWaitMs: 30_000,
};
/** Planning mostly takes hundredths of a second, of a long query right after a start on a busy computer two; what takes this long is meant to. */
const planSeconds = 4;

/** Lists of forms take turns of their own, so that they neither wait for runs nor are endless themselves. */
const listReader = "lists";

/** A run from its first check to its end in the log. */
interface Course {
  readonly request: OwnRequest;
  readonly signal: AbortSignal;
  /** Ends it: lets the next one run and writes it down. The first call counts. */
  finish(outcome: RunOutcome, rows: number, detail?: string): void;
}

export function openOwnCypher(options: OwnCypherOptions): OwnCypher {
  const { sandbox } = options;
  const turns = keepTurns(options.turns ?? ownTurns);
  const stops = new Map<string, AbortController>();

  async function begin(given: OwnRequest): Promise<Course> {
    // Files of some editors begin with a mark that Cypher does not know.
    const request = { ...given, text: given.text.replace(/^\uFEFF/, "") };
    const startedAt = options.now().toISOString();
    const since = performance.now();
    const stop = new AbortController();
    if (request.run !== undefined) stops.set(request.run, stop);
    const signal = AbortSignal.any([request.signal, stop.signal]);
    let endTurn: (() => void) | undefined;
    let hasFinished = false;
    const finish: Course["finish"] = (outcome, rows, detail = "") => {
      if (hasFinished) return;
      hasFinished = true;
      endTurn?.();
      if (request.run !== undefined && stops.get(request.run) === stop) stops.delete(request.run);
      const elapsedMs = Math.round(performance.now() - since);
      // As it was put, so that it is found again by its hash.
      const { who, text: query } = given;
      const hash = createHash("sha256").update(query).digest("hex");
      const run = { who, query, hash, startedAt, elapsedMs, rows, outcome, detail };
      void options.record(run).catch(() => undefined);
    };
    try {
      checkText(request.text, request.parameters);
      endTurn = await turns.take(request.who, signal);
      return { request, signal, finish };
    } catch (error) {
      finish(outcomeOf(error), 0, detailOf(error));
      throw error;
    }
  }

  /** What a run failed by may be the end of the sandbox, for which another one was the reason: once more is fair. */
  async function twice<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt();
    } catch (error) {
      if (!sandbox.isSandboxed || !(error instanceof ClusterixError) || error.code !== "database-away")
        throw error;
      return await attempt();
    }
  }

  async function planFirst(ready: ReadySandbox, asked: CypherRequest): Promise<CypherPlan> {
    try {
      const planned = await ready.runner.plan(
        { ...asked, seconds: Math.min(planSeconds, asked.seconds) },
        { isProfile: false },
      );
      checkPlan(planned, sandbox.isSandboxed);
      return planned;
    } catch (error) {
      if (!(error instanceof ClusterixError) || error.code !== "took-too-long") throw error;
      throw refuse(
        "plan-too-long",
        `Neo4j needs more than ${planSeconds} s to find out how to answer it. Ask in several smaller queries.`,
      );
    }
  }

  async function start({ request, signal }: Course) {
    const ready = await sandbox.use(signal);
    await ready.runner.prepare();
    const until = performance.now() + request.seconds * 1_000;
    const { text, parameters, rows } = request;
    const asked = { text, parameters, rows, seconds: request.seconds, bytes: ownLimits.bytes, signal };
    const planned = await planFirst(ready, asked);
    const left = Math.max(0.2, (until - performance.now()) / 1_000);
    const warnings = listWarnings(text, planned.plan, planned.notifications);
    return { ready, planned, warnings, asked: { ...asked, seconds: left } };
  }

  async function open(request: OwnRequest): Promise<OwnRun> {
    const course = await begin(request);
    try {
      const { ready, warnings, run } = await twice(async () => {
        const started = await start(course);
        return { ...started, run: await started.ready.runner.open(started.asked) };
      });
      return {
        columns: run.columns,
        rows: leavableRows(followRows(run, course), () => leaveRun(run, course)),
        end: () => run.end(),
        warnings,
        dataVersion: ready.dataVersion,
        filledAt: ready.filledAt,
      };
    } catch (error) {
      course.finish(outcomeOf(error), 0, detailOf(error));
      throw explain(error, request);
    }
  }

  return {
    open,
    async plan(request, { isProfile }) {
      const course = await begin(request);
      try {
        return await twice(async () => {
          const { ready, planned, warnings, asked } = await start(course);
          const told = isProfile ? await ready.runner.plan(asked, { isProfile }) : planned;
          course.finish("answered", 0, isProfile ? "PROFILE" : "EXPLAIN");
          return { ...told, warnings, dataVersion: ready.dataVersion, filledAt: ready.filledAt };
        });
      } catch (error) {
        course.finish(outcomeOf(error), 0, detailOf(error));
        throw explain(error, request);
      }
    },
    lists: {
      async open(request) {
        checkText(request.text, request.parameters);
        const endTurn = await turns.take(listReader, request.signal);
        try {
          const ready = await sandbox.use(request.signal);
          await planFirst(ready, request);
          const run = await ready.runner.open(request);
          return { columns: run.columns, rows: leavableRows(run.rows, endTurn), end: () => run.end() };
        } catch (error) {
          endTurn();
          throw error;
        }
      },
    },
    cancel(run) {
      const stop = stops.get(run);
      stop?.abort(new Error("stopped by whoever asked"));
      return stop !== undefined;
    },
    wake: () => void sandbox.use(new AbortController().signal).catch(() => undefined),
    describe: () => ({
      ...sandbox.describe(),
      isSandboxed: sandbox.isSandboxed,
      running: turns.running(),
      waiting: turns.waiting(),
      remarks: options.remarks ?? [],
    }),
  };
}

/** The turn lasts until the last row was read, the run failed, or its reader went away. */
async function* followRows(run: CypherRun, { finish, request }: Course): CypherRun["rows"] {
  let rows = 0;
  try {
    for await (const batch of run.rows) {
      rows += batch.length;
      yield batch;
    }
    finish(run.end().cuts.length > 0 ? "cut" : "answered", rows);
  } catch (error) {
    finish(outcomeOf(error), rows, detailOf(error));
    throw explain(error, request);
  } finally {
    finish("cancelled", rows);
  }
}

/** Whoever has not read any row is followed by nobody. */
function leaveRun(run: CypherRun, { finish }: Course): void {
  finish("cancelled", 0);
  void run.rows[Symbol.asyncIterator]().return?.();
}

function explain(error: unknown, { seconds, text }: OwnRequest): unknown {
  if (!(error instanceof ClusterixError)) return error;
  if (error.code === "wrong-query") return placeFault(error, text);
  if (error.code === "took-too-long")
    return new ClusterixError(
      "took-too-long",
      `It was stopped after ${seconds} s. Ask for less at a time, or give it longer (at most ${mostSeconds} s).`,
      { cause: error.cause },
    );
  if (error.code !== "database-away") return error;
  return new ClusterixError(
    "database-away",
    "The sandbox was started again while your query ran. Run it once more.",
    { cause: error.cause },
  );
}
