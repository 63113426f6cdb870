import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const search = (q: string, more = "") =>
  app.get("searchNodes", `/api/search?q=${encodeURIComponent(q)}${more}`);
const idsOf = async (q: string, more = "") => (await search(q, more)).results.map(({ node }) => node.id);

describe("GET /api/search", () => {
  it("finds the competence and the cluster for packaging among the first", async () => {
    const first = (await idsOf("packaging")).slice(0, 4);
    expect(first).toContain("packaging-technology");
    expect(first).toContain("packbridge");
  });

  it("says why a cluster was found whose name does not hold what was typed", async () => {
    const { results } = await search("packaging");
    expect(results.find(({ node }) => node.id === "packbridge")).toMatchObject({
      matched: "competence",
      matchedText: "Packaging technology",
    });
  });

  it("ranks the exact name first, then names that begin so, then words that do", async () => {
    expect((await idsOf("Tetra Pak"))[0]).toBe("tetra-pak");
    expect((await idsOf("packbridge"))[0]).toBe("packbridge");
    expect((await idsOf("SE224"))[0]).toBe("SE224");
    const { results } = await search("skåne", "&limit=100");
    const names = results
      .filter(({ matched }) => matched === "name")
      .map(({ node }) => (typeof node.name === "string" ? node.name : node.name.en).toLowerCase());
    const begins = names.map((name) => name.startsWith("skåne"));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  it("finds a region by its names at home, and calls it as the reader does", async () => {
    for (const q of ["Vlaanderen", "Vlaams Gewest"]) {
      const [first] = (await search(q)).results;
      expect(first).toMatchObject({ matched: "alias", matchedText: q });
      expect(first?.node).toMatchObject({ id: "BE2", name: { en: "Flanders", fr: "Flandre" } });
      expect(first?.node.shortName).toBeUndefined();
    }
  });

  it("does not care about accents, capitals, ligatures and punctuation", async () => {
    const expected = await idsOf("Skåne");
    for (const q of ["skane", "SKANE", "  skåne!", "ska\u030ane"]) expect(await idsOf(q)).toEqual(expected);
    expect(await idsOf("moravskoslezsky")).toEqual(await idsOf("Moravskoslezský"));
    expect((await idsOf("syddansk univ")).length).toBeGreaterThan(0);
  });

  it("takes words in any order, begun only", async () => {
    expect(await idsOf("leuv ku")).toContain("ku-leuven");
    expect(await idsOf("univ lund")).toContain("lund-university");
  });

  it("forgives one typing error: a letter more, less, other or swapped", async () => {
    for (const q of ["packbrigde", "packbridg", "pakbridge", "packbrridge", "packbritge"])
      expect([q, await idsOf(q)]).toEqual([q, expect.arrayContaining(["packbridge"])]);
    const { results } = await search("pakbridge");
    expect(results[0]).toMatchObject({ matched: "near", node: { id: "packbridge" } });
    expect(await idsOf("pxkbrxdge")).toEqual([]);
  });

  it("finds by other names and says which one", async () => {
    const { results } = await search("3d printing");
    expect(results.find(({ node }) => node.id === "additive-manufacturing")).toMatchObject({
      matched: "alias",
      matchedText: "3D printing",
    });
  });

  it("counts hits by kind whatever kind and limit are asked for", async () => {
    const all = await search("e", "&limit=100");
    const few = await search("e", "&limit=2&kind=cluster");
    expect(few.counts).toEqual(all.counts);
    expect(few.total).toBe(all.counts.cluster);
    expect(few.shown).toBe(2);
    expect(few.truncated).toBe(true);
    expect(Object.values(all.counts).reduce((a, b) => a + b, 0)).toBe(all.total);
    expect(few.results.every(({ node }) => node.kind === "cluster")).toBe(true);
  });

  it("finds nothing for nothing, and for signs that are no letters", async () => {
    for (const q of ["", "   ", "*", '+-&&||!(){}[]^"~*?:\\/', "%00"]) {
      const { status, body } = await app.fetch(`/api/search?q=${encodeURIComponent(q)}`);
      expect(status).toBe(200);
      if (q !== "%00") expect(body).toMatchObject({ results: [], total: 0, truncated: false });
    }
  });

  it("takes the operators of the index for words", async () => {
    for (const q of ["foo OR", "AND", "a/b", '""', "search:packbridge", "packbridge~9", "[a TO b]"])
      expect((await app.fetch(`/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  it("gives the same order each time", async () => {
    const first = await idsOf("a", "&limit=100");
    for (let i = 0; i < 3; i += 1) expect(await idsOf("a", "&limit=100")).toEqual(first);
  });
});
