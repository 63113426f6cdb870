import { useEffect, useRef, useState } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import { useMessages } from "../locales/use-messages.ts";
import type { ChartData } from "./chart-data.ts";
import { drawChart } from "./draw-chart.ts";
import { isYears } from "./value-texts.ts";

interface ChartDrawingProperties {
  readonly answer: QueryAnswer;
  readonly chart: QueryChart;
  readonly data: ChartData;
  readonly heading: string;
  /** Of lines and dots, in px. */
  readonly height?: number;
}

/** The picture itself, as wide as its place, and the same in a sentence. */
export function ChartDrawing({ answer, chart, data, heading, height }: ChartDrawingProperties) {
  const { t, name, number, date } = useMessages();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const columnOf = (id: string) => answer.columns.find((column) => column.name === id);
  const x = name(columnOf(chart.x)?.label ?? chart.x);
  const y = name(columnOf(chart.y)?.label ?? chart.y);
  const isComputed = columnOf(chart.y)?.computed ?? false;
  const hasYears = isYears(answer.rows, chart.x);
  const said = describeChart(data, { t, number, date, heading });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (place.current === null || width === 0) return;
    const words = { x, y, number, date, hasYears, isComputed };
    const picture = drawChart(chart.kind, data, words, {
      width,
      ...(height === undefined ? {} : { height }),
    });
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", said);
    place.current.replaceChildren(picture);
  }, [chart.kind, data, x, y, number, date, hasYears, isComputed, said, width, height]);
  return <div className="chart-drawing" ref={place} />;
}

/** The largest, the smallest and how many: what a look at the picture tells first. */
function describeChart(
  { marks, isOverTime }: ChartData,
  {
    t,
    number,
    date,
    heading,
  }: Pick<ReturnType<typeof useMessages>, "t" | "number" | "date"> & { readonly heading: string },
): string {
  const byValue = marks.toSorted((one, other) => other.y - one.y);
  const first = byValue[0]!;
  const last = byValue.at(-1)!;
  const called = ({ label, series, x }: typeof first) =>
    [isOverTime ? date(label) : label || (x === null ? "" : number(x)), series].filter(Boolean).join(", ");
  return t("queries.chart.said", {
    title: heading,
    count: marks.length,
    ...{ first: called(first), most: number(first.y), last: called(last), least: number(last.y) },
  });
}
