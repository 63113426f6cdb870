import { Kysely, SqliteDialect } from "kysely";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepCypherRuns, type NewCypherRun } from "../../../server/workspace/keep-cypher-runs.ts";
import { migrations } from "../../../server/workspace/migrations.ts";
import type { Tables } from "../../../server/workspace/tables.ts";

let tables: Kysely<Tables>;
beforeEach(async () => {
  tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Libsql(":memory:") }) });
  for (const migration of Object.values(migrations)) await migration.up(tables);
});
afterEach(() => tables.destroy());

const run: NewCypherRun = {
  ...{ who: "local", query: "RETURN 1 AS one", hash: "aa", startedAt: "2026-11-29T10:00:00.000Z" },
  ...{ elapsedMs: 12.5, rows: 1, outcome: "answered", detail: "" },
};

describe("the log of own Cypher", () => {
  it("lists what was added, the latest first, page by page without a gap", async () => {
    const log = keepCypherRuns(tables);
    for (let at = 1; at <= 5; at++) await log.add({ ...run, rows: at });
    const first = await log.list({ search: "", limit: 2 });
    expect(first).toMatchObject({ shown: 2, total: 5, truncated: true });
    expect(first.runs[0]).toEqual({ entry: 5, ...run, rows: 5 });
    const second = await log.list({ search: "", limit: 3, before: first.runs.at(-1)!.entry });
    expect(second.runs.map(({ rows }) => rows)).toEqual([3, 2, 1]);
    expect(second).toMatchObject({ shown: 3, total: 5, truncated: false });
  });

  it("finds the texts that hold what is searched for, whose signs mean nothing but themselves", async () => {
    const log = keepCypherRuns(tables);
    for (const query of ["MATCH (a) RETURN a", "return 100 % 3", "RETURN a_b", "RETURN '\\\\'"])
      await log.add({ ...run, query });
    const found = async (search: string) =>
      (await log.list({ search, limit: 9 })).runs.map(({ query }) => query);
    expect(await found("match")).toEqual(["MATCH (a) RETURN a"]);
    expect(await found("%")).toEqual(["return 100 % 3"]);
    expect(await found("_")).toEqual(["RETURN a_b"]);
    expect(await found("\\")).toEqual(["RETURN '\\\\'"]);
    expect(await log.list({ search: "return", limit: 1 })).toMatchObject({ total: 4, truncated: true });
  });

  it("keeps only the newest", async () => {
    const log = keepCypherRuns(tables, 3);
    for (let at = 1; at <= 5; at++) await log.add({ ...run, rows: at });
    const { runs, total } = await log.list({ search: "", limit: 9 });
    expect(runs.map(({ rows }) => rows)).toEqual([5, 4, 3]);
    expect(total).toBe(3);
  });

  it("keeps the begin of a text that is too long to be run", async () => {
    const log = keepCypherRuns(tables);
    const { entry } = await log.add({ ...run, query: "x".repeat(50_000), outcome: "refused" });
    const [kept] = (await log.list({ search: "", limit: 1 })).runs;
    expect([entry, kept?.query.length, kept?.outcome]).toEqual([1, 10_000, "refused"]);
  });
});
