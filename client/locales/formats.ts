/** Numbers, dates and lists as each language writes them. No words: those come from the locale files. */
import type { Language, Precision } from "#contract/words.ts";

/** British conventions, but for months: en-GB shortens September to four letters. */
const localeTags: Record<Language, string> = { en: "en-GB", fr: "fr-FR" };
const monthTags: Record<Language, string> = { en: "en-US", fr: "fr-FR" };

/** Narrow and unbreakable: between a number and its unit, and before : ; ? ! in French. */
const narrowSpace = "\u202f";

const byLanguage = <Value>(make: (tag: string) => Value, tags = localeTags): Record<Language, Value> => ({
  en: make(tags.en),
  fr: make(tags.fr),
});

const numbers = byLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const scores = byLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const months = byLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" }),
  monthTags,
);
const times = byLanguage((tag) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" }));
const lists = byLanguage((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const collators = byLanguage((tag) => new Intl.Collator(tag, { numeric: true, sensitivity: "base" }));

/** 1,204 and 1 204. */
export const formatNumber = (language: Language, value: number): string => numbers[language].format(value);

/** A score between 0 and 1, always with two decimals: 0.57 and 0,57. */
export const formatScore = (language: Language, value: number): string => scores[language].format(value);

/** A share between 0 and 1 as whole per cent: 58 %. */
export const formatShare = (language: Language, share: number): string =>
  `${formatNumber(language, Math.round(share * 100))}${narrowSpace}%`;

/** A change in per cent with its sign: +5 %. */
export function formatChange(language: Language, percent: number): string {
  const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
  return `${sign}${formatNumber(language, Math.abs(percent))}${narrowSpace}%`;
}

/** 500–685, or one number where both are the same. */
export function formatRange(language: Language, low: number, high: number): string {
  const from = formatNumber(language, low);
  return low === high ? from : `${from}–${formatNumber(language, high)}`;
}

/**
 * A day as far as it is known: 25 Nov 2026, Nov 2026 or 2026.
 * @param day YYYY-MM-DD, YYYY-MM or YYYY; a time after it is left out. Anything else is given back as it is.
 */
export function formatDate(language: Language, day: string, precision?: Precision): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(day) ?? [];
  if (year === undefined) return day;
  if (month === undefined || precision === "year") return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  const monthAndYear = `${months[language].format(date)} ${year}`;
  if (dayOfMonth === undefined || precision === "month") return monthAndYear;
  return `${ordinal(language, Number(dayOfMonth))} ${monthAndYear}`;
}

/** French counts the first of a month apart: 1er mai. */
const ordinal = (language: Language, day: number) => (language === "fr" && day === 1 ? "1er" : String(day));

/** 14:02, in the time of the reader. */
export const formatTime = (language: Language, time: Date): string => times[language].format(time);

/** A, B and C. */
export const formatList = (language: Language, items: readonly string[]): string =>
  lists[language].format(items);

/** The same for things that are no texts: places in the list, and the words and signs between them. */
export const listPieces = (language: Language, length: number): (number | string)[] =>
  lists[language]
    .formatToParts(Array.from({ length }, (_, at) => String(at)))
    .map(({ type, value }) => (type === "element" ? Number(value) : value));

/** Alphabetical order of the language; numbers by their value. */
export const compareTexts = (language: Language, one: string, other: string): number =>
  collators[language].compare(one, other);
