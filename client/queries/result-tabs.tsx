import type { KeyboardEvent, ReactNode } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import type { AnswerDefinition } from "./answer-definition.ts";
import { holdsNodes } from "./api-addresses.ts";
import { guessChart } from "./chart-data.ts";
import { useQueries } from "./queries-context.ts";
import { type ResultTab, resultTabs } from "./queries-view.ts";

/** Only what makes sense of this answer: no picture without nodes, no chart without numbers. */
export function tabsOf(
  answer: QueryAnswer | null,
  { shape, chart }: AnswerDefinition,
  hasSchema: boolean,
): ResultTab[] {
  return resultTabs.filter((tab) => {
    if (tab === "graph") return holdsNodes(answer?.columns, shape);
    if (tab === "schema") return hasSchema;
    if (tab === "chart") return chart !== undefined || (answer !== null && guessChart(answer) !== null);
    return true;
  });
}

interface ResultTabsProperties {
  readonly tabs: readonly ResultTab[];
  readonly shown: ResultTab;
  /** At the right. */
  readonly children?: ReactNode;
}

/** The arrow keys go from tab to tab, as screen readers expect of tabs. */
export function ResultTabs({ tabs, shown, children }: ResultTabsProperties) {
  const { t } = useMessages();
  const { turn } = useQueries();
  const show = (tab: ResultTab) => turn((now) => ({ ...now, tab }));
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="result-head">
      <div className="result-tabs" role="tablist" aria-label={t("queries.result.views")} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            className="result-tab"
            aria-selected={tab === shown}
            aria-controls="result-body"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => show(tab)}
          >
            {t(`queries.result.tab.${tab}`)}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
