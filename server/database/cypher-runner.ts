import type { PlanStep, Row } from "#contract/query-answer.ts";
import type { AnswerCut } from "#contract/words.ts";

/** A text to be run, within limits. */
export interface CypherRequest {
  readonly text: string;
  /** Values by name; whole numbers arrive in Cypher as INTEGER. */
  readonly parameters: Record<string, unknown>;
  /** Most seconds in the database. The caller has an answer one second later at the latest. */
  readonly seconds: number;
  /** Most rows; those beyond are counted, as far as that goes quickly. */
  readonly rows: number;
  /** Most bytes of all rows as JSON. */
  readonly bytes: number;
  readonly signal: AbortSignal;
}

/** What the planner has to say about a text, as Neo4j classes it. */
export interface Notification {
  /** Such as Neo.ClientNotification.Statement.CartesianProduct. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface RunEnd {
  readonly returned: number;
  /** All rows there are; undefined when they were not all counted. */
  readonly total: number | undefined;
  /** Rows there are at least. */
  readonly atLeast: number;
  readonly cuts: readonly AnswerCut[];
  readonly notifications: readonly Notification[];
  /** Milliseconds until the last row had come. */
  readonly databaseMs: number;
}

/** A run that has begun. Its transaction is rolled back when its rows have ended, failed or been left. */
export interface CypherRun {
  readonly columns: readonly string[];
  /**
   * Batches of plain rows; nodes, links and paths as the contract has them, dates as ISO texts. Whoever stops reading
   * ends the run. Throws ClusterixError: wrong-query, took-too-long, cancelled, database-away, database-busy.
   */
  readonly rows: AsyncIterable<readonly Row[]>;
  /** What is known once the rows have ended. */
  end(): RunEnd;
}

export interface CypherPlan {
  readonly plan: PlanStep;
  /** r, rw, w or s. */
  readonly type: string;
  readonly notifications: readonly Notification[];
  readonly databaseMs: number;
}

/**
 * Runs any text, in an explicit READ transaction that is always rolled back, over connections of its own. What must not
 * be run at all is decided before. Throws ClusterixError as the rows do.
 */
export interface CypherRunner {
  /** Waits until a run can begin at once, so that getting ready is not counted among its seconds. */
  prepare(): Promise<void>;
  open(request: CypherRequest): Promise<CypherRun>;
  /** Without `isProfile` nothing is run. */
  plan(request: CypherRequest, options: { readonly isProfile: boolean }): Promise<CypherPlan>;
  close(): Promise<void>;
}
