import { ClusterixError } from "../../errors.ts";
import { raceDeadline } from "../race-deadline.ts";

/** A sandbox that is being filled for the first time on a busy computer takes this long; then whoever waits is told. */
export const mostWaitMs = 60_000;

/** Throws not-ready where it takes longer than anybody is asked to wait: the sandbox goes on by itself. */
export async function waitFor<Started>(started: Promise<Started>, signal: AbortSignal): Promise<Started> {
  try {
    return await raceDeadline(started, { deadlineMs: mostWaitMs, signal });
  } catch (error) {
    if (!(error instanceof ClusterixError) || error.code !== "took-too-long") throw error;
    throw new ClusterixError(
      "not-ready",
      "The sandbox is still being made ready. It goes on by itself: run the query again in a moment.",
    );
  }
}

/** Whatever keeps a sandbox from starting, as whoever asks is told. */
export function toKnown(error: unknown): ClusterixError {
  if (error instanceof ClusterixError) return error;
  return new ClusterixError("database-away", "The sandbox for queries of your own could not be started.", {
    cause: error,
  });
}
