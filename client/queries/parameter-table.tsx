import { useMessages } from "../locales/use-messages.ts";
import { kindOfOwnValue } from "./own-parameters.ts";
import { useQueries } from "./queries-context.ts";
import { changeValues } from "./queries-view.ts";

interface ParameterTableProperties {
  /** As they stand in the text. */
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** The parameters that one's own text names: a row each, with what its value is read as. */
export function ParameterTable({ names, values }: ParameterTableProperties) {
  const { t } = useMessages();
  const { turn } = useQueries();
  if (names.length === 0) return null;
  return (
    <section className="own-parameters" aria-labelledby="own-parameters-title">
      <h2 id="own-parameters-title">{t("queries.own.parameters")}</h2>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">{t("queries.own.parameterName")}</th>
            <th scope="col">{t("queries.own.parameterValue")}</th>
            <th scope="col">{t("queries.own.readAs")}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const text = values[name];
            return (
              <tr key={name}>
                <th scope="row">
                  <code>${name}</code>
                </th>
                <td>
                  <input
                    type="text"
                    className="text-field"
                    value={text ?? ""}
                    aria-label={t("queries.own.valueOf", { name: `$${name}` })}
                    spellCheck={false}
                    autoComplete="off"
                    onChange={({ target }) =>
                      turn((now) => changeValues(now, { ...now.values, [name]: target.value }))
                    }
                  />
                </td>
                <td className="note">
                  {text === undefined || text === ""
                    ? t("queries.own.noValue")
                    : t(`queries.own.kind.${kindOfOwnValue(text)}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{t("queries.own.valuesHelp")}</p>
    </section>
  );
}
