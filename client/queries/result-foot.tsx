import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { gatherAnswer } from "../graph/gather-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { listDrawable } from "./list-drawable.ts";

interface ResultFootProperties {
  readonly answer: QueryAnswer | null;
  readonly children: ReactNode;
}

/** As many as an address of Explore holds. */
const mostOnMap = 300;

/** Within which limits it was answered, and what can be done with the answer. */
export function ResultFoot({ answer, children }: ResultFootProperties) {
  const { t } = useMessages();
  const ids = useMemo(
    () => (answer === null ? [] : listDrawable(gatherAnswer(answer.rows, answer.limits).nodes)),
    [answer],
  );
  return (
    <footer className="result-foot">
      <p className="note">
        {answer !== null &&
          t("queries.result.limits", {
            seconds: answer.limits.seconds,
            rows: answer.limits.rows,
            size: Math.round(answer.limits.bytes / 1_000_000),
          })}{" "}
        {answer !== null && answer.cuts.length === 0 && t("queries.result.noneReached")}
      </p>
      {answer !== null && (
        <div className="result-actions">
          {children}
          {ids.length > 0 && (
            <Link
              to="/explore"
              search={(old: { lang?: string | undefined }) =>
                ({ lang: old.lang, nodes: ids.slice(0, mostOnMap).join(",") }) as never
              }
              className="button button-outlined"
            >
              {ids.length > mostOnMap
                ? t("queries.result.firstOnMap", { count: mostOnMap })
                : t("queries.result.onMap")}
            </Link>
          )}
        </div>
      )}
    </footer>
  );
}
