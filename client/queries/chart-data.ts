/** The marks of a chart from the rows of an answer. */
import type { QueryAnswer, Row } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import type { ColumnKind } from "#contract/words.ts";
import { isYears, textOfValue, type ValueWords } from "./value-texts.ts";

export interface ChartMark {
  /** What it is called: the category of a bar, the first text of the row of a dot. */
  readonly label: string;
  /** Place on the horizontal axis of lines and dots; null for a category. */
  readonly x: number | null;
  readonly y: number;
  readonly series: string | null;
}

export interface ChartData {
  readonly marks: readonly ChartMark[];
  /** Rows that have no number to draw. */
  readonly leftOut: number;
  /** Rows that are not drawn because there is no room. */
  readonly cut: number;
  readonly series: readonly string[];
  /** Places on the horizontal axis are times, in milliseconds; else they are numbers. */
  readonly isOverTime: boolean;
}

/** More bars than this are a list, not a picture; more lines a tangle. */
const mostBars = 40;
const mostLines = 6;
const mostDots = 2_000;

/** `most` bars at most: there may be less room than for all that can be told apart. */
export function readChart(
  answer: QueryAnswer,
  chart: QueryChart,
  words: ValueWords,
  most = mostBars,
): ChartData {
  const nameOf = chart.kind === "scatter" ? nameDots(answer, chart, words) : nameMarks(answer, chart, words);
  const isOverTime = holdsTimes(answer.rows, chart.x);
  const all = answer.rows.flatMap((row): ChartMark[] => {
    const y = row[chart.y];
    const x = isOverTime ? asTime(row[chart.x]) : asNumber(row[chart.x]);
    if (typeof y !== "number") return [];
    if (chart.kind === "scatter" && x === null) return [];
    const series = chart.series === undefined ? null : textOfValue(row[chart.series], words);
    return [{ label: nameOf(row), x, y, series }];
  });
  const names = [...new Set(all.flatMap(({ series }) => series ?? []))];
  const ordered = chart.kind === "lines" ? forwards(all) : all;
  const series = chart.kind === "lines" ? largestSeries(names, ordered) : names;
  const kept = ordered.filter((mark) => mark.series === null || series.includes(mark.series));
  const marks = kept.slice(0, chart.kind === "bars" ? most : mostDots);
  const leftOut = answer.rows.length - all.length;
  return { marks, leftOut, cut: all.length - marks.length, series, isOverTime };
}

type NameRow = (row: Row) => string;

/** Bars of one name are told apart by another column: rows of pairs, or facts, have the same name more than once. */
function nameMarks({ columns, rows }: QueryAnswer, chart: QueryChart, words: ValueWords): NameRow {
  const plain: NameRow = (row) => textOfValue(row[chart.x], words);
  if (chart.kind !== "bars") return plain;
  const tellsApart = (name: NameRow) =>
    new Set(rows.map((row) => `${name(row)}\n${textOfValue(row[chart.series ?? ""], words)}`)).size;
  const others = columns
    .filter(({ name, kind }) => name !== chart.x && name !== chart.series && nameKinds.includes(kind))
    .map(
      ({ name }) =>
        (row: Row) =>
          [plain(row), textOfValue(row[name], words)].filter(Boolean).join(" · "),
    );
  let [best, most] = [plain, tellsApart(plain)];
  for (const other of most === rows.length ? [] : others)
    if (tellsApart(other) > most) [best, most] = [other, tellsApart(other)];
  return best;
}

const nameKinds: readonly ColumnKind[] = ["node", "text", "date", "link"];

/** By their last value, in the order in which they came. */
function largestSeries(names: readonly string[], marks: readonly ChartMark[]): string[] {
  const lastOf = new Map(marks.map(({ series, y }) => [series, y]));
  const largest = names.toSorted((one, other) => (lastOf.get(other) ?? 0) - (lastOf.get(one) ?? 0));
  return names.filter((name) => largest.indexOf(name) < mostLines);
}

/** The name of a dot is the first column that is neither of its axes. */
function nameDots({ columns }: QueryAnswer, chart: QueryChart, words: ValueWords): NameRow {
  const column = columns.find(
    ({ name, kind }) => name !== chart.x && name !== chart.y && (kind === "node" || kind === "text"),
  );
  return (row) => (column === undefined ? "" : textOfValue(row[column.name], words));
}

const asNumber = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** A line goes from left to right, whatever the order of its rows; one over categories as they come. */
function forwards(marks: readonly ChartMark[]): readonly ChartMark[] {
  if (marks.some(({ x }) => x === null)) return marks;
  return marks.toSorted((one, other) => (one.x ?? 0) - (other.x ?? 0));
}

/** Whether a column holds days, months or years, as far as they are known. Years that are all numbers are numbers. */
export function holdsTimes(rows: readonly Row[], column: string): boolean {
  const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined);
  return values.some((value) => typeof value === "string") && values.every((value) => asTime(value) !== null);
}

/** A month or a year stands at its first day, as on the server (network/days.ts). */
function asTime(value: unknown): number | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  const [, day] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/.exec(text) ?? [];
  const time = day === undefined ? Number.NaN : Date.parse(day);
  return Number.isNaN(time) ? null : time;
}

/**
 * Where a query declares none: the first text or node against the first number that is no year. One row of nothing but
 * numbers is no picture.
 */
export function guessChart({ columns, rows }: QueryAnswer): QueryChart | null {
  const [y, other] = columns.filter(({ kind, name }) => kind === "number" && !isYears(rows, name));
  const x = columns.find(({ kind }) => kind === "node" || kind === "text" || kind === "date");
  if (y === undefined) return null;
  if (x !== undefined) return { kind: "bars", x: x.name, y: y.name };
  return other === undefined || rows.length < 2 ? null : { kind: "scatter", x: y.name, y: other.name };
}
