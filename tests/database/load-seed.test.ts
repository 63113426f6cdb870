// Long: loading, its faults and the seed command share one Neo4j of their own, whose start takes longer than a test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { emptyGraph } from "../../seed/empty-graph.ts";
import { ensureSeed } from "../../seed/ensure-seed.ts";
import { findNewerFacts } from "../../seed/find-newer-facts.ts";
import { loadSeed } from "../../seed/load-seed.ts";
import { readLoadState } from "../../seed/load-state.ts";
import { runSeedCommand } from "../../seed/run-seed.ts";
import { applySchema } from "../../server/database/apply-schema.ts";
import type { Database } from "../../server/database/database.ts";
import { foldSearchText } from "../../server/database/fold-search-text.ts";
import type { LocalNeo4j } from "../../server/database/local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { seedFiles, smallSeed, withSeedFolder } from "../seed/small-seed.ts";
import { cypherFiles } from "./open-test-database.ts";
import { startTestNeo4j } from "./start-test-database.ts";

const training = join(import.meta.dirname, "..", "..", "seed", "training");

/** Questions that only this test puts: everything there is, so that two graphs can be compared. */
const questions = {
  "test/all-nodes":
    "MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
  "test/all-links":
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties ORDER BY from, type, to",
  "test/search":
    "CALL db.index.fulltext.queryNodes('entitySearch', $text) YIELD node RETURN node.id AS id ORDER BY id",
  "test/types-of-values":
    "MATCH (n:Entity {id: $id}) RETURN properties(n) AS properties, [key IN keys(n) | [key, valueType(n[key])]] AS types",
  "test/stray-node":
    "CREATE (n:Entity {id: 'stray'})-[:OFFERS]->(:Entity {id: 'stray-too'}) RETURN n.id AS id",
  "test/foreign-node": "CREATE (n:Other {id: 'not-ours'}) RETURN n.id AS id",
  "test/foreign-nodes": "MATCH (n:Other) RETURN count(n) AS total",
};
const anyRow = z.record(z.string(), z.unknown());

// Several loads a test, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000 });

let neo4j: LocalNeo4j;
let database: Database;
let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "clusterix-load-"));
  neo4j = await startTestNeo4j(home);
  database = openDatabase(neo4j.settings, new Map([...cypherFiles, ...Object.entries(questions)]));
  await applySchema(database);
  // The first load of a database that has just started takes ten times as long as the others.
  await inFolder((folder) => loadSeed(database, { folder }));
});

