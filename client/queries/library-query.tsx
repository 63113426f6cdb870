import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { BackToLibrary } from "./back-to-library.tsx";
import { OpenQuery } from "./open-query.tsx";

/** The query that the address names, once it is known. */
export function LibraryQuery({ id }: { readonly id: string }) {
  const { t } = useMessages();
  const answer = useAnswer("findQuery", { id }, { keepsPrevious: false });
  if (answer.data !== undefined) return <OpenQuery whole={answer.data} />;
  return (
    <section className="nothing-chosen">
      <BackToLibrary />
      {answer.state === "failed" && answer.error ? (
        <FailedState
          error={answer.error}
          {...(answer.error.code === "not-found"
            ? { action: t("queries.unknownQuery", { id }) }
            : { onRetry: answer.refetch })}
        />
      ) : (
        <LoadingState what={t("queries.loadingQuery")} onStop={answer.cancel} rows={6} />
      )}
    </section>
  );
}
