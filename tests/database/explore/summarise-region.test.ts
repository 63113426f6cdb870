import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const regions = facts.readTable("regions").map(({ id }) => id!);
const regionOf = (id: string) => facts.organisationById.get(id)!.region!;

/** A cluster and its members of today. */
function partyOf(cluster: string): Set<string> {
  const members = facts.memberships
    .filter((row) => row.cluster === cluster && facts.holdsOn(row.validFrom, row.validTo))
    .map(({ member }) => member!)
    .filter(facts.isPresent);
  return new Set([cluster, ...members]);
}

describe("GET /api/regions/:id/summary", () => {
  it("counts organisations, competences and what is not known as the tables do", async () => {
    for (const id of regions) {
      const summary = await app.get("summariseRegion", `/api/regions/${id}/summary`);
      const here = facts.present.filter(({ region }) => region === id);
      for (const kind of ["cluster", "company", "knowledge-institute", "public-body"] as const)
        expect(summary.counts[kind] ?? 0).toBe(here.filter((row) => facts.kindOf(row) === kind).length);
      const ids = new Set(here.map((row) => row.id!));
      const offers = facts.offers.filter(({ organisation }) => ids.has(organisation!));
      expect(summary.competences.total).toBe(new Set(offers.map(({ competence }) => competence)).size);
      expect(summary.competences.list).toHaveLength(summary.competences.total);
      for (const { node, organisations, known } of summary.competences.list) {
        const own = offers.filter(({ competence }) => competence === node.id);
        expect([organisations, known]).toEqual([own.length, own.filter(({ level }) => level === "3").length]);
      }
      const withOffers = new Set(offers.map(({ organisation }) => organisation));
      expect(summary.unknown.organisationsWithoutOffers.total).toBe(ids.size - withOffers.size);
      const clusters = here.filter(({ kind }) => kind === "cluster").map((row) => row.id!);
      const alone = clusters.filter((cluster) => partyOf(cluster).size === 1);
      expect(summary.unknown.clustersWithoutMembers.total).toBe(alone.length);
      const shared = facts.counted.filter((row) => facts.partnersOf(row.id!).some((each) => ids.has(each)));
      expect(summary.counts.collaboration ?? 0).toBe(shared.length);
      const undated = shared.filter(({ start }) => start === "");
      expect(summary.unknown.collaborationsWithoutDates.total).toBe(undated.length);
    }
  });

  it("says with whom the clusters and their members work across borders, as counting by hand does", async () => {
    for (const id of regions) {
      const { partners } = await app.get("summariseRegion", `/api/regions/${id}/summary`);
      const clusters = facts.present.filter((row) => row.region === id && row.kind === "cluster");
      const byRegion = new Map<string, Set<string>>();
      const crossing = new Set<string>();
      const direct = new Set<string>();
      for (const cluster of clusters) {
        const party = partyOf(cluster.id!);
        for (const row of facts.counted) {
          const present = facts.partnersOf(row.id!).filter(facts.isPresent);
          if (!present.some((each) => party.has(each))) continue;
          for (const other of present.filter((each) => !party.has(each) && regionOf(each) !== id)) {
            crossing.add(cluster.id!);
            if (present.includes(cluster.id!)) direct.add(cluster.id!);
            const known = byRegion.get(regionOf(other)) ?? new Set();
            byRegion.set(regionOf(other), known.add(row.id!));
          }
        }
      }
      expect(new Set(partners.clusters.nodes.map((node) => node.id))).toEqual(crossing);
      expect(partners.clusters.total).toBe(crossing.size);
      expect(partners.clustersDirectly).toBe(direct.size);
      expect(partners.clustersTotal).toBe(clusters.length);
      const shared = new Set([...byRegion.values()].flatMap((rows) => [...rows]));
      const runningShared = [...shared].filter((row) => facts.isRunning(facts.collaborationById.get(row)!));
      expect(partners.running).toBe(runningShared.length);
      expect(partners.collaborations.total).toBe(shared.size);
      expect(new Map(partners.list.map((row) => [row.node.id, row.collaborations]))).toEqual(
        new Map([...byRegion].map(([region, rows]) => [region, rows.size])),
      );
      for (const { node, running } of partners.list) {
        const rows = [...byRegion.get(node.id)!].map((row) => facts.collaborationById.get(row)!);
        expect(running).toBe(rows.filter(facts.isRunning).length);
      }
    }
  });

  it("lists the priorities that are valid today, or else those of the latest strategy", async () => {
    const rows = facts.readTable("priorities");
    for (const id of regions) {
      const { priorities } = await app.get("summariseRegion", `/api/regions/${id}/summary`);
      const own = rows.filter(({ region }) => region === id);
      const valid = own.filter((row) => facts.holdsOn(row.validFrom, row.validTo));
      if (valid.length > 0)
        expect(new Set(priorities.nodes.map((node) => node.id))).toEqual(new Set(valid.map((row) => row.id)));
      else expect(priorities.total).toBeGreaterThan(0);
    }
  });

  it("cuts each list and says how long it is", async () => {
    const summary = await app.get("summariseRegion", "/api/regions/FRK/summary");
    const { competences, partners, unknown, priorities } = summary;
    expect(competences.shown).toBe(competences.list.length);
    expect(competences.truncated).toBe(competences.shown < competences.total);
    for (const list of [partners.collaborations, unknown.clustersWithoutMembers, priorities])
      expect([list.shown, list.truncated]).toEqual([list.nodes.length, list.nodes.length < list.total]);
  });

  it("knows no summary of anything but a region", async () => {
    for (const id of ["packbridge", "nonesuch", "C22"])
      expect((await app.fetch(`/api/regions/${id}/summary`)).status).toBe(404);
  });
});

describe("GET /api/freshness", () => {
  it("counts sources and facts as the tables do", async () => {
    const freshness = await app.get("describeFreshness", "/api/freshness");
    const sources = facts.readTable("sources");
    expect(freshness.sources).toBe(sources.length);
    expect(freshness.opened).toBe(sources.filter(({ retrieved }) => retrieved !== "").length);
    const figures = facts.readTable("measurements").length;
    expect(freshness.facts).toBe(facts.links.length + figures);
    expect(freshness.byConfidence.reduce((sum, row) => sum + row.facts, 0)).toBe(freshness.facts);
    for (const { sources: total, undated, byYear } of freshness.byConfidence)
      expect(byYear.reduce((sum, year) => sum + year.sources, undated)).toBe(total);
  });
});

describe("GET /api/ready", () => {
  it("says what the database is and counts what it holds", async () => {
    const ready = await app.get("checkReadiness", "/api/ready");
    expect(ready.database).toMatchObject({ version: expect.stringMatching(/^\d+\./), edition: "community" });
    expect(ready.counts.company).toBe(facts.organisations.filter(({ kind }) => kind === "company").length);
    expect(ready.links.OFFERS).toBe(facts.offers.length);
    const total = Object.values(ready.links).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(facts.links.length);
    expect(ready.training).toBe(false);
  });
});

describe("GET /api/health", () => {
  it("says that the process is up, without the database", async () => {
    const health = await app.get("checkHealth", "/api/health");
    expect(health.status).toBe("up");
  });
});
