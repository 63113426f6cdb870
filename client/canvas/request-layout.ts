import type { LayoutGraph, LayoutOptions, MapLayout } from "../graph/layout/layout-graph.ts";
import type { LayoutAnswer, MessageToLayout } from "./layout-messages.ts";

export interface LayoutWishes {
  readonly options: LayoutOptions;
  /** Ends the work; the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** A first picture, sooner than the best one. */
  readonly onFirst?: (layout: MapLayout) => void;
  /** Each one that is better than all before it, the first excepted. */
  readonly onBetter?: (layout: MapLayout) => void;
  readonly onProgress?: (tried: number, total: number) => void;
}

/** What is needed of a Worker. */
export type LayoutWorker = Pick<Worker, "postMessage" | "addEventListener" | "removeEventListener">;

let worker: Worker | undefined;
let lastId = 0;
/** Ends the request before, when a new one takes the worker over. */
let endPrevious: ((reason: unknown) => void) | undefined;

/**
 * Lays a graph out in the worker. One request at a time: a new one ends the one before, whose promise rejects
 * with an AbortError.
 */
export function requestLayout(graph: LayoutGraph, wishes: LayoutWishes): Promise<MapLayout> {
  worker ??= startWorker();
  return requestLayoutFrom(worker, graph, wishes);
}

/** The worker loads while fonts and data are still on their way. */
export function wakeLayoutWorker(): void {
  worker ??= startWorker();
}

/** A worker that has failed is not asked again: the next request starts another. */
function startWorker(): Worker {
  const started = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("error", () => {
    worker = undefined;
  });
  return started;
}

/** The same with a worker of the caller's. */
export function requestLayoutFrom(
  from: LayoutWorker,
  graph: LayoutGraph,
  { options, signal, onFirst, onBetter, onProgress }: LayoutWishes,
): Promise<MapLayout> {
  endPrevious?.(new DOMException("A newer layout was asked for.", "AbortError"));
  const id = ++lastId;
  const send = (message: MessageToLayout): void => from.postMessage(message);
  return new Promise<MapLayout>((resolve, reject) => {
    const end = (settle: () => void): void => {
      from.removeEventListener("message", onMessage);
      from.removeEventListener("error", onError);
      signal?.removeEventListener("abort", onAbort);
      if (endPrevious === fail) endPrevious = undefined;
      settle();
    };
    const fail = (reason: unknown): void => end(() => reject(reason));
    const onAbort = (): void => {
      send({ id, cancelled: true });
      fail(signal?.reason);
    };
    const onError = (event: Event): void => fail(new Error(`The layout worker failed: ${describe(event)}`));
    const onMessage = (event: Event): void => {
      const answer = (event as MessageEvent<LayoutAnswer>).data;
      if (answer.id !== id) return;
      if (answer.kind === "first") onFirst?.(answer.layout);
      else if (answer.kind === "progress") {
        if (answer.better) onBetter?.(answer.better);
        onProgress?.(answer.tried, answer.total);
      } else if (answer.kind === "done") end(() => resolve(answer.layout));
      else fail(new Error(answer.message));
    };
    if (signal?.aborted) return reject(signal.reason);
    from.addEventListener("message", onMessage);
    from.addEventListener("error", onError);
    signal?.addEventListener("abort", onAbort);
    endPrevious = fail;
    send({ id, graph, options });
  });
}

function describe(event: Event): string {
  return "message" in event ? String(event.message) : event.type;
}
