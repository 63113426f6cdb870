import { useMemo, useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { usePageTitle } from "../parts/screen-places.tsx";
import { useIsBelow } from "../parts/use-is-below.ts";
import { LibraryPanel } from "./library-panel.tsx";
import { LibraryQuery } from "./library-query.tsx";
import { NothingChosen } from "./nothing-chosen.tsx";
import { OwnQuery } from "./own-query.tsx";
import { QueriesContext } from "./queries-context.ts";
import { useQueriesView } from "./use-queries-view.ts";
import "./queries.css";
import "./library.css";
import "./query.css";
import "./query-form.css";
import "./result.css";
import "./result-table.css";
import "./plan.css";
import "./queries-narrow.css";
import "./queries-print.css";

/** The library at the left, a query with its form in the middle, its answer at the right; the address is all of it. */
export function QueriesScreen() {
  const { t } = useMessages();
  const history = useQueriesView();
  const library = useAnswer("listQueries", {});
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isNarrow = useIsBelow(1024);
  const { query, isOwn } = history.view;
  usePageTitle(t("queries.title"));
  const state = useMemo(() => ({ ...history, library, today }), [history, library, today]);
  const isOpen = isOwn || query !== null;
  return (
    <QueriesContext value={state}>
      <main className={isOpen ? "queries has-query" : "queries"} id="content" tabIndex={-1}>
        {(!isNarrow || !isOpen) && <LibraryPanel />}
        {isOwn ? (
          <OwnQuery />
        ) : query === null ? (
          !isNarrow && <NothingChosen />
        ) : (
          <LibraryQuery key={query} id={query} />
        )}
      </main>
    </QueriesContext>
  );
}
