import type { Precision } from "#contract/words.ts";

/** A date as a source states it: `2019`, `2019-04` or `2019-04-12`. */
export interface StatedDate {
  /** The first day of what is stated, YYYY-MM-DD. */
  readonly day: string;
  readonly precision: Precision;
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Undefined when the text is no date, or one that no calendar has (2019-02-30). */
export function readStatedDate(text: string): StatedDate | undefined {
  const match = shape.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  // A day beyond the end of its month would roll over into the next one.
  const time = Date.parse(`${first}T00:00:00Z`);
  if (Number.isNaN(time) || isoDay(new Date(time)) !== first) return undefined;
  return { day: first, precision };
}

/**
 * The first day after the whole stated period: 2019 → 2020-01-01, 2019-04 → 2019-05-01, 2019-04-30 → 2019-05-01.
 * Collaborations are stated with their last year, month or day included; the graph holds half-open periods.
 */
export function dayAfter({ day, precision }: StatedDate): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (precision === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (precision === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return isoDay(date);
}

/** The date as it was stated. */
export function writeStatedDate({ day, precision }: StatedDate): string {
  return day.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
