import type { PairCrossing } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import type { Choice } from "../parts/choose-some.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { useMatches } from "./matches-context.ts";
import { useQuestion } from "./matches-title.tsx";
import { type MatchesView, usualStates, usualWeights } from "./matches-view.ts";
import { useFamilies, usePlaces } from "./use-choices.ts";
import type { MatchesAnswers } from "./use-matches-answers.ts";
import { usePartyNames } from "./use-party-names.ts";

interface OfAnswers {
  readonly answers: MatchesAnswers;
}

/** On paper in the place of the filters: what was asked, of which day, from which data, and where to find it again. */
export function PrintedHead({ answers }: OfAnswers) {
  const { t, date } = useMessages();
  const filters = useFiltersInWords(answers);
  const { data } = answers.list;
  return (
    <div className="printed-head">
      <p className="printed-title">{useQuestion()}</p>
      {filters.length > 0 && <p>{filters.join(" · ")}</p>}
      {data && (
        <p>
          {t("matches.printedKnown", { date: date(data.date), version: data.dataVersion })}
          {data.illustrative && ` · ${t("parts.countsIllustrative")}`}
        </p>
      )}
      <p className="printed-address">{window.location.href}</p>
    </div>
  );
}

/** On paper after the rest: the sources behind the pair that is looked at. */
export function PrintedSources({ answers: { evidence } }: OfAnswers) {
  const { t } = useMessages();
  const { nameOf } = usePartyNames();
  const { data } = evidence;
  if (data?.sources === undefined) return null;
  return (
    <section className="printed-sources">
      <h2>{t("matches.printedSources", { a: nameOf(data.a.id), b: nameOf(data.b.id) })}</h2>
      <SourceList sources={data.sources} />
    </section>
  );
}

/** Every filter that is not as at first, as a phrase. */
function useFiltersInWords(answers: MatchesAnswers): string[] {
  const { t, list, word, score } = useMessages();
  const { view } = useMatches();
  const { choices } = answers.scatter.data ?? {};
  const regions = usePlaces(choices?.regions);
  const sectors = usePlaces(choices?.sectors);
  const families = useFamilies(view.illustrative);
  const named = (ids: readonly string[], all: readonly Choice[]) =>
    ids.length === 0 ? "" : list(all.filter(({ id }) => ids.includes(id)).map(({ label }) => label));
  const said = (label: string, what: string) => (what === "" ? "" : t("matches.filterSaid", { label, what }));
  const crossings = view.across.map((each: PairCrossing) => t(`matches.crossing.${each}`));
  const states = view.states.map((state) => word("decisions", state));
  const origins = view.needs.map((origin) => t(`matches.origin.${origin}`));
  const weights = (["ground", "scarcity", "openness"] as const).map(
    (term) => `${t(`matches.term.${term}`)} ${score(view.weights[term])}`,
  );
  const ofPairs = view.of === null;
  return [
    ofPairs
      ? said(t("matches.compare"), t(`matches.group.${view.between}`))
      : said(t("matches.among"), t(`matches.partners.${view.among}`)),
    ofPairs && said(t("matches.inRegion"), named(view.regions, regions)),
    ofPairs && said(t("matches.inSector"), named(view.sectors, sectors)),
    ofPairs && said(t("matches.inFamily"), named(view.families, families)),
    ofPairs && crossings.length > 0 && said(t("matches.across"), list(crossings)),
    ofPairs && view.unlinked && t("matches.unlinked"),
    !isUsual(view.states) && said(t("matches.decisionTitle"), list(states)),
    origins.length < 3 && said(t("matches.needs"), list(origins)),
    !hasUsualWeights(view) && said(t("matches.scoreTitle"), weights.join(", ")),
  ].filter((phrase): phrase is string => typeof phrase === "string" && phrase !== "");
}

const isUsual = (states: MatchesView["states"]) =>
  states.length === usualStates.length && usualStates.every((state) => states.includes(state));

const hasUsualWeights = ({ weights }: MatchesView) =>
  weights.ground === usualWeights.ground &&
  weights.scarcity === usualWeights.scarcity &&
  weights.openness === usualWeights.openness;
