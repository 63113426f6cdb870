import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "#contract/query-answer.ts";
import type { CypherRequest, CypherRunner, RunEnd } from "../../../server/database/cypher-runner.ts";
import { openCypherRunner } from "../../../server/database/open-cypher-runner.ts";
import { testDatabaseSettings } from "../open-test-database.ts";

let runner: CypherRunner;
beforeAll(() => {
  runner = openCypherRunner(testDatabaseSettings(), { atOnce: 4 });
});
afterAll(async () => await runner?.close());

const never = new AbortController().signal;
const request = (text: string, limits: Partial<CypherRequest> = {}): CypherRequest => ({
  ...{ text, parameters: {}, seconds: 30, rows: 1_000, bytes: 20_000_000, signal: never },
  ...limits,
});

async function readAll(text: string, limits?: Partial<CypherRequest>): Promise<{ rows: Row[]; end: RunEnd }> {
  const run = await runner.open(request(text, limits));
  const rows: Row[] = [];
  for await (const batch of run.rows) rows.push(...batch);
  return { rows, end: run.end() };
}

describe("openCypherRunner, values", () => {
  it("gives nodes by our own id, kind and name, and never the database's own ids", async () => {
    const { rows } = await readAll("MATCH (c:Cluster {id: 'packbridge'}) RETURN c");
    expect(rows[0]?.c).toMatchObject({ id: "packbridge", kind: "cluster", name: "Packbridge" });
    expect(JSON.stringify(rows)).not.toMatch(/elementId|identity|"search"/);
  });

  it("says who the ends of a link are, also where the answer does not hold them", async () => {
    const { rows } = await readAll(
      "MATCH (:Cluster {id: 'packbridge'})-[r:OFFERS]->(k) RETURN r, k.id AS id ORDER BY id LIMIT 1",
    );
    expect(rows[0]?.r).toMatchObject({
      type: "OFFERS",
      from: { id: "packbridge", kind: "cluster" },
      to: { id: rows[0]?.id, kind: "competence", name: { en: expect.any(String), fr: expect.any(String) } },
    });
  });

  it("gives a way as its nodes and links in order", async () => {
    const { rows } = await readAll("MATCH p = (:Cluster {id: 'packbridge'})-[*2]-() RETURN p LIMIT 1");
    expect(rows[0]?.p).toMatchObject({
      nodes: [{ id: "packbridge" }, { id: expect.any(String) }, { id: expect.any(String) }],
      links: [{ type: expect.any(String) }, { type: expect.any(String) }],
    });
  });

  it.each([
    ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740993", "9007199254740993"],
    ["0.0 / 0", "NaN"],
    ["-1.0 / 0", "-Infinity"],
    ["date('2026-11-25')", "2026-11-25"],
    ["duration('P1D')", "P1D"],
    ["point({longitude: 13, latitude: 55})", { longitude: 13, latitude: 55 }],
    ["point({x: 1, y: 2})", { x: 1, y: 2 }],
    ["[1, [2, null]]", [1, [2, null]]],
    ["{a: {b: true}}", { a: { b: true } }],
    ["null", null],
  ])("gives %s without changing its value", async (expression, value) => {
    expect((await readAll(`RETURN ${expression} AS v`)).rows).toEqual([{ v: value }]);
  });

  it("keeps a column, a map and a parameter that are called __proto__", async () => {
    const given = JSON.parse('{"__proto__": {"a": 1}}');
    const { rows } = await readAll(
      "RETURN 1 AS `__proto__`, {`__proto__`: 2} AS m, $given['__proto__'].a AS g",
      {
        parameters: { given },
      },
    );
    expect(JSON.stringify(rows)).toBe('[{"__proto__":1,"m":{"__proto__":2},"g":1}]');
  });

  it("tells why a run failed, also to somebody who reads it later", async () => {
    const text = "CALL db.index.fulltext.queryNodes('noSuchIndex', 'a') YIELD node RETURN node";
    const readLater = async () => {
      const run = await runner.open(request(text));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return await run.rows[Symbol.asyncIterator]().next();
    };
    const detail = expect.stringContaining("noSuchIndex");
    await expect(readLater()).rejects.toMatchObject({ code: "wrong-query", detail });
  });

  it("takes whole numbers as INTEGER, so that LIMIT takes them", async () => {
    const { rows } = await readAll("UNWIND range(1, 5) AS x RETURN x LIMIT $n", { parameters: { n: 2 } });
    expect(rows).toEqual([{ x: 1 }, { x: 2 }]);
  });
});

