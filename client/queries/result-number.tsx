import type { QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";

/** The first number of an answer that is one number; what it is made of stands in the table below it. */
export function ResultNumber({ answer }: { readonly answer: QueryAnswer }) {
  const { t, number, name } = useMessages();
  const column = answer.columns.find(({ kind }) => kind === "number");
  const row = answer.rows[0];
  if (column === undefined || row === undefined) return null;
  const value = row[column.name];
  return (
    <figure className="result-number">
      <strong className={column.computed ? "computed" : undefined}>
        {typeof value === "number"
          ? [number(value), column.unit].filter(Boolean).join("\u00a0")
          : t("queries.result.notDefined")}
      </strong>
      <figcaption>{name(column.label)}</figcaption>
    </figure>
  );
}
