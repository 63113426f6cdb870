import { useEffect, useRef, useState } from "react";
import type { Decision } from "#contract/list-decisions.ts";
import { type UnrankedReasonWord, unrankedReasons } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { IllustrativeTag } from "../parts/illustrative-tag.tsx";
import { InlineButton } from "../parts/inline-button.tsx";
import { CutState, EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { firstView, isSamePair, usualStates } from "./matches-view.ts";
import { PairEntry } from "./pair-entry.tsx";
import { TakeBack } from "./take-back.tsx";
import { UnrankedDialog } from "./unranked-dialog.tsx";
import type { MatchesAnswers } from "./use-matches-answers.ts";

interface PairListProperties {
  readonly answers: MatchesAnswers;
  readonly limit: number;
  readonly onMore: () => void;
}

export const pairsAtOnce = 25;
export const mostPairs = 200;

/** The ranked pairs, the best first; how many there are, how many are set aside, and why others are not ranked. */
export function PairList({ answers, limit, onMore }: PairListProperties) {
  const { t } = useMessages();
  const { view } = useMatches();
  const { data, pairs, answer } = answers.list;
  const [decided, setDecided] = useState<{ before: Decision | null; after: Decision } | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const wayBack = useRef<HTMLButtonElement>(null);
  const isGone =
    decided !== null && !pairs.some(({ a, b }) => isSamePair([decided.after.a, decided.after.b], a, b));
  // A pair that leaves the list takes the focus along: the way back is what one may want next.
  useEffect(() => {
    if (isGone && document.activeElement === document.body) wayBack.current?.focus({ preventScroll: true });
  }, [isGone]);
  return (
    <section className="pair-list" aria-labelledby="pair-list-title" aria-busy={answer.state === "loading"}>
      <header className="pair-list-head">
        <h2 id="pair-list-title" ref={title} tabIndex={-1}>
          {t(view.of === null ? "matches.listTitle" : "matches.partnersTitle")}
        </h2>
        {data && <ListExtent answers={answers} />}
      </header>
      {decided && (
        <TakeBack
          before={decided.before}
          after={decided.after}
          ref={wayBack}
          onDone={() => {
            setDecided(null);
            title.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {!data && answer.state === "loading" && (
        <LoadingState what={t("matches.loadingList")} onStop={answer.cancel} rows={8} />
      )}
      {data && pairs.length === 0 && <NoPairs ranked={data.ranked} />}
      <ol className="pair-entries">
        {pairs.map((pair) => (
          <PairEntry
            key={`${pair.a} ${pair.b}`}
            pair={pair}
            onDecided={(before, after) => setDecided({ before, after })}
          />
        ))}
      </ol>
      {data?.truncated && (
        <CutState
          shown={data.shown}
          total={data.total}
          order={t("matches.bestFirst")}
          {...(limit < mostPairs ? { onMore } : {})}
        />
      )}
    </section>
  );
}

/** "25 of 2,174 pairs", and what is not among them, each number with its list. */
function ListExtent({ answers }: { readonly answers: MatchesAnswers }) {
  const { t } = useMessages();
  const { view, change } = useMatches();
  const { data } = answers.list;
  const [reason, setReason] = useState<UnrankedReasonWord | null>(null);
  if (data === undefined) return null;
  const { counts } = data.others;
  const reasons = unrankedReasons.filter((each) => counts[each] > 0);
  const isUsual = usualStates.every((state) => view.states.includes(state)) && view.states.length === 3;
  const aside = data.states["not-relevant"];
  const decidedOn = data.states.contacted + data.states.agreed;
  return (
    <div className="list-extents">
      <p>
        {t("matches.extent", { shown: data.shown, total: data.total })}{" "}
        {data.illustrative && <IllustrativeTag counts />}
        {decidedOn > 0 && (
          <>
            {" · "}
            <InlineButton onPress={() => change({ states: ["contacted", "agreed"] })}>
              {t("matches.decidedOn", { count: decidedOn })}
            </InlineButton>
          </>
        )}
        {aside > 0 && (
          <>
            {" · "}
            <InlineButton onPress={() => change({ states: ["not-relevant"] })}>
              {t("matches.setAside", { count: aside })}
            </InlineButton>
          </>
        )}
        {!isUsual && (
          <>
            {" · "}
            <InlineButton onPress={() => change({ states: usualStates })}>
              {t("matches.allStates")}
            </InlineButton>
          </>
        )}
      </p>
      {reasons.length > 0 && (
        <p>
          {t("matches.notRanked")}{" "}
          {reasons.map((each, at) => (
            <span key={each}>
              {at > 0 && " · "}
              <InlineButton onPress={() => setReason(each)}>
                {t(`matches.reason.${each}.count`, { count: counts[each] })}
              </InlineButton>
            </span>
          ))}
        </p>
      )}
      {reason && <UnrankedDialog reason={reason} onClose={() => setReason(null)} />}
    </div>
  );
}

/** Why there is none, and the one filter to take out. */
function NoPairs({ ranked }: { readonly ranked: number }) {
  const { t } = useMessages();
  const { view, change } = useMatches();
  const isFiltered = ranked > 0;
  return (
    <EmptyState
      title={t("matches.none")}
      {...(isFiltered
        ? {
            action: (
              <Button
                look="text"
                onPress={() =>
                  change({
                    ...firstView,
                    between: view.between,
                    of: view.of,
                    among: view.among,
                    pair: view.pair,
                  })
                }
              >
                {t("matches.allFiltersOut")}
              </Button>
            ),
          }
        : {})}
    >
      {isFiltered ? t("matches.noneFiltered", { count: ranked }) : t("matches.noneKnown")}
    </EmptyState>
  );
}
