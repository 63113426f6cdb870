import type { QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useQueries } from "./queries-context.ts";
import { mostRows } from "./queries-view.ts";
import { WarningList } from "./warning-list.tsx";

interface ResultFactsProperties {
  readonly answer: QueryAnswer;
  readonly isOutdated: boolean;
  readonly at: Date | null;
}

/** How much of how much there is, where it was cut, how long it took, and of which data it is. */
export function ResultFacts({ answer, isOutdated, at }: ResultFactsProperties) {
  const { t, number, date, time } = useMessages();
  const facts = [
    t("queries.result.times", {
      database: milliseconds(answer.databaseMs),
      all: milliseconds(answer.elapsedMs),
    }),
    t("queries.result.data", { version: answer.dataVersion }),
    answer.asOf !== undefined &&
      t("queries.result.asOf", {
        date: date(answer.asOf.slice(0, 10)),
        time: time(new Date(answer.asOf)),
      }),
  ];
  return (
    <div className="result-facts">
      <p className="facts-line">
        <span>
          <strong>{extentOf(answer, t)}</strong> <CutText answer={answer} />
        </span>
        <span className="facts-times">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {isOutdated && at !== null && (
        <p className="facts-outdated" role="status">
          {t("queries.result.outdated", { time: time(at) })}
        </p>
      )}
      {answer.warnings.length > 0 && (
        <details className="facts-folded">
          <summary>{t("queries.result.mind", { count: answer.warnings.length })}</summary>
          <WarningList warnings={answer.warnings} />
        </details>
      )}
      <span className="unseen" role="status">
        {t("queries.result.came", { count: answer.returned, rows: number(answer.returned) })}
      </span>
    </div>
  );
}

/** Tenths where a whole number would be nothing. */
const milliseconds = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

function extentOf(
  { returned, total, atLeast, truncated }: QueryAnswer,
  t: ReturnType<typeof useMessages>["t"],
): string {
  if (!truncated) return t("queries.result.rows", { count: returned });
  if (total !== undefined) return t("queries.result.rowsOf", { shown: returned, count: total });
  return t("queries.result.rowsAtLeast", { shown: returned, count: Math.max(atLeast ?? 0, returned + 1) });
}

/** What it was cut at, and the way to the rest where there is one. */
function CutText({ answer }: { readonly answer: QueryAnswer }) {
  const { t } = useMessages();
  const { view, turn } = useQueries();
  const { cuts, returned, total, limits } = answer;
  if (cuts.length === 0) return null;
  const said = cuts.map((cut) =>
    cut === "rows"
      ? t("queries.result.cut.rows", { count: returned })
      : cut === "bytes"
        ? t("queries.result.cut.bytes", { size: Math.round(limits.bytes / 1_000_000) })
        : t("queries.result.cut.time", { count: limits.seconds }),
  );
  const next = Math.min(total ?? mostRows, mostRows);
  const canMore = cuts.every((cut) => cut === "rows") && view.limit < next;
  return (
    <>
      {said.join(" ")}{" "}
      {canMore && (
        <Button look="text" onPress={() => turn((now) => ({ ...now, limit: next }))}>
          {t(total === undefined || total > next ? "queries.result.loadUpTo" : "queries.result.loadAll", {
            count: next,
          })}
        </Button>
      )}
    </>
  );
}
