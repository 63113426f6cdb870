import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Text } from "#contract/graph.ts";
import type { QueryAnswer } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useValueWords } from "./use-value-words.ts";
import { textOfValue } from "./value-texts.ts";

interface PrintedAnswerProperties {
  readonly answer: QueryAnswer;
  readonly title: Text;
}

const mostPrinted = 1_000;

/** The grid on the screen draws only what is in view; on paper stands a whole table, made when somebody prints. */
export function PrintedAnswer({ answer, title }: PrintedAnswerProperties) {
  const { t, name, date } = useMessages();
  const words = useValueWords();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const rows = answer.rows.slice(0, mostPrinted);
  return (
    <div className="printed-answer">
      <h1>{name(title)}</h1>
      <table className="data-table">
        <caption>
          {[
            t("values.of", { shown: rows.length, total: answer.total ?? answer.returned }),
            t("queries.result.data", { version: answer.dataVersion }),
            date(new Date().toISOString().slice(0, 10)),
          ].join(" · ")}
        </caption>
        <thead>
          <tr>
            {answer.columns.map((column) => (
              <th key={column.name} scope="col">
                {name(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={at}>
              {answer.columns.map(({ name: column, kind }) => (
                <td key={column} className={kind === "number" ? "cell-number" : undefined}>
                  {textOfValue(row[column], words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{location.href}</p>
    </div>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia("print");
    // The browser prints what stands there when this returns.
    const look = () => flushSync(() => setPrinting(media.matches));
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, []);
  return isPrinting;
}