describe("openCypherRunner, limits", () => {
  it("cuts at the rows that were asked for and counts the others", async () => {
    const { rows, end } = await readAll("UNWIND range(1, 777) AS x RETURN x", { rows: 10 });
    expect(rows).toHaveLength(10);
    expect(end).toMatchObject({ returned: 10, total: 777, atLeast: 777, cuts: ["rows"] });
  });

  it("says at least where there are too many to be counted", async () => {
    const { end } = await readAll("UNWIND range(1, 100000000) AS x RETURN x", { rows: 10 });
    expect(end.total).toBeUndefined();
    expect(end.atLeast).toBeGreaterThan(10);
  });

  it("is not cut by a limit that the rows just reach", async () => {
    const { end } = await readAll("UNWIND range(1, 10) AS x RETURN x", { rows: 10 });
    expect(end).toMatchObject({ returned: 10, total: 10, cuts: [] });
  });

  it("cuts before the row that is too many bytes", async () => {
    const { rows, end } = await readAll("UNWIND range(1, 100) AS x RETURN x, 'abcdefghij' AS t", {
      bytes: 1_000,
    });
    expect(end.cuts).toEqual(["bytes"]);
    expect(JSON.stringify(rows).length).toBeLessThan(1_100);
    expect(rows.length).toBeGreaterThan(10);
  });

  it("keeps what had come when the time is over, and says so", async () => {
    const text = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 100 OR x > 999999999 RETURN x";
    const { rows, end } = await readAll(text, { seconds: 2 });
    expect(end.cuts).toEqual(["time"]);
    expect(rows.length).toBeGreaterThanOrEqual(50);
  });

  it("ends on the server when the reader leaves", async () => {
    const run = await runner.open(request("UNWIND range(1, 1000000000) AS x RETURN x /* left behind */"));
    for await (const batch of run.rows) if (batch.length > 0) break;
    await expect.poll(listOpen, { timeout: 10_000 }).not.toContain("left behind");
  });

  it("ends on the server when nobody has read a row", async () => {
    const run = await runner.open(request("UNWIND range(1, 1000000000) AS x RETURN x /* never read */"));
    await run.rows[Symbol.asyncIterator]().return?.();
    await expect.poll(listOpen, { timeout: 10_000 }).not.toContain("never read");
  });

  async function listOpen(): Promise<string> {
    const { rows } = await readAll("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery");
    return JSON.stringify(rows).replace(/SHOW TRANSACTIONS.*?"/g, "");
  }
});

describe("openCypherRunner, faults", () => {
  it.each([
    ["MATCH (n RETURN n", 1, 10],
    ["MATCH (n)\nRETURN m", 2, 8],
    ["MATCH (n)\r\nRETURN n.name AS a,\r\n  oops(n) AS b", 3, 3],
  ])("says where %j is wrong, when it is run and when it is planned", async (text, line, column) => {
    const faults = [{ line, column, detail: expect.stringMatching(/\.$/) }];
    await expect(runner.open(request(text))).rejects.toMatchObject({ code: "wrong-query", faults });
    const planning = runner.plan(request(text), { isProfile: false });
    await expect(planning).rejects.toMatchObject({ code: "wrong-query", faults });
  });

  it.each([
    ["CREATE (n) RETURN n", "writes"],
    ["MATCH (n:Cluster) CALL (n) { SET n.x = 1 } RETURN n", "writes"],
    ["MATCH (n:Cluster) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "not-a-read"],
  ])("has %s refused by the database itself", async (text, code) => {
    const running = readAll(text);
    await expect(running).rejects.toMatchObject({ code: "refused-query", faults: [{ code }] });
  });

  it.each([
    ["RETURN 1 / 0", "wrong-query"],
    ["RETURN $missing", "wrong-query"],
    ["RETURN date('tomorrow')", "wrong-query"],
    ["UNWIND range(1, 100000000) AS x RETURN collect(x)", "needs-too-much"],
    ["RETURN reduce(m = [], x IN range(1, 6000) | [m]) AS m", "needs-too-much"],
  ])("tells of %s in a sentence: %s", async (text, code) => {
    await expect(readAll(text)).rejects.toMatchObject({ code, detail: expect.stringMatching(/\.$/) });
  });

  it("answers at the end of its time, whatever the database does", async () => {
    const text = "RETURN reduce(s = 0, x IN range(1, 300000000) | s + x) AS s";
    const since = Date.now();
    await expect(readAll(text, { seconds: 1 })).rejects.toMatchObject({ code: "took-too-long" });
    expect(Date.now() - since).toBeLessThan(2_000 + 1_000);
  });

  it("stops when it is called off", async () => {
    const stopping = new AbortController();
    const text = "MATCH (a), (b), (c) WHERE a.name + b.name = c.name RETURN count(*)";
    const running = readAll(text, { signal: stopping.signal });
    setTimeout(() => stopping.abort(), 200);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("openCypherRunner, plans", () => {
  it("plans without running, and profiles by running", async () => {
    const text = "MATCH (c:Cluster) RETURN count(c) AS n";
    const planned = await runner.plan(request(text), { isProfile: false });
    const profiled = await runner.plan(request(text), { isProfile: true });
    expect(planned).toMatchObject({ type: "r", plan: { operator: "ProduceResults" } });
    expect(planned.plan).not.toHaveProperty("rows");
    expect(profiled.plan).toMatchObject({ operator: "ProduceResults", rows: 1 });
  });

  it("says what Neo4j notices, at its place", async () => {
    const { notifications } = await runner.plan(request("MATCH (a:Cluster),\n (b:NothingHere) RETURN a, b"), {
      isProfile: false,
    });
    const told = notifications.map(({ code, line, column }) => [code.split(".").at(-1), line, column]);
    expect(told).toContainEqual(["UnknownLabelWarning", 2, 5]);
    expect(told).toContainEqual(["CartesianProduct", 1, 1]);
  });
});
