import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "#contract/query-answer.ts";
import type { CypherRequest } from "../../../server/database/cypher-runner.ts";
import { readClaim } from "../../../server/database/local-neo4j/claim-home.ts";
import type { ReadySandbox, Sandbox } from "../../../server/database/sandbox/sandbox.ts";
import { ClusterixError } from "../../../server/errors.ts";
import { openTestDriver } from "../open-test-database.ts";
import { startTestSandbox, type TestSandbox } from "./start-test-sandbox.ts";

const never = new AbortController().signal;

async function ask(sandbox: Sandbox, text: string, limits: Partial<CypherRequest> = {}): Promise<Row[]> {
  const { runner } = await untilReady(sandbox);
  const request = { text, parameters: {}, seconds: 30, rows: 10_000, bytes: 20_000_000, signal: never };
  const run = await runner.open({ ...request, ...limits });
  const rows: Row[] = [];
  for await (const batch of run.rows) rows.push(...batch);
  return rows;
}

/** On a busy computer it takes longer to be filled than anybody is made to wait. */
async function untilReady(sandbox: Sandbox): Promise<ReadySandbox> {
  for (;;) {
    try {
      return await sandbox.use(never);
    } catch (error) {
      if (!(error instanceof ClusterixError) || error.code !== "not-ready") throw error;
    }
  }
}

const endless = "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x) AS s";
/** Every node and link with all its properties, as one number, and how many there are. */
const contents = `MATCH (n:Entity)
WITH n ORDER BY n.id
RETURN count(n) AS nodes, sum(size(keys(n))) AS properties, sum(COUNT { (n)-->(:Entity) }) AS links,
  sum(size(n.sourceIds)) AS sources`;

let version = "the-first";
let test: TestSandbox;
beforeAll(() => {
  test = startTestSandbox({ dataVersion: async () => version });
});
afterAll(async () => await test?.stop());

function processId(): number {
  const running = readClaim(join(test.folder, slot()))?.neo4j;
  if (running === undefined) throw new Error("no sandbox is running");
  return running.processId;
}

/** The copy that is asked at the moment. */
function slot(): string {
  const { dataVersion } = test.sandbox.describe();
  const slots = ["1", "2"].filter((name) => {
    try {
      const fill: unknown = JSON.parse(readFileSync(join(test.folder, name, "filled.json"), "utf8"));
      return JSON.stringify(fill).includes(`"${dataVersion}"`);
    } catch {
      return false;
    }
  });
  return slots[0] ?? "1";
}

// In this order: each goes on with the sandbox that the one before has left.
describe("keepSandbox", () => {
  it("sleeps until somebody needs it, and then holds what the graph holds", async () => {
    expect(test.sandbox.describe()).toMatchObject({ state: "asleep", dataVersion: undefined });
    const [copied] = await ask(test.sandbox, contents);
    const driver = openTestDriver();
    const { records } = await driver.executeQuery(contents);
    await driver.close();
    expect(copied).toEqual(records[0]?.toObject());
    expect(Number(copied?.links)).toBeGreaterThan(5_000);
    expect(test.sandbox.describe()).toMatchObject({
      state: "ready",
      dataVersion: "the-first",
      filledAt: "2026-11-25T12:00:00.000Z",
    });
  });

  it("keeps dates as dates and has the same indexes", async () => {
    const [row] = await ask(
      test.sandbox,
      "MATCH (c:Collaboration) WHERE c.startDate IS NOT NULL RETURN valueType(c.startDate) AS type LIMIT 1",
    );
    expect(row?.type).toMatch(/^DATE/);
    const found = await ask(
      test.sandbox,
      "CALL db.index.fulltext.queryNodes('entitySearch', '+packbridge*') YIELD node RETURN node.id AS id",
    );
    expect(found).toContainEqual({ id: "packbridge" });
  });

  it("ends what runs away by ending the server, and answers whoever comes next", async () => {
    const before = processId();
    await expect(ask(test.sandbox, endless, { seconds: 1 })).rejects.toMatchObject({ code: "took-too-long" });
    expect(await ask(test.sandbox, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
    expect(processId()).not.toBe(before);
    expect(test.reports.join()).toContain("could not be stopped");
  });

  it("says from the end of such a run on that not all is well, until it is there again by itself", async () => {
    const state = () => test.sandbox.describe().state;
    const seen: string[] = [];
    await expect(ask(test.sandbox, endless, { seconds: 3 })).rejects.toMatchObject({ code: "took-too-long" });
    seen.push(state());
    await expect
      .poll(
        () => {
          if (state() !== seen.at(-1)) seen.push(state());
          return state();
        },
        { timeout: 60_000, interval: 20 },
      )
      .toBe("ready");
    expect(seen).toEqual(["stopping", "returning", "ready"]);
  });

  it("says of no run that has ended, well or badly, that it is being stopped", async () => {
    await ask(test.sandbox, "UNWIND range(1, 2000) AS x RETURN x");
    expect(test.sandbox.describe().state).toBe("ready");
    for (const wrong of ["RETURN nothing", "UNWIND range(1, 2000) AS x RETURN 1 / (1000 - x)"]) {
      await expect(ask(test.sandbox, wrong)).rejects.toMatchObject({ code: "wrong-query" });
      expect(test.sandbox.describe().state).toBe("ready");
    }
  });

  it("comes back with the same copy when somebody kills it", async () => {
    const before = processId();
    process.kill(before, "SIGKILL");
    await expect.poll(() => test.sandbox.describe().state, { timeout: 60_000 }).toBe("returning");
    expect(await ask(test.sandbox, "MATCH (c:Cluster) RETURN count(c) > 100 AS many")).toEqual([
      { many: true },
    ]);
    expect(test.sandbox.describe().filledAt).toBe("2026-11-25T12:00:00.000Z");
  });

  it("reads a row that unfolds to gigabytes in a process that then ends, and goes on", async () => {
    const bomb = `WITH [[1]] AS l ${"WITH [l, l] AS l ".repeat(24)}RETURN l`;
    await expect(ask(test.sandbox, bomb, { seconds: 20 })).rejects.toMatchObject({
      code: expect.stringMatching(/^(needs-too-much|took-too-long)$/),
    });
    expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
    expect(await ask(test.sandbox, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("answers from the copy it has while a later version is copied, and then from that", async () => {
    version = "the-second";
    const { dataVersion } = await test.sandbox.use(never);
    expect(dataVersion).toBe("the-first");
    await expect
      .poll(async () => (await test.sandbox.use(never)).dataVersion, { timeout: 120_000, interval: 250 })
      .toBe("the-second");
    expect(await ask(test.sandbox, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("refuses every write, whoever asks", async () => {
    const writing = ask(test.sandbox, "CREATE (n) RETURN n");
    await expect(writing).rejects.toMatchObject({ code: "refused-query" });
  });
});
