import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "./attempt.ts";
import { lookInside } from "./look-inside.ts";
import { type HostileServer, type Place, startHostileServer } from "./start-hostile-server.ts";

/** Runs for as long as it may. */
const endless = "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x";
/** Sends rows for as long as somebody takes them. */
const streaming = "UNWIND range(1, 10000) AS x RETURN x, toString(x) AS text, range(1, 500) AS list";
const seconds = 10;
/** From the moment the fault can be seen. */
const soonMs = 3_000;

let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer({ name: "faults-server", seconds });
});
afterAll(async () => {
  await server?.stop();
});

function sandboxOf(): Place {
  const place = server.sandbox();
  if (place === undefined) throw new Error("the sandbox is not running");
  return place;
}

async function connectionsTo(place: Place): Promise<readonly string[]> {
  const inside = lookInside(place.settings);
  try {
    return await inside.listConnections();
  } finally {
    await inside.close();
  }
}

/** What runs in it at the moment, by its text. */
async function untilRuns(place: Place, text: string): Promise<void> {
  const inside = lookInside(place.settings);
  try {
    // The whole text: while it is being planned, EXPLAIN stands before it.
    while (!(await inside.listTransactions()).some((each) => each.endsWith(`: ${text}`))) await wait(50);
  } finally {
    await inside.close();
  }
}

/** Begins a run and, once it is under way, does what is done to it; the answer and how long after that it came. */
async function doMeanwhile(text: string, deed: () => void): Promise<Reply & { afterMs: number }> {
  const answering = server.ask({ text });
  await untilRuns(sandboxOf(), text);
  const since = performance.now();
  deed();
  const reply = await answering;
  return { ...reply, afterMs: performance.now() - since };
}

async function expectSound(baseline: readonly string[]): Promise<void> {
  await server.untilBack();
  expect(server.hasEnded()).toBe(false);
  const inside = lookInside(sandboxOf().settings);
  try {
    await expect.poll(() => inside.listTransactions(), { timeout: 15_000 }).toEqual([]);
    expect((await inside.listConnections()).length).toBeLessThanOrEqual(baseline.length);
  } finally {
    await inside.close();
  }
  expect((await fetch(`${server.address}/api/nodes/packbridge`)).status).toBe(200);
}

/** As many connections as two at the same time need: which questions meet is chance, so they are asked often. */
async function takeBaseline(): Promise<readonly string[]> {
  for (let round = 0; round < 10; round += 1) await Promise.all([server.untilBack(), server.untilBack()]);
  return await connectionsTo(sandboxOf());
}

