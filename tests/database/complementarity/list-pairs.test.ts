/** One endpoint with all its filters: they are tested together because each has to hold with the others. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pairs } from "#contract/list-pairs.ts";
import { collectCompetenceFacts, collectPartyFacts } from "../../../server/network/collect-party-facts.ts";
import { comparePair } from "../../../server/network/complementarity/compare-pair.ts";
import { allOrigins } from "../../../server/network/complementarity/find-needs.ts";
import { defaultWeights } from "../../../server/network/complementarity/score-terms.ts";
import { toDay } from "../../../server/network/days.ts";
import { listParties } from "../../../server/network/party.ts";
import { listSharedCollaborations } from "../../../server/network/shared-collaborations.ts";
import { openTestDatabase } from "../open-test-database.ts";
import { startTestApp, type TestApp, testDay } from "../start-test-app.ts";
import { neighbours, readPresentNetwork } from "./compare-evidence.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const list = async (query = "") => await app.get("listPairs", `/api/complementarity?${query}`);
const namesOf = ({ pairs }: Pairs) => pairs.map(({ a, b }) => `${a} ${b}`);
const partyOf = (answer: Pairs, id: string) => answer.parties.find((party) => party.id === id)!;

async function decide(a: string, b: string, state: string, after?: number) {
  const body = JSON.stringify({ a, b, state, ...(after === undefined ? {} : { after }) });
  const headers = { "Content-Type": "application/json" };
  const { status, text } = await app.fetch("/api/decisions", { method: "POST", headers, body });
  expect([status, text]).toEqual([200, text]);
  return (JSON.parse(text) as { decision: { entry: number } }).decision.entry;
}

/** Every pair of clusters compared one by one, without the tables that the server keeps. */
async function comparePairsOneByOne() {
  const database = openTestDatabase();
  const network = await readPresentNetwork(database);
  await database.close();
  const rule = { day: toDay(testDay), illustrative: false };
  const parties = listParties(network, { of: "clusters", ...rule });
  const competences = collectCompetenceFacts(network, rule);
  const facts = parties.map((party) => collectPartyFacts(network, party, rule));
  return parties.flatMap((first, one) =>
    parties.slice(one + 1).map((second, distance) =>
      comparePair({
        ...{ first: facts[one]!, second: facts[one + 1 + distance]!, competences },
        ...{ origins: allOrigins, weights: defaultWeights },
        collaborations: listSharedCollaborations(network, first.actors, second.actors, rule).length,
      }),
    ),
  );
}

