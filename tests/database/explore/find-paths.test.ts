import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Paths } from "#contract/find-paths.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp, testDay } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (from: string, to: string, more = ""): Promise<Paths> =>
  app.get("findPaths", `/api/paths?from=${from}&to=${to}${more}`);

const isOver = (id: string): boolean => {
  const organisation = facts.organisationById.get(id);
  if (organisation !== undefined)
    return organisation.validTo !== "" && !(testDay < facts.firstDay(organisation.validTo!));
  const collaboration = facts.collaborationById.get(id);
  if (collaboration === undefined) return false;
  return (
    collaboration.status === "ended" ||
    (collaboration.end !== "" && facts.dayAfter(collaboration.end!) <= testDay)
  );
};
const countedIds = new Set(facts.counted.map(({ id }) => id!));
const endedMemberships = new Set(
  facts.memberships
    .filter((row) => row.validTo && facts.firstDay(row.validTo) <= testDay)
    .map((row) => `${row.member} ${row.cluster}`),
);

interface Edge {
  readonly id: string;
  readonly other: string;
  readonly ended: boolean;
}

/** What ways may run over, from the tables. */
function edgesOf(id: string, more: readonly string[]): Edge[] {
  const types = ["MEMBER_OF", "SUCCEEDED_BY", "PARTICIPATES_IN", ...more];
  return (facts.linksOf.get(id) ?? [])
    .filter(({ type, to }) => types.includes(type) && (type !== "PARTICIPATES_IN" || countedIds.has(to)))
    .filter(({ type, from }) => type !== "LOCATED_IN" || facts.organisationById.has(from))
    .map((link) => ({
      id: `${link.type}:${link.from}:${link.to}`,
      other: facts.otherEnd(link, id),
      ended:
        link.type !== "SUCCEEDED_BY" &&
        (isOver(link.from) || isOver(link.to) || endedMemberships.has(`${link.from} ${link.to}`)),
    }));
}

interface Twin {
  readonly trail: readonly string[];
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly cost: readonly number[];
}

/** Every simple way of at most so many links, found by walking all of them, in the order that is promised. */
function walkAll(from: string, to: string, longest: number, more: readonly string[] = []): Twin[] {
  const found: Twin[] = [];
  const degreeOf = (id: string) => facts.linksOf.get(id)?.length ?? 0;
  const walk = (nodes: string[], links: Edge[]) => {
    const last = nodes.at(-1)!;
    if (last === to) {
      const middle = nodes.slice(1, -1).reduce((sum, id) => sum + degreeOf(id), 0);
      found.push({
        nodes,
        links: links.map(({ id }) => id),
        trail: links.flatMap((link, index) => [nodes[index + 1]!, link.id]),
        cost: [links.length, links.filter(({ ended }) => ended).length, middle],
      });
      return;
    }
    if (links.length === longest) return;
    for (const edge of edgesOf(last, more))
      if (!nodes.includes(edge.other)) walk([...nodes, edge.other], [...links, edge]);
  };
  walk([from], []);
  return found.sort((a, b) => {
    const at = a.cost.findIndex((value, index) => value !== b.cost[index]);
    if (at >= 0) return a.cost[at]! - b.cost[at]!;
    const differs = a.trail.findIndex((value, index) => value !== b.trail[index]);
    return a.trail[differs]! < b.trail[differs]! ? -1 : 1;
  });
}

/** Pairs that lie at different distances, always the same ones. */
const actors = facts.organisations
  .map(({ id }) => id!)
  .filter((id) => (facts.linksOf.get(id)?.length ?? 0) > 4);
const pairs = Array.from({ length: 40 }, (_, i) => [
  actors[(i * 37) % actors.length]!,
  actors[(i * 101 + 53) % actors.length]!,
]).filter(([a, b]) => a !== b);
const near = facts.counted
  .filter((_, index) => index % 12 === 0)
  .map(({ id }) => facts.partnersOf(id!))
  .filter((partners) => partners.length > 1)
  .map((partners) => [partners[0]!, partners.at(-1)!]);

