import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { Fault } from "#contract/errors.ts";
import type { Text } from "#contract/graph.ts";
import type { NodeValue, QueryAnswer } from "#contract/query-answer.ts";
import type { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useIsBelow } from "../parts/use-is-below.ts";
import type { AnswerDefinition } from "./answer-definition.ts";
import { BesideChoice } from "./beside/beside-choice.tsx";
import { BesidePanel } from "./beside/beside-panel.tsx";
import { listBeside } from "./beside/list-beside.ts";
import { FaultList } from "./fault-list.tsx";
import type { Planning } from "./planning.ts";
import { PrintedAnswer } from "./printed-answer.tsx";
import { useQueries } from "./queries-context.ts";
import type { ResultTab } from "./queries-view.ts";
import { ResultFacts } from "./result-facts.tsx";
import { ResultFoot } from "./result-foot.tsx";
import { ResultNumber } from "./result-number.tsx";
import { ResultPlan } from "./result-plan.tsx";
import { ResultTable } from "./result-table.tsx";
import { ResultTabs, tabsOf } from "./result-tabs.tsx";

const ResultGraph = lazy(async () => ({ default: (await import("./result-graph.tsx")).ResultGraph }));
const ResultChart = lazy(async () => ({ default: (await import("./result-chart.tsx")).ResultChart }));

interface Running {
  readonly state: "idle" | "asking" | "answered" | "failed";
  readonly answered: { readonly data: QueryAnswer; readonly at: Date } | null;
  readonly error: AskError | null;
  readonly stop: () => void;
}

interface ResultPanelProperties {
  readonly title: Text;
  readonly definition: AnswerDefinition;
  readonly running: Running;
  /** Whether the answer is one to what was asked before. */
  readonly isOutdated: boolean;
  readonly planning: Planning;
  /** A change of this number has the answer come into view. */
  readonly wantsAnswer: number;
  readonly onRetry: () => void;
  /** Buttons of the foot. */
  readonly foot: ReactNode;
  /** What is in the graph, for whoever writes Cypher. */
  readonly schema?: ReactNode;
  /** Whether that is shown until something is asked. */
  readonly beginsWithSchema?: boolean;
  /** What to do when it took too long, where that is not a matter of the form. */
  readonly tooLong?: string;
  /** What is known while one waits. */
  readonly progress?: string | undefined;
  /** Whether a field or the editor beside it says this already. */
  readonly isSaid: (fault: Fault) => boolean;
}

/** The answer as a table, a picture, a chart, and how it was come by; with what it is an answer to. */
export function ResultPanel(properties: ResultPanelProperties) {
  const {
    title,
    definition,
    running,
    isOutdated,
    planning,
    wantsAnswer,
    onRetry,
    foot,
    schema,
    beginsWithSchema = false,
    tooLong,
    progress,
    isSaid,
  } = properties;
  const { t } = useMessages();
  const { view } = useQueries();
  const place = useScrollIntoView(wantsAnswer);
  const { answered, state, error } = running;
  const answer = answered?.data ?? null;
  const tabs = tabsOf(answer, definition, schema !== undefined);
  const tab =
    tabs.find((each) => each === view.tab) ??
    usualTab(definition, tabs, beginsWithSchema && state === "idle");
  const isOfAnswer = tab !== "plan" && tab !== "schema";
  const { possible, beside, picked, setPicked } = useBeside(answer, tab === "table" ? tabs : []);
  return (
    <section className="result" ref={place} aria-label={t("queries.result.title")}>
      <ResultTabs tabs={tabs} shown={tab}>
        {possible.length > 0 && <BesideChoice possible={possible} shown={beside} />}
      </ResultTabs>
      {state === "failed" && error !== null && isOfAnswer && (
        <div className="result-notice">
          <FailedState error={error} onRetry={onRetry} updatedAt={answered?.at ?? null} />
          {error.code === "took-too-long" && (
            <p className="result-advice">{tooLong ?? t("queries.result.tooLong")}</p>
          )}
          <FaultList faults={error.faults.filter((fault) => !isSaid(fault))} />
        </div>
      )}
      {state === "asking" && isOfAnswer && (
        <div className="result-notice">
          <LoadingState
            what={progress ?? t("queries.result.running")}
            onStop={running.stop}
            rows={answer === null ? 8 : 0}
          />
        </div>
      )}
      {answer !== null && isOfAnswer && (
        <ResultFacts answer={answer} isOutdated={isOutdated} at={answered?.at ?? null} />
      )}
      <div className="result-body" id="result-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "plan" ? (
          <ResultPlan planning={planning} />
        ) : tab === "schema" ? (
          schema
        ) : answer === null ? (
          state === "idle" && <p className="result-empty">{t("queries.result.notRun")}</p>
        ) : (
          <Suspense fallback={<LoadingState />}>
            {tab === "graph" && <ResultGraph answer={answer} />}
            {tab === "chart" && (
              <ResultChart answer={answer} chart={definition.chart} title={title} at={answered!.at} />
            )}
            {tab === "table" && definition.shape === "number" && <ResultNumber answer={answer} />}
            <BesidePanel
              {...{ answer, title, picked }}
              parts={beside}
              chart={definition.chart}
              onPick={setPicked}
            />
            {tab === "table" && (
              <ResultTable answer={answer} picked={picked} onShowAll={() => setPicked(null)} />
            )}
          </Suspense>
        )}
      </div>
      {answer !== null && <PrintedAnswer answer={answer} title={title} />}
      <ResultFoot answer={answer}>{foot}</ResultFoot>
    </section>
  );
}

const usualTab = ({ shape }: AnswerDefinition, tabs: readonly ResultTab[], isSchema: boolean): ResultTab =>
  isSchema ? "schema" : shape === "graph" && tabs.includes("graph") ? "graph" : "table";

/** What stands above the table: as the address says, else everything that a window of this size has room for. */
function useBeside(answer: QueryAnswer | null, tabs: readonly ResultTab[]) {
  const { view } = useQueries();
  const isNarrow = useIsBelow(1280);
  const isTight = useIsBelow(1024);
  const [picked, setPicked] = useState<{ readonly of: QueryAnswer; readonly node: NodeValue } | null>(null);
  const possible = isTight ? [] : listBeside(answer, tabs);
  const wanted = view.beside ?? (isNarrow ? [] : possible);
  const beside = possible.filter((part) => wanted.includes(part));
  return {
    possible,
    beside,
    picked: beside.includes("graph") && picked?.of === answer ? picked.node : null,
    setPicked: (node: NodeValue | null) =>
      setPicked(node === null || answer === null ? null : { of: answer, node }),
  };
}

/** On a phone the answer lies under the form. */
function useScrollIntoView(wantsAnswer: number) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wantsAnswer > 0 && window.matchMedia("(width < 1024px)").matches)
      place.current?.scrollIntoView({ block: "start" });
  }, [wantsAnswer]);
  return place;
}
