/** By what somebody tries to do harm. */
export const hostileKinds = [
  "writes",
  "writes inside subqueries",
  "schema and users",
  "comments",
  "escapes and look-alikes",
  "procedures",
  "batches",
  "outside",
  "looking around",
  "dynamic names",
  "prefixes",
  "parameters",
  "several statements",
  "lists",
  "strings",
  "products",
  "paths",
  "regular expressions",
  "loops",
  "depth",
  "planner",
  "memory",
  "values",
  "texts",
  "full-text",
] as const;
export type HostileKind = (typeof hostileKinds)[number];

export interface HostileText {
  readonly kind: HostileKind;
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The parameters as JSON, where a value of JavaScript cannot say what is meant, such as 1e999 or one name twice. */
  readonly rawParameters?: string;
  /** `refused`: never answered with rows. `any`: may be answered or not, so long as it does no harm. */
  readonly expect: "refused" | "any";
  /** The rows there have to be if it is answered: a wrong answer is a harm, too. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

type Row = string | readonly [text: string, parameters: Readonly<Record<string, unknown>>];

/** Texts of one kind that are never to be answered. */
export function refused(kind: HostileKind, rows: readonly Row[]): HostileText[] {
  return rows.map((row) => toText(kind, "refused", row));
}

/** Texts of one kind that may be answered. */
export function any(kind: HostileKind, rows: readonly Row[]): HostileText[] {
  return rows.map((row) => toText(kind, "any", row));
}

function toText(kind: HostileKind, expect: HostileText["expect"], row: Row): HostileText {
  if (typeof row === "string") return { kind, text: row, expect };
  return { kind, text: row[0], parameters: row[1], expect };
}

/** The same text many times over. */
export function times(count: number, part: string | ((number: number) => string), between = ""): string {
  const parts = Array.from({ length: count }, (_, number) =>
    typeof part === "string" ? part : part(number),
  );
  return parts.join(between);
}
