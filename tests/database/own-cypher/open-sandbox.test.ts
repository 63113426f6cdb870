import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";
import type { Sandbox } from "../../../server/database/sandbox/sandbox.ts";
import { openSandbox } from "../../../server/open-sandbox.ts";
import { projectFolder } from "../../architecture/read-sources.ts";
import { openTestDatabase, testDatabaseSettings } from "../open-test-database.ts";
import { readerProgram } from "./start-test-sandbox.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** As the server opens it, with the run's graph as somebody's own Neo4j. */
async function openWith(environment: Record<string, string>) {
  const settings = testDatabaseSettings();
  const ofOwn = {
    NEO4J_URI: settings.uri,
    NEO4J_USERNAME: settings.username,
    NEO4J_PASSWORD: settings.password,
  };
  const config = readConfig({ ...ofOwn, NEO4J_DATABASE: settings.database, ...environment }, projectFolder);
  const database = openTestDatabase();
  const graph = { database, settings, noteAddress: () => undefined, close: () => database.close() };
  const now = () => new Date();
  const setting = { graph, config, environment: process.env, readerProgram, now, report: () => undefined };
  const { sandbox, remarks } = await openSandbox(setting);
  opened.push(sandbox, database);
  return { sandbox, remarks };
}

const never = new AbortController().signal;

async function readOne(sandbox: Sandbox): Promise<unknown> {
  const { runner } = await sandbox.use(never);
  const limits = { seconds: 30, rows: 10, bytes: 1_000, signal: never };
  const run = await runner.open({ text: "RETURN 1 AS one", parameters: {}, ...limits });
  const rows: unknown[] = [];
  for await (const batch of run.rows) rows.push(...batch);
  return rows;
}

describe("own Cypher with a Neo4j of one's own", () => {
  it("is off until the administrator switches it on, and says how", async () => {
    const { sandbox } = await openWith({});
    expect(sandbox.describe().state).toBe("off");
    await expect(sandbox.use(never)).rejects.toMatchObject({
      code: "not-allowed",
      detail: expect.stringContaining("OWN_CYPHER=on"),
    });
  });

  it("runs on the graph itself when it is switched on, and is not called a sandbox", async () => {
    const { sandbox, remarks } = await openWith({ OWN_CYPHER: "on" });
    expect([sandbox.isSandboxed, await readOne(sandbox)]).toEqual([false, [{ one: 1 }]]);
    // This Neo4j has our own settings.
    expect(remarks).toEqual([]);
  });

  it("runs on a copy that is named, which says itself which data it holds", async () => {
    const { uri, username, password, database } = testDatabaseSettings();
    const { sandbox } = await openWith({
      NEO4J_SANDBOX_URI: uri,
      NEO4J_SANDBOX_USERNAME: username,
      NEO4J_SANDBOX_PASSWORD: password,
      NEO4J_SANDBOX_DATABASE: database,
    });
    expect(await readOne(sandbox)).toEqual([{ one: 1 }]);
    expect((await sandbox.use(never)).dataVersion).toMatch(/^\d{4}-\d\d-\d\d\.[0-9a-f]{8}$/);
  });

  it("says when the database does not tell its settings", async () => {
    const { remarks } = await openWith({
      NEO4J_SANDBOX_URI: "bolt://127.0.0.1:9",
      NEO4J_SANDBOX_PASSWORD: "wrong",
    });
    expect(remarks).toEqual([expect.stringContaining("does not tell its settings")]);
  });
});
