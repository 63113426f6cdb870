import type { Freshness } from "#contract/describe-freshness.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { YearBars } from "./year-bars.tsx";

const yearsShown = 12;

/** "How fresh is this?": which data these are, how many of its sources were read, and facts by confidence. */
export function FreshnessFoot() {
  const { t } = useMessages();
  const answer = useAnswer("describeFreshness", {});
  const { data } = answer;
  return (
    <section className="home-fresh" aria-labelledby="fresh-title">
      <div className="fresh-whole">
        <h2 id="fresh-title">{t("home.freshTitle")}</h2>
        {data && <WholeData freshness={data} />}
      </div>
      {answer.state === "loading" && !data && (
        <LoadingState what={t("home.loadingFresh")} onStop={answer.cancel} rows={2} />
      )}
      {answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {data && data.facts === 0 && <EmptyState title={t("home.noMatrix")} />}
      {data?.byConfidence.map((part) => (
        <ConfidencePart key={part.confidence} part={part} lastYear={yearOf(data.loadedAt)} />
      ))}
    </section>
  );
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function WholeData({ freshness }: { readonly freshness: Freshness }) {
  const { t, date } = useMessages();
  const { dataVersion, loadedAt, opened, sources } = freshness;
  const to = yearOf(loadedAt);
  return (
    <>
      <p>{t("home.freshVersion", { version: dataVersion, date: date(loadedAt) })}</p>
      <p>{t("home.freshOpened", { opened, sources })}</p>
      <p>{t("home.freshBars", { from: String(to - yearsShown + 1), to: String(to) })}</p>
    </>
  );
}

interface ConfidencePartProperties {
  readonly part: Freshness["byConfidence"][number];
  readonly lastYear: number;
}

function ConfidencePart({ part, lastYear }: ConfidencePartProperties) {
  const { t, word, date } = useMessages();
  const sources = part.lastRetrieved
    ? t("home.sourcesRead", { count: part.sources, date: date(part.lastRetrieved) })
    : t("home.sourcesUnread", { count: part.sources });
  return (
    <div className="fresh-part">
      <h3>
        <ConfidenceMark confidence={part.confidence} />
        <span className="fresh-word" aria-hidden="true">
          {word("confidence", part.confidence)}
        </span>
      </h3>
      <p>{t("home.facts", { count: part.facts })}</p>
      <p>{sources}</p>
      <YearBars byYear={part.byYear} undated={part.undated} lastYear={lastYear} years={yearsShown} />
    </div>
  );
}
