import type { Database } from "./database.ts";

export interface Patient {
  readonly database: Database;
  /** From now on questions have their usual time again. */
  end(): void;
}

/**
 * The same graph, whose questions get a minute unless told otherwise: on a busy computer the first questions to a Neo4j
 * that was just started take seconds, and where nobody sits and waits, failing then would help nobody.
 */
export function bePatient(database: Database): Patient {
  let timeoutMs: number | undefined = 60_000;
  return {
    database: {
      run: (question, parameters, row, options) =>
        database.run(question, parameters, row, { ...options, timeoutMs: options?.timeoutMs ?? timeoutMs }),
      write: database.write,
      textOf: database.textOf,
      runner: database.runner,
      close: database.close,
    },
    end() {
      timeoutMs = undefined;
    },
  };
}
