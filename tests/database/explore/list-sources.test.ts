import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sources } from "#contract/list-sources.ts";
import { confidences, sourceOrders } from "#contract/words.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";
import { citedFacts, sources } from "./facts-by-source.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (query = ""): Promise<Sources> => app.get("listSources", `/api/sources${query}`);

async function askAll(query: string): Promise<Sources["sources"]> {
  const seen: Sources["sources"] = [];
  let cursor = "";
  for (;;) {
    const page = await ask(`?limit=200${query}${cursor}`);
    seen.push(...page.sources);
    if (page.cursor === undefined) return seen;
    cursor = `&cursor=${page.cursor}`;
  }
}

describe("GET /api/sources", () => {
  it("lists every source of the tables with what is stated of it and how many facts cite it", async () => {
    const listed = new Map((await askAll("")).map((source) => [source.id, source]));
    expect(listed.size).toBe(sources.length);
    for (const row of sources) {
      const { facts, ...source } = listed.get(row.id!)!;
      expect(source).toEqual(
        Object.fromEntries(Object.entries(row).filter(([, text]) => text !== "" && text !== undefined)),
      );
      const citing = citedFacts.filter(({ sourceIds }) => sourceIds.includes(row.id!));
      expect([row.id, facts]).toEqual([row.id, citing.length]);
    }
  });

  it("lists only those that are asked for by their ids", async () => {
    const [one, other] = sources.map(({ id }) => id!);
    const { sources: listed, total } = await ask(`?ids=${one},${other},no-such-source`);
    expect(listed.map(({ id }) => id).sort()).toEqual([one, other].sort());
    expect(total).toBe(2);
  });

  it("has behind every number of /api/freshness as many as that number says", async () => {
    const freshness = await app.get("describeFreshness", "/api/freshness");
    const whole = await ask("?limit=1");
    expect([whole.total, whole.facts]).toEqual([freshness.sources, freshness.facts]);
    expect((await ask("?opened=true")).total).toBe(freshness.opened);
    expect((await ask("?opened=false")).total).toBe(freshness.sources - freshness.opened);
    expect(freshness.byConfidence.map(({ confidence }) => confidence)).toEqual([...confidences]);
    for (const part of freshness.byConfidence) {
      const query = `?confidence=${part.confidence}`;
      const { total, facts } = await ask(query);
      expect([query, total, facts]).toEqual([query, part.sources, part.facts]);
      expect((await ask(`${query}&year=none`)).total).toBe(part.undated);
      expect(part.byYear.length).toBeGreaterThan(5);
      for (const { year, sources: count } of part.byYear)
        expect([query, year, (await ask(`${query}&year=${year}`)).total]).toEqual([query, year, count]);
    }
  });

  it("counts on each source only facts of the confidences asked for, and no other source", async () => {
    for (const asked of [["A"], ["B", "D"], ["D"]]) {
      const rows = citedFacts.filter(({ confidence }) => asked.includes(confidence));
      const expected = new Map<string, number>();
      for (const { sourceIds } of rows)
        for (const id of sourceIds) expected.set(id, (expected.get(id) ?? 0) + 1);
      const listed = await askAll(`&confidence=${asked}`);
      expect(new Map(listed.map(({ id, facts }) => [id, facts]))).toEqual(expected);
      expect((await ask(`?confidence=${asked}`)).facts).toBe(rows.length);
    }
  });

  it("keeps to all that is asked for at once", async () => {
    const listed = await askAll("&confidence=A&year=2023&opened=true");
    const cited = new Set(
      citedFacts.filter(({ confidence }) => confidence === "A").flatMap(({ sourceIds }) => sourceIds),
    );
    const expected = sources.filter(
      ({ id, published, retrieved }) => cited.has(id!) && published!.startsWith("2023") && retrieved !== "",
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id!).sort());
    expect((await ask("?year=1850")).total).toBe(0);
  });

  it("finds begun words of title and publisher, whatever their accents and capitals", async () => {
    const plain = await askAll("&q=region");
    expect(plain.length).toBeGreaterThan(0);
    expect((await askAll(`&q=${encodeURIComponent("RÉGION")}`)).map(({ id }) => id)).toEqual(
      plain.map(({ id }) => id),
    );
    for (const { title, publisher } of plain)
      expect(`${title} ${publisher}`.normalize("NFKD").replace(/\p{M}/gu, "")).toMatch(/\bregion/i);
    const both = await askAll("&q=cordis%20record");
    expect(both.length).toBe(
      sources.filter(
        ({ title, publisher }) => /cordis/i.test(`${title} ${publisher}`) && /record/i.test(title!),
      ).length,
    );
    expect((await ask("?q=zzzzqq")).total).toBe(0);
    expect((await ask("?q=%20*%20")).total).toBe(sources.length);
  });

  it("pages through each order so that every source comes once, and says how much it shows", async () => {
    for (const order of sourceOrders) {
      const listed = await askAll(`&order=${order}`);
      expect([order, new Set(listed.map(({ id }) => id)).size]).toEqual([order, sources.length]);
      const first = await ask(`?order=${order}&limit=7`);
      expect(first.sources.map(({ id }) => id)).toEqual(listed.slice(0, 7).map(({ id }) => id));
      expect([first.shown, first.total, first.truncated]).toEqual([7, sources.length, true]);
    }
    const byFacts = (await askAll("&order=facts")).map(({ facts }) => facts);
    expect(byFacts).toEqual([...byFacts].sort((a, b) => b - a));
    const byDate = (await askAll("&order=published")).map(({ published = "" }) => published);
    expect(byDate).toEqual([...byDate].sort().reverse());
    const byTitle = (await askAll("&order=title")).map(({ title }) => title);
    expect(byTitle).toEqual([...byTitle].sort(new Intl.Collator("en", { numeric: true }).compare));
  });

  it("refuses what it does not take, and a cursor of another list", async () => {
    const { cursor } = await ask("?confidence=A&limit=2");
    const faults = {
      "confidence=E": "confidence",
      "confidence=": "confidence",
      "year=24": "year",
      "year=20245": "year",
      "year=": "year",
      "opened=yes": "opened",
      "order=age": "order",
      "limit=0": "limit",
      "limit=201": "limit",
      [`q=${"a".repeat(201)}`]: "q",
      "language=de": "language",
      "cursor=abc": "cursor",
      [`confidence=B&cursor=${cursor}`]: "cursor",
      [`confidence=A&order=title&cursor=${cursor}`]: "cursor",
    };
    for (const [query, parameter] of Object.entries(faults)) {
      const { status, body } = await app.fetch(`/api/sources?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body).toMatchObject({ code: "bad-parameter", parameter });
    }
  });
});
