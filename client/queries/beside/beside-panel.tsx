import { lazy, Suspense } from "react";
import type { Text } from "#contract/graph.ts";
import type { NodeValue, QueryAnswer } from "#contract/query-answer.ts";
import type { QueryChart } from "#contract/query-definition.ts";
import { LoadingState } from "../../parts/state-views.tsx";
import type { BesidePart } from "../queries-view.ts";
import "./beside.css";

const BesideGraph = lazy(async () => ({ default: (await import("./beside-graph.tsx")).BesideGraph }));
const BesideChart = lazy(async () => ({ default: (await import("./beside-chart.tsx")).BesideChart }));

interface BesidePanelProperties {
  readonly answer: QueryAnswer;
  readonly parts: readonly BesidePart[];
  readonly chart: QueryChart | undefined;
  readonly title: Text;
  /** Whose rows the table shows. */
  readonly picked: NodeValue | null;
  readonly onPick: (node: NodeValue | null) => void;
}

/** The same rows as a picture and as a chart, small, above the table. */
export function BesidePanel({ answer, parts, chart, title, picked, onPick }: BesidePanelProperties) {
  if (parts.length === 0) return null;
  return (
    <div className="beside">
      <Suspense fallback={<LoadingState />}>
        {parts.includes("graph") && <BesideGraph answer={answer} picked={picked} onPick={onPick} />}
        {parts.includes("chart") && <BesideChart answer={answer} chart={chart} title={title} />}
      </Suspense>
    </div>
  );
}
