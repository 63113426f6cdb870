import type { RunOutcome } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";

const outcomes: Partial<Record<ClusterixError["code"], RunOutcome>> = {
  "refused-query": "refused",
  "wrong-query": "wrong",
  "took-too-long": "too-long",
  "needs-too-much": "too-long",
  "database-away": "killed",
  cancelled: "cancelled",
};

/** As what a run that failed goes into the log. */
export function outcomeOf(error: unknown): RunOutcome {
  return (error instanceof ClusterixError && outcomes[error.code]) || "failed";
}

export function detailOf(error: unknown): string {
  return error instanceof ClusterixError ? error.detail : "";
}
