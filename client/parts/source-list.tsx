import type { GraphSource } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ExternalLink } from "./external-link.tsx";

interface SourceListProperties {
  /** With how many facts cite each, where that was counted. */
  readonly sources: readonly (GraphSource & { readonly facts?: number })[];
  /** While what is asked for now is on its way. */
  readonly isBusy?: boolean;
}

/** Every source with who published it, when, and whether and when somebody read it for us. */
export function SourceList({ sources, isBusy = false }: SourceListProperties) {
  return (
    <ul className="source-list" aria-busy={isBusy}>
      {sources.map((source) => (
        <li key={source.id}>
          <ExternalLink address={source.url}>{source.title}</ExternalLink>
          <SourceDetail source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceDetail({ source }: { readonly source: SourceListProperties["sources"][number] }) {
  const { t, date } = useMessages();
  const parts = [
    source.facts !== undefined && t("parts.factsOnSource", { count: source.facts }),
    source.publisher,
    source.published && t("parts.published", { date: date(source.published) }),
    source.retrieved ? t("parts.sourceRead", { date: date(source.retrieved) }) : t("parts.sourceNotOpened"),
    source.licence,
  ];
  return <span className="source-detail">{parts.filter(Boolean).join(" · ")}</span>;
}
