import type { Fault } from "#contract/errors.ts";
import { type Refusal, refusals } from "#contract/words.ts";
import type { Messages } from "../../locales/messages.ts";
import type { Remark } from "./language-messages.ts";

/** What the checker found, as a sentence that says what to do. Its own words only where there are none of ours. */
export function sayRemark({ t }: Messages, { code, word, more }: Remark): string {
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
export function sayFault({ t, number }: Messages, { code, word = "", detail }: Fault): string {
  if (code === "missing-parameter") return t("editor.remarks.unknown-parameter", { word });
  if (code === "several-statements") return t("editor.remarks.several-statements");
  const refusal = refusals.find((each): each is Refusal => each === code);
  if (refusal === undefined) return detail;
  const most = Number(word);
  return t(`editor.refusals.${refusal}`, {
    word: word !== "" && Number.isFinite(most) ? number(most) : word,
  });
}
