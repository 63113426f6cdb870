import type { ErrorCode, Fault } from "#contract/errors.ts";

export interface ErrorOptions {
  /** The name of the parameter that is at fault, where there is one. */
  readonly parameter?: string;
  /** All that is wrong, where several things can be. */
  readonly faults?: readonly Fault[];
  readonly cause?: unknown;
}

/** A known fault. `detail` is a sentence that may be shown to whoever asked; the cause is for the log only. */
export class ClusterixError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly parameter: string | undefined;
  readonly faults: readonly Fault[] | undefined;

  constructor(code: ErrorCode, detail: string, options: ErrorOptions = {}) {
    super(detail, "cause" in options ? { cause: options.cause } : undefined);
    this.name = "ClusterixError";
    this.code = code;
    this.detail = detail;
    this.parameter = options.parameter;
    this.faults = options.faults;
  }
}

/** The server cannot start, and whoever started it can change that. Every sentence says what to do; shown without a stack. */
export class StartFault extends Error {
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "StartFault";
    this.sentences = sentences;
  }
}
