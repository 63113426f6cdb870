import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox as Description } from "#contract/describe-sandbox.ts";
import type { Fault } from "#contract/errors.ts";
import type { CypherRuns } from "#contract/list-cypher-runs.ts";
import type { CypherRun } from "#contract/run-cypher.ts";
import { refuseOwnCypher, shareGraph } from "../../../server/database/sandbox/share-graph.ts";
import { openOwnCypher } from "../../../server/queries/own-cypher/open-own-cypher.ts";
import { openWorkspace, type Workspace } from "../../../server/workspace/open-workspace.ts";
import { testDatabaseSettings } from "../open-test-database.ts";
import { type Answer, startTestApp, type TestApp } from "../start-test-app.ts";
import { readerProgram } from "./start-test-sandbox.ts";

const now = () => new Date("2026-11-25T12:00:00Z");
let workspace: Workspace;
let app: TestApp;
let outside: TestApp;
let off: TestApp;
const sandbox = shareGraph({ settings: testDatabaseSettings(), dataVersion: async () => "1", readerProgram });

beforeAll(async () => {
  workspace = await openWorkspace(":memory:", now);
  const record = async (run: Parameters<Workspace["cypherRuns"]["add"]>[0]) =>
    await workspace.cypherRuns.add(run);
  const own = openOwnCypher({ sandbox, record, now });
  app = await startTestApp({ workspace, own });
  outside = await startTestApp({ workspace, own, listener: "public" });
  const none = openOwnCypher({ sandbox: refuseOwnCypher("Set OWN_CYPHER=on."), record, now });
  off = await startTestApp({ workspace, own: none });
});
afterAll(async () => {
  await Promise.all([app?.stop(), outside?.stop(), off?.stop()]);
  await sandbox.close();
  await workspace?.close();
});

interface Asked {
  readonly query: string;
  readonly [name: string]: unknown;
}

async function post(
  asked: Asked,
  { path = "/api/cypher", accept = "application/json", at = app } = {},
): Promise<Answer> {
  const headers = { "Content-Type": "application/json", Accept: accept };
  return await at.fetch(path, { method: "POST", headers, body: JSON.stringify(asked) });
}

async function run(asked: Asked): Promise<CypherRun> {
  const { status, text, body } = await post({ seconds: 30, ...asked });
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return body as CypherRun;
}

const codeOf = ({ body }: Answer) => (body as { code?: string }).code;
const faultsOf = ({ body }: Answer) => (body as { faults?: Fault[] }).faults ?? [];
const lastRuns = async () => (await app.get("listCypherRuns", "/api/cypher/runs?limit=5")).runs;

