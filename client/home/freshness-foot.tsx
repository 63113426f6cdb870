import type { Freshness } from "#contract/describe-freshness.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { Counted } from "./counted.tsx";
import { type ConfidencePart, useSourceLists } from "./use-source-lists.ts";
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
        <Part key={part.confidence} part={part} lastYear={yearOf(data.loadedAt)} />
      ))}
    </section>
  );
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function WholeData({ freshness }: { readonly freshness: Freshness }) {
  const { t, date } = useMessages();
  const lists = useSourceLists();
  const { dataVersion, loadedAt, opened, sources } = freshness;
  const to = yearOf(loadedAt);
  const slots = {
    sources: <Counted list={lists.everySource}>{t("home.sources", { count: sources })}</Counted>,
    read: <Counted list={lists.readSources}>{t("home.wereRead", { count: opened })}</Counted>,
    unread: (
      <Counted list={lists.unreadSources}>{t("home.wereNotRead", { count: sources - opened })}</Counted>
    ),
  };
  return (
    <>
      <p>{t("home.freshVersion", { version: dataVersion, date: date(loadedAt) })}</p>
      <p>
        <Sentence message="home.freshOpened" slots={slots} />
      </p>
      <p>{t("home.freshBars", { from: String(to - yearsShown + 1), to: String(to) })}</p>
    </>
  );
}

interface PartProperties {
  readonly part: ConfidencePart;
  readonly lastYear: number;
}

function Part({ part, lastYear }: PartProperties) {
  const { t, word, date } = useMessages();
  const lists = useSourceLists();
  const { confidence, facts, lastRetrieved } = part;
  const sources = (
    <Counted list={lists.behindSources(part)}>{t("home.sources", { count: part.sources })}</Counted>
  );
  return (
    <div className="fresh-part">
      <h3>
        <ConfidenceMark confidence={confidence} />
        <span className="fresh-word" aria-hidden="true">
          {word("confidence", confidence)}
        </span>
      </h3>
      <p>
        <Counted list={lists.behindFacts(part)}>{t("home.facts", { count: facts })}</Counted>
      </p>
      <p>
        {lastRetrieved ? (
          <Sentence
            message="home.sourcesRead"
            count={part.sources}
            slots={{ sources, date: date(lastRetrieved) }}
          />
        ) : (
          <Sentence message="home.sourcesUnread" count={part.sources} slots={{ sources }} />
        )}
      </p>
      <YearBars part={part} lastYear={lastYear} years={yearsShown} />
    </div>
  );
}
