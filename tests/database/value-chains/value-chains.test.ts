import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BestChainsAnswer } from "#contract/find-best-chains.ts";
import * as facts from "../seed-facts.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const base = "/api/value-chains";
const packaging = "circular-plastic-packaging";
const stageRows = facts.readTable("stages");
const activities = facts.readTable("activities").filter((row) => facts.holdsOn(row.from, row.to));
const requirements = facts.readTable("requirements");
const stagesOf = (chain: string) =>
  stageRows.filter((row) => row.chain === chain).sort((a, b) => Number(a.order) - Number(b.order));

/** Who is active in a stage and who could be, from the tables. */
function twinOf(stage: string) {
  const isOrganisation = (id: string) =>
    facts.isPresent(id) && facts.kindOf(facts.organisationById.get(id)!) !== "cluster";
  const active = new Set(
    activities
      .filter((row) => row.stage === stage)
      .map((row) => row.organisation!)
      .filter(isOrganisation),
  );
  const all = requirements.filter((row) => row.stage === stage);
  const whole = all.filter((row) => Number(row.weight) === 1);
  const needed = (whole.length > 0 ? whole : all).map((row) => row.competence!);
  const offersOf = (id: string) =>
    new Set(facts.offers.filter((row) => row.organisation === id).map((row) => row.competence!));
  const capable = facts.present
    .map((row) => row.id!)
    .filter((id) => {
      if (!isOrganisation(id) || active.has(id)) return false;
      const offered = offersOf(id);
      return whole.length > 0
        ? needed.every((each) => offered.has(each))
        : needed.some((each) => offered.has(each));
    });
  return { active: [...active].sort(), capable: capable.sort() };
}

describe("GET /api/value-chains", () => {
  it("lists the shipped chains with their steps in order, and how many have somebody active", async () => {
    const { chains, total } = await app.get("listValueChains", `${base}?of=organisations`);
    expect(chains.map(({ id }) => id)).toEqual(facts.readTable("value-chains").map((row) => row.id));
    expect(total).toBe(chains.length);
    for (const chain of chains) {
      const ids = stagesOf(chain.id).map((row) => row.id!);
      expect(chain.stages.map(({ id }) => id)).toEqual(ids);
      const counts = ids.map((id) => twinOf(id).active.length);
      expect([chain.steps, chain.covered, chain.redundancy]).toEqual([
        ids.length,
        counts.filter((count) => count > 0).length,
        Math.min(...counts),
      ]);
    }
  });
});

describe("GET /api/value-chains/:id", () => {
  it("says of every step who is active and who could be, as the tables do", async () => {
    const chain = await app.get("findValueChain", `${base}/${packaging}?of=organisations`);
    for (const { id, active, capable, gap, feeds } of chain.stages) {
      const twin = twinOf(id);
      const inStep = (list: "active" | "capable") =>
        chain.parties.filter((each) => each[list].includes(id)).map(({ party }) => party.id);
      expect([id, inStep("active"), inStep("capable")]).toEqual([id, twin.active, twin.capable]);
      expect([active, capable]).toEqual([twin.active.length, twin.capable.length]);
      const expected = ["activatable", "fragile", "covered"][Math.min(2, twin.active.length)];
      expect(gap).toBe(expected === "activatable" && twin.capable.length === 0 ? "missing" : expected);
      expect(feeds ?? "").toBe(stageRows.find((row) => row.id === id)!.feeds);
    }
  });

  it("lists the links that exist, from one step to the next, and counts the pairs of steps that have one", async () => {
    for (const of of ["clusters", "organisations"]) {
      const { ties, tiesTotal, connected, parties, stages } = await app.get(
        "findValueChain",
        `${base}/${packaging}?of=${of}`,
      );
      expect([ties.length, new Set(ties.map(({ from, to }) => `${from} ${to}`)).size]).toEqual([
        ...[tiesTotal, connected],
      ]);
      const isActive = (id: string, stage: string) =>
        parties.find(({ party }) => party.id === id)!.active.includes(stage);
      for (const { from, to, parties: both, collaborations } of ties) {
        expect(stages.find(({ id }) => id === from)!.feeds).toBe(to);
        expect([isActive(both[0], from), isActive(both[1], to), both[0] !== both[1]]).toEqual([
          ...[true, true, true],
        ]);
        expect(collaborations).toBeGreaterThan(0);
      }
    }
  });

  it("keeps to regions, and still names the others", async () => {
    const chain = await app.get("findValueChain", `${base}/${packaging}?regions=SE224,BE2`);
    expect(chain.parties.length).toBeGreaterThan(0);
    for (const { party } of chain.parties)
      expect(party.regions.some((region) => ["SE224", "BE2"].includes(region))).toBe(true);
    expect(chain.regions.map(({ region }) => region.id)).toContain("AT12");
  });

  it("answers 404 for a chain or region that there is not, and names the parameter", async () => {
    expect((await app.fetch(`${base}/nonesuch`)).body).toMatchObject({ status: 404, parameter: "id" });
    expect((await app.fetch(`${base}/${packaging}?regions=XX1`)).body).toMatchObject({
      ...{ status: 404, parameter: "regions" },
    });
  });
});

