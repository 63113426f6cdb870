import { useMemo } from "react";
import type { Text } from "#contract/graph.ts";
import type { QueryAnswer } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { guessChart, readChart } from "../chart-data.ts";
import { ChartDrawing } from "../chart-drawing.tsx";
import { useValueWords } from "../use-value-words.ts";

/** As many as the height takes, below two lines of words. */
const mostBars = 6;
const height = 180;

interface BesideChartProperties {
  readonly answer: QueryAnswer;
  readonly chart: QueryChart | undefined;
  readonly title: Text;
}

/** The first bars, or all lines and dots; the whole chart, with its choices, has a tab of its own. */
export function BesideChart({ answer, chart: declared, title }: BesideChartProperties) {
  const { t, name } = useMessages();
  const words = useValueWords();
  const chart = useMemo(() => declared ?? guessChart(answer), [answer, declared]);
  const data = useMemo(
    () => (chart === null ? null : readChart(answer, chart, words, mostBars)),
    [answer, chart, words],
  );
  if (chart === null || data === null || data.marks.length === 0) return null;
  const labelOf = (id: string) => name(answer.columns.find((column) => column.name === id)?.label ?? id);
  return (
    <figure className="beside-chart">
      <figcaption>
        {t("queries.chart.axes", { y: labelOf(chart.y), x: labelOf(chart.x) })}
        {data.cut > 0 &&
          ` · ${t("queries.chart.cut", { shown: data.marks.length, count: data.marks.length + data.cut })}`}
      </figcaption>
      <ChartDrawing
        {...{ answer, chart, data, height }}
        heading={name(declared === chart && chart.title ? chart.title : title)}
      />
    </figure>
  );
}
