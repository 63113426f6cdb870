import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Overview } from "#contract/find-overview.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Who belongs to which group, from the tables. */
const membersBy: Record<string, Map<string, Set<string>>> = {};
for (const by of ["region", "sector", "cluster", "family", "kind"]) {
  const groups = new Map<string, Set<string>>();
  const add = (group: string, id: string) => groups.set(group, (groups.get(group) ?? new Set()).add(id));
  for (const row of facts.present) {
    const id = row.id!;
    if (by === "region") add(row.region!, id);
    if (by === "kind") add(facts.kindOf(row), id);
    if (by === "sector") for (const sector of facts.list(row.nace)) add(sector, id);
    if (by === "cluster" && row.kind === "cluster") add(id, id);
  }
  for (const row of by === "family" ? facts.offers : [])
    if (facts.isPresent(row.organisation!)) add(facts.familyOf.get(row.competence!)!, row.organisation!);
  for (const row of by === "cluster" ? facts.memberships : [])
    if (
      facts.isPresent(row.member!) &&
      facts.isPresent(row.cluster!) &&
      facts.holdsOn(row.validFrom, row.validTo)
    )
      add(row.cluster!, row.member!);
  membersBy[by] = groups;
}

/** Somebody of P that is not of Q, and somebody of Q that is not of P. */
function meet(ids: readonly string[], p: Set<string>, q: Set<string>): boolean {
  return ids.some((id) => p.has(id) && !q.has(id)) && ids.some((id) => q.has(id) && !p.has(id));
}

function countLinks(groups: Map<string, Set<string>>, by: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const offerers = new Map<string, string[]>();
  for (const { competence, organisation } of facts.offers)
    offerers.set(competence!, [...(offerers.get(competence!) ?? []), organisation!]);
  const valid = facts.memberships.filter((row) => facts.holdsOn(row.validFrom, row.validTo));
  const ids = [...groups.keys()].sort();
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1)) {
      const [p, q] = [groups.get(a)!, groups.get(b)!];
      const shared = facts.counted.filter((row) => meet(facts.partnersOf(row.id!), p, q));
      const memberships =
        by === "cluster"
          ? [...p].filter((id) => q.has(id)).length
          : valid.filter((row) => meet([row.member!, row.cluster!], p, q)).length;
      const competences = [...offerers.values()].filter((those) => meet(those, p, q)).length;
      const counts = [shared.length, shared.filter(facts.isRunning).length, memberships, competences];
      if (sum(counts as unknown as Record<string, number>) > 0) found.set(`${by}:${a} ${by}:${b}`, counts);
    }
  return found;
}

