import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Subgraph } from "#contract/find-subgraph.ts";
import { openTestDriver } from "../open-test-database.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (ids: readonly string[], groups: readonly string[] = []) =>
  app.get(
    "findSubgraph",
    `/api/subgraph?ids=${ids.join(",")}${groups.length > 0 ? `&groups=${groups.join(",")}` : ""}`,
  );
const idOf = ({ type, from, to }: facts.Link) => `${type}:${from}:${to}`;

describe("GET /api/subgraph", () => {
  it("gives all links among the nodes and no others", async () => {
    const all = [...facts.linksOf.keys()];
    for (const step of [7, 11, 40]) {
      const ids = all.filter((_, index) => index % step === 0).slice(0, 300);
      const { links, nodes, total, shown } = await ask(ids);
      const wanted = new Set(ids);
      const expected = facts.links.filter(({ from, to }) => wanted.has(from) && wanted.has(to));
      expect(new Set(links.map(({ id }) => id))).toEqual(new Set(expected.map(idOf)));
      expect([shown, total]).toEqual([links.length, links.length]);
      expect(nodes.map(({ id }) => id)).toEqual(ids);
    }
  });

  it("names what it does not know instead of refusing the rest", async () => {
    const answer = await ask(["packbridge", "nonesuch", "se22-s41"], ["region:XX", "region:SE224"]);
    expect(answer.unknown).toEqual(["nonesuch", "se22-s41", "region:XX"]);
    expect(answer.nodes.map(({ id }) => id)).toEqual(["packbridge"]);
  });

  it("links shown actors to closed groups by what is hidden in them", async () => {
    const ids = ["packbridge", "lund-university", "ku-leuven", "vito", "eurac-research"];
    const groups = ["region:SE224", "region:BE2", "region:ITH10", "region:AT12"];
    const { groupLinks } = await ask(ids, groups);
    let seen = 0;
    for (const id of ids)
      for (const group of groups) {
        const hidden = (other: string) =>
          `region:${facts.organisationById.get(other)!.region}` === group &&
          facts.isPresent(other) &&
          !ids.includes(other);
        const shared = facts.counted.filter((row) => {
          const partners = facts.partnersOf(row.id!);
          return partners.includes(id) && partners.some(hidden);
        });
        const memberships = facts.memberships.filter(
          (row) =>
            facts.holdsOn(row.validFrom, row.validTo) &&
            ((row.member === id && hidden(row.cluster!)) || (row.cluster === id && hidden(row.member!))),
        );
        const found = groupLinks.find(({ from, to }) => from === id && to === group);
        if (shared.length + memberships.length === 0) expect(found).toBeUndefined();
        else {
          expect(found).toMatchObject({
            collaborations: shared.length,
            running: shared.filter(facts.isRunning).length,
            memberships: memberships.length,
          });
          seen += 1;
        }
      }
    expect(groupLinks.length).toBe(seen);
    expect(seen).toBeGreaterThan(5);
  });

  it("counts no member of a group that stands beside it, and no collaboration that is shown itself", async () => {
    const row = facts.counted.find(({ id }) => {
      const regions = new Set(facts.partnersOf(id!).map((each) => facts.organisationById.get(each)!.region));
      return facts.partnersOf(id!).every(facts.isPresent) && regions.size === 2;
    })!;
    const [first] = facts.partnersOf(row.id!);
    const others = facts.partnersOf(row.id!).slice(1);
    const far = others.find(
      (id) => facts.organisationById.get(id)!.region !== facts.organisationById.get(first!)!.region,
    )!;
    const group = `region:${facts.organisationById.get(far)!.region}`;
    const countOf = async (ids: string[], from: string) =>
      (await ask(ids, [group])).groupLinks.find((link) => link.from === from)?.collaborations ?? 0;
    const closed = await countOf([first!], first!);
    expect(closed).toBeGreaterThan(0);
    // With all of its partners shown, the collaboration leads nowhere hidden.
    expect(await countOf([first!, ...others], first!)).toBeLessThan(closed);
    // Shown itself, it is the collaboration that leads to the group, and the actor to it.
    expect(await countOf([first!, row.id!], row.id!)).toBe(1);
    expect(await countOf([first!, row.id!], first!)).toBe(closed - 1);
  });

  it("takes three hundred nodes and refuses more", async () => {
    const ids = [...facts.linksOf.keys()].slice(0, 301);
    expect((await app.fetch(`/api/subgraph?ids=${ids.slice(0, 300).join(",")}`)).status).toBe(200);
    expect((await app.fetch(`/api/subgraph?ids=${ids.join(",")}`)).body).toMatchObject({
      code: "bad-parameter",
      parameter: "ids",
    });
  });
});