describe("own Cypher, when the sandbox", () => {
  it("is killed: who waits is told soon, the next one is answered by the one that comes back", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    const { status, code, afterMs } = await doMeanwhile(endless, () => process.kill(processId, "SIGKILL"));
    expect([status, code]).toEqual([503, "database-away"]);
    expect(afterMs).toBeLessThan(soonMs);
    await expectSound(baseline);
    expect(sandboxOf().processId).not.toBe(processId);
  });

  it("is asked to end: it lets a run go on for as long as that may, the next one is answered by another", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    const { status, code, afterMs } = await doMeanwhile(endless, () => process.kill(processId, "SIGTERM"));
    expect([
      [503, "database-away"],
      [504, "took-too-long"],
    ]).toContainEqual([status, code]);
    expect(afterMs).toBeLessThan((seconds + 1) * 1_000);
    await expectSound(baseline);
    expect(sandboxOf().processId).not.toBe(processId);
  });

  it("is killed in the middle of an answer: the answer breaks off, and is never taken for a whole one", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    const body = JSON.stringify({ query: streaming, seconds, limit: 10_000 });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(`${server.address}/api/cypher`, { method: "POST", headers, body });
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    await reader.read();
    process.kill(processId, "SIGKILL");
    const since = performance.now();
    const decoder = new TextDecoder();
    let text = "";
    const reading = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return "whole";
        text += decoder.decode(value, { stream: true });
      }
    })();
    const end = await reading.catch(() => "broken");
    expect(performance.now() - since).toBeLessThan(soonMs);
    if (end === "whole") expect(JSON.parse(text)).toMatchObject({ returned: 10_000 });
    else expect(() => JSON.parse(text)).toThrow();
    await expectSound(baseline);
  });

  it("hangs: who waits is told at the limit, and later ones are answered whether it goes on or not", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    const since = performance.now();
    const { status, code } = await doMeanwhile(endless, () => process.kill(processId, "SIGSTOP"));
    try {
      expect([status, code]).toEqual([504, "took-too-long"]);
      expect(performance.now() - since).toBeLessThan((seconds + 1) * 1_000 + 500);
      await server.untilBack();
    } finally {
      // It has been ended meanwhile, if all is well.
      if (server.sandbox()?.processId === processId) process.kill(processId, "SIGCONT");
    }
    await expectSound(baseline);
  });

  it("hangs before anything is asked and goes on soon: it is used as if nothing had been", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    process.kill(processId, "SIGSTOP");
    const asking = server.ask({ text: "RETURN 1 AS one" });
    await wait(1_000);
    process.kill(processId, "SIGCONT");
    expect((await asking).status).toBe(200);
    await expectSound(baseline);
    expect(sandboxOf().processId).toBe(processId);
  });

  it("runs away: it is ended and comes back, and those who wait for their turn are answered then", async () => {
    const baseline = await takeBaseline();
    const { processId } = sandboxOf();
    const runaway = "RETURN reduce(s = 0, x IN range(1, 9000000000) | s + x) AS s";
    const long = server.ask({ text: runaway });
    await untilRuns(sandboxOf(), runaway);
    const others = await Promise.all([1, 2, 3].map((x) => server.ask({ text: `RETURN ${x} AS x` })));
    const { status, code, elapsedMs } = await long;
    expect([status, code]).toEqual([504, "took-too-long"]);
    expect(elapsedMs).toBeLessThan((seconds + 1) * 1_000 + 500);
    expect(others.map((each) => each.status)).toEqual([200, 200, 200]);
    await expectSound(baseline);
    expect(sandboxOf().processId).not.toBe(processId);
  });

  it("is asked by somebody who goes away: what runs is ended on the server", async () => {
    const baseline = await takeBaseline();
    const leaving = new AbortController();
    const asking = fetch(`${server.address}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: endless, seconds: 60 }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await untilRuns(sandboxOf(), endless);
    leaving.abort();
    await asking;
    await expectSound(baseline);
  });

  it("is asked by those who stop reading in the middle: their turns end, and others are answered", async () => {
    const baseline = await takeBaseline();
    const leaving = new AbortController();
    const stalled = [1, 2].map((number) =>
      fetch(`${server.address}/api/cypher`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: `${streaming} // ${number}`, seconds: 2, limit: 10_000 }),
        signal: leaving.signal,
      }),
    );
    expect((await Promise.all(stalled)).map(({ status }) => status)).toEqual([200, 200]);
    const { status, elapsedMs } = await server.ask({ text: "RETURN 1 AS one" });
    expect(status).toBe(200);
    expect(elapsedMs).toBeLessThan(20_000);
    leaving.abort();
    await expectSound(baseline);
  });
});

describe("own Cypher, when the graph's own Neo4j", () => {
  it.each(["SIGKILL", "SIGTERM"] as const)("ends by %s: the sandbox answers all the same", async (signal) => {
    const { processId } = server.main() ?? { processId: 0 };
    const since = performance.now();
    process.kill(processId, signal);
    const { status, body } = await server.ask({
      text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a.id AS id",
    });
    expect(performance.now() - since).toBeLessThan(soonMs);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ rows: [{ id: "packbridge" }] });
    await expect
      .poll(async () => (await fetch(`${server.address}/api/ready`)).status, { timeout: 90_000 })
      .toBe(200);
    expect(server.hasEnded()).toBe(false);
  });

  it("hangs: the sandbox answers all the same", async () => {
    const { processId } = server.main() ?? { processId: 0 };
    process.kill(processId, "SIGSTOP");
    try {
      const { status, elapsedMs } = await server.ask({ text: "MATCH (a:Actor) RETURN count(a) AS actors" });
      expect(elapsedMs).toBeLessThan(soonMs + 1_000);
      expect(status).toBe(200);
    } finally {
      process.kill(processId, "SIGCONT");
    }
    await expect
      .poll(async () => (await fetch(`${server.address}/api/ready`)).status, { timeout: 90_000 })
      .toBe(200);
  });
});
