import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { WholePair } from "#contract/find-pair.ts";
import type { Decision } from "#contract/list-decisions.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { IllustrativeTag } from "../parts/illustrative-tag.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { DecisionNotes } from "./decision-notes.tsx";
import { DirectionTable } from "./direction-table.tsx";
import { EvidenceQueries } from "./evidence-queries.tsx";
import { FactsBehind } from "./facts-behind.tsx";
import { joinFacts } from "./facts-of-pair.ts";
import { useMatches } from "./matches-context.ts";
import { PairBackground } from "./pair-background.tsx";
import { TakeBack } from "./take-back.tsx";
import { isNoPair, type MatchesAnswers } from "./use-matches-answers.ts";
import { usePartyNames } from "./use-party-names.ts";

/** The pair that is looked at, whole: what each could do for the other, need by need, and everything it rests on. */
export function PairPanel({ answers }: { readonly answers: MatchesAnswers }) {
  const { t } = useMessages();
  const { pairName, countriesOf } = usePartyNames();
  const { pair: answer, evidence, list, chosen } = answers;
  const { turn } = useMatches();
  const { data } = answer;
  const isUnknown = isNoPair(answer);
  const isComing = answer.state === "loading" || (chosen === null && list.answer.state === "loading");
  if (chosen === null && !isComing && list.pairs.length === 0) return null;
  if (chosen === null && !isComing)
    return (
      <section className="pair-panel" aria-label={t("matches.pair")}>
        <EmptyState title={t("matches.noPairChosen")}>{t("matches.choosePair")}</EmptyState>
      </section>
    );
  return (
    <section className="pair-panel" aria-label={t("matches.pair")} aria-busy={isComing}>
      {!data && chosen && !isUnknown && (
        <h2>
          {pairName(...chosen)} <span className="pair-countries">{countriesOf(...chosen)}</span>
        </h2>
      )}
      {isUnknown && (
        <EmptyState
          title={t("matches.pairUnknown")}
          action={
            <Button look="text" onPress={() => turn({ pair: null })}>
              {t("matches.bestPair")}
            </Button>
          }
        >
          {t("matches.pairUnknownWhy")}
        </EmptyState>
      )}
      {answer.error && !isUnknown && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {!data && isComing && <LoadingState what={t("matches.loadingPair")} onStop={answer.cancel} rows={6} />}
      {data && <Whole pair={data} evidence={evidence} />}
    </section>
  );
}

interface WholeProperties {
  readonly pair: WholePair;
  readonly evidence: MatchesAnswers["evidence"];
}

function Whole({ pair, evidence }: WholeProperties) {
  const { t, language, name } = useMessages();
  const { pairName, countriesOf } = usePartyNames();
  const facts = useMemo(() => joinFacts(pair, evidence), [pair, evidence]);
  const [decided, setDecided] = useState<{ before: Decision | null; after: Decision } | null>(null);
  const { a, b, rank, corner } = pair;
  return (
    <>
      <header className="pair-panel-head">
        <h2>
          {pairName(a.id, b.id)} <span className="pair-countries">{countriesOf(a.id, b.id)}</span>
        </h2>
        <MapLink pair={pair} />
      </header>
      <p className="pair-sentence">
        {pair.sentence[language]} {pair.illustrative && <IllustrativeTag counts />}
      </p>
      <p className="pair-notes">
        {rank ? (
          <span className="computed">
            {t("matches.rankOf", { rank: rank.rank, of: rank.of })},{" "}
            {t("matches.rangeOnly", {
              best: rank.range.best,
              worst: rank.range.worst,
              facts: rank.range.facts,
            })}
          </span>
        ) : (
          <span>{pair.reason ? t(`matches.reason.${pair.reason}.why`) : t("matches.notCompared")}</span>
        )}
        {corner && (
          <span className="computed">
            {t(`matches.corner.${corner}.name`)}: {t(`matches.corner.${corner}.why`)}
          </span>
        )}
        <Crossings pair={pair} />
      </p>
      {pair.strategies.map((strategy) => (
        <p key={strategy.region} className="note">
          {t("matches.lapsed", {
            region: name(strategy.name),
            from: strategy.from?.slice(0, 4) ?? "…",
            to: String(Number(strategy.to.slice(0, 4)) - 1),
          })}
        </p>
      ))}
      {decided && <TakeBack before={decided.before} after={decided.after} onDone={() => setDecided(null)} />}
      {/* What is being written belongs to this pair: it must not be kept with the next one. */}
      <DecisionNotes
        key={`${a.id} ${b.id}`}
        pair={pair}
        onDecided={(before, after) => setDecided({ before, after })}
      />
      <FactsBehind facts={facts} answer={evidence} />
      <DirectionTable facts={facts} from="a" />
      <DirectionTable facts={facts} from="b" />
      <PairBackground pair={facts.pair} missing={pair.missing} nodes={facts.nodes} />
      {facts.pair.evidence && <EvidenceQueries evidence={facts.pair.evidence} />}
    </>
  );
}

/** Both on the map with the ways between them; of regions, their land opened. */
function MapLink({ pair: { a, b, illustrative } }: { readonly pair: WholePair }) {
  const { t } = useMessages();
  const both = [a, b].map(({ id }) => id);
  const areRegions = [a, b].every(({ kind }) => kind === "region");
  const search = areRegions
    ? { open: both.map((id) => `region:${id}`).join(",") }
    : { nodes: both.join(","), ways: both.join(",") };
  return (
    <Link to="/explore" search={{ ...search, ...(illustrative ? { illustrative: "true" } : {}) }}>
      {t("matches.showOnMap")}
    </Link>
  );
}

function Crossings({ pair: { crosses } }: { readonly pair: WholePair }) {
  const { t, list } = useMessages();
  const { view } = useMatches();
  const crossed = [
    crosses.country === true && t("matches.crossing.border"),
    crosses.country !== true && crosses.region === true && t("matches.crossing.region"),
    crosses.sector === true && t("matches.crossing.sector"),
  ].filter((each) => each !== false);
  if (crossed.length === 0 || view.between === "regions") return null;
  return <span>{t("matches.crosses", { what: list(crossed) })}</span>;
}
