/** The marks of a chart from the rows of an answer. */
import type { QueryAnswer } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import { textOfValue, type ValueWords } from "./value-texts.ts";

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
}

/** More bars than this are a list, not a picture; more lines a tangle. */
const mostBars = 40;
const mostLines = 6;
const mostDots = 2_000;

export function readChart(answer: QueryAnswer, chart: QueryChart, words: ValueWords): ChartData {
  const all = answer.rows.flatMap((row): ChartMark[] => {
    const y = row[chart.y];
    const x = asNumber(row[chart.x]);
    if (typeof y !== "number") return [];
    if (chart.kind === "scatter" && x === null) return [];
    return [
      {
        label:
          chart.kind === "scatter" ? labelOf(answer, chart, row, words) : textOfValue(row[chart.x], words),
        x,
        y,
        series: chart.series === undefined ? null : textOfValue(row[chart.series], words),
      },
    ];
  });
  const names = [...new Set(all.flatMap(({ series }) => series ?? []))];
  const series = chart.kind === "lines" ? largestSeries(names, all) : names;
  const kept = all.filter((mark) => mark.series === null || series.includes(mark.series));
  const marks = kept.slice(0, chart.kind === "bars" ? mostBars : mostDots);
  return { marks, leftOut: answer.rows.length - all.length, cut: all.length - marks.length, series };
}

/** By their last value, in the order in which they came. */
function largestSeries(names: readonly string[], marks: readonly ChartMark[]): string[] {
  const lastOf = new Map(marks.map(({ series, y }) => [series, y]));
  const largest = names.toSorted((one, other) => (lastOf.get(other) ?? 0) - (lastOf.get(one) ?? 0));
  return names.filter((name) => largest.indexOf(name) < mostLines);
}

/** The name of a dot is the first column that is neither of its axes. */
function labelOf(
  { columns }: QueryAnswer,
  chart: QueryChart,
  row: Readonly<Record<string, unknown>>,
  words: ValueWords,
): string {
  const column = columns.find(
    ({ name, kind }) => name !== chart.x && name !== chart.y && (kind === "node" || kind === "text"),
  );
  return column === undefined ? "" : textOfValue(row[column.name], words);
}

/** A day stands at its time, a year or a number at itself. */
function asNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value.slice(0, 10));
  return Number.isNaN(time) ? null : time;
}

/** Where a query declares none: the first text or node against the first number. */
export function guessChart({ columns }: QueryAnswer): QueryChart | null {
  const y = columns.find(({ kind }) => kind === "number");
  const x = columns.find(({ kind }) => kind === "node" || kind === "text" || kind === "date");
  const other = columns.find(({ kind, name }) => kind === "number" && name !== y?.name);
  if (y === undefined) return null;
  if (x !== undefined) return { kind: "bars", x: x.name, y: y.name };
  return other === undefined ? null : { kind: "scatter", x: y.name, y: other.name };
}
