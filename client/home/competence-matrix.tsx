import { useMemo, useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { buildMatrix, type Matrix } from "./build-matrix.ts";
import { MatrixSquares } from "./matrix-squares.tsx";
import { MatrixTable } from "./matrix-table.tsx";

interface CompetenceMatrixProperties {
  /** The reader's own region: its row is marked. */
  readonly region: string | null;
}

/** Regions by field of competence, as squares on the land of each region or as a table. */
export function CompetenceMatrix({ region }: CompetenceMatrixProperties) {
  const { t } = useMessages();
  const { matrix, loading, failed } = useMatrix();
  const [isTable, setTable] = useState(false);
  return (
    <section className="home-matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title" className="matrix-title">
        {matrix ? t("home.matrixTitle", { count: matrix.rows.length }) : t("home.matrixTitlePlain")}
      </h2>
      <p className="matrix-detail">
        {t("home.matrixDetail")}{" "}
        <Button look="text" onPress={() => setTable(!isTable)}>
          {t(isTable ? "home.seeSquares" : "home.seeTable")}
        </Button>
      </p>
      {failed?.error && (
        <FailedState error={failed.error} onRetry={failed.refetch} updatedAt={failed.updatedAt} />
      )}
      {loading && !failed && <LoadingState what={t("home.loadingMatrix")} onStop={loading.cancel} rows={8} />}
      {matrix && matrix.rows.length === 0 && <EmptyState title={t("home.noMatrix")} />}
      {matrix &&
        matrix.rows.length > 0 &&
        (isTable ? (
          <MatrixTable matrix={matrix} region={region} />
        ) : (
          <MatrixSquares matrix={matrix} region={region} />
        ))}
    </section>
  );
}

function useMatrix() {
  const language = useLanguage();
  const regions = useAnswer("findOverview", { by: "region", language });
  // The links between 130 groups are not wanted here; one is the least that can be asked for.
  const cells = useAnswer("findOverview", { by: "region,family", links: 1, language });
  const answers = [regions, cells];
  const matrix = useMemo<Matrix | undefined>(
    () => (regions.data && cells.data ? buildMatrix(regions.data, cells.data) : undefined),
    [regions.data, cells.data],
  );
  return {
    matrix,
    loading: matrix ? undefined : answers.find((answer) => answer.state === "loading"),
    failed: answers.find((answer) => answer.state === "failed"),
  };
}
