import { useEffect, useRef, useState } from "react";
import type { WholePair } from "#contract/find-pair.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { IllustrativeTag } from "../parts/illustrative-tag.tsx";
import { useMatches } from "./matches-context.ts";
import { mostWeight, type PairWeights, usualWeights } from "./matches-view.ts";
import { NeedsChoice } from "./needs-choice.tsx";
import { isNoPair, type MatchesAnswers } from "./use-matches-answers.ts";
import { usePartyNames } from "./use-party-names.ts";

const terms = ["ground", "scarcity", "openness"] as const satisfies readonly (keyof PairWeights)[];
const step = 0.125;
/** A slider asks the server at once, and while it is being moved no more often than this. */
const leastBetween = 100;

/** How the score is made up: a slider per weight, the terms of the pair that is looked at, and the parts of its score. */
export function ScoreParts({ answers }: { readonly answers: MatchesAnswers }) {
  const { t, score } = useMessages();
  const { pairName } = usePartyNames();
  const { weights, setWeights, isUsual } = useWeights();
  const pair = answers.pair.data;
  const { chosen } = answers;
  const isComing = answers.pair.state === "loading" || answers.list.answer.state === "loading";
  // The list has named the pair before its terms are there.
  const whose = pair
    ? `${pairName(pair.a.id, pair.b.id)}.`
    : isComing
      ? t(chosen === null ? "matches.loadingScore" : "matches.loadingPair")
      : `${chosen === null || isNoPair(answers.pair) ? t("matches.noPairChosen") : pairName(...chosen)}.`;
  return (
    <section className="score-parts" aria-labelledby="score-title" aria-busy={isComing}>
      <header>
        <h2 id="score-title">{t("matches.scoreTitle")}</h2>
        {!isUsual && (
          <Button look="text" onPress={() => setWeights(usualWeights)}>
            {t("matches.usualWeights")}
          </Button>
        )}
      </header>
      <p className="note">
        {whose} {t("matches.weightNote")} {pair?.illustrative && <IllustrativeTag counts />}
      </p>
      <NeedsChoice />
      <table className="score-table">
        <tbody>
          <tr>
            <th scope="row">{t("matches.term.fit")}</th>
            <td className="score-weight" colSpan={2}>
              {t("matches.fitNote")}
            </td>
            <TermCell pair={pair} term="fit" />
          </tr>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row" id={`term-${term}`}>
                {t(`matches.term.${term}`)}
              </th>
              <td>
                <input
                  type="range"
                  min={0}
                  max={mostWeight}
                  step={step}
                  value={weights[term]}
                  aria-labelledby={`term-${term}`}
                  aria-valuetext={score(weights[term])}
                  onChange={(event) => setWeights({ ...weights, [term]: Number(event.target.value) })}
                />
              </td>
              <td className="score-weight">{score(weights[term])}</td>
              <TermCell pair={pair} term={term} />
            </tr>
          ))}
        </tbody>
      </table>
      {pair && <ScoreBar pair={pair} weights={weights} />}
    </section>
  );
}

/** What the sliders say now; the address follows. */
function useWeights() {
  const { view, turn } = useMatches();
  const [draft, setDraft] = useState<PairWeights | null>(null);
  const turnedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (draft === null) return;
    const tell = () => {
      turnedAt.current = performance.now();
      turn({ weights: draft });
    };
    const timer = setTimeout(tell, Math.max(0, turnedAt.current + leastBetween - performance.now()));
    return () => clearTimeout(timer);
  }, [draft, turn]);
  if (draft !== null && isSame(draft, view.weights)) setDraft(null);
  const weights = draft ?? view.weights;
  return { weights, setWeights: setDraft, isUsual: isSame(weights, usualWeights) };
}

const isSame = (one: PairWeights, other: PairWeights) => terms.every((term) => one[term] === other[term]);

interface TermCellProperties {
  readonly pair: WholePair | undefined;
  readonly term: "fit" | keyof PairWeights;
}

/** One term in [0, 1] as a bar, with what it means for this pair in words. */
function TermCell({ pair, term }: TermCellProperties) {
  const { t, score } = useMessages();
  if (pair === undefined) return <td className="term-cell" />;
  const value = pair.terms[term];
  return (
    <td className="term-cell">
      <span className="term-track" aria-hidden="true">
        <span style={{ width: `${(value ?? 0) * 100}%` }} />
      </span>
      <span>
        <span className="computed">{value === null ? t("matches.notDefined") : score(value)}</span> ·{" "}
        <TermNote pair={pair} term={term} />
      </span>
    </td>
  );
}

function TermNote({ pair, term }: { readonly pair: WholePair; readonly term: TermCellProperties["term"] }) {
  const { t } = useMessages();
  const { there, back, shared, offered, collaborations } = pair;
  switch (term) {
    case "fit":
      return t("matches.fitOf", {
        there: there.exact,
        thereOf: there.needs,
        back: back.exact,
        backOf: back.needs,
      });
    case "ground":
      return t("matches.groundOf", { shared: shared.length, offered });
    case "scarcity":
      return t("matches.scarcityOf");
    case "openness":
      return collaborations.length === 0
        ? t("matches.opennessNone")
        : t("matches.opennessKnown", { count: collaborations.length });
  }
}

/** The bar is the score; its parts are those of the formula, with the weights as the sliders stand now. */
function ScoreBar({ pair, weights }: { readonly pair: WholePair; readonly weights: PairWeights }) {
  const { t, score } = useMessages();
  const parts = splitScore(pair.terms, weights);
  if (parts === null) return <p className="score-line">{t("matches.noScore")}</p>;
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="score-line">
      <span className="score-label">{t("matches.score")}</span>
      <span className="score-bar" aria-hidden="true">
        {parts.map(({ term, value }) => (
          <span key={term} className={`score-part score-part-${term}`} style={{ flexGrow: value * 1000 }}>
            {value / total > 0.12 && score(value)}
          </span>
        ))}
      </span>
      <span className="computed score-total">{score(total)}</span>
      <span className="unseen">
        {parts.map(({ term, value }) => `${t(`matches.term.${term}`)}: ${score(value)}`).join(", ")}
      </span>
    </div>
  );
}

/** fit · (1 + Σ λ·term) / (1 + Σ λ) over the terms that are defined, as its summands; null without fit. */
function splitScore(values: WholePair["terms"], weights: PairWeights) {
  const { fit } = values;
  if (fit === null) return null;
  const defined = terms.filter((term) => values[term] !== null);
  const share = fit / (1 + defined.reduce((sum, term) => sum + weights[term], 0));
  return [
    { term: "fit" as const, value: share },
    ...defined.map((term) => ({ term, value: share * weights[term] * (values[term] ?? 0) })),
  ];
}
