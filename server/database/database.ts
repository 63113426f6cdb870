import type { z } from "zod";
import type { CypherRunner } from "./cypher-runner.ts";

export interface RunOptions {
  /** How long the database may work on the question, in milliseconds. The caller has the answer half a second later at most. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Names and values for the `$parameters` of a question. Whole numbers arrive in Cypher as INTEGER, also in lists and maps. */
export type Parameters = Record<string, unknown>;

/**
 * The one way to the graph. A question is the path of a file in `cypher/` without its ending, such as
 * `explore/find-card`. Every row is checked against `row`; integers are plain numbers, dates are ISO strings.
 * Throws ClusterixError: database-away, database-busy, took-too-long, cancelled or internal.
 */
export interface Database {
  /** Asks in a READ transaction: a question that writes is refused by the database itself. Default limit: 2.5 s. */
  run<Row>(
    question: string,
    parameters: Parameters,
    row: z.ZodType<Row>,
    options?: RunOptions,
  ): Promise<Row[]>;
  /**
   * Runs in a WRITE transaction, which may be repeated after a lost connection: it has to be idempotent (MERGE).
   * Default limit: 60 s.
   */
  write<Row>(
    question: string,
    parameters: Parameters,
    row: z.ZodType<Row>,
    options?: RunOptions,
  ): Promise<Row[]>;
  /** The Cypher of a question, to be shown beside its answer. Throws when there is no such file. */
  textOf(question: string): string;
  /** For texts that are no files of `cypher/`, over connections of its own. */
  readonly runner: CypherRunner;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Empty: the one that the server gives this user. */
  readonly database: string;
}
