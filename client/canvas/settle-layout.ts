import type { LayoutGraph, LayoutOptions, MapLayout } from "../graph/layout/layout-graph.ts";
import { requestLayout } from "./request-layout.ts";

/** A picture that has not settled by then is shown in its first arrangement. */
const patience = 1000;

/**
 * Asks the worker for a layout and answers once: with the settled one, or after a second with the first one that is
 * there; a better one that came later would only make the picture jump. Rejects with the reason of the signal.
 */
export function settleLayout(
  graph: LayoutGraph,
  options: LayoutOptions,
  signal: AbortSignal,
): Promise<MapLayout> {
  const rest = new AbortController();
  let first: MapLayout | undefined;
  let isLate = false;
  return new Promise((resolve, reject) => {
    const stopAll = (): void => rest.abort(signal.reason);
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stopAll);
    };
    const takeFirst = (layout: MapLayout): void => {
      end();
      resolve(layout);
      rest.abort(new DOMException("The first arrangement is shown.", "AbortError"));
    };
    const timer = setTimeout(() => {
      isLate = true;
      if (first) takeFirst(first);
    }, patience);
    if (signal.aborted) stopAll();
    else signal.addEventListener("abort", stopAll);
    requestLayout(graph, {
      options,
      signal: rest.signal,
      onFirst: (layout) => {
        first = layout;
        if (isLate) takeFirst(layout);
      },
    }).then(
      (layout) => {
        end();
        resolve(layout);
      },
      (reason: unknown) => {
        end();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  });
}