describe("GET /api/paths", () => {
  it("finds exactly the ways that walking all of them finds, in the promised order", async () => {
    let ways = 0;
    for (const [from, to] of [...pairs, ...near]) {
      const { paths, truncated, total, atLeast } = await ask(from!, to!, "&k=10&max=4");
      const all = walkAll(from!, to!, 4);
      expect(paths.map(({ nodes, links }) => ({ nodes, links }))).toEqual(
        all.slice(0, 10).map(({ nodes, links }) => ({ nodes, links })),
      );
      expect(truncated).toBe(all.length > 10);
      expect(atLeast).toBe(all.length > 10);
      expect(total).toBe(Math.min(11, all.length));
      ways += paths.length;
    }
    expect(ways).toBeGreaterThan(50);
  });

  it("also runs through shared competences and regions when asked to", async () => {
    for (const [from, to] of pairs.slice(0, 12)) {
      const { paths } = await ask(from!, to!, "&k=10&max=2&through=competences,regions");
      const all = walkAll(from!, to!, 2, ["OFFERS", "LOCATED_IN"]);
      expect(paths.map(({ links }) => links)).toEqual(all.slice(0, 10).map(({ links }) => links));
    }
  });

  it("answers two nodes that nothing links with an empty list", async () => {
    const lonely = facts.organisations.find(({ id }) => edgesOf(id!, []).length === 0)!.id!;
    const answer = await ask("packbridge", lonely);
    expect(answer).toMatchObject({ paths: [], shown: 0, total: 0, truncated: false, atLeast: false });
    expect(answer.from.id).toBe("packbridge");
    expect(answer.to.id).toBe(lonely);
  });

  it("gives every node, link and source of its ways, and no others", async () => {
    const { paths, nodes, links, sources } = await ask("packbridge", "tetra-pak", "&k=5");
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(paths.flatMap((path) => path.nodes)));
    expect(new Set(links.map(({ id }) => id))).toEqual(new Set(paths.flatMap((path) => path.links)));
    expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(links.flatMap((link) => link.sourceIds)));
  });

  it("says each way in English and in French, with all names, dates and roles", async () => {
    const say = async (from: string, to: string, more = "") => (await ask(from, to, more)).paths[0]!.sentence;
    expect(await say("packbridge", "lund-university")).toEqual({
      en: expect.stringMatching(/^Lund.* is a member of Packbridge\.$/),
      fr: expect.stringMatching(/^Lund.* est membre du cluster Packbridge\.$/),
    });
    expect(await say("ku-leuven", "eurac-research")).toEqual({
      en: expect.stringMatching(/^KU Leuven and Eurac.* both take part in the project .*\(2024–2027\)\.$/),
      fr: expect.stringMatching(/^KU Leuven et Eurac.* participent au projet .*\(2024–2027\)\.$/),
    });
    expect(await say("automac", "lutb")).toEqual({
      en: expect.stringMatching(/^Automac merged into LUTB.* in 2017\.$/),
      fr: expect.stringMatching(/^Automac a rejoint LUTB.* par fusion en 2017\.$/),
    });
    expect(await say("packbridge", "tetra-pak", "&through=regions")).toEqual({
      en: "Packbridge and Tetra Pak are in the same region, Skåne.",
      fr: "Packbridge et Tetra Pak se trouvent dans la même région, Scanie.",
    });
  });

  it("names the shortest way first whatever k is, and is the same from the other end", async () => {
    for (const [from, to] of pairs.slice(0, 10)) {
      const [few, many, back] = [
        await ask(from!, to!, "&k=1"),
        await ask(from!, to!, "&k=8"),
        await ask(to!, from!, "&k=8"),
      ];
      expect(many.paths.slice(0, few.paths.length)).toEqual(few.paths);
      expect(back.paths.map(({ length }) => length)).toEqual(many.paths.map(({ length }) => length));
      expect(many.paths.every(({ length }) => length <= 6)).toBe(true);
    }
  });

  it("refuses unknown ends, the same end twice, and ways of no length or too many", async () => {
    const refused = async (query: string) => (await app.fetch(`/api/paths?${query}`)).body;
    expect(await refused("from=nonesuch&to=packbridge")).toMatchObject({ status: 404, parameter: "from" });
    expect(await refused("from=packbridge&to=nonesuch")).toMatchObject({ status: 404, parameter: "to" });
    expect(await refused("from=packbridge&to=packbridge")).toMatchObject({ status: 400, parameter: "to" });
    expect(await refused("from=packbridge")).toMatchObject({ status: 400, parameter: "to" });
    expect(await refused("from=packbridge&to=lutb&max=9")).toMatchObject({ status: 400, parameter: "max" });
    expect(await refused("from=packbridge&to=lutb&k=0")).toMatchObject({ status: 400, parameter: "k" });
    expect(await refused("from=packbridge&to=lutb&through=friends")).toMatchObject({ parameter: "through" });
  });
});
