import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalNeo4j } from "../../server/database/local-neo4j/start-local-neo4j.ts";
import { startTestNeo4j } from "../database/start-test-database.ts";
import { type Ask, type Attempt, fateOf, findFaults, type Reply } from "./attempt.ts";
import { describeAttempts } from "./describe-attempts.ts";
import { any, type HostileText, refused } from "./hostile-text.ts";
import { type Inside, lookInside } from "./look-inside.ts";
import { openCanaries } from "./open-canaries.ts";
import { runHostile } from "./run-hostile.ts";

let home: string;
let neo4jServer: LocalNeo4j;
let inside: Inside;
let driver: Driver;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "clusterix-unguarded-"));
  neo4jServer = await startTestNeo4j(home, {
    heapMegabytes: 256,
    pageCacheMegabytes: 32,
    questionMegabytes: 96,
  });
  const { uri, username, password } = neo4jServer.settings;
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { userAgent: "unguarded" });
  await driver.executeQuery("CREATE (:Entity {id: 'one', day: date()})-[:KNOWS]->(:Entity {id: 'two'})");
  inside = lookInside(neo4jServer.settings);
});
afterAll(async () => {
  await driver?.close();
  await inside?.close();
  await neo4jServer?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** Runs any text at once and commits it: everything the product does not do. */
const askUnguarded: Ask = async ({ text, parameters }): Promise<Reply> => {
  const since = performance.now();
  const reply = (status: number, body: string) => ({ status, body, elapsedMs: performance.now() - since });
  try {
    const { records } = await driver.executeQuery(text, { ...parameters });
    const rows = records.map((record) => record.toObject());
    return reply(200, JSON.stringify({ rows, returned: rows.length }));
  } catch (error) {
    return { ...reply(422, String(error)), code: "wrong-query" };
  }
};

const rules = { secret: "canary-1", limitMs: 3_000, mostBytes: 1_000 };
const harmless = any("texts", ["RETURN 1 AS one"])[0]!;

function attemptAt(hostile: HostileText, reply: Partial<Reply>): Attempt {
  const whole = { status: 200, body: '{"rows": [], "returned": 0}', elapsedMs: 5, ...reply };
  return { ...whole, hostile, fate: fateOf(whole, false) };
}

describe("the hostile tests, when nothing guards the database", () => {
  it.each([
    ["a node", "CREATE (:Hostile)"],
    ["a property", "MATCH (n:Entity {id: 'one'}) SET n.day = date('2000-01-01')"],
    ["a link's property", "MATCH ()-[r:KNOWS]->() SET r.since = 1"],
    ["a label", "MATCH (n:Entity {id: 'two'}) SET n:Other"],
    ["an index", "CREATE INDEX hostile FOR (n:Entity) ON (n.day)"],
    ["a constraint", "CREATE CONSTRAINT hostile_constraint FOR (n:Entity) REQUIRE n.id IS UNIQUE"],
    ["a user", "CREATE USER hostile SET PASSWORD 'hostile-password'"],
    ["the name of a property", "CALL db.createProperty('hostile')"],
  ])("see that it has changed, and that the text was answered: %s", async (_what, text) => {
    const before = await inside.takeFingerprint();
    const watch = { processId: () => 1, untilBack: async () => 0 };
    const attempts = await runHostile(refused("writes", [text]), askUnguarded, watch);
    expect(await inside.takeFingerprint()).not.toEqual(before);
    expect(findFaults(attempts, rules)).toEqual([
      expect.stringContaining("answered, though it never may be"),
    ]);
  });

  it("see nothing where nothing was changed", async () => {
    const before = await inside.takeFingerprint();
    await askUnguarded(harmless);
    expect(await inside.takeFingerprint()).toEqual(before);
  });

  it("see a transaction and a connection that were left open", async () => {
    const connections = await inside.listConnections();
    const session = driver.session();
    const other = driver.session();
    const transactions = [session.beginTransaction(), other.beginTransaction()];
    for (const each of transactions) await (await each).run("RETURN 'left' AS open");
    expect(await inside.listTransactions()).toHaveLength(2);
    expect((await inside.listConnections()).length).toBeGreaterThan(connections.length);
    await Promise.all([session.close(), other.close()]);
    expect(await inside.listTransactions()).toEqual([]);
  });

  it("see every visit to a listener, also by way of another", async () => {
    const canaries = await openCanaries(join(home, "canary"), [join(home, "import")]);
    const { port, redirectingPort } = canaries.targets;
    for (const place of [`127.0.0.1:${port}`, `[::1]:${port}`, `127.0.0.1:${redirectingPort}`]) {
      const seen = canaries.visits.length;
      expect(await (await fetch(`http://${place}/`)).text()).toContain(canaries.secret);
      expect(canaries.visits.length).toBeGreaterThan(seen);
    }
    await canaries.close();
  });

  it.each<[string, HostileText, Partial<Reply>, string]>([
    ["shows a canary file", harmless, { body: '{"rows": [{"l": "canary-1"}], "returned": 1}' }, "shows what"],
    ["is late", harmless, { elapsedMs: 3_001 }, "answered after 3001 ms"],
    ["is a bug of the server", harmless, { status: 500, code: "internal" }, "500 internal"],
    [
      "has another number of rows than it says",
      harmless,
      { body: '{"rows": [], "returned": 1}' },
      "another number",
    ],
    ["is no JSON", harmless, { body: "<html>" }, "not JSON"],
    [
      "is too long",
      harmless,
      { body: `{"rows": [], "returned": 0}${" ".repeat(1_000)}` },
      "answered with 1027 bytes",
    ],
    [
      "is wrong",
      { ...harmless, rows: [{ one: 1 }] },
      { body: '{"rows": [{"one": 2}], "returned": 1}' },
      "answered [{",
    ],
  ])("see an answer that %s", (_what, hostile, reply, fault) => {
    const faults = findFaults([attemptAt(hostile, reply)], rules);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  it("see nothing in an answer that is as it should be", () => {
    const right = attemptAt(
      { ...harmless, rows: [{ one: 1 }] },
      { body: '{"rows": [{"one": 1}], "returned": 1}' },
    );
    expect(findFaults([right, attemptAt(harmless, { status: 422, code: "refused-query" })], rules)).toEqual(
      [],
    );
  });

  it("count by kind how texts ended", () => {
    const table = describeAttempts([
      attemptAt(harmless, {}),
      attemptAt(harmless, { status: 504, code: "took-too-long", elapsedMs: 2_900 }),
      {
        ...attemptAt(refused("writes", ["CREATE ()"])[0]!, { status: 0 }),
        fate: "killed",
        backAfterMs: 4_000,
      },
    ]);
    expect(table.split("\n").slice(2)).toEqual([
      "| texts | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 2900 |  |",
      "| writes | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 5 | 4000 |",
      "| all | 3 | 0 | 0 | 1 | 1 | 1 | 0 | 2900 | 4000 |",
    ]);
  });
});