describe("GET /api/overview", () => {
  for (const by of ["region", "sector", "cluster", "family", "kind"])
    it(`counts the members of every ${by} as the tables do`, async () => {
      const overview = await app.get("findOverview", `/api/overview?by=${by}&links=500`);
      const expected = new Map([...membersBy[by]!].map(([id, members]) => [`${by}:${id}`, members]));
      expect(new Set(overview.groups.map(({ id }) => id))).toEqual(new Set(expected.keys()));
      for (const group of overview.groups) {
        const kinds = [...expected.get(group.id)!].map((id) => facts.kindOf(facts.organisationById.get(id)!));
        expect(group.total).toBe(kinds.length);
        expect(sum(group.counts)).toBe(group.total);
        for (const [kind, count] of Object.entries(group.counts))
          expect(count).toBe(kinds.filter((each) => each === kind).length);
      }
      const grouped = new Set([...expected.values()].flatMap((members) => [...members]));
      expect(overview.ungrouped).toBe(facts.present.length - grouped.size);
      expect(overview.noLonger).toBe(facts.organisations.length - facts.present.length);
    });

  for (const by of ["region", "sector", "family", "cluster", "kind"])
    it(`links each ${by} to the others as counting by hand does`, async () => {
      const overview = await app.get("findOverview", `/api/overview?by=${by}&links=500`);
      const expected = countLinks(membersBy[by]!, by);
      expect(overview.linksTotal).toBe(expected.size);
      for (const link of overview.links)
        expect([link.collaborations, link.running, link.memberships, link.sharedCompetences]).toEqual(
          expected.get(`${link.from} ${link.to}`),
        );
      expect(overview.links.length).toBe(Math.min(500, expected.size));
    });

  it("makes a cross table of two groupings, each cell those who are in both", async () => {
    const overview = await app.get("findOverview", "/api/overview?by=region,family");
    for (const group of overview.groups) {
      const [region, family] = group.keys.map(({ id }) => id);
      const both = [...membersBy.region!.get(region!)!].filter((id) =>
        membersBy.family!.get(family!)!.has(id),
      );
      expect(group.total).toBe(both.length);
    }
    expect(overview.by).toEqual(["region", "family"]);
  });

  it("shows the strongest links first and says how many there are", async () => {
    const all = await app.get("findOverview", "/api/overview?by=region&links=500");
    const few = await app.get("findOverview", "/api/overview?by=region&links=3");
    expect(few.links).toEqual(all.links.slice(0, 3));
    expect(few.linksTruncated).toBe(true);
    expect(few.linksTotal).toBe(all.linksTotal);
    const strengths = all.links.map((link) => link.collaborations);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  });

  it("lists groups in the alphabetical order of the language asked for", async () => {
    for (const language of ["en", "fr"] as const) {
      const { groups } = await app.get("findOverview", `/api/overview?by=family&language=${language}`);
      const names = groups.map(({ keys: [key] }) =>
        typeof key!.name === "string" ? key!.name : key!.name[language],
      );
      expect(names).toEqual([...names].sort(new Intl.Collator(language, { numeric: true }).compare));
    }
  });

  it("counts the nodes of the whole graph by kind", async () => {
    const { counts }: Overview = await app.get("findOverview", "/api/overview");
    expect(counts.cluster).toBe(facts.organisations.filter(({ kind }) => kind === "cluster").length);
    expect(counts.collaboration).toBe(facts.collaborations.length);
    expect(counts.competence).toBe(facts.competences.length + new Set(facts.familyOf.values()).size);
  });
});

describe("GET /api/overview/members", () => {
  for (const group of [
    "region:SE224",
    "family:materials",
    "sector:C22",
    "kind:cluster",
    "region:BE2+kind:company",
  ])
    it(`pages through ${group} so that each member comes once, the most linked first`, async () => {
      const seen: string[] = [];
      const degrees: number[] = [];
      let cursor = "";
      do {
        const page = await app.get(
          "listGroupMembers",
          `/api/overview/members?group=${encodeURIComponent(group)}&limit=7${cursor}`,
        );
        expect(page.shown).toBe(page.nodes.length);
        seen.push(...page.nodes.map(({ id }) => id));
        degrees.push(...page.nodes.map(({ degree }) => degree));
        cursor = page.cursor === undefined ? "" : `&cursor=${page.cursor}`;
      } while (cursor !== "");
      const [first, second = first] = group
        .split("+")
        .map((key) => key.split(":"))
        .map(([by, id]) => membersBy[by!]!.get(id!)!);
      const expected = new Set([...first!].filter((id) => second!.has(id)));
      expect(new Set(seen)).toEqual(expected);
      expect(seen.length).toBe(expected.size);
      expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    });

  it("counts all kinds whatever kind is asked for", async () => {
    const all = await app.get("listGroupMembers", "/api/overview/members?group=region:SE224");
    const clusters = await app.get(
      "listGroupMembers",
      "/api/overview/members?group=region:SE224&kind=cluster",
    );
    expect(clusters.counts).toEqual(all.counts);
    expect(clusters.total).toBe(all.counts.cluster);
    expect(clusters.nodes.every(({ kind }) => kind === "cluster")).toBe(true);
  });

  it("refuses a group of something that does not exist, and a cursor of another list", async () => {
    for (const group of [
      "region:XX1",
      "cluster:lund-university",
      "family:packaging-technology",
      "kind:robot",
    ])
      expect((await app.fetch(`/api/overview/members?group=${group}`)).status).toBe(404);
    const page = await app.get("listGroupMembers", "/api/overview/members?group=region:SE224&limit=2");
    const other = await app.fetch(`/api/overview/members?group=region:BE2&cursor=${page.cursor}`);
    expect(other.status).toBe(400);
    expect(other.body).toMatchObject({ code: "bad-parameter", parameter: "cursor" });
  });
});
