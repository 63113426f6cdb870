import type { Fault } from "#contract/errors.ts";
import { type QueryFault, queryFaults, type Refusal, refusals } from "#contract/words.ts";
import type { Messages } from "../../locales/messages.ts";
import type { Remark } from "./language-messages.ts";
import { readWording } from "./read-remark.ts";

/** What the checker found, as a sentence that says what to do. Its own words only where there are none of ours. */
export function sayRemark(
  { t }: Messages,
  { code, word, more }: Pick<Remark, "code" | "word" | "more">,
): string {
  switch (code) {
    case "deprecated":
      return more === ""
        ? t("editor.remarks.deprecated", { word })
        : t("editor.remarks.deprecated-for", { word, more });
    case "reduce-loop":
    case "regular-expression":
    case "range-in-expression":
    case "unbounded-path":
      return t(`queries.warning.${code}`);
    default:
      return t(`editor.remarks.${code}`, { word, more });
  }
}

/** What the server found. Its detail is a sentence too, but in English. */
export function sayFault(messages: Messages, { code, word = "", more = "", detail }: Fault): string {
  const { t, number } = messages;
  const known = queryFaults.find((each) => each === code);
  if (known !== undefined) return sayQueryFault(messages, known, { word, more, detail });
  const refusal = refusals.find((each): each is Refusal => each === code);
  if (refusal === undefined) return detail;
  if (refusal === "operator" && word === "LOAD CSV") return t("editor.remarks.reads-files");
  const most = Number(word);
  return t(`editor.refusals.${refusal}`, {
    word: word !== "" && Number.isFinite(most) ? number(most) : word,
  });
}

/** Whether nobody here has a sentence for it, so that the one of the database is given as it is. */
export const isQuotation = ({ code, detail }: Fault): boolean =>
  code === "in-own-words" && readOwnWords(detail) === null;

const readOwnWords = (detail: string) => readWording(detail.replace(/\.$/, ""));

/** Those that the checker finds too are told as it tells them; what nobody has a sentence for is quoted, and said to be. */
function sayQueryFault(
  messages: Messages,
  code: QueryFault,
  { word, more, detail }: Required<Pick<Fault, "word" | "more" | "detail">> & { word: string; more: string },
): string {
  const { t } = messages;
  switch (code) {
    case "missing-parameter":
      return t("editor.remarks.unknown-parameter", { word });
    case "several-statements":
    case "unknown-procedure":
      return t(`editor.remarks.${code}`, { word });
    case "in-own-words": {
      const known = readOwnWords(detail);
      return known === null
        ? t("editor.queryFaults.in-own-words", { more: detail })
        : sayRemark(messages, known);
    }
    default:
      return t(`editor.queryFaults.${code}`, { word, more });
  }
}
