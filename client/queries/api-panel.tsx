import type { Column } from "#contract/query-answer.ts";
import type { AnswerShape } from "#contract/words.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { apiAddress, formatsOf, holdsNodes } from "./api-addresses.ts";
import { CopyButton } from "./copy-button.tsx";
import { useQueries } from "./queries-context.ts";

interface ApiPanelProperties {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Of the last answer, where there is one. */
  readonly columns: readonly Column[] | undefined;
  readonly shape: AnswerShape;
}

/** The same answer for programs: one address that follows the form, and its files. */
export function ApiPanel({ id, values, columns, shape }: ApiPanelProperties) {
  const { t, word } = useMessages();
  const language = useLanguage();
  const { view } = useQueries();
  const asked = { id, values, limit: view.limit, language };
  const address = apiAddress(asked);
  return (
    <section className="api-panel" aria-labelledby="api-title">
      <header className="panel-head">
        <h2 id="api-title">{t("queries.api.title")}</h2>
        <CopyButton text={new URL(address, location.href).href} label={t("queries.api.copy")} />
      </header>
      <p className="api-address">
        GET <span>{address}</span>
      </p>
      <ul className="api-formats">
        {formatsOf(holdsNodes(columns, shape)).map((format) => (
          <li key={format}>
            <a href={apiAddress(asked, format)} {...(format === "json" ? {} : { download: true })}>
              {word("answerFormats", format)}
            </a>
          </li>
        ))}
        <li>
          <a href="/api/openapi.json">OpenAPI</a>
        </li>
      </ul>
    </section>
  );
}
