import { useMessages } from "../locales/use-messages.ts";
import { useMatches } from "./matches-context.ts";
import { matchesForms } from "./matches-view.ts";

/** On a phone: one of the four parts of the screen at a time. */
export function FormTabs() {
  const { t } = useMessages();
  const { view, turn } = useMatches();
  const forms = matchesForms.filter((form) => view.of === null || form === "list" || form === "pair");
  return (
    <nav className="form-tabs" aria-label={t("matches.forms")}>
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          aria-current={view.form === form ? "page" : undefined}
          onClick={() => turn({ form })}
        >
          {t(`matches.form.${form}`)}
        </button>
      ))}
    </nav>
  );
}
