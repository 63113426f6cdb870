import type { ReactNode } from "react";
import type { Card } from "#contract/find-card.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { useInspector } from "./inspector-context.ts";

/** The properties of a card as terms and values; only those that are stated. */
export function CardFacts({ card }: { readonly card: Card }) {
  const { t } = useMessages();
  const facts = useFacts(card);
  if (facts.length === 0) return null;
  return (
    <dl className="facts" aria-label={t("explore.inspector.facts")}>
      {facts.map(([term, value]) => (
        <div className="fact" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts(card: Card): [string, ReactNode][] {
  const { t, word, name, number, period, date } = useMessages();
  const { properties: facts, node } = card;
  const secondName = node.kind === "region" ? facts.nativeName : undefined;
  const partners =
    facts.partnersTotal === undefined
      ? facts.partnersKnown !== undefined && t("explore.fact.partnersKnown", { count: facts.partnersKnown })
      : t("explore.fact.partnersOf", { known: facts.partnersKnown ?? 0, count: facts.partnersTotal });
  const all: [string, ReactNode][] = [
    [t("explore.fact.nativeName"), secondName],
    [
      t("explore.fact.region"),
      card.regions.length > 0 && node.kind !== "region" && <NamedLinks named={card.regions} />,
    ],
    [t("explore.fact.city"), facts.city],
    [t("explore.fact.country"), facts.country],
    [t("explore.fact.population"), facts.population && number(facts.population)],
    [t("explore.fact.sectors"), card.sectors.length > 0 && <NamedLinks named={card.sectors} />],
    [t("explore.fact.chain"), card.chain && <NamedLinks named={[card.chain]} />],
    [t("explore.fact.founded"), facts.founded],
    [t("explore.fact.size"), facts.size && word("sizes", facts.size)],
    [t("explore.fact.clusterKind"), facts.clusterKind && word("clusterKinds", facts.clusterKind)],
    [t("explore.fact.esca"), facts.esca && word("escaLabels", facts.esca)],
    [
      t("explore.fact.collaborationKind"),
      node.collaborationKind && word("collaborationKinds", node.collaborationKind),
    ],
    [t("explore.fact.status"), node.status && word("statuses", node.status)],
    [t("explore.fact.period"), node.kind === "collaboration" && period(node.period)],
    [t("explore.fact.programme"), facts.programme],
    [t("explore.fact.partners"), partners],
    [t("explore.fact.budget"), facts.budgetEur && `${number(facts.budgetEur)} €`],
    [t("explore.fact.fund"), facts.fund],
    [t("explore.fact.years"), facts.years],
    [t("explore.fact.year"), facts.year && String(facts.year)],
    [t("explore.fact.countingRule"), facts.countingRule && name(facts.countingRule)],
    [t("explore.fact.baseline"), facts.baselineDate && date(facts.baselineDate)],
    [t("explore.fact.target"), facts.targetChangePct && `+${number(facts.targetChangePct)} %`],
    [t("explore.fact.aliases"), facts.aliases && facts.aliases.length > 0 && facts.aliases.join(" · ")],
    [t("explore.fact.website"), facts.url && <Website url={facts.url} />],
  ];
  return all.filter(([, value]) => value !== undefined && value !== false && value !== "" && value !== 0);
}

function NamedLinks({
  named,
}: {
  readonly named: readonly Card["sectors"][number][] | readonly NonNullable<Card["chain"]>[];
}) {
  const { name } = useMessages();
  const { select } = useInspector();
  return named.map((one, at) => (
    <span key={one.id}>
      {at > 0 && " · "}
      <button type="button" className="text-link" onClick={() => select(one.id)}>
        {name(one.shortName ?? one.name)}
      </button>
    </span>
  ));
}

function Website({ url }: { readonly url: string }) {
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}
