import { ClusterixError } from "../errors.ts";

/**
 * Waits for `work`, at most `deadlineMs` and only while nobody calls it off. The work itself goes on, since nothing
 * can stop a database that does not listen: whoever calls this gives it up.
 * Throws took-too-long or cancelled.
 */
export function raceDeadline<Result>(
  work: Promise<Result>,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish();
      reject(new ClusterixError("took-too-long", "The database did not answer in time."));
    }, deadlineMs);
    const cancel = () => {
      finish();
      reject(new ClusterixError("cancelled", "The request was cancelled.", { cause: signal?.reason }));
    };
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    work.then(resolve, reject).finally(finish);
    if (signal?.aborted) cancel();
  });
}
