import type { Pair } from "#contract/complementarity.ts";
import type { Decision } from "#contract/list-decisions.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import { usePartyNames } from "./use-party-names.ts";

interface PairEntryProperties {
  readonly pair: Pair;
  readonly onDecided: (before: Decision | null, after: Decision) => void;
}

/** One pair in the list: its rank with how sure that is, the sentence, who could introduce them, and what was decided. */
export function PairEntry({ pair, onDecided }: PairEntryProperties) {
  const { t, score, language, date } = useMessages();
  const { view, choose, showIntroducers } = useMatches();
  const { pairName, countriesOf } = usePartyNames();
  const { a, b, range, decision, introducers } = pair;
  const isChosen = isSamePair(view.pair, a, b);
  return (
    <li className={isChosen ? "pair-entry pair-entry-chosen" : "pair-entry"}>
      <div className="pair-head">
        <span className="pair-rank computed">{pair.rank}</span>
        <h3>
          <button type="button" className="pair-name" aria-pressed={isChosen} onClick={() => choose(a, b)}>
            {pairName(a, b)}
          </button>{" "}
          <span className="pair-countries">{countriesOf(a, b)}</span>
        </h3>
        <span className="computed pair-score" title={t("matches.score")}>
          {score(pair.score)}
        </span>
      </div>
      <p className="pair-sentence">{pair.sentence[language]}</p>
      <p className="pair-notes">
        <span className="computed">
          {t("matches.range", { rank: pair.rank, best: range.best, worst: range.worst })}
        </span>
        {introducers.first !== undefined && (
          <span>
            {t(introducers.total > 1 ? "matches.introducers" : "matches.introducer", {
              name: introducers.first,
            })}
            {introducers.total > 1 && (
              <>
                {" "}
                <Button look="text" onPress={() => showIntroducers(a, b)}>
                  {t("matches.andMore", { more: introducers.total - 1 })}
                </Button>
              </>
            )}
          </span>
        )}
      </p>
      {decision !== null && decision.state !== "open" && (
        <p className="pair-decision">
          {t("matches.decided", { date: date(decision.day) })}
          {decision.note !== "" && ` · ${decision.note}`}
        </p>
      )}
      <DecisionButtons a={a} b={b} decision={decision} onDecided={onDecided} />
    </li>
  );
}
