/** Days are whole numbers, counted from 1970-01-01. */

/** No first day is known: it has always been, as far as anybody knows. */
export const noStart = -0x80000000;
/** No last day is known, or there is none yet. */
export const noEnd = 0x7fffffff;

const millisecondsPerDay = 86_400_000;

/** The day that an ISO date names: 2026-01-31, or the first of a month (2026-01) or a year (2026). */
export function toDay(date: string): number {
  const milliseconds = Date.parse(date);
  if (!/^\d{4}(-\d\d){0,2}$/.test(date) || Number.isNaN(milliseconds))
    throw new RangeError(`${date} is not a date`);
  return milliseconds / millisecondsPerDay;
}

export function toDate(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** For dates that may be missing. */
export function toStart(date: string | null | undefined): number {
  return date ? toDay(date) : noStart;
}

export function toEnd(date: string | null | undefined): number {
  return date ? toDay(date) : noEnd;
}
