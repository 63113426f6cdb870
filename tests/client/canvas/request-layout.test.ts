import { describe, expect, it } from "vitest";
import type { LayoutAnswer, MessageToLayout } from "../../../client/canvas/layout-messages.ts";
import { type LayoutWorker, requestLayoutFrom } from "../../../client/canvas/request-layout.ts";
import type { LayoutGraph, MapLayout } from "../../../client/graph/layout/layout-graph.ts";

const graph: LayoutGraph = { nodes: [], edges: [], regions: [] };
const options = { frame: { width: 100, height: 100 } };

function layoutWithScore(score: number): MapLayout {
  return {
    x: new Float64Array(),
    y: new Float64Array(),
    regionNames: new Map(),
    score,
    zoom: 1,
    labelRoom: 1,
    unplaced: 0,
  };
}

/** A worker that keeps what it is told and says what the test wants. */
function fakeWorker() {
  const target = new EventTarget();
  const sent: MessageToLayout[] = [];
  const worker: LayoutWorker = {
    postMessage: (message: MessageToLayout) => sent.push(message),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  const say = (answer: LayoutAnswer): boolean =>
    target.dispatchEvent(new MessageEvent("message", { data: answer }));
  return { worker, sent, say, fail: () => target.dispatchEvent(new Event("error")) };
}

describe("requestLayoutFrom(worker, graph, wishes)", () => {
  it("answers with what the worker says at the end, and with better ones on the way", async () => {
    const { worker, sent, say } = fakeWorker();
    const seen: (number | string)[] = [];
    const answer = requestLayoutFrom(worker, graph, {
      options,
      onFirst: ({ score }) => seen.push(score),
      onBetter: ({ score }) => seen.push(score),
      onProgress: (tried, total) => seen.push(`${tried} of ${total}`),
    });
    const { id } = sent[0]!;
    say({ id, kind: "first", layout: layoutWithScore(5) });
    say({ id, kind: "progress", tried: 2, total: 3, better: null });
    say({ id, kind: "progress", tried: 3, total: 3, better: layoutWithScore(4) });
    say({ id, kind: "done", layout: layoutWithScore(4) });
    expect((await answer).score).toBe(4);
    expect(seen).toEqual([5, "2 of 3", 4, "3 of 3"]);
  });

  it("ends the one before when a new one is asked for, and does not listen to it any more", async () => {
    const { worker, sent, say } = fakeWorker();
    const first = requestLayoutFrom(worker, graph, { options });
    const second = requestLayoutFrom(worker, graph, { options });
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect(sent[1]!.id).toBeGreaterThan(sent[0]!.id);
    say({ id: sent[0]!.id, kind: "done", layout: layoutWithScore(1) });
    say({ id: sent[1]!.id, kind: "done", layout: layoutWithScore(2) });
    expect((await second).score).toBe(2);
  });

  it("tells the worker when the signal ends it, and rejects with the reason of the signal", async () => {
    const { worker, sent } = fakeWorker();
    const abort = new AbortController();
    const answer = requestLayoutFrom(worker, graph, { options, signal: abort.signal });
    abort.abort(new Error("left the screen"));
    await expect(answer).rejects.toThrow("left the screen");
    expect(sent[1]).toEqual({ id: sent[0]!.id, cancelled: true });
  });

  it("asks nothing when the signal has ended before", async () => {
    const { worker, sent } = fakeWorker();
    const answer = requestLayoutFrom(worker, graph, {
      options,
      signal: AbortSignal.abort(new Error("too late")),
    });
    await expect(answer).rejects.toThrow("too late");
    expect(sent).toEqual([]);
  });

  it("rejects when the layout fails, and when the worker itself does", async () => {
    const { worker, sent, say, fail } = fakeWorker();
    const first = requestLayoutFrom(worker, graph, { options });
    say({ id: sent[0]!.id, kind: "failed", message: "no place" });
    await expect(first).rejects.toThrow("no place");
    const second = requestLayoutFrom(worker, graph, { options });
    fail();
    await expect(second).rejects.toThrow("layout worker");
  });
});
