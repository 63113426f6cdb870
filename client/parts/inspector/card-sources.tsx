import type { Card } from "#contract/find-card.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { SourceList } from "../source-list.tsx";

/** What the card rests on: the sources of the node itself and of its figures, and how sure they are. */
export function CardSources({ card }: { readonly card: Card }) {
  const { t } = useMessages();
  return (
    <section className="inspector-section">
      <h3>{t("explore.inspector.sources", { count: card.sources.length })}</h3>
      <SourceList sources={card.sources} />
    </section>
  );
}
