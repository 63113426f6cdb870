import type { ErrorCode, Fault } from "#contract/errors.ts";

/** What the server can answer, and what can happen before it answers. */
export type AskErrorCode = ErrorCode | "unreachable" | "unreadable";

interface AskErrorFacts {
  readonly detail: string;
  readonly parameter?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** A question that got no answer. `code` decides the sentence on the screen; `detail` is only shown folded out. */
export class AskError extends Error {
  readonly code: AskErrorCode;
  readonly detail: string;
  readonly parameter: string | undefined;
  /** All that is wrong, each with its place; empty where the server names none. */
  readonly faults: readonly Fault[];
  readonly status: number | undefined;

  constructor(code: AskErrorCode, facts: AskErrorFacts) {
    super(facts.detail, { cause: facts.cause });
    this.name = "AskError";
    this.code = code;
    this.detail = facts.detail;
    this.parameter = facts.parameter;
    this.faults = facts.faults ?? [];
    this.status = facts.status;
  }
}

/** Whether the same question may well be answered a little later. */
export function isPassing(error: AskError): boolean {
  return (
    error.code === "unreachable" ||
    error.code === "database-away" ||
    error.code === "database-busy" ||
    error.code === "not-ready"
  );
}
