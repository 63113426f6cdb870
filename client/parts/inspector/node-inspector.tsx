import { type ReactNode, useState } from "react";
import type { Card } from "#contract/find-card.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { indexSources } from "../../graph/working-graph.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { ConfidenceMark } from "../confidence-mark.tsx";
import { KindGlyph } from "../kind-glyph.tsx";
import { FailedState, LoadingState } from "../state-views.tsx";
import { CardFacts } from "./card-facts.tsx";
import { CardFigures } from "./card-figures.tsx";
import { CardSources } from "./card-sources.tsx";
import { type LinkRow, listLinkRows } from "./count-links-shown.ts";
import { useInspector } from "./inspector-context.ts";
import { InspectorFrame } from "./inspector-frame.tsx";
import { LinkEntries } from "./link-entries.tsx";
import { LinkRows } from "./link-rows.tsx";

interface NodeInspectorProperties {
  readonly id: string;
  /** What can be done with the node on this screen. */
  readonly foot: (card: Card, rows: readonly LinkRow[]) => ReactNode;
}

/** The card of a node: what it is, its links by type with their evidence, its figures and sources. */
export function NodeInspector({ id, foot }: NodeInspectorProperties) {
  const { t } = useMessages();
  const card = useAnswer("findCard", { id }, { keepsPrevious: false });
  if (card.data === undefined)
    return (
      <InspectorFrame title={t("explore.inspector.title")}>
        {card.state === "failed" && card.error !== null ? (
          <FailedState error={card.error} onRetry={card.refetch} />
        ) : (
          <LoadingState what={t("explore.inspector.loading")} onStop={card.cancel} />
        )}
      </InspectorFrame>
    );
  return <CardView card={card.data} foot={foot} />;
}

interface CardViewProperties extends Pick<NodeInspectorProperties, "foot"> {
  readonly card: Card;
}

function CardView({ card, foot }: CardViewProperties) {
  const { t, name } = useMessages();
  const { illustrative } = useInspector();
  const rows = listLinkRows(card.links);
  const [opened, setOpened] = useState<string | null>(() => firstRow(rows));
  const row = rows.find((one) => one.key === opened);
  const summary = card.properties.summary ?? card.properties.description ?? card.properties.question;
  return (
    <InspectorFrame
      title={name(card.node.name)}
      glyph={<KindGlyph node={card.node} size={26} />}
      detail={<CardDetail card={card} />}
      foot={foot(card, rows)}
    >
      {card.node.basis === "illustrative" && (
        <p className="basis-note">{t("explore.inspector.illustrative")}</p>
      )}
      {summary !== undefined && <p className="inspector-summary">{name(summary)}</p>}
      <CardFacts card={card} />
      {rows.length > 0 && <LinkRows card={card} rows={rows} opened={opened} onOpen={setOpened} />}
      {row !== undefined && (
        <LinkEntries id={card.node.id} row={row} illustrative={illustrative} key={row.key} />
      )}
      <CardFigures figures={card.figures} sources={indexSources([card])} />
      <CardSources card={card} />
    </InspectorFrame>
  );
}

/** "Cluster in Lower Austria · since 2005", with how sure its existence is. */
function CardDetail({ card }: { readonly card: Card }) {
  const { t, name, period } = useMessages();
  const region = card.regions.length === 1 ? card.regions[0] : undefined;
  const kind = t(`kinds.${card.node.kind}.one`);
  const place = region && card.node.kind !== "region" ? name(region.name) : null;
  const isDated = card.node.period.from !== undefined || card.node.period.to !== undefined;
  return (
    <>
      {[kind, place, isDated ? period(card.node.period) : null].filter(Boolean).join(" · ")}{" "}
      <ConfidenceMark confidence={card.provenance.confidence} />
    </>
  );
}

const firstRow = (rows: ReturnType<typeof listLinkRows>) =>
  (rows.find((row) => row.type === "PARTICIPATES_IN") ?? rows.find((row) => row.type !== "LOCATED_IN"))
    ?.key ?? null;
