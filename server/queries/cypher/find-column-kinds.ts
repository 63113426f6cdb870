import type { Row } from "#contract/query-answer.ts";
import { type ColumnKind, confidences, nodeKinds } from "#contract/words.ts";

/** What stands in each column, read from rows; a column without a value holds text. */
export function findColumnKinds(columns: readonly string[], rows: readonly Row[]): Map<string, ColumnKind> {
  return new Map(columns.map((name) => [name, findKind(name, rows)]));
}

function findKind(name: string, rows: readonly Row[]): ColumnKind {
  const kinds = new Set<ColumnKind>();
  for (const row of rows) {
    const value = row[name];
    if (value !== null && value !== undefined) kinds.add(kindOf(value));
    if (kinds.size > 1 && !areTexts(kinds)) return "mixed";
  }
  // Some days may be known as a month or a year only; a text that is like a day among others is one more text.
  if (kinds.size > 1) return rows.every((row) => isDayOrLess(row[name])) ? "date" : "text";
  const [kind = "text"] = kinds;
  if (kind === "text" && /^confidence$/i.test(name) && rows.every((row) => isConfidence(row[name])))
    return "confidence";
  if (kind === "list" && /^source(Id)?s$/i.test(name)) return "sources";
  return kind;
}

const areTexts = (kinds: ReadonlySet<ColumnKind>) =>
  [...kinds].every((kind) => kind === "text" || kind === "date");

const isDayOrLess = (value: unknown) =>
  value === null || value === undefined || (typeof value === "string" && /^\d{4}(-\d{2}){0,2}$/.test(value));

function kindOf(value: unknown): ColumnKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "yes-no";
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? "date" : "text";
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? kindOfMap(value) : "text";
}

function kindOfMap(value: object): ColumnKind {
  if ("nodes" in value && "links" in value) return "path";
  if ("type" in value && "from" in value && "to" in value) return "link";
  const isNode = "id" in value && "name" in value && "kind" in value;
  return isNode && (value.kind === null || nodeKinds.some((kind) => kind === value.kind)) ? "node" : "map";
}

function isConfidence(value: unknown): boolean {
  return value === null || confidences.some((letter) => letter === value);
}
