import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Select } from "../parts/select.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { MatchesTitle } from "./matches-title.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { PairMatrix } from "./pair-matrix.tsx";
import { useIsPhone } from "./use-media.ts";

/** The parties of the best pairs against each other, as squares or as a table. */
export function MatrixSection({ answer }: { readonly answer: Answer<"listPairs"> }) {
  const { t, name, list } = useMessages();
  const { view, turn } = useMatches();
  const isPhone = useIsPhone();
  const { data } = answer;
  const matrix = data?.matrix;
  return (
    <section
      className="matrix-section"
      aria-labelledby="matches-title"
      aria-busy={answer.state === "loading"}
    >
      {!isPhone && <MatchesTitle />}
      {matrix && data && matrix.rows.length > 0 && (
        <div className="matrix-detail-line">
          <p>
            {t(`matches.rowsOf.${view.between}`, {
              shown: matrix.rows.length,
              of: matrix.of,
              known: data.compared.known,
            })}
          </p>
          <Select
            label={t("matches.orderedBy")}
            value={view.order}
            options={(["community", "region"] as const).map((value) => ({
              value,
              label: t(`matches.order.${value}`),
            }))}
            onChange={(order) => turn({ order })}
          />
          <Button look="text" onPress={() => turn({ tables: !view.tables })}>
            {t(view.tables ? "matches.seePicture" : "matches.seeTable")}
          </Button>
        </div>
      )}
      {data && data.strategies.length > 0 && (
        <p className="note">
          {t("matches.lapsedList", {
            regions: list(
              data.strategies.map(
                (strategy) =>
                  `${name(strategy.name)} (${strategy.from?.slice(0, 4) ?? "…"}–${Number(strategy.to.slice(0, 4)) - 1})`,
              ),
            ),
          })}
        </p>
      )}
      {answer.error && !data && <FailedState error={answer.error} onRetry={answer.refetch} />}
      {!data && answer.state === "loading" && (
        <LoadingState what={t("matches.loadingMatrix")} onStop={answer.cancel} rows={8} />
      )}
      {data && matrix?.rows.length === 0 && (
        <EmptyState title={t("matches.none")}>
          {data.ranked === 0 ? t("matches.noneKnown") : t("matches.noneFiltered", { count: data.ranked })}
        </EmptyState>
      )}
      {matrix &&
        matrix.rows.length > 0 &&
        (view.tables ? (
          <MatrixTable matrix={matrix} />
        ) : (
          <PairMatrix matrix={matrix} ranked={data?.ranked ?? 0} />
        ))}
    </section>
  );
}