afterAll(async () => {
  await database?.close();
  await neo4j?.kill();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(async () => {
  await emptyGraph(database);
});

const inFolder = <Result>(use: (folder: string) => Promise<Result>, change = smallSeed(), basis = "real") =>
  withSeedFolder(seedFiles(change, basis), use);

async function everything(): Promise<string> {
  const nodes = await database.run("test/all-nodes", {}, anyRow);
  const links = await database.run("test/all-links", {}, anyRow);
  return JSON.stringify([nodes, links], (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

describe("loadSeed", () => {
  it("writes every node and link of the files, and counts them", async () => {
    const { counts, beyond } = await inFolder((folder) => loadSeed(database, { folder }));
    expect(counts.nodes).toMatchObject({
      Actor: 4,
      Cluster: 1,
      Company: 1,
      Region: 2,
      Measurement: 2,
      Source: 4,
    });
    expect(counts.links).toEqual({
      ACTIVE_IN: 1,
      ADDRESSES: 2,
      BROADER: 2,
      COVERS: 1,
      FEEDS: 1,
      IN_SECTOR: 2,
      LOCATED_IN: 6,
      MEMBER_OF: 1,
      NEEDS: 1,
      OF: 2,
      OFFERS: 1,
      PARTICIPATES_IN: 2,
      PART_OF: 1,
      PRIORITISES: 1,
      REQUIRES: 2,
      STAGE_OF: 2,
      SUCCEEDED_BY: 1,
    });
    expect(beyond).toEqual({ nodes: 0, links: 0 });
  });

  it("stores whole numbers, measures, dates and lists as such, and how many links a node has", async () => {
    await inFolder((folder) => loadSeed(database, { folder }));
    const [joint] = await database.run("test/types-of-values", { id: "joint" }, anyRow);
    const typesOf = (row: typeof joint) => Object.fromEntries(row?.types as [string, string][]);
    expect(joint?.properties).toMatchObject({ startDate: "2018-01-01", endDate: "2020-01-01", degree: 4 });
    expect(typesOf(joint)).toMatchObject({
      startDate: "DATE NOT NULL",
      partnersTotal: "INTEGER NOT NULL",
      budgetEur: "FLOAT NOT NULL",
      degree: "INTEGER NOT NULL",
      sourceIds: "LIST<STRING NOT NULL> NOT NULL",
    });
    const [region] = await database.run("test/types-of-values", { id: "XT1" }, anyRow);
    expect(typesOf(region)).toMatchObject({ lat: "FLOAT NOT NULL", nutsLevel: "INTEGER NOT NULL" });
    const [alpha] = await database.run("test/types-of-values", { id: "alpha" }, anyRow);
    // A place, a member and a collaboration; its two figures are no links.
    expect(alpha?.properties).toMatchObject({ degree: 3 });
  });

  it("is the same graph when it is loaded twice, and in batches of another size", async () => {
    const once = await inFolder((folder) => loadSeed(database, { folder }));
    const before = await everything();
    const twice = await inFolder((folder) => loadSeed(database, { folder, batchSize: 2 }));
    expect(twice).toEqual(once);
    expect(await everything()).toBe(before);
  });

  it("mends what was changed, and takes away what is no longer stated", async () => {
    const seed = smallSeed();
    seed.organisations[1]!.kind = "public_body";
    seed.organisations[1]!.city = "Nowhere";
    seed.offers[0]!.level = "1";
    await inFolder((folder) => loadSeed(database, { folder }), seed);
    await inFolder((folder) => loadSeed(database, { folder }));
    const mended = await everything();
    await emptyGraph(database);
    await inFolder((folder) => loadSeed(database, { folder }));
    expect(await everything()).toBe(mended);
  });

  it("removes nothing, and says what is not in the files", async () => {
    await inFolder((folder) => loadSeed(database, { folder }));
    await database.write("test/stray-node", {}, anyRow);
    const { beyond } = await inFolder((folder) => loadSeed(database, { folder }));
    expect(beyond).toEqual({ nodes: 2, links: 1 });
  });

  it("writes nothing when there is a fault", async () => {
    const seed = smallSeed();
    seed.offers[0]!.level = "9";
    const loading = inFolder((folder) => loadSeed(database, { folder }), seed);
    await expect(loading).rejects.toThrow(
      /offers\.csv, line 2, level: "9"; expected a whole number from 1 to 3/,
    );
    expect(await readLoadState(database)).toMatchObject({ state: "empty" });
  });

  it("reports rows of all rows, and ends when it is cancelled", async () => {
    const progress: number[] = [];
    const cancel = new AbortController();
    const loading = inFolder((folder) =>
      loadSeed(database, {
        folder,
        batchSize: 5,
        signal: cancel.signal,
        onProgress({ done, total }) {
          progress.push(done / total);
          if (done >= total / 2) cancel.abort();
        },
      }),
    );
    await expect(loading).rejects.toMatchObject({ code: "cancelled" });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBeLessThan(1);
    expect(await readLoadState(database)).toMatchObject({ state: "unfinished", dataVersion: null });
  });
});

describe("ensureSeed", () => {
  it("fills an empty graph once", async () => {
    await inFolder(async (folder) => {
      const loaded = await ensureSeed(database, { folder, trainingFolder: training });
      expect(await readLoadState(database)).toMatchObject({
        state: "loaded",
        dataVersion: loaded?.dataVersion,
      });
      expect(await ensureSeed(database, { folder, trainingFolder: training })).toBeUndefined();
    });
  });

  it("ends a load that did not end", async () => {
    await inFolder(async (folder) => {
      await loadSeed(database, { folder });
      const whole = await everything();
      await emptyGraph(database);
      const cancel = new AbortController();
      const half = loadSeed(database, {
        folder,
        batchSize: 3,
        signal: cancel.signal,
        onProgress: () => cancel.abort(),
      });
      await expect(half).rejects.toMatchObject({ code: "cancelled" });
      const loaded = await ensureSeed(database, { folder, trainingFolder: training });
      expect(await everything()).toBe(whole);
      expect(await readLoadState(database)).toMatchObject({
        state: "loaded",
        dataVersion: loaded?.dataVersion,
      });
    });
  });

  it("ends an unfinished load of the training set with the training set", async () => {
    const cancel = new AbortController();
    const half = loadSeed(database, {
      folder: training,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(half).rejects.toMatchObject({ code: "cancelled" });
    await inFolder((folder) => ensureSeed(database, { folder, trainingFolder: training }));
    expect(await readLoadState(database)).toMatchObject({ state: "loaded", training: true });
  });

  it("leaves facts alone that it did not load", async () => {
    await database.write("test/stray-node", {}, anyRow);
    await inFolder(async (folder) => {
      expect(await ensureSeed(database, { folder, trainingFolder: training })).toBeUndefined();
    });
    expect(await readLoadState(database)).toMatchObject({ state: "foreign" });
  });
});

describe("findNewerFacts", () => {
  it("names both versions when other facts were shipped since the graph was loaded, and is silent when not", async () => {
    expect(await inFolder((folder) => findNewerFacts(database, folder))).toBeUndefined();
    const { dataVersion } = await inFolder((folder) => loadSeed(database, { folder }));
    expect(await inFolder((folder) => findNewerFacts(database, folder))).toBeUndefined();
    const changed = smallSeed();
    changed.organisations[0]!.city = "Elsewhere";
    const newer = await inFolder((folder) => findNewerFacts(database, folder), changed);
    expect(newer).toEqual({ loaded: dataVersion, shipped: expect.not.stringContaining(dataVersion) });
  });

  it("is silent on the invented set", async () => {
    await loadSeed(database, { folder: training });
    expect(await inFolder((folder) => findNewerFacts(database, folder))).toBeUndefined();
  });
});

describe("npm run seed", () => {
  const run = async (folder: string, ...args: string[]) => {
    const said: string[] = [];
    const folders = { data: folder, training };
    const code = await runSeedCommand(args, database, { folders, say: (line) => said.push(line) });
    return { code, said: said.join("\n") };
  };

  it("refuses the training set in a graph that holds facts, and facts in a graph that holds the training set", async () => {
    await inFolder(async (folder) => {
      expect(await run(folder)).toMatchObject({ code: 0 });
      const before = await everything();
      const refused = await run(folder, "--training");
      expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/into an empty graph only/) });
      expect(await everything()).toBe(before);

      const reset = await run(folder, "--reset", "--training");
      expect(reset).toMatchObject({ code: 0, said: expect.stringMatching(/^Removed \d+ nodes/) });
      expect(await readLoadState(database)).toMatchObject({ state: "loaded", training: true });
      const mixed = await run(folder);
      expect(mixed).toMatchObject({ code: 1, said: expect.stringMatching(/never mixed with real facts/) });

      expect(await run(folder, "--reset")).toMatchObject({ code: 0 });
      expect(await everything()).toBe(before);
    });
  });

  it("empties what was loaded and nothing else", async () => {
    await database.write("test/foreign-node", {}, anyRow);
    await inFolder((folder) => run(folder, "--reset"));
    expect(await database.run("test/foreign-nodes", {}, anyRow)).toEqual([{ total: 1 }]);
  });

  it("does not empty a graph for files with a fault", async () => {
    const seed = smallSeed();
    seed.offers[0]!.level = "9";
    await inFolder((folder) => run(folder));
    const { code, said } = await inFolder((folder) => run(folder, "--reset"), seed);
    expect(code).toBe(1);
    expect(said).toMatch(/offers\.csv, line 2/);
    expect(await readLoadState(database)).toMatchObject({ state: "loaded" });
  });

  it("says which options there are", async () => {
    expect(await run("", "--rest")).toMatchObject({
      code: 1,
      said: expect.stringMatching(/--reset.*--check/),
    });
  });
});

describe("the index on folded text", () => {
  it("answers whole words, beginnings and words with one typing error, without accents", async () => {
    const seed = smallSeed();
    seed.organisations[0]!.name = "Škoda Łódź Packaging";
    seed.organisations[1]!.name = "The Œuvre of L'Oréal";
    await inFolder((folder) => loadSeed(database, { folder }), seed);
    const find = async (text: string) =>
      (await database.run("test/search", { text }, z.object({ id: z.string() }))).map(({ id }) => id);
    const word = (typed: string) => foldSearchText(typed);
    expect(await find(`+${word("Packaging")}`)).toEqual(["alpha"]);
    expect(await find(`+${word("ŠKO")}*`)).toEqual(["alpha"]);
    expect(await find(`+${word("pakaging")}~1`)).toEqual(["alpha"]);
    expect(await find(`+${word("łodz")}~1 +${word("škoda")}`)).toEqual(["alpha"]);
    expect(await find(`+${word("œuv")}*`)).toEqual(["beta"]);
    expect(await find(`+${word("the")}`)).toEqual(["beta"]);
    expect(await find(`+${word("Ödby")}`)).toEqual(["delta"]);
    expect(await find(`+${word("c22")}`)).toEqual(["C22"]);
  });
});