describe("POST /api/subgraph", () => {
  const askMany = async (asked: object) => {
    const headers = { "Content-Type": "application/json" };
    return await app.fetch("/api/subgraph", { method: "POST", headers, body: JSON.stringify(asked) });
  };
  const all = [...facts.linksOf.keys()];

  it("gives all links among as many nodes as a picture may hold, as one question to the graph itself does", async () => {
    const ids = all.slice(0, 2_000);
    expect(ids.length).toBeGreaterThan(1_000);
    const { status, body } = await askMany({ ids });
    expect(status).toBe(200);
    const { links, nodes, shown, truncated } = body as Subgraph;
    const driver = openTestDriver();
    const { records } = await driver.executeQuery(
      "MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids AND type(r) <> 'OF' " +
        "RETURN type(r) + ':' + a.id + ':' + b.id AS link",
      { ids },
    );
    await driver.close();
    const expected = records.map((record) => record.get("link") as string);
    expect(links.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect([shown, truncated]).toEqual([expected.length, false]);
    // Links between nodes that stand far from each other in the list are what portions of it would miss.
    const place = new Map(ids.map((id, at) => [id, at]));
    const far = links.filter(({ from, to }) => Math.abs(place.get(from)! - place.get(to)!) > 300);
    expect(far.length).toBeGreaterThan(100);
    expect(nodes.map(({ id }) => id)).toEqual(ids);
  });

  it("answers the same as GET, also with closed groups, and counts a node that is named twice once", async () => {
    const ids = ["packbridge", "lund-university", "ku-leuven", "nonesuch", "packbridge"];
    const groups = ["region:BE2", "region:AT12"];
    const { body } = await askMany({ ids, groups, illustrative: false });
    expect(body).toEqual(await ask(ids, groups));
  });

  it("takes two thousand nodes and refuses more, none, and a text in their place", async () => {
    const ids = Array.from({ length: 2_001 }, (_, at) => `node-${at}`);
    expect((await askMany({ ids: ids.slice(1) })).status).toBe(200);
    for (const wrong of [ids, [], "packbridge,tetra-pak"])
      expect((await askMany({ ids: wrong })).body).toMatchObject({
        code: "bad-parameter",
        parameter: expect.stringMatching(/^ids/),
      });
  });
});

describe("GET /api/nodes/:id/surroundings", () => {
  const surroundings = (id: string, more = "") =>
    app.get("findSurroundings", `/api/nodes/${id}/surroundings${more}`);
  const drawn = [
    "cluster",
    "company",
    "knowledge-institute",
    "public-body",
    "competence",
    "collaboration",
    "stage",
  ];

  it("begins with the node itself and shows nothing that cannot be drawn, nor regions", async () => {
    for (const id of ["packbridge", "lund-university", "packaging-technology", "adpack", "manufacturing"]) {
      const { nodes } = await surroundings(id);
      expect(nodes[0]!.id).toBe(id);
      expect(nodes.every(({ kind }) => drawn.includes(kind))).toBe(true);
      expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
    }
  });

  it("keeps to the limit, and to a third of it for partners of collaborations", async () => {
    for (const limit of [1, 2, 10, 45, 100]) {
      const { nodes, neighbours, shown, total, truncated } = await surroundings(
        "lund-university",
        `?limit=${limit}`,
      );
      expect(shown).toBe(Math.min(limit, total));
      expect(nodes.length).toBe(shown);
      expect(truncated).toBe(shown < total);
      if (truncated) expect(shown - 1 - neighbours).toBeGreaterThanOrEqual(Math.floor((limit - 1) / 3));
    }
  });

  it("reaches partners of other regions, and shows the collaboration with each of them", async () => {
    const { nodes, neighbours } = await surroundings("lund-university");
    const partners = nodes.slice(1 + neighbours);
    const shown = new Set(nodes.map((node) => node.id));
    const participants = facts.readTable("participants");
    expect(new Set(partners.map((partner) => partner.region)).size).toBeGreaterThanOrEqual(3);
    for (const partner of partners)
      expect(
        participants.some(
          ({ organisation, collaboration }) =>
            organisation === partner.id &&
            shown.has(collaboration!) &&
            participants.some(
              (row) => row.collaboration === collaboration && row.organisation === "lund-university",
            ),
        ),
      ).toBe(true);
  });

  it("shares the room among the types of links", async () => {
    const { nodes, neighbours } = await surroundings("SE224", "?limit=30");
    expect(neighbours).toBe(nodes.length);
    const picture = await surroundings("lund-university", "?limit=20");
    const kinds = new Set(picture.nodes.map(({ kind }) => kind));
    for (const kind of ["cluster", "competence", "collaboration"] as const) expect(kinds).toContain(kind);
  });

  it("shows the stages of a value chain and who is active in them", async () => {
    const [chain] = facts.readTable("value-chains");
    const stages = facts.readTable("stages").filter((row) => row.chain === chain!.id);
    const active = facts
      .readTable("activities")
      .filter(({ stage }) => stages.some((row) => row.id === stage));
    const { nodes, total } = await surroundings(chain!.id!, "?limit=100");
    expect(total).toBe(stages.length + new Set(active.map(({ organisation }) => organisation)).size);
    for (const { id } of stages) expect(nodes.map((node) => node.id)).toContain(id);
  });

  it("has nothing to draw around a practice, and does not know nonesuch", async () => {
    expect(await surroundings("at12-g1")).toMatchObject({ nodes: [], shown: 0, total: 0, truncated: false });
    expect((await app.fetch("/api/nodes/nonesuch/surroundings")).status).toBe(404);
  });
});