describe("GET /api/complementarity", () => {
  it("ranks every pair as comparing them one by one does, and counts the others by their reason", async () => {
    const compared = await comparePairsOneByOne();
    const ranked = compared
      .filter(({ reason }) => reason === null)
      .sort((one, other) => other.score! - one.score!);
    const answer = await list("limit=200");
    expect(answer.ranked).toBe(ranked.length);
    for (const [at, pair] of answer.pairs.entries()) {
      const twin = compared.find(({ first, second }) => first === pair.a && second === pair.b)!;
      expect(pair.rank).toBe(at + 1);
      expect(pair.score).toBeCloseTo(ranked[at]!.score!, 8);
      expect(pair.terms).toEqual(twin.terms);
      expect([pair.there.exact, pair.there.needs]).toEqual([twin.there.exact, twin.there.needs]);
      expect([pair.back.exact, pair.back.needs]).toEqual([twin.back.exact, twin.back.needs]);
      expect(pair.collaborations).toBe(twin.collaborations);
      expect(Object.values(pair.parts).reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(
        pair.score,
        8,
      );
    }
    for (const [reason, count] of Object.entries(answer.others.counts))
      expect([reason, count]).toEqual([reason, compared.filter((each) => each.reason === reason).length]);
  });

  it("lists those that are not ranked by their reason, as many as it counts", async () => {
    const { others } = await list();
    const known = await list("reason=contained&limit=200");
    expect([known.total, known.others.pairs.length]).toEqual([
      others.counts.contained,
      others.counts.contained,
    ]);
    const little = await list("reason=little-known&limit=200");
    for (const { known: counts } of little.others.pairs) expect(Math.min(...counts)).toBeLessThan(3);
    expect(little).toMatchObject({ total: others.counts["little-known"], truncated: true, pairs: [] });
  });

  it("turns pages without a gap", async () => {
    const whole = namesOf(await list("limit=30"));
    const parts = [await list("limit=15"), await list("limit=15&offset=15")];
    expect(parts.flatMap(namesOf)).toEqual(whole);
  });

  it("leaves what does not pass a filter out, and keeps the ranks", async () => {
    const all = await list("limit=200");
    const region = await list("regions=SE224&limit=200");
    for (const { a, b } of region.pairs)
      expect([partyOf(region, a), partyOf(region, b)].flatMap(({ regions }) => regions)).toContain("SE224");
    const border = await list("across=border&limit=50");
    expect(border.pairs.every(({ crosses }) => crosses.country === true)).toBe(true);
    const unlinked = await list("unlinked=true&limit=200");
    expect(unlinked.pairs.every(({ collaborations }) => collaborations === 0)).toBe(true);
    const sectors = await list("across=region,sector&limit=50");
    expect(sectors.pairs.every(({ crosses }) => crosses.region === true && crosses.sector === true)).toBe(
      true,
    );
    for (const filtered of [region, border, unlinked, sectors]) {
      expect(filtered.total).toBeLessThan(all.total);
      expect(filtered.ranked).toBe(all.ranked);
      for (const [one, other] of neighbours(filtered.pairs)) expect(other.rank).toBeGreaterThan(one.rank);
    }
    const known = new Map(all.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.rank]));
    for (const { a, b, rank } of region.pairs) expect(known.get(`${a} ${b}`) ?? rank).toBe(rank);
  });

  it("keeps pairs of a field of competence only where a matched need is of it", async () => {
    const { pairs, total } = await list("families=digital&limit=3");
    expect(total).toBeGreaterThan(0);
    for (const { a, b } of pairs) {
      const whole = await app.get("findPair", `/api/complementarity/${a}/${b}`);
      const nodes = new Map(whole.nodes.map((node) => [node.id, node]));
      const matched = [whole.there, whole.back].flatMap(({ matches }) =>
        matches.filter(({ isExact }) => isExact),
      );
      expect(matched.map(({ competence }) => nodes.get(competence)?.family)).toContain("digital");
    }
  });

  it("ranks anew with other weights, and a weight of 0 takes its term out", async () => {
    const { pairs } = await list("ground=0&scarcity=0&openness=0&limit=50");
    for (const { score, terms } of pairs) expect(score).toBeCloseTo(terms.fit!, 8);
    const { pairs: open } = await list("openness=2&limit=50");
    expect(open.map(({ a, b }) => `${a} ${b}`)).not.toEqual(pairs.map(({ a, b }) => `${a} ${b}`));
  });

  it("finds nothing where only stated needs count: none is known here, and none is invented", async () => {
    const answer = await list("needs=stated&include=points,matrix");
    expect(answer).toMatchObject({ ranked: 0, total: 0, pairs: [], quartiles: null });
    expect(answer.points?.a).toEqual([]);
    expect(answer.matrix?.rows).toEqual([]);
  });

  it("draws every pair that passes the filters as a point, and the parties of the best as a matrix", async () => {
    const answer = await list("include=points,matrix&rows=12&limit=200");
    const { points, matrix } = answer;
    expect(points?.a.length).toBe(answer.total);
    const at = points!.a.findIndex((party, place) => {
      const { a, b } = answer.pairs[0]!;
      return answer.parties[party]!.id === a && answer.parties[points!.b[place]!]!.id === b;
    });
    expect(points!.fit[at]).toBeCloseTo(answer.pairs[0]!.terms.fit!, 3);
    expect(matrix!.rows.length).toBe(12);
    expect(matrix!.blocks.reduce((sum, length) => sum + length, 0)).toBe(12);
    expect(matrix!.cells.length).toBe((12 * 11) / 2);
    for (const cell of matrix!.cells) {
      expect(cell.score === null).toBe(cell.reason !== null);
      const ids = [matrix!.rows[cell.row]!, matrix!.rows[cell.column]!];
      const pair = answer.pairs.find(({ a, b }) => ids.includes(a) && ids.includes(b));
      if (pair) expect([cell.rank, cell.score]).toEqual([pair.rank, pair.score]);
    }
  });

  it("shows the same rows of the matrix whatever the weights, so that a slider moves no row", async () => {
    const rowsWith = async (query: string) => (await list(`include=matrix&${query}`)).matrix?.rows;
    expect(await rowsWith("ground=2&openness=0")).toEqual(await rowsWith(""));
  });

  it("orders the matrix by region where that is asked", async () => {
    const answer = await list("include=matrix&order=region");
    const regions = answer.matrix!.rows.map((id) => partyOf(answer, id).regions[0]);
    expect(regions).toEqual([...regions].sort());
  });

  it("says of which region only an older strategy is known, and not where strategies do not count", async () => {
    const { strategies } = await list();
    expect(strategies.length).toBeGreaterThan(0);
    for (const { to } of strategies) expect(to <= testDay).toBe(true);
    expect((await list("needs=chain")).strategies).toEqual([]);
  });

  it("compares regions and organisations the same way", async () => {
    const regions = await list("between=regions");
    expect(regions.parties.every(({ kind }) => kind === "region")).toBe(true);
    expect(regions.total).toBeGreaterThan(0);
    const organisations = await list("between=organisations");
    expect(organisations.parties.every(({ kind }) => kind !== "cluster" && kind !== "region")).toBe(true);
  });

  it("never shows an old decision: one that is set aside leaves the list at once, is counted, and comes back", async () => {
    const before = await list("regions=SE224&limit=5");
    const { a, b } = before.pairs[0]!;
    const entry = await decide(b, a, "not-relevant");
    const after = await list("regions=SE224&limit=5");
    expect(namesOf(after)).not.toContain(`${a} ${b}`);
    expect(after.states["not-relevant"]).toBe(1);
    expect(after.total).toBe(before.total - 1);
    const aside = await list("regions=SE224&states=not-relevant");
    expect(aside.pairs.map(({ decision }) => decision?.state)).toEqual(["not-relevant"]);
    await decide(a, b, "open", entry);
    const again = await list("regions=SE224&limit=5");
    expect(namesOf(again)).toEqual(namesOf(before));
    // Whoever decides next has to have seen that it was taken back.
    const { decision } = again.pairs.find((pair) => pair.a === a && pair.b === b)!;
    expect(decision?.state).toBe("open");
    await decide(a, b, "contacted", decision?.entry);
  });

  it("is empty, not a fault, for a region that is not known", async () => {
    expect((await list("regions=nowhere")).total).toBe(0);
  });

  it("refuses a weight above 2 and a reason that there is not", async () => {
    expect((await app.fetch("/api/complementarity?ground=3")).status).toBe(400);
    expect((await app.fetch("/api/complementarity?reason=dull")).status).toBe(400);
  });
});

