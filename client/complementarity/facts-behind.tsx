import type { Answer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { IllustrativeTag } from "../parts/illustrative-tag.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { countIllustrative, type FactsOfPair } from "./facts-of-pair.ts";

interface FactsBehindProperties {
  readonly facts: FactsOfPair;
  readonly answer: Answer<"findPair">;
}

/** The sources behind the tables below; until they have come, that they are looked for, or why they are not there. */
export function FactsBehind({ facts, answer }: FactsBehindProperties) {
  const { t } = useMessages();
  const illustrative = countIllustrative(facts.pair);
  return (
    <div className="facts-behind" aria-busy={facts.state === "loading"}>
      {facts.state === "loading" && (
        <LoadingState what={t("matches.loadingFacts")} onStop={answer.cancel} rows={0} />
      )}
      {answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {facts.state === "ready" && (
        <details>
          <summary>
            {t("matches.sourcesBehind", { count: facts.sources.size })}
            {illustrative > 0 && (
              <>
                {" "}
                <IllustrativeTag /> {t("matches.illustrativeFacts", { count: illustrative })}
              </>
            )}
          </summary>
          <SourceList sources={[...facts.sources.values()]} />
        </details>
      )}
    </div>
  );
}
