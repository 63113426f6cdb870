import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { LoadingState } from "../parts/state-views.tsx";
import { BackToLibrary } from "./back-to-library.tsx";
import { DroppedNotice } from "./dropped-notice.tsx";
import { OwnActions } from "./own-actions.tsx";
import { OwnExport } from "./own-export.tsx";
import { listParameterNames, ownParameters, withSelection } from "./own-parameters.ts";
import { isOnItsWay } from "./own-waiting.ts";
import { ParameterTable } from "./parameter-table.tsx";
import { useQueries } from "./queries-context.ts";
import { fitsAddress } from "./queries-view.ts";
import { ResultPanel } from "./result-panel.tsx";
import { SandboxState } from "./sandbox-state.tsx";
import { SchemaPanel } from "./schema/schema-panel.tsx";
import { useOwnRun } from "./use-own-run.ts";
import { useOwnText } from "./use-own-text.ts";
import { useRunKey } from "./use-run-key.ts";
import { useSandbox } from "./use-sandbox.ts";

const CypherEditor = lazy(() => import("./editor/cypher-editor.tsx"));

/** One's own Cypher: the editor in the place of form and text, the same answer beside it. */
export function OwnQuery() {
  const { t, name } = useMessages();
  const { view, turn } = useQueries();
  const { text, setText, isLost } = useOwnText();
  // As it was opened: nothing in the panel beside it may jump with the first letter.
  const [isBeginning] = useState(() => text.trim() === "");
  const [seconds, setSeconds] = useState(10);
  const [wantsAnswer, setWantsAnswer] = useState(0);
  // What is copied or changed: its title, its chart, what its columns are.
  const from = useAnswer("findQuery", view.query === null ? null : { id: view.query }).data;
  const names = useMemo(() => listParameterNames(text), [text]);
  const values = useMemo(() => withSelection(view.values), [view.values]);
  const parameters = useMemo(() => ownParameters(names, values), [names, values]);
  const own = useOwnRun({ text, parameters, seconds });
  const { running, planning, run: runNow } = own;
  const [isWaiting, setWaiting] = useState(false);
  const sandbox = useSandbox(running.state === "asking" || isWaiting);
  const isComing = isOnItsWay(running, sandbox.data?.state);
  useEffect(() => {
    // What could not wait any longer for the sandbox is run again by itself once that is there.
    if (isComing !== isWaiting) setWaiting(isComing);
    if (isWaiting && !isComing && sandbox.data?.state === "ready" && running.state === "failed") runNow();
  }, [isComing, isWaiting, sandbox.data?.state, running.state, runNow]);
  const run = useCallback(() => {
    runNow();
    turn((now) => (now.tab === "plan" ? { ...now, tab: null } : now));
    setWantsAnswer((times) => times + 1);
  }, [runNow, turn]);
  useRunKey(run);
  const title = from === undefined ? t("queries.own.title") : name(from.query.title);
  const { faults, warnings, saidOf } = own;
  return (
    <>
      <section className="query own-query" aria-labelledby="query-title">
        <header className="query-head">
          <BackToLibrary />
          <h1 id="query-title">{t("queries.own.title")}</h1>
          {from !== undefined && <p className="query-facts">{t("queries.own.from", { title })}</p>}
          <p className="query-description">{t("queries.own.about")}</p>
          <DroppedNotice names={view.dropped} />
          {isLost && (
            <p className="note" role="status">
              {t("queries.own.notHere")}
            </p>
          )}
          <SandboxState answer={sandbox} />
        </header>
        <Suspense fallback={<LoadingState what={t("queries.own.loadingEditor")} rows={8} />}>
          <CypherEditor
            value={text}
            onChange={setText}
            onRun={run}
            label={t("queries.own.label")}
            parameters={parameters}
            faults={faults}
            warnings={warnings}
            saidOf={saidOf}
          />
        </Suspense>
        <ParameterTable names={names} values={values} />
        <OwnActions
          {...{ text, parameters, from, running, planning, seconds, setText, setSeconds }}
          mostSeconds={sandbox.data?.mostSeconds ?? 60}
          onRun={run}
          isOff={sandbox.data?.state === "off"}
        />
        {!fitsAddress(text) && <p className="note own-note">{t("queries.own.notInAddress")}</p>}
      </section>
      <ResultPanel
        title={title}
        definition={{
          shape: "rows",
          chart: chartThatFits(from?.definition.chart, running.answered?.data.columns),
        }}
        running={isComing ? { ...running, state: "asking" } : running}
        isOutdated={own.isOutdated}
        planning={planning}
        wantsAnswer={wantsAnswer}
        onRetry={run}
        tooLong={t("queries.own.tooLong", { count: seconds })}
        progress={progressOf(sandbox.data, t)}
        isSaid={() => true}
        schema={<SchemaPanel isEmpty={text.trim() === ""} onTake={setText} />}
        beginsWithSchema={isBeginning}
        foot={<OwnExport input={running.answered?.input} />}
      />
    </>
  );
}

type Chart = NonNullable<Parameters<typeof ResultPanel>[0]["definition"]["chart"]>;

/** The chart of the query that this began as, while its columns are still there. */
function chartThatFits(
  chart: Chart | undefined,
  columns: readonly { readonly name: string }[] | undefined,
): Chart | undefined {
  const has = (name: string) => columns?.some((column) => column.name === name) ?? false;
  return chart !== undefined && has(chart.x) && has(chart.y) ? chart : undefined;
}

/** While the sandbox is not there yet, that is what one waits for. */
function progressOf(
  sandbox: ReturnType<typeof useSandbox>["data"],
  t: ReturnType<typeof useMessages>["t"],
): string | undefined {
  if (sandbox === undefined) return undefined;
  const { state, filled = 0, waiting } = sandbox;
  if (state === "filling") return t("queries.sandbox.fillingTo", { percent: Math.round(filled * 100) });
  if (state === "starting" || state === "asleep") return t("queries.sandbox.starting");
  if (state === "stopping" || state === "returning") return t(`queries.sandbox.${state}`);
  return waiting > 0 ? t("queries.sandbox.waiting", { count: waiting }) : undefined;
}
