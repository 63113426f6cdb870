import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CypherRuns } from "#contract/list-cypher-runs.ts";
import { type Attempt, findFaults } from "./attempt.ts";
import { chooseTexts, hungryKinds } from "./choose-texts.ts";
import { describeAttempts } from "./describe-attempts.ts";
import { hostileRequests } from "./hostile-requests.ts";
import { hostileKinds } from "./hostile-text.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { type Fingerprint, lookInside } from "./look-inside.ts";
import { type CardMeter, measureCards, percentile95 } from "./measure-cards.ts";
import { type Canaries, openCanaries } from "./open-canaries.ts";
import { runHostile } from "./run-hostile.ts";
import { type HostileServer, type Place, startHostileServer } from "./start-hostile-server.ts";

const seconds = 2;
const rules = { limitMs: (seconds + 1) * 1_000, mostBytes: 30 * 1_024 * 1_024 };
/** A busy computer may take this long for a card whatever else happens. */
const soundCardMs = 50;

let server: HostileServer;
let canaries: Canaries;
let folder: string;
let attempts: Attempt[] = [];
const before: { main?: State; sandbox?: State } = {};
const after: { main?: State; sandbox?: State } = {};
const cards = { idle: [] as number[], meanwhile: [] as number[] };
let memoryBefore = 0;

interface State {
  readonly fingerprint: Fingerprint;
  readonly transactions: readonly string[];
  readonly connections: readonly string[];
}

async function look(place: Place | undefined): Promise<State> {
  if (place === undefined) throw new Error("it is not running");
  const inside = lookInside(place.settings);
  try {
    return {
      transactions: await inside.listTransactions(),
      connections: await inside.listConnections(),
      fingerprint: await inside.takeFingerprint(),
    };
  } finally {
    await inside.close();
  }
}

/** As many at the same time as the texts below ever need, and more: links need a second connection, for their ends. */
async function settle(): Promise<void> {
  await server.untilBack();
  const links = { text: "MATCH ()-[r]->() RETURN r LIMIT 5" };
  // Two seconds may be too few for one that has just started on a busy computer; what is never answered ends by the limit.
  for (let isAnswered = false; !isAnswered; ) {
    const replies = await Promise.all([server.ask(links), server.ask(links)]);
    isAnswered = replies.every(({ status }) => status === 200);
  }
  const cards = Array.from({ length: 4 }, () => fetch(`${server.address}/api/nodes/packbridge`));
  for (const card of await Promise.all(cards)) await card.arrayBuffer();
}

async function takeCards(meter: CardMeter, count: number): Promise<number[]> {
  const all: number[] = [];
  while (all.length < count) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    all.push(...meter.take());
  }
  return all;
}

/** Everything once: what is true of it is asked one by one below. */
beforeAll(async () => {
  server = await startHostileServer({ name: "hostile-server", seconds });
  folder = mkdtempSync(join(tmpdir(), "clusterix-canary-"));
  canaries = await openCanaries(folder, server.importFolders);
  // How many connections a pool opens hangs on which questions meet: what met once in many times is the most.
  for (let round = 0; round < 10; round += 1) await settle();
  before.main = await look(server.main());
  before.sandbox = await look(server.sandbox());
  memoryBefore = server.readMemory().most;
  const meter = measureCards(server.address);
  await takeCards(meter, 50);
  cards.idle = await takeCards(meter, 300);
  attempts = await runHostile(chooseTexts(hostileTexts(canaries.targets)), server.ask, {
    processId: () => server.sandbox()?.processId,
    untilBack: server.untilBack,
    afterEach({ hostile, fate, elapsedMs, code, detail }) {
      const taken = meter.take();
      if (hungryKinds.has(hostile.kind)) cards.meanwhile.push(...taken);
      if (process.env.HOSTILE_TRACE !== undefined)
        console.log(
          [
            hostile.kind,
            fate,
            Math.round(elapsedMs),
            code,
            detail?.slice(0, 100),
            hostile.text.slice(0, 70),
          ].join(" · "),
        );
    },
  });
  // What took too long on a busy computer is given a second chance; whatever is really slow is slow again.
  const late = attempts.filter(({ elapsedMs }) => elapsedMs > rules.limitMs);
  const again = await runHostile(
    late.map(({ hostile }) => hostile),
    server.ask,
    { processId: () => server.sandbox()?.processId, untilBack: server.untilBack },
  );
  attempts = attempts.map((attempt) => again.find(({ hostile }) => hostile === attempt.hostile) ?? attempt);
  // What else a busy computer does changes with time, so idle is before and after.
  await server.untilBack();
  meter.take();
  cards.idle.push(...(await takeCards(meter, 300)));
  await meter.stop();
  report();
  await settle();
  after.main = await look(server.main());
  after.sandbox = await look(server.sandbox());
}, 60 * 60_000);

