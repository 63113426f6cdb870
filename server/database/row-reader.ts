import type { Record as DriverRecord, Result } from "neo4j-driver";
import type { Row } from "#contract/query-answer.ts";
import type { AnswerCut } from "#contract/words.ts";
import { ClusterixError } from "../errors.ts";
import { convertGraphMap, findUnknownEnds, type KnownNodes } from "./convert-graph-values.ts";
import type { CypherRequest, Notification, RunEnd } from "./cypher-runner.ts";
import { measureValue } from "./measure-value.ts";
import { readNotifications } from "./read-notifications.ts";
import { translateCypherError } from "./translate-cypher-error.ts";

const firstBatch = 50;
const laterBatch = 500;
/** Rows beyond the limit are counted for so long, and up to so many. */
const countForMs = 1_000;
const mostCounted = 200_000;

interface Reading {
  readonly wait: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly lookUp: (ids: readonly string[], known: KnownNodes) => Promise<void>;
}

/** Reads the rows of one run, up to its limits. */
export class RowReader {
  readonly #request: CypherRequest;
  readonly #result: Result;
  readonly #records: AsyncIterator<DriverRecord>;
  readonly #reading: Reading;
  readonly #known: KnownNodes = new Map();
  readonly #since = performance.now();
  #bytes = 0;
  #returned = 0;
  #seen = 0;
  #isCounted = false;
  #cuts: AnswerCut[] = [];
  #notifications: Notification[] = [];
  #databaseMs = 0;

  constructor(request: CypherRequest, result: Result, reading: Reading) {
    this.#request = request;
    this.#result = result;
    this.#records = readAhead(result);
    this.#reading = reading;
  }

  async *read(): AsyncGenerator<readonly Row[]> {
    const { wait } = this.#reading;
    const iterator = this.#records;
    try {
      let batch: DriverRecord[] = [];
      let size = Math.min(firstBatch, this.#request.rows);
      while (this.#cuts.length === 0) {
        const { done, value } = await wait(iterator.next());
        if (done) {
          this.#isCounted = true;
          break;
        }
        this.#seen += 1;
        if (this.#seen > this.#request.rows) {
          this.#cuts = ["rows"];
          break;
        }
        batch.push(value);
        if (batch.length < size) continue;
        yield await this.#convert(batch);
        batch = [];
        size = laterBatch;
      }
      if (batch.length > 0) yield await this.#convert(batch);
      if (this.#cuts[0] === "rows") await this.#count(iterator);
      if (this.#isCounted) this.#notifications = await this.#readNotifications();
    } catch (error) {
      const known = translateCypherError(error);
      // What has come is right as far as it goes; whoever reads it is told that it was cut.
      if (known.code !== "took-too-long" || this.#returned === 0) throw known;
      this.#cuts = ["time"];
    } finally {
      this.#databaseMs = performance.now() - this.#since;
    }
  }

  end(): RunEnd {
    return {
      returned: this.#returned,
      total: this.#isCounted ? this.#seen : undefined,
      atLeast: this.#seen,
      cuts: this.#cuts,
      notifications: this.#notifications,
      databaseMs: this.#databaseMs,
    };
  }

  async #convert(records: readonly DriverRecord[]): Promise<Row[]> {
    const maps = records.map(toMap);
    const unknown = findUnknownEnds(maps, this.#known);
    if (unknown.length > 0) await this.#reading.lookUp(unknown, this.#known);
    const rows: Row[] = [];
    for (const map of maps) {
      const row = convertGraphMap(map, this.#known);
      this.#bytes += measureValue(row);
      if (this.#bytes > this.#request.bytes) {
        this.#cuts = ["bytes"];
        break;
      }
      rows.push(row);
    }
    this.#returned += rows.length;
    return rows;
  }

  /** Stops quietly: that there are at least so many is an answer, too. */
  async #count(iterator: AsyncIterator<DriverRecord>): Promise<void> {
    const until = performance.now() + countForMs;
    try {
      while (performance.now() < until && this.#seen < mostCounted) {
        const { done } = await this.#reading.wait(iterator.next());
        if (done) {
          this.#isCounted = true;
          return;
        }
        this.#seen += 1;
      }
    } catch (error) {
      if (error instanceof ClusterixError && error.code === "cancelled") throw error;
    }
  }

  async #readNotifications(): Promise<Notification[]> {
    const summary = await this.#reading.wait(this.#result.summary());
    return readNotifications(summary.notifications, 0);
  }
}

/**
 * Asks for the first row at once: a result that fails before anybody reads it cannot be read any more, and then nobody
 * learns why it failed.
 */
function readAhead(result: Result): AsyncIterator<DriverRecord> {
  const records = result[Symbol.asyncIterator]();
  let first: Promise<IteratorResult<DriverRecord>> | undefined = records.next();
  first.catch(() => undefined);
  return {
    next() {
      const next = first ?? records.next();
      first = undefined;
      return next;
    },
  };
}

/** By position, since a column may be called `__proto__`. */
function toMap(record: DriverRecord): Record<string, unknown> {
  return Object.fromEntries(record.keys.map((key, at) => [String(key), record.get(at)]));
}
