import type { QueryAnswer } from "#contract/query-answer.ts";
import { type BesidePart, besideParts, type ResultTab } from "../queries-view.ts";

/** Rows below this are seen at one glance without a picture beside them. */
const leastRows = 2;

/** What can stand beside the table of this answer, of what has a tab of its own. */
export function listBeside(answer: QueryAnswer | null, tabs: readonly ResultTab[]): BesidePart[] {
  if (answer === null || answer.rows.length < leastRows) return [];
  return besideParts.filter((part) => tabs.includes(part));
}
