import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSeed } from "../../seed/load-seed.ts";
import { applySchema } from "../../server/database/apply-schema.ts";
import { bePatient } from "../../server/database/be-patient.ts";
import type { Database } from "../../server/database/database.ts";
import type { LocalNeo4j } from "../../server/database/local-neo4j/start-local-neo4j.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { wordChain, wordWeakest } from "../../server/queries/value-chains/word-chain.ts";
import { everyNth, evidenceOf, neighbours, readPresentNetwork } from "./complementarity/compare-evidence.ts";
import { cypherFiles } from "./open-test-database.ts";
import { startTestApp, type TestApp } from "./start-test-app.ts";
import { startTestNeo4j } from "./start-test-database.ts";

const folder = join(import.meta.dirname, "..", "..", "seed", "training");
const readTable = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true });
const needs = readTable("needs");
const secret = needs.find(({ confidential }) => confidential === "true")!;
const open = needs.find(({ confidential }) => confidential === "false")!;
const lasting = new Set(readTable("organisations").flatMap(({ id, validTo }) => (validTo ? [] : [id])));
/** Of a member and a cluster that still exist. */
const membership = readTable("memberships").find(
  (row) => lasting.has(row.member) && lasting.has(row.cluster) && !row.validTo,
)!;

let home: string;
let neo4j: LocalNeo4j;
let database: Database;
let app: TestApp;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "clusterix-training-"));
  neo4j = await startTestNeo4j(home);
  // A Neo4j that has just started is slow at first, and the computer may be busy.
  database = bePatient(openDatabase(neo4j.settings, cypherFiles)).database;
  await applySchema(database);
  await loadSeed(database, { folder });
  app = await startTestApp({ database });
});
afterAll(async () => {
  await app?.stop();
  await database?.close();
  await neo4j?.kill();
  rmSync(home, { recursive: true, force: true });
});

describe("illustrative facts", () => {
  it("are found, grouped, listed and linked only when that is switched on", async () => {
    const [cluster, member] = [membership.cluster!, membership.member!];
    const counts = {
      // Words of the vocabulary, which is not invented, may be one letter away.
      [`/api/search?q=${cluster.replaceAll("-", "+")}`]: (body: { results: { node: { id: string } }[] }) =>
        body.results.filter(({ node }) => node.id === cluster).length,
      "/api/overview?by=region": (body: { groups: unknown[] }) => body.groups.length,
      "/api/overview?by=cluster": (body: { linksTotal: number }) => body.linksTotal,
      [`/api/overview/members?group=cluster:${cluster}`]: (body: { total: number }) => body.total,
      [`/api/nodes/${cluster}/neighbours`]: (body: { links: unknown[] }) => body.links.length,
      [`/api/paths?from=${member}&to=${cluster}`]: (body: { shown: number }) => body.shown,
      [`/api/subgraph?ids=${member},${cluster}`]: (body: { links: unknown[] }) => body.links.length,
    };
    for (const [path, count] of Object.entries(counts)) {
      const off = await app.fetch(path);
      const on = await app.fetch(`${path}${path.includes("?") ? "&" : "?"}illustrative=true`);
      expect([path, off.status, count(off.body as never)]).toEqual([path, 200, 0]);
      expect([path, on.status, count(on.body as never) > 0]).toEqual([path, 200, true]);
    }
  });

  it("say so of themselves, and the graph says that it is the training set", async () => {
    const card = await app.get("findCard", `/api/nodes/${membership.cluster}`);
    expect(card.node.basis).toBe("illustrative");
    for (const { illustrative, total } of card.links) expect(illustrative).toBe(total);
    expect((await app.get("checkReadiness", "/api/ready")).training).toBe(true);
    expect((await app.get("describeFreshness", "/api/freshness")).training).toBe(true);
  });

  it("make up the whole summary of an invented region", async () => {
    for (const { id } of readTable("regions")) {
      const summary = await app.get("summariseRegion", `/api/regions/${id}/summary`);
      const actors = readTable("organisations").filter(({ region }) => region === id);
      const ids = new Set(actors.map((row) => row.id));
      const stated = needs.filter((row) => ids.has(row.organisation) && row.confidential === "false");
      expect(summary.unknown.needs).toBe(stated.length);
      expect(summary.competences.total).toBeGreaterThan(0);
    }
  });
});

