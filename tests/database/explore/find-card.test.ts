import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const card = (id: string) => app.get("findCard", `/api/nodes/${id}`);

describe("GET /api/nodes/:id", () => {
  it("counts the links of a node by type and direction as the tables do", async () => {
    const ids = [...facts.linksOf.keys()].filter((_, index) => index % 60 === 0);
    for (const id of ids) {
      const { links, linksTotal } = await card(id);
      const expected = new Map<string, number>();
      for (const link of facts.linksOf.get(id)!) {
        const key = `${link.type} ${link.from === id ? "out" : "in"}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const found = new Map<string, number>();
      for (const { type, direction, total, confidence } of links) {
        found.set(`${type} ${direction}`, (found.get(`${type} ${direction}`) ?? 0) + total);
        expect(confidence.A + confidence.B + confidence.C + confidence.D).toBe(total);
      }
      expect([id, found]).toEqual([id, expected]);
      expect(linksTotal).toBe(facts.linksOf.get(id)!.length);
    }
  });

  it("counts as ended what list of neighbours shows as ended", async () => {
    for (const id of ["lund-university", "region-skane", "avia-auvergne", "packbridge"]) {
      const { links } = await card(id);
      const shown = await app.get("listNeighbours", `/api/nodes/${id}/neighbours?limit=200`);
      for (const { type, direction, kind, ended } of links) {
        const kinds = new Map(shown.nodes.map((node) => [node.id, node.kind]));
        const same = shown.links.filter((link) => {
          const other = link.from === id ? link.to : link.from;
          return (
            link.type === type && (link.from === id) === (direction === "out") && kinds.get(other) === kind
          );
        });
        expect([id, type, ended]).toEqual([id, type, same.filter((link) => link.ended).length]);
      }
    }
  });

  it("gives figures as ranges with every value that a source states, and those sources", async () => {
    const rows = facts.readTable("measurements");
    const ids = [...new Set(rows.map(({ organisation }) => organisation!))];
    for (const id of ids.filter((_, index) => index % 5 === 0)) {
      const { figures, sources } = await card(id);
      const own = rows.filter(({ organisation }) => organisation === id);
      expect(figures.flatMap(({ values }) => values).length).toBe(own.length);
      for (const { metric, unit, low, high, values } of figures) {
        const stated = own.filter((row) => row.metric === metric && row.unit === unit);
        const numbers = stated.map((row) => Number(row.value));
        expect([low, high]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
        const cited = values.flatMap(({ sourceIds }) => sourceIds);
        expect(cited.every((source) => sources.some((each) => each.id === source))).toBe(true);
      }
    }
  });

  it("says of a cluster where it lies, in which sectors it works, and on whose word", async () => {
    const { node, regions, sectors, provenance, sources, properties } = await card("packbridge");
    expect(node).toMatchObject({ kind: "cluster", name: "Packbridge", region: "SE224", ended: false });
    expect(regions.map(({ id }) => id)).toEqual(["SE224"]);
    expect(sectors[0]).toMatchObject({ id: "C17", main: true });
    expect(sectors.length).toBe(4);
    expect(provenance).toMatchObject({ basis: "real", confidence: "B" });
    expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(provenance.sourceIds));
    expect(properties).toMatchObject({ founded: "2010", city: "Malmö", esca: "bronze" });
  });

  it("gives vocabulary in both languages and organisations in their own", async () => {
    expect((await card("packaging-technology")).node.name).toEqual({
      en: "Packaging technology",
      fr: expect.stringContaining("emballage"),
    });
    expect((await card("packaging-technology")).chain).toMatchObject({
      id: "manufacturing",
      kind: "competence",
    });
    expect((await card("AT12")).properties.nativeName).toBe("Niederösterreich");
    expect((await card("SE224")).properties.nativeName).toBeUndefined();
    expect((await card("tetra-pak")).node.name).toBe("Tetra Pak");
  });

  it("has a card for every kind of node, and none for sources and figures", async () => {
    const examples = {
      ...{ cluster: "packbridge", company: "tetra-pak", "knowledge-institute": "lund-university" },
      ...{ "public-body": "region-skane", competence: "packaging-technology", collaboration: "adpack" },
      ...{ region: "SE224", sector: "C22", priority: "at12-p1", instrument: "at12-i1", practice: "at12-g1" },
      ...{ "value-chain": facts.readTable("value-chains")[0]!.id!, stage: facts.readTable("stages")[0]!.id! },
      indicator: facts.readTable("indicators")[0]!.id!,
    };
    for (const [kind, id] of Object.entries(examples)) expect((await card(id)).node.kind).toBe(kind);
    for (const id of ["se22-s41", "nonesuch", "antibiotice-iasi--employees-2025-11-01--ro21-s62"]) {
      const { status, body } = await app.fetch(`/api/nodes/${id}`);
      expect([id, status]).toEqual([id, 404]);
      expect(body).toMatchObject({ code: "not-found", parameter: "id", detail: expect.stringContaining(id) });
    }
  });

  it("dates a collaboration as half-open and says how precisely it is known", async () => {
    const { node, properties } = await card("access-acceleration");
    expect(node.period).toEqual({
      ...{ from: "2019-04-01", fromPrecision: "month", to: "2022-04-01", toPrecision: "month" },
    });
    expect(node).toMatchObject({ status: "ended", ended: true, collaborationKind: "project" });
    expect(properties.partnersKnown).toBe(facts.partnersOf("access-acceleration").length);
  });
});