describe("GET /api/value-chains/:id/chains", () => {
  const ask = (query = "") => app.get("findBestChains", `${base}/${packaging}/chains?${query}`);

  it("gives each step one party that can take it, each once, at a cost that is the sum of its parts", async () => {
    const [chain, best] = await Promise.all([app.get("findValueChain", `${base}/${packaging}`), ask("k=10")]);
    expect(best.exact).toBe(true);
    expect(best.chains).toHaveLength(10);
    for (const { places, cost, links } of best.chains) {
      expect(places.map(({ stage }) => stage)).toEqual(chain.stages.map(({ id }) => id));
      expect(new Set(places.map(({ party }) => party)).size).toBe(places.length);
      for (const { stage, party, isActive } of places)
        expect(
          chain.parties.find((each) => each.party.id === party)![isActive ? "active" : "capable"],
        ).toContain(stage);
      const { total, ...parts } = cost;
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(links.reduce((sum, link) => sum + link.cost, 0)).toBe(cost.links);
      expect(links.filter(({ cost: each }) => each >= 2_000_000)).toHaveLength(
        links.filter(({ isToBeMade }) => isToBeMade).length,
      );
    }
    const costs = best.chains.map(({ cost }) => cost.total);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it("names for each collaboration that joins two one of either that takes part in it", async () => {
    const { chains } = await ask("k=5&cross=3");
    const isOf = (actor: string, cluster: string) =>
      actor === cluster || facts.memberships.some((row) => row.cluster === cluster && row.member === actor);
    const joined = chains.flatMap(({ links }) => links).filter(({ reason }) => reason === "collaboration");
    expect(joined.length).toBeGreaterThan(0);
    for (const { parties, through } of joined)
      for (const { id, partners } of through) {
        expect([id, partners.map((actor, side) => isOf(actor, parties[side]!))]).toEqual([id, [true, true]]);
        for (const actor of partners)
          expect(
            facts.participants.filter((row) => row.collaboration === id).map((row) => row.organisation),
          ).toContain(actor);
      }
  });

  it("lists by default only what differs in two steps, and otherwise also the nearest", async () => {
    const differences = ({ chains }: BestChainsAnswer) =>
      chains.flatMap((one, at) =>
        chains
          .slice(at + 1)
          .map(
            (other) => one.places.filter(({ party }, stage) => party !== other.places[stage]!.party).length,
          ),
      );
    expect(Math.min(...differences(await ask("k=10")))).toBe(2);
    expect(Math.min(...differences(await ask("k=10&diverse=false")))).toBe(1);
  });

  it("keeps to every option", async () => {
    const every = async (query: string, holds: (chain: BestChainsAnswer["chains"][number]) => boolean) => {
      const { chains } = await ask(`k=5&${query}`);
      expect([query, chains.length > 0, chains.every(holds)]).toEqual([query, true, true]);
    };
    const has = (id: string) => (chain: BestChainsAnswer["chains"][number]) =>
      chain.places.some(({ party }) => party === id);
    await every("contains=kunststoff-cluster-noe", has("kunststoff-cluster-noe"));
    await every("without=catalisti", (chain) => !has("catalisti")(chain));
    await every("cross=5&border=country", ({ crossings }) => crossings.country >= 5);
    await every("active=true&distinct=false", ({ couldBe }) => couldBe === 0);
  });

  it("names everybody in its sentences, in both languages, as a possibility", async () => {
    const { chains, parties } = await ask("k=3");
    const names = new Map(parties.map(({ id, shortName, name }) => [id, shortName ?? name]));
    for (const { sentence, places } of chains) {
      for (const { party } of places) {
        expect(sentence.en).toContain(names.get(party));
        expect(sentence.fr).toContain(names.get(party));
      }
      expect(sentence.en).toContain(" could feed ");
      expect(sentence.fr).toMatch(/ pourraient? alimenter /);
    }
  });

  it("leaves out a step that nobody can take, and says which", async () => {
    const { chains, leftOut } = await app.get("findBestChains", `${base}/timber-buildings/chains?k=1`);
    expect(leftOut).toMatchObject([
      { stage: { id: "timber-buildings--tests-and-certificates" }, reason: "missing" },
    ]);
    expect(chains[0]!.places).toHaveLength(7);
    expect(chains[0]!.sentence.en).toContain("Nobody is known here for Tests and certificates.");
    // What feeds it links to what it feeds.
    expect(chains[0]!.links.map(({ from }) => from)).not.toContain(
      "timber-buildings--tests-and-certificates",
    );
  });

  it("says that a party is not chained here", async () => {
    const { body } = await app.fetch(`${base}/${packaging}/chains?contains=tetra-pak`);
    expect(body).toMatchObject({ status: 404, parameter: "contains" });
  });
});

describe("GET /api/value-chains/:id/gaps", () => {
  it("names for each gap who offers something of what it requires, best matches first", async () => {
    const { gaps } = await app.get("findGapFillers", `${base}/timber-buildings/gaps?limit=100`);
    expect(gaps.map(({ stage, gap }) => [stage.id, gap])).toEqual([
      ["timber-buildings--tests-and-certificates", "missing"],
    ]);
    const [{ fillers, stage }] = gaps as [(typeof gaps)[number]];
    const required = requirements.filter((row) => row.stage === stage.id).map((row) => row.competence);
    expect(fillers.length).toBeGreaterThan(0);
    for (const { offers, lacks } of fillers) {
      expect(offers.length).toBeGreaterThan(0);
      expect([...offers, ...lacks].map(({ id }) => id).sort()).toEqual([...required].sort());
    }
    const means = fillers.map(({ mean }) => mean ?? 0);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  it("keeps to one region, and says who lies outside those asked for", async () => {
    const path = `${base}/timber-buildings/gaps?regions=SE224&region=ITH10&limit=100`;
    const { gaps } = await app.get("findGapFillers", path);
    const fillers = gaps.flatMap((gap) => gap.fillers);
    expect(fillers.length).toBeGreaterThan(0);
    for (const { party, isOutside } of fillers)
      expect([party.regions.includes("ITH10"), isOutside]).toEqual([true, true]);
  });
});

describe("GET /api/value-chains/:id/invitation", () => {
  const ask = (query = "") => app.get("findInvitation", `${base}/${packaging}/invitation?${query}`);

  it("covers every step that can be, with a company and an institute, and proves that fewer do not", async () => {
    const { parties, proven, uncovered, unmet, missing } = await ask();
    expect([proven, uncovered, unmet, missing]).toEqual([true, [], [], []]);
    const kinds = parties.map(({ party }) => party.kind);
    expect(kinds).toContain("company");
    expect(kinds).toContain("knowledge-institute");
    expect(parties.flatMap(({ stages }) => stages)).toHaveLength(8);
    const fewer = await ask(`max=${parties.length - 1}`);
    expect(fewer.uncovered.length + fewer.unmet.length).toBeGreaterThan(0);
  });

  it("says that clusters alone bring no company and no institute", async () => {
    expect((await ask("of=clusters")).nobodyOf).toEqual(["company", "knowledge-institute"]);
  });
});

describe("GET /api/value-chains/:id/stages/:stage", () => {
  it("cites for everybody the facts that put them there, each with a source that is sent along", async () => {
    const stage = stagesOf(packaging)[0]!.id!;
    for (const of of ["clusters", "organisations"]) {
      const answer = await app.get(
        "listStageParties",
        `${base}/${packaging}/stages/${stage}?of=${of}&limit=1000`,
      );
      const links = new Map(answer.links.map((link) => [link.id, link]));
      const sources = new Set(answer.sources.map(({ id }) => id));
      expect(answer.parties).toHaveLength(answer.active + answer.capable);
      for (const { facts: cited, isActive } of answer.parties) {
        expect(cited.length).toBeGreaterThan(0);
        for (const id of cited) {
          expect(links.get(id)!.type).toBe(isActive ? "ACTIVE_IN" : "OFFERS");
          for (const source of links.get(id)!.sourceIds) expect(sources.has(source)).toBe(true);
        }
      }
    }
  });
});
