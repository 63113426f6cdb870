import { Link } from "@tanstack/react-router";
import type { QueryEntry } from "#contract/query-entry.ts";
import { useMessages } from "../locales/use-messages.ts";
import { DroppedNotice } from "./dropped-notice.tsx";
import { useQueries } from "./queries-context.ts";
import { openQuery, type QueriesView, writeQueries } from "./queries-view.ts";

/** Whom a query is for, as its tags say; each has a list to begin with. */
const readers = ["policymaker", "analyst", "facilitator"] as const;
const entriesAtFirst = 5;

/** Before a query is chosen: what can be done here, and some to begin with. */
export function NothingChosen() {
  const { t } = useMessages();
  const { view, library } = useQueries();
  return (
    <section className="nothing-chosen" aria-label={t("queries.title")}>
      <h1>{t("queries.title")}</h1>
      <DroppedNotice names={view.dropped} />
      <p>{t("queries.about")}</p>
      <p>{t("queries.aboutOwn")}</p>
      {library.data && (
        <div className="first-queries">
          {chooseFirst(library.data.queries).map(({ reader, entries, total }) => (
            <FirstQueries key={reader} reader={reader} entries={entries} total={total} />
          ))}
        </div>
      )}
    </section>
  );
}

interface FirstQueriesProperties {
  readonly reader: (typeof readers)[number];
  readonly entries: readonly QueryEntry[];
  readonly total: number;
}

function FirstQueries({ reader, entries, total }: FirstQueriesProperties) {
  const { t, name } = useMessages();
  const { view } = useQueries();
  return (
    <section aria-labelledby={`first-${reader}`}>
      <h2 id={`first-${reader}`}>{t(`queries.entries.${reader}`)}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <ViewLink view={openQuery(view, entry.id)}>{name(entry.title)}</ViewLink>
          </li>
        ))}
      </ul>
      <ViewLink view={{ ...view, tag: reader, part: null }}>
        {t("queries.entries.all", { count: total })}
      </ViewLink>
    </section>
  );
}

function ViewLink({ view, children }: { readonly view: QueriesView; readonly children: string }) {
  return (
    <Link
      to="/queries"
      search={(old: { lang?: string | undefined }) => ({ lang: old.lang, ...writeQueries(view) })}
      activeProps={{}}
    >
      {children}
    </Link>
  );
}

/** Each query stands once, with the first of its readers who has room for it. */
function chooseFirst(queries: readonly QueryEntry[]): FirstQueriesProperties[] {
  const taken = new Set<string>();
  return readers.flatMap((reader) => {
    const fitting = queries.filter(({ tags }) => tags.includes(reader));
    const entries = fitting.filter(({ id }) => !taken.has(id)).slice(0, entriesAtFirst);
    for (const { id } of entries) taken.add(id);
    return entries.length === 0 ? [] : [{ reader, entries, total: fitting.length }];
  });
}