describe("POST /api/cypher", () => {
  it("answers with columns, rows, how many there are, how long it took and of which data", async () => {
    const answer = await run({
      query: "MATCH (c:Cluster {id: $id}) RETURN c.name AS name, c, date('2026-11-25') AS day, 2 AS n",
      parameters: { id: "packbridge" },
    });
    expect(answer.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ["name", "text"],
      ["c", "node"],
      ["day", "date"],
      ["n", "number"],
    ]);
    expect(answer).toMatchObject({
      rows: [{ name: "Packbridge", c: { id: "packbridge", kind: "cluster" }, day: "2026-11-25", n: 2 }],
      returned: 1,
      total: 1,
      truncated: false,
      cuts: [],
      dataVersion: "1",
    });
    expect(answer.elapsedMs).toBeGreaterThanOrEqual(answer.databaseMs);
  });

  it("says that it was cut, and how many rows there are", async () => {
    const answer = await run({ query: "UNWIND range(1, 2345) AS x RETURN x", limit: 7 });
    expect(answer).toMatchObject({
      returned: 7,
      total: 2_345,
      truncated: true,
      cuts: ["rows"],
      limits: { rows: 7 },
    });
  });

  it("sends ten thousand rows whole", async () => {
    const answer = await run({
      query: "UNWIND range(1, 10000) AS x RETURN x, toString(x) AS t",
      limit: 10_000,
    });
    expect(answer.rows).toHaveLength(10_000);
    expect(answer.rows.at(-1)).toEqual({ x: 10_000, t: "10000" });
  });

  it("says beside the answer what to mind, each once", async () => {
    const { warnings } = await run({ query: "MATCH (a:Cluster), (b:Nothing) RETURN a, b" });
    expect(warnings.map(({ code }) => code).sort()).toEqual(["cartesian-product", "unknown-label"]);
  });

  it.each([
    ["text/csv", "text/csv; charset=utf-8", "own-cypher.csv"],
    ["application/graphml+xml", "application/graphml+xml", "own-cypher.graphml"],
    ["application/gexf+xml", "application/gexf+xml", "own-cypher.gexf"],
  ])("gives %s to whoever accepts that", async (accept, type, name) => {
    const { status, headers, text } = await post(
      { query: "MATCH (c:Cluster {id: 'packbridge'})-[r:OFFERS]->(k) RETURN c, r, k", seconds: 30 },
      { accept },
    );
    expect([status, headers.get("Content-Type"), text.length > 100]).toEqual([200, type, true]);
    expect(headers.get("Content-Disposition")).toContain(name);
    expect(text).toContain("Packbridge");
  });

  it("names sources in a table by title and address as the graph has them, and by their ids in JSON", async () => {
    const query = `MATCH (s:Source) WHERE s.url IS NOT NULL WITH s ORDER BY s.id LIMIT 3
RETURN [s.id, 'no-source'] AS sources, s.title AS title, s.url AS url`;
    const { text } = await post({ query, seconds: 30 }, { accept: "text/csv" });
    const { rows } = await run({ query });
    expect(rows).toHaveLength(3);
    for (const { sources, title, url } of rows) {
      expect(sources).toEqual([expect.any(String), "no-source"]);
      expect(text.replaceAll('""', '"')).toContain(`${title} (${url}); no-source`);
    }
  });

  it("gives a workbook that can be read", async () => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const response = await fetch(`${app.address}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: type },
      body: JSON.stringify({ query: "UNWIND [1, 2] AS x RETURN x", seconds: 30 }),
    });
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(await readSheet(Buffer.from(await response.arrayBuffer()))).toEqual([["x"], [1], [2]]);
  });

  it("ends a run that cannot be written as a graph, and says what to return", async () => {
    const answer = await post(
      { query: "UNWIND range(1, 1000000) AS x RETURN x" },
      { accept: "application/gexf+xml" },
    );
    expect([answer.status, codeOf(answer)]).toEqual([400, "bad-parameter"]);
    await expect.poll(async () => (await describeNow()).running).toBe(0);
  });

  it.each([
    ["CREATE (n) RETURN n", "refused-query", "writes"],
    ["LOAD CSV FROM 'file:///a.csv' AS row RETURN row", "refused-query", "operator"],
    ["CALL dbms.listConfig() YIELD name RETURN name", "refused-query", "procedure"],
    ["SHOW USERS", "refused-query", undefined],
    ["PROFILE RETURN 1", "refused-query", "prefix"],
    ["RETURN reduce(s = 0, x IN range(1, 9) | s + x) AS s", "refused-query", "endless"],
    ["MATCH (n RETURN n", "wrong-query", undefined],
  ])("refuses %s with 422, a sentence and a word for it", async (query, code, word) => {
    const answer = await post({ query, seconds: 30 });
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    const [fault] = faultsOf(answer);
    expect(fault?.detail).toMatch(/\.$/);
    if (word !== undefined) expect(fault?.code).toBe(word);
  });

  it("takes seconds from 1 to 60 and rows from 1 to 10,000", async () => {
    for (const wrong of [{ seconds: 0 }, { seconds: 61 }, { limit: 0 }, { limit: 10_001 }, { run: "short" }])
      expect([wrong, (await post({ query: "RETURN 1", ...wrong })).status]).toEqual([wrong, 400]);
  });

  it("writes down who ran what, for how long and how it ended", async () => {
    await run({ query: "UNWIND range(1, 3) AS x RETURN x /* written down */" });
    await post({ query: "CREATE (n) /* written down */" });
    await expect
      .poll(async () => (await lastRuns()).slice(0, 2).map(({ outcome, rows, who }) => [outcome, rows, who]))
      .toEqual([
        ["refused", 0, "local"],
        ["answered", 3, "local"],
      ]);
    const [refused] = (await app.get("listCypherRuns", "/api/cypher/runs?search=written%20down&limit=1"))
      .runs;
    expect(refused).toMatchObject({ query: "CREATE (n) /* written down */", startedAt: now().toISOString() });
    expect(refused?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** The description at the moment. */
const describeNow = async (): Promise<Description> => await app.get("describeSandbox", "/api/cypher");
const slow = "MATCH (a), (b), (c) WHERE a.name + b.name = c.name RETURN count(*) AS n";

describe("stopping own Cypher", () => {
  it("is done by its name, and then it is told as cancelled", async () => {
    const running = post({ query: slow, seconds: 60, run: "stop-me-0001" });
    await expect.poll(async () => (await describeNow()).running).toBe(1);
    await expect
      .poll(async () => (await app.fetch("/api/cypher/runs/stop-me-0001", { method: "DELETE" })).body, {
        interval: 200,
      })
      .toEqual({ id: "stop-me-0001", wasRunning: true });
    expect(codeOf(await running)).toBe("cancelled");
    await expect.poll(async () => (await lastRuns())[0]?.outcome).toBe("cancelled");
    const again = await app.fetch("/api/cypher/runs/stop-me-0001", { method: "DELETE" });
    expect(again.body).toEqual({ id: "stop-me-0001", wasRunning: false });
  });

  it("is done by going away", async () => {
    const leaving = new AbortController();
    const init = { method: "POST", headers: { "Content-Type": "application/json" } };
    const asking = fetch(`${app.address}/api/cypher`, {
      ...init,
      body: JSON.stringify({ query: slow, seconds: 60 }),
      signal: leaving.signal,
    });
    await expect.poll(async () => (await describeNow()).running).toBe(1);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(async () => (await describeNow()).running).toBe(0);
    await expect.poll(async () => (await lastRuns())[0]?.outcome).toBe("cancelled");
  });

  it("lets two of one person run while others wait, and refuses one too many with 429", async () => {
    const names = Array.from({ length: 10 }, (_, at) => `waiting-${at}-0001`);
    const running = names.map((name) => post({ query: slow, seconds: 60, run: name }));
    await expect.poll(async () => (await describeNow()).waiting).toBe(8);
    expect((await describeNow()).running).toBe(2);
    const refused = await post({ query: "RETURN 1" });
    expect([refused.status, codeOf(refused)]).toEqual([429, "too-many-requests"]);
    for (const name of names.reverse()) await app.fetch(`/api/cypher/runs/${name}`, { method: "DELETE" });
    expect(new Set((await Promise.all(running)).map(codeOf))).toEqual(new Set(["cancelled"]));
    await expect.poll(async () => (await describeNow()).running).toBe(0);
  });
});

describe("POST /api/cypher/plan", () => {
  it("plans without running, and profiles by running", async () => {
    const query = "MATCH (c:Cluster) RETURN count(c) AS n";
    const planned = await post({ query, seconds: 30 }, { path: "/api/cypher/plan" });
    const profiled = await post({ query, profile: true, seconds: 30 }, { path: "/api/cypher/plan" });
    expect(planned.body).toMatchObject({ isProfile: false, plan: { operator: "ProduceResults" } });
    expect(profiled.body).toMatchObject({ isProfile: true, plan: { rows: 1, dbHits: expect.any(Number) } });
  });

  it("refuses what is not run either", async () => {
    const answer = await post({ query: "MATCH (n) DETACH DELETE n" }, { path: "/api/cypher/plan" });
    expect(codeOf(answer)).toBe("refused-query");
  });
});

describe("who may run own Cypher", () => {
  it("is nobody who comes in by the public listener", async () => {
    const asked = [
      await post({ query: "RETURN 1" }, { at: outside }),
      await post({ query: "RETURN 1" }, { at: outside, path: "/api/cypher/plan" }),
      await outside.fetch("/api/cypher"),
      await outside.fetch("/api/cypher/runs"),
      await outside.fetch("/api/cypher/runs/somebody-0001", { method: "DELETE" }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it("is nobody where it is switched off, and it is said how to switch it on", async () => {
    expect((await off.fetch("/api/cypher")).body).toMatchObject({ state: "off" });
    const answer = await post({ query: "RETURN 1" }, { at: off });
    expect([answer.status, answer.body]).toEqual([
      403,
      expect.objectContaining({ detail: "Set OWN_CYPHER=on." }),
    ]);
  });
});

describe("GET /api/cypher/runs", () => {
  it("is read page by page", async () => {
    const first = await app.get("listCypherRuns", "/api/cypher/runs?limit=2");
    const before = first.runs.at(-1)?.entry;
    const second: CypherRuns = await app.get("listCypherRuns", `/api/cypher/runs?limit=2&before=${before}`);
    expect(first.truncated).toBe(true);
    expect(second.runs.every(({ entry }) => entry < (before ?? 0))).toBe(true);
  });
});
