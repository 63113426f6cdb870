import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from "react";
import type { QueryEntry } from "#contract/query-entry.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { filterLibrary, titleOfFilter } from "./filter-library.ts";
import { ImportQuery } from "./import-query.tsx";
import { LibraryFilters } from "./library-filters.tsx";
import { useQueries } from "./queries-context.ts";
import { firstView, openQuery, selectionName, writeQueries } from "./queries-view.ts";

/** All queries, narrowed down by a text, a tag or where they come from; each is a link, so every one has an address. */
export function LibraryPanel() {
  const { t } = useMessages();
  const messages = useMessages();
  const { view, change, library } = useQueries();
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const { data } = library;
  const shown = filterLibrary(
    data?.queries ?? [],
    { search: sought, tag: view.tag, part: view.part },
    messages,
  );
  const selection = view.values[selectionName];
  return (
    <section className="library" aria-labelledby="library-title">
      <h2 className="unseen" id="library-title">
        {t("queries.library.title")}
      </h2>
      <div className="library-head">
        <input
          type="search"
          className="library-search"
          value={search}
          aria-label={t("queries.library.filter")}
          placeholder={data === undefined ? "" : t("queries.library.filterCount", { count: data.total })}
          onChange={(event) => setSearch(event.target.value)}
          spellCheck={false}
        />
        {data && <LibraryFilters tags={data.tags} queries={data.queries} />}
      </div>
      <div className="library-count" role="status">
        <strong>{titleOfFilter(view, messages)}</strong>
        <span>{data !== undefined && t("values.of", { shown: shown.length, total: data.total })}</span>
      </div>
      {selection !== undefined && (
        <p className="library-selection">
          {t("queries.library.selection", { count: selection.split(",").length })}
        </p>
      )}
      <div className="library-body">
        {library.state === "failed" && library.error && (
          <FailedState error={library.error} onRetry={library.refetch} updatedAt={library.updatedAt} />
        )}
        {data === undefined && library.state === "loading" && (
          <LoadingState what={t("queries.library.loading")} onStop={library.cancel} rows={8} />
        )}
        {data !== undefined && shown.length === 0 && (
          <EmptyState
            action={
              <Button
                look="text"
                onPress={() => {
                  setSearch("");
                  change((now) => ({ ...now, tag: null, part: null }));
                }}
              >
                {t("queries.library.all")}
              </Button>
            }
          >
            {t("queries.library.noneFits")}
          </EmptyState>
        )}
        <ul className="library-list" onKeyDown={walkWithArrows}>
          {shown.map((entry) => (
            <LibraryEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      </div>
      <footer className="library-foot">
        <Link
          to="/queries"
          search={(old: { lang?: string | undefined }) => ({
            lang: old.lang,
            ...writeQueries({ ...firstView, isOwn: true }),
          })}
          className="button button-outlined"
        >
          {t("queries.library.new")}
        </Link>
        <ImportQuery />
      </footer>
    </section>
  );
}

function LibraryEntry({ entry }: { readonly entry: QueryEntry }) {
  const { t, name } = useMessages();
  const { view } = useQueries();
  const isOpen = view.query === entry.id && !view.isOwn;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const detail = [
    entry.parameters.length === 0
      ? t("queries.library.noParameters")
      : t("queries.library.parameters", { count: entry.parameters.length }),
    entry.isFavourite && t("queries.library.favourite"),
    entry.origin === "team" && t("queries.library.ofTeam"),
    view.values[selectionName] !== undefined && entry.takesSelection && t("queries.library.takesSelection"),
  ];
  return (
    <li ref={place}>
      <Link
        to="/queries"
        search={(old: { lang?: string | undefined }) => ({
          lang: old.lang,
          ...writeQueries(openQuery(view, entry.id)),
        })}
        className="library-entry"
        activeProps={{}}
        activeOptions={{ exact: true }}
        aria-current={isOpen ? "true" : undefined}
      >
        <span className="library-name">{name(entry.title)}</span>
        <span className="library-detail">{detail.filter(Boolean).join(" · ")}</span>
      </Link>
    </li>
  );
}

/** Beside Tab, which goes from one to the next anyway. */
function walkWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  const at = links.findIndex((link) => link.matches(":focus"));
  if (at < 0) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}
