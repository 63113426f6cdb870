import { FileSearch } from "lucide-react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import type { GraphNode, Text } from "#contract/graph.ts";
import type { QueryEntry } from "#contract/query-entry.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "./glyph.tsx";
import { MarkedText } from "./marked-text.tsx";
import { splitMatch } from "./split-match.ts";
import { EmptyState, FailedState } from "./state-views.tsx";
import type { HitGroup, Search, SearchHit } from "./use-search.ts";
import { keyOfQuery } from "./use-search-box.ts";

interface SearchResultsProperties {
  readonly search: Search;
  readonly typed: string;
  /** Whether choosing leads to the map; in a form it fills a field, and Shift changes nothing. */
  readonly leadsToMap: boolean;
  readonly onChoose: (node: GraphNode, adds: boolean) => void;
  readonly onChooseQuery: (query: QueryEntry) => void;
}

/** The list under the search box, with how much of how much it shows; or why there is nothing in it. */
export function SearchResults(properties: SearchResultsProperties) {
  const { search, typed, leadsToMap, onChoose, onChooseQuery } = properties;
  const { t } = useMessages();
  const { shown, total, atLeast } = search;
  return (
    <>
      {search.groups.length === 0 && <NoResults search={search} typed={typed} />}
      <ListBox<HitGroup> className="search-list">
        {(group) =>
          group.id === "queries" ? (
            <QuerySection group={group} typed={typed} onChoose={onChooseQuery} />
          ) : (
            <HitSection group={group} typed={typed} onChoose={onChoose} />
          )
        }
      </ListBox>
      {search.state === "found" && (
        <p className="search-foot">
          <span>{t(atLeast ? "values.ofAtLeast" : "values.of", { shown, total })}</span>
          {leadsToMap && <span className="search-hint">{t("search.hint")}</span>}
        </p>
      )}
    </>
  );
}

interface HitSectionProperties {
  readonly group: Exclude<HitGroup, { readonly id: "queries" }>;
  readonly typed: string;
  readonly onChoose: (node: GraphNode, adds: boolean) => void;
}

function HitSection({ group, typed, onChoose }: HitSectionProperties) {
  const { t, number } = useMessages();
  return (
    <ListBoxSection className="search-section">
      <Header className="search-heading">
        {t(`kinds.${group.id}.title`)} <span>{number(group.total)}</span>
      </Header>
      {group.hits.map((hit) => (
        <HitItem key={hit.node.id} hit={hit} typed={typed} onChoose={onChoose} />
      ))}
    </ListBoxSection>
  );
}

interface QuerySectionProperties {
  readonly group: Extract<HitGroup, { readonly id: "queries" }>;
  readonly typed: string;
  readonly onChoose: (query: QueryEntry) => void;
}

/** Queries of the library that answer something of the kind. */
function QuerySection({ group, typed, onChoose }: QuerySectionProperties) {
  const { t, name, number } = useMessages();
  return (
    <ListBoxSection className="search-section">
      <Header className="search-heading">
        {t("search.queries")} <span>{number(group.total)}</span>
      </Header>
      {group.hits.map((query) => (
        <ListBoxItem
          key={query.id}
          id={keyOfQuery(query)}
          textValue={name(query.title)}
          className="search-item"
          onAction={() => onChoose(query)}
        >
          <FileSearch size={16} aria-hidden />
          <span className="search-name">
            <MarkedText text={name(query.title)} typed={typed} />
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

interface HitItemProperties {
  readonly hit: SearchHit;
  readonly typed: string;
  readonly onChoose: (node: GraphNode, adds: boolean) => void;
}

function HitItem({ hit, typed, onChoose }: HitItemProperties) {
  const { t, name, period } = useMessages();
  const { node, matched, regionName } = hit;
  const { to } = node.period;
  const text = name(node.name);
  const also = alsoMatched(hit, text, name, typed);
  return (
    <ListBoxItem id={node.id} textValue={text} className="search-item" onAction={() => onChoose(node, false)}>
      <Glyph kind={node.kind} basis={node.basis} size={16} />
      <span className="search-name">
        <MarkedText text={text} typed={typed} />
        {also !== undefined && (
          <span className="search-matched">
            {" · "}
            <MarkedText text={also} typed={typed} />
          </span>
        )}
        {node.ended && node.kind !== "collaboration" && to !== undefined && (
          <span className="search-matched"> · {period({ to, toPrecision: "year" })}</span>
        )}
        {matched === "near" && <span className="search-matched"> · {t("search.near")}</span>}
      </span>
      {regionName !== undefined && <span className="search-region">{name(regionName)}</span>}
    </ListBoxItem>
  );
}

/** Where the match is not in the name: the alias, city or competence, or the short name that is used on the map. */
function alsoMatched(hit: SearchHit, text: string, name: (text: Text) => string, typed: string) {
  if (hit.matchedText !== undefined) return hit.matchedText === text ? undefined : hit.matchedText;
  const { shortName } = hit.node;
  const isInName = splitMatch(text, typed).some(({ isMatch }) => isMatch);
  return isInName || shortName === undefined ? undefined : name(shortName);
}

function NoResults({ search, typed }: { readonly search: Search; readonly typed: string }) {
  const { t } = useMessages();
  if (search.state === "failed" && search.error)
    return <FailedState error={search.error} onRetry={search.refetch} />;
  if (search.state === "nothing")
    return (
      <EmptyState title={t("search.nothing", { text: typed.trim() })}>{t("search.nothingAdvice")}</EmptyState>
    );
  return <p className="search-looking">{t("search.looking")}</p>;
}
