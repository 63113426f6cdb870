import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Neighbours } from "#contract/list-neighbours.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (id: string, query = ""): Promise<Neighbours> =>
  app.get("listNeighbours", `/api/nodes/${id}/neighbours${query}`);

/** Hubs and every twentieth node. */
const byDegree = [...facts.linksOf].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
const sample = byDegree.filter((_, index) => index < 15 || index % 40 === 0);

describe("GET /api/nodes/:id/neighbours", () => {
  it("finds as many neighbours as the tables hold, for hubs and for others", async () => {
    for (const id of sample) {
      const { total } = await ask(id, "?limit=1");
      const expected = new Set(facts.linksOf.get(id)!.map((link) => facts.otherEnd(link, id)));
      expect([id, total]).toEqual([id, expected.size]);
    }
  });

  it("shows every link between the node and the neighbours shown, each with its sources", async () => {
    for (const id of sample.slice(0, 12)) {
      const answer = await ask(id, "?limit=40");
      const shown = new Set(answer.nodes.map((node) => node.id));
      const expected = facts.linksOf.get(id)!.filter((link) => shown.has(facts.otherEnd(link, id)));
      expect(new Set(answer.links.map((link) => link.id))).toEqual(
        new Set(expected.map((link) => `${link.type}:${link.from}:${link.to}`)),
      );
      const known = new Set(answer.sources.map((source) => source.id));
      for (const link of answer.links) {
        expect(link.sourceIds.length).toBeGreaterThan(0);
        expect(link.sourceIds.every((source) => known.has(source))).toBe(true);
      }
    }
  });

  it("pages through a hub so that each neighbour comes once, in a total order", async () => {
    const seen: { id: string; degree: number }[] = [];
    let cursor = "";
    for (;;) {
      const page = await ask("industrial-automation", `?limit=9${cursor}`);
      seen.push(...page.nodes);
      if (page.cursor === undefined) break;
      cursor = `&cursor=${page.cursor}`;
    }
    const whole = await ask("industrial-automation", "?limit=200");
    expect(seen.map(({ id }) => id)).toEqual(whole.nodes.map(({ id }) => id));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(whole.total);
    const degrees = seen.map(({ degree }) => degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it("keeps to the types, the direction and the kinds asked for", async () => {
    const offers = await ask("packbridge", "?type=OFFERS");
    expect(new Set(offers.nodes.map(({ kind }) => kind))).toEqual(new Set(["competence"]));
    const members = await ask("packbridge", "?type=MEMBER_OF&direction=in&limit=200");
    expect(members.total).toBe(facts.memberships.filter(({ cluster }) => cluster === "packbridge").length);
    expect((await ask("packbridge", "?type=MEMBER_OF&direction=out")).total).toBe(0);
    const mixed = await ask("SE224", "?kind=cluster,instrument&limit=200");
    expect(new Set(mixed.nodes.map(({ kind }) => kind))).toEqual(new Set(["cluster", "instrument"]));
  });

  it("says that a membership has ended when the cluster has", async () => {
    const { links } = await ask("avia-auvergne");
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link.ended).toBe(link.type !== "SUCCEEDED_BY");
  });

  it("refuses an unknown id, a source, and a cursor that it has not given out for this list", async () => {
    expect((await app.fetch("/api/nodes/nonesuch/neighbours")).status).toBe(404);
    expect((await app.fetch("/api/nodes/se22-s41/neighbours")).status).toBe(404);
    const { cursor } = await ask("SE224", "?limit=3");
    for (const path of [
      `SE224/neighbours?kind=cluster&cursor=${cursor}`,
      `BE2/neighbours?cursor=${cursor}`,
      "SE224/neighbours?cursor=abc",
      "SE224/neighbours?cursor=",
    ])
      expect((await app.fetch(`/api/nodes/${path}`)).body).toMatchObject({
        code: "bad-parameter",
        parameter: "cursor",
      });
  });
});
