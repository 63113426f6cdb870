import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#contract/errors.ts";
import type { WholeQuery } from "#contract/find-query.ts";
import type { Queries } from "#contract/list-queries.ts";
import type { QueryDefinitionInput } from "#contract/query-definition.ts";
import { readQueryFile } from "../../../server/queries/library/read-query-file.ts";
import { openWorkspace, type Workspace } from "../../../server/workspace/open-workspace.ts";
import { cypherFiles } from "../open-test-database.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let workspace: Workspace;
let app: TestApp;
let outside: TestApp;
beforeAll(async () => {
  workspace = await openWorkspace(":memory:", () => new Date("2026-11-29T10:00:00Z"));
  app = await startTestApp({ workspace });
  outside = await startTestApp({ workspace, listener: "public" });
});
afterAll(async () => {
  await Promise.all([app.stop(), outside.stop()]);
  await workspace.close();
});

const send = (method: string, path: string, body: object) =>
  app.fetch(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const list = async (from = app): Promise<Queries> => await from.get("listQueries", "/api/queries");
const find = async (id: string): Promise<WholeQuery> => await app.get("findQuery", `/api/queries/${id}`);
async function make(definition: QueryDefinitionInput): Promise<WholeQuery> {
  const { status, text, body } = await send("POST", "/api/queries", {
    definition,
    author: "Ann",
    note: "First.",
  });
  expect([status, text]).toEqual([200, text]);
  return body as WholeQuery;
}
const faultsIn = (body: unknown) => (body as { faults?: Fault[] }).faults ?? [];

const definition: QueryDefinitionInput = {
  title: { en: "Aardvarks of a region", fr: "Oryctéropes d'une région" },
  description: "Nobody needs them.",
  tags: ["region", "zoo"],
  parameters: [{ name: "region", label: "Region", type: "node", kinds: ["region"], required: true }],
  chart: { kind: "bars", x: "name", y: "count" },
  cypher: "MATCH (r:Region {id: $region}) RETURN r.name AS name, 1 AS count LIMIT $limit",
};

describe("GET /api/queries", () => {
  it("lists every shipped query with its form, and the tags with how many have them", async () => {
    const { queries, tags, total } = await list();
    const files = [...cypherFiles.keys()].filter((name) => name.startsWith("library/"));
    const shipped = queries.filter(({ origin }) => origin === "shipped");
    expect(shipped.map(({ id }) => `library/${id}`).sort()).toEqual(files.sort());
    expect(total).toBe(queries.length);
    for (const { tag, queries: number } of tags)
      expect([tag, queries.filter((query) => query.tags.includes(tag)).length]).toEqual([tag, number]);
    expect(tags.map(({ queries: number }) => number)).toEqual(
      tags.map(({ queries: number }) => number).sort((a, b) => b - a),
    );
  });

  it("puts favourites first, then the shipped ones, then the team's, each by title", async () => {
    const { query } = await make(definition);
    expect((await list()).queries.at(-1)?.id).toBe(query.id);
    for (const id of [query.id, "who-can-introduce"])
      expect((await send("PUT", `/api/queries/${id}/favourite`, { isFavourite: true })).status).toBe(200);
    const { queries } = await list();
    expect(queries.slice(0, 2).map(({ id, isFavourite }) => [id, isFavourite])).toEqual([
      [query.id, true],
      ["who-can-introduce", true],
    ]);
    const titles = queries.slice(2).map(({ title }) => (typeof title === "string" ? title : title.en));
    expect(titles).toEqual([...titles].sort(new Intl.Collator("en", { numeric: true }).compare));
    await send("PUT", "/api/queries/who-can-introduce/favourite", { isFavourite: false });
    expect((await list()).queries.map(({ id }) => id).indexOf("who-can-introduce")).toBeGreaterThan(0);
  });

  it("says which kinds of node a query can be run on, and whether it takes the selection of the map", async () => {
    const { queries } = await list();
    const entry = (id: string) => queries.find((query) => query.id === id);
    expect(entry("companies-for-a-gap")?.fits).toContainEqual({ kind: "value-chain", parameter: "chain" });
    expect(entry("around-the-selection")?.takesSelection).toBe(true);
    expect(queries.filter(({ takesSelection }) => takesSelection).length).toBeLessThan(queries.length);
    for (const { fits, parameters } of queries)
      for (const { kind, parameter } of fits) {
        const found = parameters.find(({ name }) => name === parameter);
        expect(found?.type).toBe("node");
        expect(found?.kinds ?? [kind]).toContain(kind);
      }
  });
});

describe("GET /api/queries/:id", () => {
  it("gives a shipped query with its file as it is, and with no versions", async () => {
    const whole = await find("companies-for-a-gap");
    expect(whole.file).toBe(cypherFiles.get("library/companies-for-a-gap"));
    expect(whole.definition).toEqual(readQueryFile(whole.file));
    expect(whole).toMatchObject({
      ...{ fileName: "companies-for-a-gap.cypher", versions: [], query: { origin: "shipped", version: 1 } },
    });
  });

  it("gives a team's query in each of its versions, with a file that reads as the same query", async () => {
    const { query } = await make({ ...definition, title: "In versions" });
    const second = { ...definition, title: "In versions, again" };
    const changed = await send("PUT", `/api/queries/${query.id}`, {
      ...{ definition: second, author: "Bo", note: "Other title.", after: 1 },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { query: { version: 2, title: "In versions, again" } },
    });
    const latest = await find(query.id);
    expect(latest.versions.map(({ version, author, note }) => [version, author, note])).toEqual([
      [2, "Bo", "Other title."],
      [1, "Ann", "First."],
    ]);
    expect(latest.query).toMatchObject({ id: "own-in-versions", version: 2, author: "Bo", origin: "team" });
    expect(readQueryFile(latest.file)).toEqual(latest.definition);
    const first = await app.get("findQuery", `/api/queries/${query.id}?version=1`);
    expect(first).toMatchObject({
      query: { version: 1, author: "Ann" },
      definition: { title: "In versions" },
    });
    expect((await app.fetch(`/api/queries/${query.id}?version=3`)).status).toBe(404);
    expect((await app.fetch("/api/queries/who-can-introduce?version=2")).status).toBe(404);
    expect((await app.fetch("/api/queries/nonesuch")).status).toBe(404);
  });
});

describe("POST /api/queries", () => {
  it("gives what it tells as faults by their places in the definition, those of the Cypher with line and column", async () => {
    const wrong: QueryDefinitionInput = {
      ...definition,
      parameters: [...(definition.parameters ?? []), { name: "region", label: "Again", type: "text" }],
      cypher: "MATCH (r:Region {id: $region})\nWHERE r.name = $name\nRETURN r.name AS name, 1 AS count",
    };
    const { status, body } = await send("POST", "/api/queries", { definition: wrong });
    expect(status).toBe(400);
    expect(faultsIn(body)).toEqual([
      expect.objectContaining({ parameter: "parameters.1.name", word: "region" }),
      expect.objectContaining({ parameter: "cypher", word: "name", line: 2, column: 16 }),
    ]);
  });

  it("tells all parts that are not of their form at once", async () => {
    const wrong = { ...definition, title: "", tags: ["A"], shape: "table" };
    const { status, body } = await send("POST", "/api/queries", { definition: wrong });
    expect(status).toBe(400);
    expect(faultsIn(body).map(({ parameter }) => parameter)).toEqual([
      ...["definition.title", "definition.tags.0", "definition.shape"],
    ]);
  });

  it("refuses what would be too long as a file", async () => {
    const values = `RETURN 1 AS value, '${"x".repeat(3_900)}' AS label`;
    const names = [..."abcdefghijkl"];
    const long: QueryDefinitionInput = {
      ...{ title: "Long", description: "x", cypher: `RETURN [${names.map((name) => `$${name}`)}] AS all` },
      parameters: names.map((name) => ({ name, label: "x", type: "choice", values })),
    };
    const { status, body } = await send("POST", "/api/queries", { definition: long });
    expect([status, faultsIn(body)[0]?.detail]).toEqual([
      400,
      expect.stringContaining("shorten it to 40000"),
    ]);
  });
});

describe("PUT and DELETE /api/queries/:id", () => {
  it("refuse a version that is not the latest, and a query that came with the product", async () => {
    const { query } = await make({ ...definition, title: "Changed twice" });
    const change = { definition, after: 1 };
    expect((await send("PUT", `/api/queries/${query.id}`, change)).status).toBe(200);
    expect(await send("PUT", `/api/queries/${query.id}`, change)).toMatchObject({
      ...{ status: 409, body: { code: "conflict", parameter: "after" } },
    });
    expect((await app.fetch(`/api/queries/${query.id}?after=1`, { method: "DELETE" })).status).toBe(409);
    expect(await send("PUT", "/api/queries/who-can-introduce", change)).toMatchObject({
      ...{ status: 403, body: { code: "not-allowed", detail: expect.stringContaining("save a copy") } },
    });
    expect((await app.fetch("/api/queries/who-can-introduce?after=1", { method: "DELETE" })).status).toBe(
      403,
    );
    expect((await send("PUT", "/api/queries/own-nonesuch", change)).status).toBe(404);
  });

  it("take a query out of the library; saved again it is back, as a favourite, with its versions", async () => {
    const { query, file } = await make({ ...definition, title: "Removed" });
    await send("PUT", `/api/queries/${query.id}/favourite`, { isFavourite: true });
    expect((await app.fetch(`/api/queries/${query.id}?after=1`, { method: "DELETE" })).body).toEqual({
      id: query.id,
    });
    expect((await app.fetch(`/api/queries/${query.id}`)).status).toBe(404);
    expect((await list()).queries.map(({ id }) => id)).not.toContain(query.id);
    const read = await send("POST", "/api/queries/read-file", { text: file });
    const back = await make((read.body as { definition: QueryDefinitionInput }).definition);
    expect(back.query).toMatchObject({ id: query.id, version: 3, isFavourite: true });
    expect(back.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });
});

describe("PUT /api/queries/:id/favourite", () => {
  it("says when there is no such query", async () => {
    expect((await send("PUT", "/api/queries/nonesuch/favourite", { isFavourite: true })).status).toBe(404);
  });
});

describe("POST /api/queries/read-file", () => {
  it("reads a file without saving it, and tells every fault with its line", async () => {
    const before = (await list()).total;
    const text = cypherFiles.get("library/companies-for-a-gap")!;
    const { body } = await send("POST", "/api/queries/read-file", { text });
    expect(body).toEqual({ definition: (await find("companies-for-a-gap")).definition });
    expect((await list()).total).toBe(before);
    const wrong = await send("POST", "/api/queries/read-file", {
      text: "/*---\ntitle: x\nshape: y\n---*/\nRETURN 1",
    });
    expect(wrong.status).toBe(400);
    expect(faultsIn(wrong.body).map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("a public listener", () => {
  it("shows the shipped queries only, as if there were no others", async () => {
    const { query } = await make({ ...definition, title: "Inside only" });
    const { queries, total } = await list(outside);
    expect(queries.every(({ origin }) => origin === "shipped")).toBe(true);
    expect(total).toBe(queries.length);
    expect((await list()).queries.map(({ id }) => id)).toContain(query.id);
    for (const path of ["", "?version=1", "/values/region"])
      expect([path, (await outside.fetch(`/api/queries/${query.id}${path}`)).status]).toEqual([path, 404]);
    expect((await outside.fetch("/api/queries/who-can-introduce")).status).toBe(200);
  });

  it("lets nobody save, change, remove, mark or read a file", async () => {
    for (const name of ["makeQuery", "changeQuery", "removeQuery", "markQuery", "readQueryFile"] as const) {
      const { status, body } = await outside.askExample(name);
      expect([name, status, body]).toEqual([name, 403, expect.objectContaining({ code: "not-allowed" })]);
    }
  });
});
