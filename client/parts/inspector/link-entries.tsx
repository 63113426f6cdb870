import { useMemo, useState } from "react";
import type { GraphLink, GraphNode, GraphSource } from "#contract/graph.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { indexSources } from "../../graph/working-graph.ts";
import { useLanguage, useMessages } from "../../locales/use-messages.ts";
import { ConfidenceMark } from "../confidence-mark.tsx";
import { KindGlyph } from "../kind-glyph.tsx";
import { SourceLinks } from "../source-links.tsx";
import { CutState, FailedState, LoadingState } from "../state-views.tsx";
import type { LinkRow } from "./count-links-shown.ts";
import { useInspector } from "./inspector-context.ts";

const entriesAtOnce = 10;
const entriesMost = 200;

interface LinkEntriesProperties {
  readonly id: string;
  readonly row: LinkRow;
  readonly illustrative: boolean;
}

/** The links of one type: with whom, what, when, how sure, from which source. */
export function LinkEntries({ id, row, illustrative }: LinkEntriesProperties) {
  const { t } = useMessages();
  const language = useLanguage();
  const [limit, setLimit] = useState(entriesAtOnce);
  const answer = useAnswer("listNeighbours", {
    id,
    type: row.type,
    direction: row.direction,
    limit,
    illustrative: illustrative ? "true" : "false",
    language,
  });
  const list = answer.data;
  const sources = useMemo(() => indexSources(list ? [list] : []), [list]);
  return (
    <section className="inspector-section" aria-busy={answer.state === "loading"}>
      <h3>{t(`links.${row.type}.${row.direction}`)}</h3>
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} />
      )}
      {list === undefined && answer.state === "loading" && (
        <LoadingState what={t("explore.inspector.loadingLinks")} onStop={answer.cancel} />
      )}
      <ul className="link-entries">
        {list?.nodes.map((node) => (
          <LinkEntry key={node.id} node={node} links={linksOf(list.links, node.id)} sources={sources} />
        ))}
      </ul>
      {list?.truncated && (
        <CutState
          shown={list.shown}
          total={list.total}
          order={t("explore.inspector.mostLinkedFirst")}
          {...(limit < entriesMost && { onMore: () => setLimit((now) => Math.min(entriesMost, now + 25)) })}
        />
      )}
    </section>
  );
}

const linksOf = (links: readonly GraphLink[], neighbour: string) =>
  links.filter((link) => link.from === neighbour || link.to === neighbour);

interface LinkEntryProperties {
  readonly node: GraphNode;
  readonly links: readonly GraphLink[];
  readonly sources: ReadonlyMap<string, GraphSource>;
}

function LinkEntry({ node, links, sources }: LinkEntryProperties) {
  const { t, name } = useMessages();
  const { select, add, drawnIds } = useInspector();
  const isDrawn = drawnIds.has(node.id);
  return (
    <li className="link-entry">
      <KindGlyph node={node} size={14} />
      <div>
        <button type="button" className="text-link strong" onClick={() => select(node.id)}>
          {name(node.name)}
        </button>
        {links.map((link) => (
          <LinkFacts key={link.id} link={link} node={node} sources={sources} />
        ))}
      </div>
      {add !== null && canBeDrawn(node) && !isDrawn && (
        <button
          type="button"
          className="text-link add-entry"
          aria-label={t("explore.inspector.addNamed", { name: name(node.name) })}
          onClick={() => add([node.id])}
        >
          {t("explore.inspector.add")}
        </button>
      )}
    </li>
  );
}

/** One line: what the source says, role and dates, letter and source. */
function LinkFacts({
  link,
  node,
  sources,
}: {
  readonly link: GraphLink;
  readonly node: GraphNode;
  readonly sources: ReadonlyMap<string, GraphSource>;
}) {
  const { word, period } = useMessages();
  const when = node.kind === "collaboration" ? node.period : link.period;
  const isDated = when.from !== undefined || when.to !== undefined;
  const said = [
    link.evidence,
    link.role && link.role !== "partner" && word("roles", link.role),
    link.level !== undefined && word("levels", String(link.level)),
    link.succession && word("successions", link.succession),
    node.status && word("statuses", node.status),
    isDated && period(when),
  ].filter(Boolean);
  return (
    <p className="link-facts">
      {said.join(" · ")} <ConfidenceMark confidence={link.confidence} />{" "}
      <SourceLinks ids={link.sourceIds} sources={sources} />
    </p>
  );
}

const canBeDrawn = (node: GraphNode) =>
  !["region", "sector", "value-chain", "priority", "instrument", "practice", "action", "indicator"].includes(
    node.kind,
  );
