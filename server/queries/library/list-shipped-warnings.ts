import type { Warning } from "#contract/query-answer.ts";
import type { QueryWarning } from "#contract/words.ts";
import { listWarnings } from "../own-cypher/list-warnings.ts";

/**
 * Of a text that came with the product, and is spelt right: a label, type or property that Neo4j does not know is one
 * that no fact has yet, such as a need in data where nobody has stated any.
 */
const ofSpelling: ReadonlySet<QueryWarning> = new Set(["unknown-label", "unknown-type", "unknown-property"]);

export function listShippedWarnings(...told: Parameters<typeof listWarnings>): Warning[] {
  return listWarnings(...told).filter(({ code }) => !ofSpelling.has(code));
}
