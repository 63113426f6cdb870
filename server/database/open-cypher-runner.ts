import neo4j, { type Driver, type Result, type Session } from "neo4j-driver";
import { describeEnd, type KnownNodes } from "./convert-graph-values.ts";
import { toBoltMap } from "./convert-values.ts";
import type { CypherPlan, CypherRequest, CypherRun, CypherRunner } from "./cypher-runner.ts";
import type { DatabaseSettings } from "./database.ts";
import { leavableRows } from "./leavable-rows.ts";
import { raceDeadline } from "./race-deadline.ts";
import { readNotifications } from "./read-notifications.ts";
import { readPlan } from "./read-plan.ts";
import { RowReader } from "./row-reader.ts";
import { translateCypherError } from "./translate-cypher-error.ts";

export interface RunnerOptions {
  /** Runs at the same time, of which each may need a second connection to look up the ends of links. */
  readonly atOnce: number;
  /**
   * Called when a run that was given up does not end: work inside one expression, which nothing can stop but the end of
   * the server.
   */
  readonly onStuck?: () => void;
  /** Called when a run has ended or was given up, with what is fulfilled when the server has let go of it. */
  readonly onLeft?: (letGo: Promise<void>) => void;
}

/** Neo4j looks twice a second whether a transaction is over its time, so it may answer that much later. */
const graceMs = 900;
const longestRunMs = 62_000;
/** A run that was given up and goes on for so long will not end by itself. */
const stuckAfterMs = 2_000;
/** So many rows lie here unread at most, whatever their size. */
const fetchSize = 200;
/** Says what the ends of links are that the answer itself does not hold. */
const lookUpEnds = `MATCH (n) WHERE elementId(n) IN $ids
RETURN elementId(n) AS key, labels(n) AS labels,
  n {.id, .name, .nameEn, .nameFr, .title, .titleEn, .titleFr} AS properties`;

/** Opens no connection yet. */
export function openCypherRunner(settings: DatabaseSettings, options: RunnerOptions): CypherRunner {
  let driver = createDriver(settings, options);
  const retired = new Set<Driver>();

  /** Its connections are held by work that does not end. */
  function replace(stuck: Driver): void {
    if (stuck !== driver) return;
    driver = createDriver(settings, options);
    retired.add(stuck);
    // What else began on it gets its whole time: closing would leave it without an answer.
    const end = () => void stuck.close().finally(() => retired.delete(stuck));
    setTimeout(end, longestRunMs).unref();
  }

  function begin(request: CypherRequest) {
    const used = driver;
    const session = openSession(used, settings);
    const until = Date.now() + request.seconds * 1_000 + graceMs;
    const wait = <Value>(work: Promise<Value>): Promise<Value> =>
      raceDeadline(work, { deadlineMs: until - Date.now(), signal: request.signal });
    const leave = () => {
      const letGo = leaveSession(session, () => {
        replace(used);
        options.onStuck?.();
      });
      options.onLeft?.(letGo);
    };
    return { used, session, wait, leave };
  }

  async function open(request: CypherRequest): Promise<CypherRun> {
    const { used, session, wait, leave } = begin(request);
    try {
      const { result } = await wait(startReading(session, request));
      const reader = new RowReader(request, result, {
        wait,
        lookUp: (ids, known) => wait(learnEnds(openSession(used, settings), ids, known)),
      });
      const columns = await wait(result.keys());
      return { columns, rows: leavableRows(reader.read(), leave), end: () => reader.end() };
    } catch (error) {
      leave();
      throw translateCypherError(error);
    }
  }

  async function plan(request: CypherRequest, { isProfile }: { isProfile: boolean }): Promise<CypherPlan> {
    const { session, wait, leave } = begin(request);
    const since = performance.now();
    try {
      const text = `${isProfile ? "PROFILE" : "EXPLAIN"}\n${request.text}`;
      const { result } = await wait(startReading(session, { ...request, text }));
      const iterator = result[Symbol.asyncIterator]();
      while (!(await wait(iterator.next())).done);
      const summary = await wait(result.summary());
      const told = summary.profile || summary.plan;
      if (!told) throw new Error("Neo4j gave no plan");
      return {
        plan: readPlan(told),
        type: summary.queryType,
        notifications: readNotifications(summary.notifications, 1),
        databaseMs: performance.now() - since,
      };
    } catch (error) {
      throw translateCypherError(error, 1);
    } finally {
      leave();
    }
  }

  return {
    prepare: async () => undefined,
    open,
    plan,
    async close() {
      await Promise.all([driver, ...retired].map((each) => each.close()));
    },
  };
}

/** Explicit, so that a text cannot open transactions of its own; READ, so that it cannot write; never committed. */
async function startReading(
  session: Session,
  { text, parameters, seconds }: CypherRequest,
): Promise<{ result: Result }> {
  const transaction = await session.beginTransaction({ timeout: Math.ceil(seconds * 1_000) });
  // In a box of its own: a result can be awaited as a whole, which would read all of it.
  return { result: transaction.run(text, toBoltMap(parameters)) };
}

function openSession(driver: Driver, { database }: DatabaseSettings): Session {
  return driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize });
}

/** Closing rolls back. Nobody waits for it: one that does not close is still at work. */
function leaveSession(session: Session, onStuck: () => void): Promise<void> {
  const timer = setTimeout(onStuck, stuckAfterMs);
  timer.unref();
  const settle = () => clearTimeout(timer);
  return session.close().then(settle, settle);
}

async function learnEnds(session: Session, ids: readonly string[], known: KnownNodes): Promise<void> {
  try {
    const { records } = await session.run(lookUpEnds, { ids }, { timeout: 2_000 });
    for (const record of records) {
      const { key, labels, properties } = record.toObject();
      known.set(String(key), describeEnd(labels, properties));
    }
  } finally {
    void session.close().catch(() => undefined);
  }
}

function createDriver(settings: DatabaseSettings, { atOnce }: RunnerOptions): Driver {
  return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    userAgent: "clusterix-queries",
    telemetryDisabled: true,
    useBigInt: true,
    maxConnectionPoolSize: 2 * atOnce + 2,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    disableAutoCommitRetries: true,
  });
}
