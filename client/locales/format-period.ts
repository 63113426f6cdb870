import type { Period } from "#contract/graph.ts";
import type { Language, Precision } from "#contract/words.ts";
import { formatDate } from "./formats.ts";

/** What a period says, as far as it is known: which words it takes, and the two ends as texts. */
export type PeriodText =
  | { readonly kind: "unknown" }
  | { readonly kind: "since"; readonly from: string }
  | { readonly kind: "until"; readonly to: string }
  | { readonly kind: "in"; readonly text: string };

/**
 * Periods are half-open: `to` is the first day that no longer counts. What was stated is the day before, so a project
 * stated to end in 2022 has `to` 2023-01-01 with the precision of a year, and is shown to end in 2022.
 */
export function formatPeriod(language: Language, period: Period): PeriodText {
  const from = period.from && formatDate(language, period.from, period.fromPrecision);
  const to = period.to && formatDate(language, dayBefore(period.to), period.toPrecision);
  if (!from && !to) return { kind: "unknown" };
  if (!to) return { kind: "since", from: from ?? "" };
  if (!from) return { kind: "until", to };
  if (from === to) return { kind: "in", text: from };
  const areYears = isYear(period.fromPrecision, from) && isYear(period.toPrecision, to);
  return { kind: "in", text: areYears ? `${from}–${to}` : `${from} – ${to}` };
}

const isYear = (precision: Precision | undefined, text: string) =>
  precision === "year" || /^\d{4}$/.test(text);

function dayBefore(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
