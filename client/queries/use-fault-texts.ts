import type { Fault } from "#contract/errors.ts";
import { parameterFaults } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { sayFault } from "./editor/say-remark.ts";

/** What is wrong in the language of the screen; the server's own sentence where it is a case that this page does not know. */
export function useFaultTexts(): (fault: Fault) => string {
  const messages = useMessages();
  return (fault) => {
    const known = parameterFaults.find((each) => each === fault.code);
    if (known === undefined) return sayFault(messages, fault);
    return messages.t(`queries.fault.${known}`, { word: fault.word ?? "" });
  };
}
