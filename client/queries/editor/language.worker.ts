/// <reference lib="webworker" />
import { openLanguage } from "./answer-language.ts";
import { fillInMethods } from "./fill-in-methods.ts";
import type { FromWorker, LanguageAnswer, ToWorker } from "./language-messages.ts";

declare const self: DedicatedWorkerGlobalScope;

fillInMethods();
const answer = openLanguage();

self.onmessage = ({ data: { id, question } }: MessageEvent<ToWorker>) => {
  self.postMessage({ id, answer: tryToAnswer(question) } satisfies FromWorker);
};

function tryToAnswer(question: ToWorker["question"]): LanguageAnswer {
  try {
    return answer(question);
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
