import { useMemo, useState } from "react";
import type { Text } from "#contract/graph.ts";
import type { QueryAnswer } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import { chartKinds } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Select } from "../parts/select.tsx";
import { guessChart, holdsTimes, readChart } from "./chart-data.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { useValueWords } from "./use-value-words.ts";

interface ResultChartProperties {
  readonly answer: QueryAnswer;
  /** As the query declares it; without one, a first guess that can be changed. */
  readonly chart: QueryChart | undefined;
  readonly title: Text;
  readonly at: Date;
}

/** The rows as bars, lines or dots, with title, source and day, and the same in a sentence. */
export function ResultChart({ answer, chart: declared, title, at }: ResultChartProperties) {
  const { t, name, date } = useMessages();
  const words = useValueWords();
  const [chosen, setChosen] = useState<QueryChart | null>(null);
  const chart = chosen ?? declared ?? guessChart(answer);
  const data = useMemo(
    () => (chart === null ? null : readChart(answer, chart, words)),
    [answer, chart, words],
  );
  if (chart === null || data === null) return <p className="result-empty">{t("queries.chart.none")}</p>;
  const columnOf = (id: string) => answer.columns.find((column) => column.name === id);
  const labelOf = (id: string) => name(columnOf(id)?.label ?? id);
  const heading = name(declared === chart && chart.title ? chart.title : title);
  return (
    <figure className="result-chart">
      <figcaption>
        <h2>{heading}</h2>
        <p>{t("queries.chart.axes", { y: labelOf(chart.y), x: labelOf(chart.x) })}</p>
      </figcaption>
      <ChartChoice answer={answer} chart={chart} onChange={setChosen} />
      {data.marks.length === 0 ? (
        <p className="result-empty">{t("queries.chart.noNumbers")}</p>
      ) : (
        <ChartDrawing {...{ answer, chart, data, heading }} />
      )}
      <p className="note">
        {data.cut > 0 &&
          `${t("queries.chart.cut", { shown: data.marks.length, count: data.marks.length + data.cut })} `}
        {data.leftOut > 0 && `${t("queries.chart.leftOut", { count: data.leftOut })} `}
        {t("queries.chart.source", {
          version: answer.dataVersion,
          date: date(at.toISOString().slice(0, 10)),
        })}
      </p>
    </figure>
  );
}

interface ChartChoiceProperties {
  readonly answer: QueryAnswer;
  readonly chart: QueryChart;
  readonly onChange: (chart: QueryChart) => void;
}

/** Another form, or other columns; whoever wrote the query has chosen the first. */
function ChartChoice({ answer, chart, onChange }: ChartChoiceProperties) {
  const { t, name } = useMessages();
  const numbers = answer.columns.filter(({ kind }) => kind === "number");
  const categories = answer.columns.filter(({ kind }) =>
    ["text", "node", "date", "number", "mixed"].includes(kind),
  );
  const placed = answer.columns.filter(
    ({ kind, name: column }) => kind === "number" || holdsTimes(answer.rows, column),
  );
  const options = (columns: typeof numbers) =>
    columns.map((column) => ({ value: column.name, label: name(column.label) }));
  return (
    <div className="chart-choice">
      <Select
        label={t("queries.chart.kind")}
        value={chart.kind}
        options={chartKinds.map((kind) => ({ value: kind, label: t(`queries.chart.kinds.${kind}`) }))}
        onChange={(kind) => onChange({ ...chart, kind })}
      />
      <Select
        label={t("queries.chart.x")}
        value={chart.x}
        options={options(chart.kind === "scatter" ? placed : categories)}
        onChange={(x) => onChange({ ...chart, x })}
      />
      <Select
        label={t("queries.chart.y")}
        value={chart.y}
        options={options(numbers)}
        onChange={(y) => onChange({ ...chart, y })}
      />
    </div>
  );
}
