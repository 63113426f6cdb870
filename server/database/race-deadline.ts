import { ClusterixError } from "../errors.ts";

export interface Deadline {
  /** Milliseconds from now. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
  /** When there is no answer after so many milliseconds, it is asked whether anybody is there at all. */
  readonly doubt?: { readonly afterMs: number; readonly isThere: () => Promise<boolean> } | undefined;
}

/**
 * Waits for `work`, at most until the deadline, only while nobody calls it off and only while somebody is there. The
 * work itself goes on, since nothing can stop a database that does not listen: whoever calls this gives it up.
 * Throws took-too-long, cancelled or database-away.
 */
export function raceDeadline<Result>(
  work: Promise<Result>,
  { deadlineMs, signal, doubt }: Deadline,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = (error: ClusterixError) => {
      finish();
      reject(error);
    };
    const timer = setTimeout(
      () => giveUp(new ClusterixError("took-too-long", "The database did not answer in time.")),
      deadlineMs,
    );
    const look = async () => {
      if (doubt === undefined || (await doubt.isThere())) return;
      giveUp(new ClusterixError("database-away", "The database takes no questions at the moment."));
    };
    const doubtTimer = doubt && setTimeout(() => void look(), doubt.afterMs);
    const cancel = () =>
      giveUp(new ClusterixError("cancelled", "The request was cancelled.", { cause: signal?.reason }));
    const finish = () => {
      clearTimeout(timer);
      clearTimeout(doubtTimer);
      signal?.removeEventListener("abort", cancel);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    work.then(resolve, reject).finally(finish);
    if (signal?.aborted) cancel();
  });
}