describe("GET /api/complementarity/:id", () => {
  it("lists partners as the list of all pairs has them, in the same order", async () => {
    const all = await list("limit=200");
    const partners = await app.get("listBestPartners", "/api/complementarity/mobile-heights?limit=200");
    const own = all.pairs.filter(({ a, b }) => [a, b].includes("mobile-heights"));
    expect(own.length).toBeGreaterThan(3);
    const scores = new Map(partners.pairs.map(({ b, score }) => [b, score]));
    for (const { a, b, score } of own)
      expect(scores.get(a === "mobile-heights" ? b : a)).toBeCloseTo(score, 9);
    for (const [one, other] of neighbours(partners.pairs)) {
      expect(other.rank).toBe(one.rank + 1);
      expect(other.score).toBeLessThanOrEqual(one.score);
    }
  });

  it("looks among companies, institutes or everybody, and never names the party itself", async () => {
    const kindsAmong = async (among: string) => {
      const path = `/api/complementarity/packbridge?among=${among}&limit=200`;
      const { pairs, parties } = await app.get("listBestPartners", path);
      expect(pairs.map(({ b }) => b)).not.toContain("packbridge");
      return new Set(parties.map(({ kind }) => kind));
    };
    expect(await kindsAmong("companies")).toEqual(new Set(["company"]));
    expect(await kindsAmong("institutes")).toEqual(new Set(["knowledge-institute"]));
    expect((await kindsAmong("all")).size).toBeGreaterThan(2);
  });

  it("lists those that are not ranked by their reason, as many as it counts, and page by page", async () => {
    // An organisation among clusters is not one of those that it is compared with.
    for (const party of ["packbridge", "lund-university"]) {
      const path = `/api/complementarity/${party}?limit=200`;
      const { ranked, others } = await app.get("listBestPartners", path);
      expect(others.pairs).toEqual([]);
      for (const [reason, count] of Object.entries(others.counts)) {
        const known = await app.get("listBestPartners", `${path}&reason=${reason}`);
        expect([known.total, known.others.pairs.length, known.pairs]).toEqual([count, count, []]);
        expect(new Set(known.others.pairs.map(({ a }) => a))).toEqual(new Set(count > 0 ? [party] : []));
        expect(known.parties.map(({ id }) => id)).toEqual(known.others.pairs.map(({ b }) => b));
        expect(known).toMatchObject({ ranked, truncated: false });
      }
      const little = await app.get("listBestPartners", `${path}&reason=little-known`);
      expect(little.total).toBeGreaterThan(2);
      for (const { a, b, known } of little.others.pairs.slice(0, 5)) {
        const pair = await app.get("findPair", `/api/complementarity/${a}/${b}`);
        expect([b, pair.reason, Math.min(...known) < 3]).toEqual([b, "little-known", true]);
      }
      const page = await app.get(
        "listBestPartners",
        `${path.replace("200", "1")}&reason=little-known&offset=1`,
      );
      expect(page.others.pairs).toEqual([little.others.pairs[1]]);
      expect(page).toMatchObject({ shown: 1, offset: 1, truncated: true });
    }
  });

  it("takes a region, and does not know what is no party", async () => {
    const path = "/api/complementarity/SE224?among=regions";
    expect((await app.get("listBestPartners", path)).party.kind).toBe("region");
    expect((await app.fetch("/api/complementarity/packaging-design")).status).toBe(404);
  });

  it("counts for each region and main sector as many as the filter finds pairs of", async () => {
    const { choices, compared } = await list("limit=1&include=choices");
    for (const filter of ["regions", "sectors"] as const) {
      expect(choices?.[filter].length).toBeGreaterThan(1);
      for (const { id, parties } of choices?.[filter] ?? []) {
        const { total, others } = await list(`limit=1&${filter}=${id}`);
        const pairs = total + Object.values(others.counts).reduce((sum, count) => sum + count, 0);
        // Each of them with each other party, but two of them only once.
        expect([id, pairs]).toEqual([
          id,
          parties * (compared.parties - parties) + (parties * (parties - 1)) / 2,
        ]);
      }
    }
  });
});
