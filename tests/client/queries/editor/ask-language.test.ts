import { describe, expect, it } from "vitest";
import { askLanguage, type LanguageWorker } from "../../../../client/queries/editor/ask-language.ts";
import type {
  FromWorker,
  LanguageAnswer,
  ToWorker,
} from "../../../../client/queries/editor/language-messages.ts";
import { knownNames } from "./known-names.ts";

/** A worker that answers when it is told to. */
class HandWorker implements LanguageWorker {
  readonly sent: ToWorker[] = [];
  isEnded = false;
  readonly #listeners: { type: string; listener: (event: Event) => void }[] = [];
  postMessage(message: ToWorker) {
    this.sent.push(message);
  }
  addEventListener(type: "message" | "error", listener: (event: Event) => void) {
    this.#listeners.push({ type, listener });
  }
  terminate() {
    this.isEnded = true;
  }
  answer(answer: LanguageAnswer, id = this.sent.at(-1)!.id) {
    const data: FromWorker = { id, answer };
    this.#tell("message", Object.assign(new Event("message"), { data }));
  }
  fail() {
    this.#tell("error", new Event("error"));
  }
  #tell(type: string, event: Event) {
    for (const each of this.#listeners) if (each.type === type) each.listener(event);
  }
}

function open(patienceMs = 60_000) {
  const workers: HandWorker[] = [];
  const away: number[] = [];
  const language = askLanguage({
    startWorker: () => {
      const worker = new HandWorker();
      workers.push(worker);
      return worker;
    },
    onAway: () => away.push(workers.length),
    patienceMs,
  });
  return { language, workers, away };
}

const textsOf = (worker: HandWorker) =>
  worker.sent.map(({ question }) => ("text" in question ? question.text : question.kind));
const checked = (word: string): LanguageAnswer => ({
  kind: "checked",
  remarks: [{ from: 0, to: 1, isFault: true, code: "unknown-variable", word, more: "" }],
});

describe("askLanguage", () => {
  it("starts its worker with the first question, and tells it first of the graph", async () => {
    const { language, workers } = open();
    language.know(knownNames, ["region"]);
    expect(workers).toHaveLength(0);
    const asked = language.check("RETURN a");
    expect(textsOf(workers[0]!)).toEqual(["know", "RETURN a"]);
    workers[0]!.answer(checked("a"));
    expect(await asked).toMatchObject([{ word: "a" }]);
  });

  it("of several texts that wait puts the last only; the others have no answer", async () => {
    const { language, workers } = open();
    const [first, second, third] = ["a", "b", "c"].map((text) => language.check(text));
    workers[0]!.answer(checked("a"));
    expect(await first).toMatchObject([{ word: "a" }]);
    expect(await second).toBeNull();
    expect(textsOf(workers[0]!)).toEqual(["a", "c"]);
    workers[0]!.answer(checked("c"));
    expect(await third).toMatchObject([{ word: "c" }]);
  });

  it("gives each question its own answer, and none to one that was answered before", async () => {
    const { language, workers } = open();
    const completed = language.complete("RETURN ", 7);
    const formatted = language.format("return 1", 0);
    const [worker] = workers;
    worker!.answer({ kind: "completed", proposals: { from: 7, proposals: [] } });
    expect(await completed).toEqual({ from: 7, proposals: [] });
    worker!.answer({ kind: "completed", proposals: { from: 0, proposals: [] } }, worker!.sent[0]!.id);
    worker!.answer({ kind: "formatted", formatted: { text: "RETURN 1", cursor: 0 } });
    expect(await formatted).toEqual({ text: "RETURN 1", cursor: 0 });
  });

  it("answers nothing when the worker could not answer", async () => {
    const { language, workers } = open();
    const asked = language.format("return (", 0);
    workers[0]!.answer({ kind: "failed", message: "no" });
    expect(await asked).toBeNull();
  });

  it("ends a worker that is lost over a text, and puts the next to a new one that knows the same graph", async () => {
    const { language, workers, away } = open(20);
    language.know(knownNames, []);
    expect(await language.check("((((")).toBeNull();
    expect(workers[0]!.isEnded).toBe(true);
    const next = language.check("RETURN 1");
    expect(textsOf(workers[1]!)).toEqual(["know", "RETURN 1"]);
    workers[1]!.answer(checked("x"));
    expect(await next).toHaveLength(1);
    expect(away).toEqual([]);
  });

  it("says that there is no checker when the worker cannot be loaded, and waits for nothing", async () => {
    const { language, workers, away } = open();
    const asked = language.check("a");
    workers[0]!.fail();
    expect(await asked).toBeNull();
    expect(away).toHaveLength(1);
    expect(await language.check("b")).toBeNull();
    expect(workers).toHaveLength(1);
  });

  it("says so too when the browser has no workers", async () => {
    let timesAway = 0;
    const language = askLanguage({
      startWorker: () => {
        throw new Error("no workers here");
      },
      onAway: () => {
        timesAway += 1;
      },
    });
    expect(await language.check("a")).toBeNull();
    expect(timesAway).toBeGreaterThan(0);
  });

  it("ends its worker and all that waits when it is closed", async () => {
    const { language, workers } = open();
    const all = [language.check("a"), language.check("b"), language.format("c", 0)];
    language.close();
    expect(await Promise.all(all)).toEqual([null, null, null]);
    expect(workers[0]!.isEnded).toBe(true);
    expect(await language.check("d")).toBeNull();
    expect(workers).toHaveLength(1);
  });
});
