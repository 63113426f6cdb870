import type { WholeQuery } from "#contract/find-query.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { CypherText } from "./cypher-text.tsx";
import { withDraft } from "./own-drafts.ts";
import { copyToOwn } from "./own-parameters.ts";
import { useQueries } from "./queries-context.ts";

interface CypherPanelProperties {
  readonly whole: WholeQuery;
  readonly values: Readonly<Record<string, string>>;
}

/** The Cypher of a query of the library: to read, to copy, or to go on with as one's own. */
export function CypherPanel({ whole, values }: CypherPanelProperties) {
  const { t } = useMessages();
  const language = useLanguage();
  const { view, change, today } = useQueries();
  const { definition } = whole;
  return (
    <section className="cypher-panel" aria-labelledby="cypher-title">
      <header className="panel-head">
        <h2 id="cypher-title">
          {t("queries.cypher.title")} <span>{t("queries.cypher.readOnly")}</span>
        </h2>
        <CopyButton text={definition.cypher} label={t("queries.cypher.copy")} />
        <Button
          look="text"
          onPress={() => change(() => withDraft(copyToOwn(view, whole, values, { today, language })))}
        >
          {t(whole.query.origin === "team" ? "queries.cypher.change" : "queries.cypher.editCopy")}
        </Button>
      </header>
      <CypherText cypher={definition.cypher} />
    </section>
  );
}
