import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { FailedState } from "../parts/state-views.tsx";

/** On which data one's own Cypher runs, since when they stand there, and what is in the way. */
export function SandboxState({ answer }: { readonly answer: Answer<"describeSandbox"> }) {
  const { t, date, time } = useMessages();
  const { data } = answer;
  if (data === undefined)
    return answer.state === "failed" && answer.error ? (
      <FailedState error={answer.error} onRetry={answer.refetch} />
    ) : null;
  const said = [
    data.state === "filling"
      ? t("queries.sandbox.fillingTo", { percent: Math.round((data.filled ?? 0) * 100) })
      : t(
          data.state === "ready" && !data.isSandboxed
            ? "queries.sandbox.onGraph"
            : `queries.sandbox.${data.state}`,
        ),
    data.asOf !== undefined &&
      t("queries.result.asOf", { date: date(data.asOf.slice(0, 10)), time: time(new Date(data.asOf)) }),
    data.dataVersion !== undefined && t("queries.result.data", { version: data.dataVersion }),
  ];
  return (
    <div className="sandbox" data-state={data.state}>
      <p role="status">{said.filter(Boolean).join(" · ")}</p>
      {data.remarks.length > 0 && (
        <details>
          <summary>{t("queries.sandbox.remarks", { count: data.remarks.length })}</summary>
          <ul>
            {data.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
