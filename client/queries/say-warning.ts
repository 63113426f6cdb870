import type { Warning } from "#contract/query-answer.ts";
import { queryWarnings } from "#contract/words.ts";
import type { Messages } from "../locales/messages.ts";

/** What the planner minds and what to write instead; its own sentence, in English, where it is none of ours. */
export function sayWarning({ t }: Pick<Messages, "t">, { code, word = "", detail }: Warning): string {
  const known = queryWarnings.find((each) => each === code);
  const isNameless = known === "deprecated" && word === "";
  return known === undefined || known === "other" || isNameless
    ? detail
    : t(`queries.warning.${known}`, { word });
}
