import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CypherRun } from "#contract/run-cypher.ts";
import { harmlessTexts } from "./harmless-texts.ts";
import { type HostileServer, startHostileServer } from "./start-hostile-server.ts";

let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer({ name: "harmless-server", seconds: 10 });
});
afterAll(async () => {
  await server?.stop();
});

describe("the harmless texts", () => {
  it("are at least 70, and no two the same", () => {
    expect(harmlessTexts.length).toBeGreaterThanOrEqual(70);
    expect(new Set(harmlessTexts.map(({ text }) => text)).size).toBe(harmlessTexts.length);
  });

  it("are all answered", async () => {
    const faults: string[] = [];
    for (const { what, text, parameters = {}, rows, mayBeEmpty = false } of harmlessTexts) {
      const { status, detail, body } = await server.ask({ text, parameters });
      if (status !== 200) {
        faults.push(`${what}: ${status} ${detail}`);
        continue;
      }
      const answer = JSON.parse(body) as CypherRun;
      if (rows !== undefined && JSON.stringify(answer.rows) !== JSON.stringify(rows))
        faults.push(`${what}: answered ${JSON.stringify(answer.rows)}`);
      if (answer.columns.length === 0) faults.push(`${what}: no columns`);
      if (answer.returned !== answer.rows.length) faults.push(`${what}: ${answer.returned} rows said`);
      if (rows === undefined && !mayBeEmpty && answer.rows.length === 0) faults.push(`${what}: no rows`);
    }
    expect(faults).toEqual([]);
  });
});
