import type { GraphSource } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ExternalLink } from "./external-link.tsx";

interface SourceListProperties {
  readonly sources: readonly GraphSource[];
}

/** Every source with who published it, when, and whether and when somebody read it for us. */
export function SourceList({ sources }: SourceListProperties) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <ExternalLink address={source.url}>{source.title}</ExternalLink>
          <SourceDetail source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceDetail({ source }: { readonly source: GraphSource }) {
  const { t, date } = useMessages();
  const parts = [
    source.publisher,
    source.published && t("parts.published", { date: date(source.published) }),
    source.retrieved ? t("parts.sourceRead", { date: date(source.retrieved) }) : t("parts.sourceNotOpened"),
    source.licence,
  ];
  return <span className="source-detail">{parts.filter(Boolean).join(" · ")}</span>;
}
