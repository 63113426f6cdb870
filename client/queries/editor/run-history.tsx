import { useState } from "react";
import type { CypherRunEntry } from "#contract/list-cypher-runs.ts";
import type { RunOutcome } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { CutState, EmptyState, FailedState, LoadingState } from "../../parts/state-views.tsx";
import { useDelayed } from "../../parts/use-delayed.ts";
import { useRuns } from "./use-runs.ts";
import "./run-history.css";

interface RunHistoryProperties {
  /** Given the text of a run that somebody wants in the editor again. */
  readonly onChoose: (query: string) => void;
}

/** A button that opens what was run before. */
export function RunHistory({ onChoose }: RunHistoryProperties) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("editor.runs.open")}</Button>
      {isOpen && (
        <RunDialog
          onClose={() => setOpen(false)}
          onChoose={(query) => {
            setOpen(false);
            onChoose(query);
          }}
        />
      )}
    </>
  );
}

const pauseInTyping = 250;

function RunDialog({ onChoose, onClose }: RunHistoryProperties & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState("");
  const { runs, total, isLoading, error, retry, more } = useRuns(useDelayed(typed.trim(), pauseInTyping));
  return (
    <Dialog title={t("editor.runs.title")} detail={t("editor.runs.about")} width="wide" onClose={onClose}>
      <label className="runs-search">
        <span>{t("editor.runs.search")}</span>
        <input
          type="search"
          value={typed}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {error && <FailedState error={error} onRetry={retry} />}
      {runs.length === 0 && isLoading && <LoadingState what={t("editor.runs.loading")} />}
      {runs.length === 0 && !isLoading && error === null && (
        <EmptyState title={t(typed === "" ? "editor.runs.none" : "editor.runs.noneFits")} />
      )}
      <ul className="runs" aria-busy={isLoading} aria-label={t("editor.runs.title")}>
        {runs.map((run) => (
          <Run key={run.entry} run={run} onChoose={() => onChoose(run.query)} />
        ))}
      </ul>
      {more && total !== undefined && (
        <CutState shown={runs.length} total={total} order={t("editor.runs.order")} more={20} onMore={more} />
      )}
    </Dialog>
  );
}

/** Until there are accounts everybody is this one. */
const localUser = "local";
/** What these say beyond their word is the reason. */
const hasReason: ReadonlySet<RunOutcome> = new Set(["refused", "wrong", "failed"]);

function Run({ run, onChoose }: { readonly run: CypherRunEntry; readonly onChoose: () => void }) {
  const { t, date, time, number, word } = useMessages();
  const { query, startedAt, elapsedMs, rows, outcome, detail, who } = run;
  const hasRows = outcome === "answered" || outcome === "cut";
  const when = `${date(startedAt.slice(0, 10))}, ${time(new Date(startedAt))}`;
  return (
    <li>
      <p className="run-facts">
        <strong className={hasRows ? undefined : "run-failed"}>{word("runOutcomes", outcome)}</strong>
        {[
          when,
          t("editor.runs.lasted", { milliseconds: number(Math.round(elapsedMs)) }),
          hasRows && t("editor.runs.rows", { count: rows }),
          who !== localUser && who,
        ]
          .filter(Boolean)
          .map((fact) => ` · ${fact}`)
          .join("")}
      </p>
      {hasReason.has(outcome) && detail !== "" && (
        <p className="note" lang="en">
          {detail}
        </p>
      )}
      <pre className="run-query">
        <code>{query}</code>
      </pre>
      <Button size="small" onPress={onChoose}>
        {t("editor.runs.take")}
        <span className="unseen">{t("editor.runs.takeWhich", { when })}</span>
      </Button>
    </li>
  );
}
