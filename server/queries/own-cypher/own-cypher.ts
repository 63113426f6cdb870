import type { Warning } from "#contract/query-answer.ts";
import type { RunOutcome } from "#contract/words.ts";
import type { CypherPlan, CypherRun, CypherRunner } from "../../database/cypher-runner.ts";
import type { Parameters } from "../../database/database.ts";
import type { SandboxDescription } from "../../database/sandbox/sandbox.ts";

export interface OwnRequest {
  readonly text: string;
  readonly parameters: Parameters;
  /** Most seconds in the database, planning included. */
  readonly seconds: number;
  readonly rows: number;
  readonly who: string;
  /** A name by which it can be stopped. */
  readonly run?: string | undefined;
  readonly signal: AbortSignal;
}

/** Where an answer comes from. */
export interface OwnOrigin {
  readonly dataVersion: string;
  readonly filledAt: string | undefined;
}

export interface OwnRun extends CypherRun, OwnOrigin {
  /** Known before it is run; more may be known at the end. */
  readonly warnings: readonly Warning[];
}

export interface OwnPlan extends CypherPlan, OwnOrigin {
  readonly warnings: readonly Warning[];
}

export interface OwnCypherDescription extends SandboxDescription {
  readonly isSandboxed: boolean;
  readonly running: number;
  readonly waiting: number;
  /** Settings of the database that are laxer than ours. */
  readonly remarks: readonly string[];
}

/** What is written down of every run. */
export interface RunRecord {
  readonly who: string;
  readonly query: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly rows: number;
  readonly outcome: RunOutcome;
  /** Why it was refused or failed; empty otherwise. */
  readonly detail: string;
}

/** Somebody's own Cypher, and that of the team's queries: checked, run where it can do no harm, within limits. */
export interface OwnCypher {
  describe(): OwnCypherDescription;
  /** Starts the sandbox, so that whoever is going to ask waits less; how that goes, `describe` tells. */
  wake(): void;
  /**
   * Throws ClusterixError: refused-query, wrong-query, not-allowed, too-many-requests, database-busy, took-too-long,
   * needs-too-much, cancelled, database-away, not-ready.
   */
  open(request: OwnRequest): Promise<OwnRun>;
  plan(request: OwnRequest, options: { readonly isProfile: boolean }): Promise<OwnPlan>;
  /** Runs a text of the team's that is not the query itself, such as the list of a parameter: not written down. */
  readonly lists: Pick<CypherRunner, "open">;
  /** True when such a run was there to be stopped. */
  cancel(run: string): boolean;
}