describe("the sentences about value chains", () => {
  it("name all that rests on illustrative facts, in both languages, and are what the answer says", async () => {
    const { chains } = await app.get(
      "listValueChains",
      "/api/value-chains?illustrative=true&of=organisations",
    );
    expect(chains.length).toBeGreaterThan(0);
    for (const { id, stages } of chains) {
      const path = `/api/value-chains/${id}`;
      const chain = await app.get("findValueChain", `${path}?illustrative=true&of=organisations`);
      // The chain is invented too, so a step that nobody takes is as well.
      for (const stage of [...stages, ...chain.stages]) expect(stage.isIllustrative).toBe(true);
      const best = await app.get("findBestChains", `${path}/chains?illustrative=true&of=organisations&k=3`);
      const names = new Map(best.parties.map((party) => [party.id, party.shortName ?? party.name]));
      const stageNames = new Map(chain.stages.map((stage) => [stage.id, stage.name]));
      const told = {
        party: (party: string) => names.get(party)!,
        stage: (stage: string) => stageNames.get(stage)!,
        leftOut: best.leftOut.map(({ stage }) => stage.name),
      };
      for (const each of best.chains) {
        expect(each.places.every(({ isIllustrative }) => isIllustrative)).toBe(true);
        expect(each.sentence).toEqual(wordChain(each, told));
        expect(each.sentence.en).toContain("It rests on illustrative facts: ");
        expect(each.sentence.fr).toContain("Cela repose sur des faits illustratifs");
        const weakest = each.weakest === null ? undefined : each.links[each.weakest.link]!;
        if (weakest) expect(each.weakest!.sentence).toEqual(wordWeakest(weakest, told));
      }
      const { gaps } = await app.get("findGapFillers", `${path}/gaps?illustrative=true&of=organisations`);
      for (const { fillers } of gaps)
        expect(fillers.every(({ isIllustrative }) => isIllustrative)).toBe(true);
    }
  });
});

describe("the Cypher that shows the evidence of complementarity", () => {
  it("says of invented facts what the network says, of parties and of pairs", async () => {
    const evidence = evidenceOf(database, await readPresentNetwork(database), true);
    const parties = [...evidence.parties("clusters"), ...evidence.parties("regions")];
    const all = [...parties, ...everyNth(evidence.parties("organisations"), 5)];
    for (const party of all) {
      for (const origin of ["stated", "strategy", "chain"] as const)
        expect([party.id, origin, await evidence.needsInCypher(party, origin)]).toEqual([
          ...[party.id, origin],
          evidence.needsInNetwork(party, origin),
        ]);
      expect([party.id, await evidence.offersInCypher(party)]).toEqual([
        party.id,
        evidence.offersInNetwork(party),
      ]);
    }
    for (const [first, second] of neighbours(parties)) {
      const asked = [first, second] as const;
      expect([first.id, second.id, await evidence.meetingsInCypher(...asked)]).toEqual([
        ...[first.id, second.id],
        evidence.meetingsInNetwork(...asked),
      ]);
      expect([first.id, second.id, await evidence.introducersInCypher(...asked)]).toEqual([
        ...[first.id, second.id],
        evidence.introducersInNetwork(...asked),
      ]);
    }
  });

  it("finds needs that are stated, and pairs of which one is called a need", async () => {
    const { pairs } = await app.get(
      "listPairs",
      "/api/complementarity?illustrative=true&needs=stated&limit=10",
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const { there, back, sentence } of pairs) {
      expect([there.stated, back.stated]).toEqual([there.needs, back.needs]);
      expect(sentence.en).not.toContain("possible");
    }
    expect((await app.get("listPairs", "/api/complementarity?needs=stated")).ranked).toBe(0);
  });
});

describe("a confidential need", () => {
  it("is in no answer, not even as a number", async () => {
    const actor = secret.organisation!;
    const [card, neighbours, graph] = [
      await app.get("findCard", `/api/nodes/${actor}`),
      await app.get("listNeighbours", `/api/nodes/${actor}/neighbours?limit=200&illustrative=true`),
      await app.get("findSubgraph", `/api/subgraph?ids=${actor},${secret.competence}&illustrative=true`),
    ];
    const stated = needs.filter((row) => row.organisation === actor && row.confidential === "false");
    const counted = card.links.filter(({ type }) => type === "NEEDS");
    expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(stated.length);
    expect(card.linksTotal).toBe(card.node.degree);
    const isSecret = ({ id }: { id: string }) => id === `NEEDS:${actor}:${secret.competence}`;
    expect(neighbours.links.some(isSecret)).toBe(false);
    expect(graph.links.some(isSecret)).toBe(false);
  });

  it("does not hide one that is not", async () => {
    const id = `NEEDS:${open.organisation}:${open.competence}`;
    const { links } = await app.get(
      "listNeighbours",
      `/api/nodes/${open.organisation}/neighbours?type=NEEDS&illustrative=true&limit=200`,
    );
    expect(links.map((link) => link.id)).toContain(id);
  });
});
