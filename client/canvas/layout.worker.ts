/// <reference lib="webworker" />
import { arrangements } from "../graph/layout/archipelago-layout.ts";
import type { MapLayout } from "../graph/layout/layout-graph.ts";
import type { LayoutAnswer, LayoutRequest, MessageToLayout } from "./layout-messages.ts";

declare const self: DedicatedWorkerGlobalScope;

/** The request that is being worked on; 0 when none is wanted. Work for any other ends. */
let wanted = 0;

self.onmessage = ({ data }: MessageEvent<MessageToLayout>) => {
  if ("graph" in data) {
    wanted = data.id;
    void answerRequest(data);
  } else if (data.id === wanted) wanted = 0;
};

async function answerRequest(request: LayoutRequest): Promise<void> {
  try {
    await layOut(request);
  } catch (error) {
    answer({
      id: request.id,
      kind: "failed",
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

async function layOut({ id, graph, options }: LayoutRequest): Promise<void> {
  let shown: MapLayout | undefined;
  for (const { tried, total, best } of arrangements(graph, options)) {
    if (tried === 1) answer({ id, kind: "first", layout: best });
    else answer({ id, kind: "progress", tried, total, better: best === shown ? null : best });
    shown = best;
    await messagesRead();
    if (wanted !== id) return;
    if (tried === total) answer({ id, kind: "done", layout: best });
  }
}

function answer(message: LayoutAnswer): void {
  self.postMessage(message);
}

/** Lets waiting messages in before the next arrangement starts. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
