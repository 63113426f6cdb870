import { Fragment } from "react";
import type { GraphSource } from "#contract/graph.ts";
import { ExternalLink } from "./external-link.tsx";

interface SourceLinksProperties {
  readonly ids: readonly string[];
  readonly sources: ReadonlyMap<string, GraphSource>;
}

/** The sources of one fact in a row of text: publisher or title, each a link where there is one. */
export function SourceLinks({ ids, sources }: SourceLinksProperties) {
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  return (
    <span className="source-links">
      {known.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && ", "}
          <ExternalLink address={source.url} title={source.title}>
            {source.publisher ?? source.title}
          </ExternalLink>
        </Fragment>
      ))}
    </span>
  );
}
