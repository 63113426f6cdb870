import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { PairScatter } from "./pair-scatter.tsx";
import { ScatterTable } from "./scatter-table.tsx";

/** Both axes that decide: what two have in common, and what they add to each other. */
export function ScatterSection({ answer }: { readonly answer: Answer<"listPairs"> }) {
  const { t } = useMessages();
  const { view } = useMatches();
  const { data } = answer;
  const pairs = data?.points?.a.length ?? 0;
  return (
    <section
      className="scatter-section"
      aria-labelledby="scatter-title"
      aria-busy={answer.state === "loading"}
    >
      <h2 id="scatter-title">{t("matches.scatterTitle")}</h2>
      {data && <p className="note">{t("matches.scatterDetail", { count: pairs })}</p>}
      {answer.error && !data && <FailedState error={answer.error} onRetry={answer.refetch} />}
      {!data && answer.state === "loading" && (
        <LoadingState what={t("matches.loadingScatter")} onStop={answer.cancel} rows={6} />
      )}
      {data && pairs > 0 && (view.tables ? <ScatterTable data={data} /> : <PairScatter data={data} />)}
    </section>
  );
}
