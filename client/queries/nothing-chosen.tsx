import { useMessages } from "../locales/use-messages.ts";
import { DroppedNotice } from "./dropped-notice.tsx";
import { useQueries } from "./queries-context.ts";

/** Before a query is chosen: what can be done here. */
export function NothingChosen() {
  const { t } = useMessages();
  const { view } = useQueries();
  return (
    <section className="nothing-chosen" aria-label={t("queries.title")}>
      <h1>{t("queries.title")}</h1>
      <DroppedNotice names={view.dropped} />
      <p>{t("queries.about")}</p>
      <p>{t("queries.aboutOwn")}</p>
    </section>
  );
}
