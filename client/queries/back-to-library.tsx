import { Link } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";
import { useIsBelow } from "../parts/use-is-below.ts";
import { useQueries } from "./queries-context.ts";
import { openQuery, writeQueries } from "./queries-view.ts";

/** Where the library is not beside the query. */
export function BackToLibrary() {
  const { t } = useMessages();
  const { view } = useQueries();
  const isNarrow = useIsBelow(1024);
  if (!isNarrow) return null;
  return (
    <Link
      to="/queries"
      search={(old: { lang?: string | undefined }) => ({
        lang: old.lang,
        ...writeQueries(openQuery(view, null)),
      })}
      className="back-to-library"
    >
      {t("queries.library.back")}
    </Link>
  );
}