afterAll(async () => {
  await canaries?.close();
  await server?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

function report(): void {
  const idle = percentile95(cards.idle);
  const meanwhile = percentile95(cards.meanwhile);
  const { most } = server.readMemory();
  const lines = [
    "# Hostile texts",
    describeAttempts(attempts),
    "",
    `A card, 95 of 100 within: ${idle.toFixed(1)} ms idle (${cards.idle.length} cards), ${meanwhile.toFixed(1)} ms meanwhile (${cards.meanwhile.length} cards).`,
    `Memory of the server at most: ${Math.round(memoryBefore)} MB before, ${Math.round(most)} MB after.`,
  ];
  const text = `${lines.join("\n")}\n`;
  const results = join(import.meta.dirname, "..", "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "hostile.md"), text);
  console.log(text);
}

describe("the hostile texts", () => {
  it("are of every kind, at least 320, and no two the same", () => {
    const texts = attempts.map(({ hostile }) => hostile);
    expect(texts.length).toBeGreaterThanOrEqual(320);
    expect(new Set(texts.map(({ kind }) => kind))).toEqual(new Set(hostileKinds));
    const whole = texts.map(({ text, parameters, rawParameters }) =>
      JSON.stringify([text, parameters, rawParameters]),
    );
    expect(new Set(whole).size).toBe(texts.length);
  });

  it("are answered in time and rightly, or refused, and show nothing that is not theirs to see", () => {
    expect(findFaults(attempts, { ...rules, secret: canaries.secret })).toEqual([]);
  });

  it("change nothing in the graph or in the sandbox", () => {
    expect(after.main?.fingerprint).toEqual(before.main?.fingerprint);
    // The sandbox reads its settings from the server's own file at each of its starts.
    const { settings } = after.sandbox?.fingerprint ?? {};
    expect({ ...before.sandbox?.fingerprint, settings }).toEqual(after.sandbox?.fingerprint);
  });

  it("reach nobody", () => {
    expect(canaries.visits).toEqual([]);
  });

  it("leave no transaction and no connection open", () => {
    for (const which of ["main", "sandbox"] as const) {
      expect([which, after[which]?.transactions]).toEqual([which, []]);
      const { connections = [] } = before[which] ?? {};
      const more = (after[which]?.connections ?? []).slice(connections.length);
      expect([which, connections.length, more]).toEqual([which, connections.length, []]);
    }
  });

  it("let others look at cards nearly as quickly as before", () => {
    const most = Math.max(2 * percentile95(cards.idle), soundCardMs);
    expect(percentile95(cards.meanwhile)).toBeLessThanOrEqual(most);
  });

  it("are no bug of the server", () => {
    expect(server.bugs().map((line) => line.slice(0, 1_500))).toEqual([]);
  });

  it("end the server neither at once nor by taking its memory", () => {
    expect(server.hasEnded()).toBe(false);
    expect(server.readMemory().most).toBeLessThan(memoryBefore + 600);
  });

  it("all stand in the log, as they were put", async () => {
    const logged = new Map<string, string>();
    for (let next = ""; ; ) {
      const response = await fetch(`${server.address}/api/cypher/runs?limit=200${next}`);
      const { runs } = (await response.json()) as CypherRuns;
      for (const { hash, query } of runs) logged.set(hash, query);
      const last = runs.at(-1);
      if (last === undefined) break;
      next = `&before=${last.entry}`;
    }
    // What the contract does not take is no run.
    const run = attempts.filter(({ status }) => status !== 400 && status !== 413);
    const missing = run.filter(({ hostile: { text } }) => !logged.has(hashOf(text)));
    expect(missing.map(({ hostile }) => hostile.text.slice(0, 100))).toEqual([]);
  });
});

describe("hostile requests", () => {
  it.each(hostileRequests)("are refused as such: $what", async ({ body, headers }) => {
    const response = await fetch(`${server.address}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: body as NonNullable<RequestInit["body"]>,
    });
    expect([400, 403, 413, 415]).toContain(response.status);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
    await response.text();
    expect(server.hasEnded()).toBe(false);
  });
});

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
