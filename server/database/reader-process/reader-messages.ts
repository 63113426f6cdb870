import type { ErrorCode, Fault } from "#contract/errors.ts";
import type { CypherPlan, CypherRequest, RunEnd } from "../cypher-runner.ts";
import type { DatabaseSettings } from "../database.ts";

export type SentRequest = Omit<CypherRequest, "signal">;

/** What a reader process is told. It does one thing at a time. */
export type ReaderTask =
  | { readonly kind: "begin"; readonly settings: DatabaseSettings }
  | { readonly kind: "open"; readonly request: SentRequest }
  | { readonly kind: "plan"; readonly request: SentRequest; readonly isProfile: boolean }
  | { readonly kind: "next" }
  | { readonly kind: "leave" };

/** What a reader process says. `left`: the server has let go of the run; `stuck`: it does not. */
export type ReaderNews =
  | { readonly kind: "ready" }
  | { readonly kind: "opened"; readonly columns: readonly string[] }
  | { readonly kind: "rows"; readonly rows: readonly Record<string, unknown>[] }
  | { readonly kind: "ended"; readonly end: RunEnd }
  | { readonly kind: "planned"; readonly plan: CypherPlan }
  | {
      readonly kind: "failed";
      readonly fault: {
        readonly code: ErrorCode;
        readonly detail: string;
        readonly faults?: readonly Fault[] | undefined;
        /** For the log. */
        readonly cause?: string | undefined;
      };
    }
  | { readonly kind: "left" }
  | { readonly kind: "stuck" };
