import neo4j, { type Driver, type QueryResult, type Session, type SessionMode } from "neo4j-driver";
import type { z } from "zod";
import { ClusterixError } from "../errors.ts";
import { toBoltMap, toPlainMap } from "./convert-values.ts";
import type { Database, DatabaseSettings, Parameters, RunOptions } from "./database.ts";
import { openCypherRunner } from "./open-cypher-runner.ts";
import { raceDeadline } from "./race-deadline.ts";
import type { CypherFiles } from "./read-cypher-files.ts";
import { isLostConnection, isPoolExhausted, translateDatabaseError } from "./translate-database-error.ts";
import { watchPresence } from "./watch-presence.ts";

const readTimeoutMs = 2_500;
const writeTimeoutMs = 60_000;
/** Neo4j looks twice a second whether a transaction is over its time, so it may answer that much later. */
const graceMs = 500;
/** So long before a question's time is over, doubt begins whether the database is there at all. */
const doubtMs = 1_300;
/** So long it has to say that it is; the verdict comes before the time is over. */
const presenceMs = 1_000;
/** After this long without an end, a session that was given up holds its connection for good. */
const stuckAfterMs = 1_000;

/**
 * All rows in one portion: for a question that is left between two of them the driver sends one more message, on a
 * connection that somebody else has by then.
 */
const allAtOnce = -1;

/** Queries of the library at the same time; what comes beyond waits for a connection, and then is told to come again. */
const runsAtOnce = 6;

/** Opens no connection yet: a database that is away is noticed by the first question. */
export function openDatabase(settings: DatabaseSettings, cypherFiles: CypherFiles): Database {
  const drivers = keepDriver(settings);
  const runner = openCypherRunner(settings, { atOnce: runsAtOnce });
  const isThere = watchPresence(() => createDriver(settings), presenceMs);

  function textOf(question: string): string {
    const text = cypherFiles.get(question);
    if (text === undefined) throw new Error(`there is no file cypher/${question}.cypher`);
    return text;
  }

  async function attempt(asked: Asked): Promise<QueryResult> {
    const driver = drivers.current();
    const session = driver.session({ database: settings.database, defaultAccessMode: asked.mode });
    try {
      const deadlineMs = asked.endsAt - Date.now();
      const doubt = { afterMs: Math.max(0, deadlineMs - doubtMs), isThere };
      return await raceDeadline(begin(session, asked), { deadlineMs, doubt, signal: asked.signal });
    } catch (error) {
      // All connections are in use: by questions that are being answered, or by a database that hangs.
      if (isPoolExhausted(error) && !(await isThere()))
        throw new ClusterixError("database-away", "The database takes no questions at the moment.");
      throw error;
    } finally {
      leave(session, () => drivers.replace(driver));
    }
  }

  async function ask<Row>(
    mode: SessionMode,
    question: string,
    given: Parameters,
    row: z.ZodType<Row>,
    limits: Limits,
  ) {
    try {
      const text = textOf(question);
      const endsAt = Date.now() + limits.timeoutMs + graceMs;
      const asked = { mode, text, parameters: toBoltMap(given), endsAt, ...limits };
      const result = await attempt(asked).catch((error: unknown) => {
        // A connection that died while it lay in the pool is found out by using it; reading again does no harm.
        if (mode === neo4j.session.READ && isLostConnection(error)) return attempt(asked);
        throw error;
      });
      return result.records.map((record) => row.parse(toPlainMap(record.toObject())));
    } catch (error) {
      throw translateDatabaseError(error, question);
    }
  }

  return {
    run: (question, parameters, row, options) =>
      ask(neo4j.session.READ, question, parameters, row, limitsOf(options, readTimeoutMs)),
    write: (question, parameters, row, options) =>
      ask(neo4j.session.WRITE, question, parameters, row, limitsOf(options, writeTimeoutMs)),
    textOf,
    runner,
    async close() {
      await Promise.all([drivers.close(), runner.close()]);
    },
  };
}

type Limits = RunOptions & { readonly timeoutMs: number };

function limitsOf(options: RunOptions | undefined, usualTimeoutMs: number): Limits {
  return { ...options, timeoutMs: options?.timeoutMs ?? usualTimeoutMs };
}

interface Asked extends Limits {
  readonly mode: SessionMode;
  readonly text: string;
  readonly parameters: Parameters;
  /** When whoever asked gives up, on the clock of `Date.now()`. */
  readonly endsAt: number;
}

/**
 * Reading is a transaction of its own, in one exchange with the server and never repeated by the driver, which would
 * run a question that takes all memory four times. Writing is repeated after a lost connection, within a second.
 */
async function begin(session: Session, asked: Asked): Promise<QueryResult> {
  const { mode, text, parameters } = asked;
  const config = { timeout: asked.timeoutMs };
  if (mode === neo4j.session.READ) return await withoutStack(() => session.run(text, parameters, config));
  return await session.executeWrite((transaction) => transaction.run(text, parameters), config);
}

/**
 * The driver writes down for every statement where in the program it comes from, at a tenth of what the whole answer
 * costs here. Its faults are told by the question's name instead.
 */
function withoutStack<Result>(start: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return start();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closes a session without waiting. One that does not close is still at work, and then its driver is replaced. */
function leave(session: Session, onStuck: () => void): void {
  const timer = setTimeout(onStuck, stuckAfterMs);
  timer.unref();
  const settle = () => clearTimeout(timer);
  session.close().then(settle, settle);
}

interface DriverKeeper {
  current(): Driver;
  /** Takes a new driver in place of this one, whose connections are held by work that does not end. */
  replace(stuck: Driver): void;
  close(): Promise<void>;
}

function keepDriver(settings: DatabaseSettings): DriverKeeper {
  let driver = createDriver(settings);
  let isClosed = false;
  const retired = new Set<Driver>();
  return {
    current: () => driver,
    replace(stuck) {
      if (isClosed || stuck !== driver) return;
      driver = createDriver(settings);
      retired.add(stuck);
      // What else began on it gets its whole time.
      const end = () => void stuck.close().finally(() => retired.delete(stuck));
      setTimeout(end, writeTimeoutMs).unref();
    },
    async close() {
      isClosed = true;
      await Promise.all([driver, ...retired].map((each) => each.close()));
    },
  };
}

function createDriver(settings: DatabaseSettings): Driver {
  return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    userAgent: "clusterix",
    telemetryDisabled: true,
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 20,
    fetchSize: allAtOnce,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 1_000,
    disableAutoCommitRetries: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });
}
