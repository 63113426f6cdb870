import type {
  Formatted,
  FromWorker,
  KnownNames,
  LanguageAnswer,
  LanguageQuestion,
  Proposals,
  Remark,
  ToWorker,
} from "./language-messages.ts";

/** What is needed of a Worker. */
export interface LanguageWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: "message" | "error", listener: (event: Event) => void): void;
  terminate(): void;
}

/** The checker, wherever it works. Null is answered when the text has been overtaken, or nothing is known. */
export interface Language {
  know(names: KnownNames | null, parameters: readonly string[]): void;
  check(text: string): Promise<readonly Remark[] | null>;
  complete(text: string, cursor: number): Promise<Proposals | null>;
  format(text: string, cursor: number): Promise<Formatted | null>;
  close(): void;
}

export interface LanguageOptions {
  readonly startWorker: () => LanguageWorker;
  /** Told once, when the worker cannot be had or has failed for good. */
  readonly onAway: () => void;
  /** How long one answer may take before the worker is started anew. */
  readonly patienceMs?: number;
}

/** The grammar is read within a second; what takes longer than this does not end. */
const usualPatienceMs = 15_000;
const mostStarts = 3;

/**
 * Asks one question at a time. Of several checks that wait, only the latest is put: the worker is never behind by more
 * than one text. A worker that is lost over a text is ended and started anew.
 */
export function askLanguage({
  startWorker,
  onAway,
  patienceMs = usualPatienceMs,
}: LanguageOptions): Language {
  let worker: LanguageWorker | null = null;
  let starts = 0;
  let lastId = 0;
  let known: LanguageQuestion | null = null;
  let isClosed = false;
  let running: { readonly asked: Asked; readonly id: number; readonly timer: Timer } | null = null;
  const waiting: Asked[] = [];

  const end = (answer: LanguageAnswer | null) => {
    if (running === null) return;
    clearTimeout(running.timer);
    const { asked } = running;
    running = null;
    asked.settle(answer);
    next();
  };
  const loseWorker = () => {
    worker?.terminate();
    worker = null;
    end(null);
  };
  const start = (): LanguageWorker | null => {
    if (isClosed || starts >= mostStarts) return null;
    starts += 1;
    const started = tryTo(startWorker);
    started?.addEventListener("message", (event) => {
      const { id, answer } = (event as MessageEvent<FromWorker>).data;
      if (id === running?.id) end(answer);
    });
    started?.addEventListener("error", () => {
      if (worker !== started) return;
      starts = mostStarts;
      loseWorker();
      onAway();
    });
    if (started !== null && known !== null) started.postMessage({ id: 0, question: known });
    if (started === null || starts === mostStarts) onAway();
    return started;
  };
  const next = () => {
    if (running !== null) return;
    const asked = waiting.shift();
    if (asked === undefined) return;
    worker ??= start();
    if (worker === null) {
      asked.settle(null);
      next();
      return;
    }
    lastId += 1;
    running = { asked, id: lastId, timer: setTimeout(loseWorker, patienceMs) };
    worker.postMessage({ id: lastId, question: asked.question });
  };
  const ask = (question: LanguageQuestion) =>
    new Promise<LanguageAnswer | null>((settle) => {
      const overtaken = waiting.findIndex((each) => each.question.kind === question.kind);
      if (overtaken >= 0) waiting.splice(overtaken, 1)[0]?.settle(null);
      waiting.push({ question, settle });
      next();
    });
  return {
    know(names, parameters) {
      known = { kind: "know", names, parameters };
      worker?.postMessage({ id: 0, question: known });
    },
    async check(text) {
      const answer = await ask({ kind: "check", text });
      return answer?.kind === "checked" ? answer.remarks : null;
    },
    async complete(text, cursor) {
      const answer = await ask({ kind: "complete", text, cursor });
      return answer?.kind === "completed" ? answer.proposals : null;
    },
    async format(text, cursor) {
      const answer = await ask({ kind: "format", text, cursor });
      return answer?.kind === "formatted" ? answer.formatted : null;
    },
    close() {
      isClosed = true;
      for (const { settle } of waiting.splice(0)) settle(null);
      loseWorker();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;

interface Asked {
  readonly question: LanguageQuestion;
  readonly settle: (answer: LanguageAnswer | null) => void;
}

function tryTo<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch {
    return null;
  }
}
