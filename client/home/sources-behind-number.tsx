import { useState } from "react";
import { usePages } from "../api/use-pages.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { SourceList } from "../parts/source-list.tsx";
import { CutState, EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useDelayed } from "../parts/use-delayed.ts";
import type { SourcesBehind } from "./open-list.ts";
import { type SourceChoice, SourceChoices } from "./source-choices.tsx";

const step = 25;
const typingMilliseconds = 250;

/** The sources behind a number, 25 by 25; words, a year and another order narrow them down. */
export function SourcesBehindNumber({ sources }: { readonly sources: SourcesBehind }) {
  const { confidence, opened, years = [] } = sources;
  const [choice, setChoice] = useState<SourceChoice>({ words: "", year: sources.year, order: "facts" });
  const words = useDelayed(choice.words.trim(), typingMilliseconds);
  const list = usePages("listSources", {
    limit: step,
    order: choice.order,
    language: useLanguage(),
    ...(words === "" ? {} : { q: words }),
    ...(choice.year === undefined ? {} : { year: choice.year }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(opened === undefined ? {} : { opened }),
  });
  return (
    <>
      <SourceChoices choice={choice} years={years} onChange={setChoice} />
      <SourcePages list={list} />
    </>
  );
}

function SourcePages({ list }: { readonly list: ReturnType<typeof usePages<"listSources">> }) {
  const { t } = useMessages();
  const { pages, error, more } = list;
  const first = pages?.[0];
  const failed = error && <FailedState error={error} onRetry={list.refetch} />;
  if (first === undefined) return failed ?? <LoadingState what={t("home.loadingFresh")} rows={6} />;
  if (first.total === 0) return failed ?? <EmptyState title={t("home.noSources")} />;
  const shown = pages?.flatMap(({ sources }) => sources) ?? [];
  return (
    <>
      <p className="list-extent" role="status">
        {t("home.sourcesShownFacts", {
          shown: shown.length,
          sources: t("home.sources", { count: first.total }),
          facts: t("home.facts", { count: first.facts }),
        })}
      </p>
      <SourceList sources={shown} isBusy={list.isLoading} />
      {failed}
      {shown.length < first.total && (
        <CutState
          shown={shown.length}
          total={first.total}
          more={step}
          {...(more && !error ? { onMore: more } : {})}
        />
      )}
    </>
  );
}
