import type { QueryPlan } from "#contract/query-answer.ts";
import type { AskError } from "../api/ask-error.ts";

/** How a query is planned, for whoever shows it; of the library or one's own. */
export interface Planning {
  readonly plan: QueryPlan | null;
  readonly state: "idle" | "asking" | "answered" | "failed";
  readonly error: AskError | null;
  /** Whether the plan is one of the query and its values as they stand. */
  readonly isOutdated: boolean;
  /** Why it cannot be planned now, in a sentence; null when it can. */
  readonly hindrance: string | null;
  /** With `isProfile` it is run, and what each step did is counted. */
  readonly start: (isProfile: boolean) => void;
  readonly stop: () => void;
}
