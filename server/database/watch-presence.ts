import { setTimeout as wait } from "node:timers/promises";

/** As much of a driver as is needed to find out whether its server is there. */
export interface Caller {
  getServerInfo(): Promise<unknown>;
  close(): Promise<void>;
}

interface Call {
  readonly answered: Promise<boolean>;
  readonly since: number;
}

/** A call that was lost on the way gets no answer, although the database may be back for long. */
const callAgainAfterMs = 10_000;

/**
 * Gives a function that finds out whether a database answers at all. It calls by a connection of its own, because
 * those in use may all be held by the question that raised the doubt. However many ask meanwhile, one call is made: to
 * one that hangs a connection cannot even be closed, and they would become many.
 */
export function watchPresence(openCaller: () => Caller, withinMs: number): () => Promise<boolean> {
  let call: Call | undefined;
  const begin = (): Call => {
    const caller = openCaller();
    const answered = caller.getServerInfo().then(
      () => true,
      () => false,
    );
    const begun = { answered, since: Date.now() };
    void answered.then(() => {
      if (call === begun) call = undefined;
      return caller.close().catch(() => undefined);
    });
    return begun;
  };
  return () => {
    if (call === undefined || Date.now() - call.since > callAgainAfterMs) call = begin();
    return Promise.race([call.answered, wait(withinMs, false, { ref: false })]);
  };
}
