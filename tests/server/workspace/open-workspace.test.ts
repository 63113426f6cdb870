import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChainDefinition } from "#contract/chain-definition.ts";
import { keepDecisions } from "../../../server/workspace/keep-decisions.ts";
import { migrations } from "../../../server/workspace/migrations.ts";
import { openWorkspace, type Workspace } from "../../../server/workspace/open-workspace.ts";
import type { Tables } from "../../../server/workspace/tables.ts";

const now = () => new Date("2026-11-29T10:00:00Z");
let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "clusterix-workspace-"));
  workspace = await openWorkspace(join(folder, "deep", "workspace.db"), now);
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

const decided = { state: "contacted", note: "Mail sent.", day: "2026-11-12" } as const;

const definition: ChainDefinition = {
  name: "Returnable packs",
  question: "Who washes them?",
  stages: [
    {
      key: "washing",
      name: "Washing",
      feeds: "filling",
      requires: [{ competence: "water-treatment", weight: 1 }],
      like: null,
    },
    {
      key: "filling",
      name: "Filling",
      feeds: null,
      requires: [{ competence: "food-processing", weight: 0.5 }],
      like: null,
    },
  ],
};

describe("openWorkspace(file)", () => {
  it("makes the folder and the file, for the user of this computer only", () => {
    expect(readdirSync(join(folder, "deep"))).toContain("workspace.db");
    expect(statSync(join(folder, "deep")).mode & 0o777).toBe(0o700);
  });

  it("finds again what was written before it was closed", async () => {
    await workspace.decisions.decide({ a: "packbridge", b: "catalisti", ...decided, after: undefined });
    await workspace.close();
    workspace = await openWorkspace(join(folder, "deep", "workspace.db"), now);
    expect(await workspace.decisions.list()).toEqual([
      { entry: 1, a: "catalisti", b: "packbridge", ...decided, recordedAt: "2026-11-29T10:00:00.000Z" },
    ]);
  });

  it("copies nothing when there is nothing to bring to a newer form", async () => {
    await workspace.close();
    workspace = await openWorkspace(join(folder, "deep", "workspace.db"), now);
    expect(readdirSync(join(folder, "deep")).filter((name) => name.includes("before"))).toEqual([]);
  });

  it("brings an older file to the newer form, with what is in it, and puts a copy of it beside", async () => {
    const file = join(folder, "older.db");
    const older = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Libsql(file) }) });
    const [first] = Object.entries(migrations);
    const provider = { getMigrations: async () => Object.fromEntries([first!]) };
    expect((await new Migrator({ db: older, provider }).migrateToLatest()).error).toBeUndefined();
    await keepDecisions(older, now).decide({ a: "a", b: "b", ...decided, after: undefined });
    await older.destroy();
    const opened = await openWorkspace(file, now);
    expect(await opened.decisions.list()).toMatchObject([{ a: "a", b: "b", state: "contacted" }]);
    expect(await opened.queries.list()).toEqual([]);
    expect((await opened.cypherRuns.list({ search: "", limit: 1 })).total).toBe(0);
    await opened.close();
    const copy = new Libsql(join(folder, "older.db.before-002-queries"));
    const newer = copy.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'queryVersion'").get();
    expect(newer).toMatchObject({ n: 0 });
    expect(copy.prepare("SELECT count(*) AS n FROM decision").get()).toMatchObject({ n: 1 });
    copy.close();
  });

  it("says which file it cannot read and what to do, and leaves the file as it is", async () => {
    const file = join(folder, "broken.db");
    writeFileSync(file, "this is no database, whatever its name says");
    await expect(openWorkspace(file, now)).rejects.toThrow(
      /broken\.db cannot be opened.*\n.*Move the file away/s,
    );
    expect(existsSync(file)).toBe(true);
  });
});

describe("decisions", () => {
  it("hold for the pair whichever party is named first", async () => {
    await workspace.decisions.decide({ a: "b", b: "a", ...decided, after: undefined });
    const [found] = await workspace.decisions.historyOf("a", "b");
    expect(found).toMatchObject({ a: "a", b: "b", state: "contacted" });
    expect(await workspace.decisions.historyOf("b", "a")).toEqual([found]);
  });

  it("list only what holds now, the latest first, while the history keeps every entry", async () => {
    const { decisions } = workspace;
    const first = await decisions.decide({ a: "a", b: "b", ...decided, after: undefined });
    await decisions.decide({ a: "c", b: "d", ...decided, after: undefined });
    await decisions.decide({ a: "a", b: "b", ...decided, state: "agreed", after: first.entry });
    expect((await decisions.list()).map(({ a, state }) => `${a} ${state}`)).toEqual([
      "a agreed",
      "c contacted",
    ]);
    expect(await decisions.historyOf("a", "b")).toHaveLength(2);
  });

  it("leave out of the list a pair that is open again", async () => {
    const { decisions } = workspace;
    const { entry } = await decisions.decide({ a: "a", b: "b", ...decided, after: undefined });
    await decisions.decide({ a: "a", b: "b", ...decided, state: "open", after: entry });
    expect(await decisions.list()).toEqual([]);
    expect(await decisions.historyOf("a", "b")).toHaveLength(2);
  });

  it("are refused when another entry was made in the meantime, of two at once all but one", async () => {
    const outcomes = await Promise.allSettled(
      ["contacted", "agreed", "not-relevant"].map((state) =>
        workspace.decisions.decide({
          ...decided,
          a: "a",
          b: "b",
          state: state as "contacted",
          after: undefined,
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = outcomes.filter(({ status }) => status === "rejected");
    for (const each of refused)
      expect(each).toMatchObject({ reason: { code: "conflict", parameter: "after" } });
    expect(await workspace.decisions.historyOf("a", "b")).toHaveLength(1);
  });
});

describe("value chains made here", () => {
  it("get ids that no chain of the graph has, and another revision with every change", async () => {
    const { valueChains } = workspace;
    expect(await valueChains.revision()).toBe(0);
    const made = await valueChains.make(definition);
    expect(made.id).toMatch(/^own-[0-9a-f]{10}$/);
    expect(await valueChains.list()).toEqual([made]);
    expect(await valueChains.revision()).toBe(1);
  });

  it("keep their id when they change, and come back after they were taken away", async () => {
    const { valueChains } = workspace;
    const made = await valueChains.make(definition);
    const renamed = { ...definition, name: "Packs that return" };
    const changed = await valueChains.change(made.id, renamed, 1);
    expect(changed).toMatchObject({ id: made.id, version: 2, definition: renamed });
    expect(await valueChains.remove(made.id, 2)).toEqual({ id: made.id, version: 3 });
    expect(await valueChains.list()).toEqual([]);
    await valueChains.change(made.id, definition, 3);
    expect(await valueChains.list()).toMatchObject([{ id: made.id, version: 4, definition }]);
  });

  it("refuse a change of an older version, and of a chain that is not theirs", async () => {
    const { valueChains } = workspace;
    const { id } = await valueChains.make(definition);
    await valueChains.change(id, definition, 1);
    await expect(valueChains.change(id, definition, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(valueChains.remove("smart-farming-to-food", 1)).rejects.toMatchObject({ code: "not-found" });
  });
});
