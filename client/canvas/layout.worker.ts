/// <reference lib="webworker" />
import { arrangements } from "../graph/layout/archipelago-layout.ts";
import type { LayoutAnswer, LayoutRequest, MessageToLayout } from "./layout-messages.ts";

declare const self: DedicatedWorkerGlobalScope;

/** The newest request; work for older ones ends. */
let newest = 0;

self.onmessage = ({ data }: MessageEvent<MessageToLayout>) => {
  newest = data.id;
  if ("graph" in data) void answerRequest(data);
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
  for (const { tried, total, best } of arrangements(graph, options)) {
    if (tried === 1) answer({ id, kind: "first", layout: best });
    else answer({ id, kind: "progress", tried, total });
    await messagesRead();
    if (newest !== id) return;
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
