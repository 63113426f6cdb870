import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDataVersion } from "../../seed/compute-data-version.ts";
import { planGraph } from "../../seed/plan-graph.ts";
import type { PlannedGraph } from "../../seed/planned-graph.ts";
import { readSeed, type SeedBasis } from "../../seed/read-seed.ts";
import type { Seed } from "../../seed/tables.ts";
import { validateSeed } from "../../seed/validate-seed.ts";
import { type SmallSeed, seedFiles, smallSeed, withSeedFolder } from "./small-seed.ts";

async function plan(
  change: (seed: SmallSeed) => void = () => {},
  basis: SeedBasis = "real",
): Promise<PlannedGraph> {
  const small = smallSeed();
  change(small);
  return await withSeedFolder(seedFiles(small, basis), async (folder) => {
    const read = await readSeed(folder);
    expect(validateSeed(read)).toEqual([]);
    return planGraph(read.seed, read.basis);
  });
}

const nodeOf = ({ nodes }: PlannedGraph, id: string) => nodes.find((node) => node.id === id);
const linksOf = ({ links }: PlannedGraph, type: string) => links.filter((link) => link.type === type);

describe("planGraph", () => {
  it("gives every node and link a source, a confidence and a basis", async () => {
    const { nodes, links } = await plan();
    for (const { properties } of [...nodes, ...links]) {
      expect(properties.sourceIds).not.toEqual([]);
      expect(properties.confidence).toMatch(/^[ABCD]$/);
      expect(properties.basis).toMatch(/^(real|model)$/);
    }
  });

  it("joins nothing that is not a node", async () => {
    const { nodes, links } = await plan();
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  it("ends a collaboration on the first day after its stated end", async () => {
    expect(nodeOf(await plan(), "joint")?.properties).toMatchObject({
      startDate: "2018-01-01",
      startDatePrecision: "month",
      endDate: "2020-01-01",
      endDatePrecision: "year",
    });
  });

  it("takes the first sector as the main one", async () => {
    const sectors = linksOf(await plan(), "IN_SECTOR").map(({ to, properties }) => [to, properties.main]);
    expect(sectors).toEqual([
      ["C22", true],
      ["J62", false],
    ]);
  });

  it("lets participants rest on the sources of their collaboration, without its period", async () => {
    const [participation] = linksOf(await plan(), "PARTICIPATES_IN");
    expect(participation?.properties).toMatchObject({
      role: "coordinator",
      sourceIds: ["s1"],
      confidence: "B",
    });
    expect(participation?.properties.validTo).toBeUndefined();
  });

  it("ends the place and the sectors of an organisation with it", async () => {
    const place = linksOf(await plan(), "LOCATED_IN").find(({ from }) => from === "gamma");
    expect(place?.properties).toMatchObject({ validTo: "2020-05-01", validToPrecision: "month" });
  });

  it("calls what the editors drew up a model", async () => {
    const graph = await plan();
    for (const type of ["COVERS", "REQUIRES", "FEEDS", "STAGE_OF", "BROADER"]) {
      const [link] = linksOf(graph, type);
      expect(link?.properties).toMatchObject({ basis: "model", sourceIds: ["clusterix-editors"] });
    }
    expect(linksOf(graph, "COVERS")[0]?.properties.confidence).toBe("D");
    expect(linksOf(graph, "PRIORITISES")[0]?.properties).toMatchObject({ basis: "real", confidence: "B" });
  });

  it("calls everything of an invented set illustrative, but not the vocabulary that it shares", async () => {
    const { nodes, links } = await plan(undefined, "illustrative");
    const shared = ["Competence", "Sector", "Source"];
    const own = nodes.filter(({ labels }) => !shared.some((label) => labels.includes(label as "Source")));
    expect(new Set(own.map(({ properties }) => properties.basis))).toEqual(new Set(["illustrative"]));
    const others = links.filter(({ type }) => type !== "BROADER");
    expect(new Set(others.map(({ properties }) => properties.basis))).toEqual(new Set(["illustrative"]));
    expect(nodes.find(({ id }) => id === "s1")?.properties.basis).toBe("illustrative");
  });

  it("rests on an opened source where a file states no confidence, and says so where none was opened", async () => {
    const graph = await plan();
    expect(nodeOf(graph, "i1")?.properties.confidence).toBe("C");
    expect(nodeOf(graph, "g1")?.properties.confidence).toBe("D");
    expect(linksOf(graph, "SUCCEEDED_BY")[0]?.properties.confidence).toBe("C");
  });

  it("puts a region into the one whose code its own begins with", async () => {
    expect(linksOf(await plan(), "PART_OF")).toMatchObject([{ from: "XT11", to: "XT1" }]);
  });

  it("makes names, other names and cities findable without accents", async () => {
    const graph = await plan();
    expect(nodeOf(graph, "beta")?.properties.search).toBe("beta beta b");
    expect(nodeOf(graph, "delta")?.properties.search).toBe("delta odby");
    expect(nodeOf(graph, "polymers")?.properties.search).toBe("polymers polymers plastics films");
    expect(nodeOf(graph, "alpha--members-2019-01-01--s1")?.properties.search).toBeUndefined();
  });

  it("keeps figures that disagree", async () => {
    const figures = linksOf(await plan(), "OF");
    expect(figures.map(({ to }) => to)).toEqual(["alpha", "alpha"]);
  });
});

describe("computeDataVersion", () => {
  it("is the same for the rows in any order, and the seed stays without fault", async () => {
    const before = computeDataVersion(await plan());
    const order = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(order, async (numbers) => {
        const graph = await plan((seed) => {
          for (const rows of Object.values(seed)) shuffle(rows, numbers);
        });
        expect(computeDataVersion(graph)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it.each<[string, (seed: SmallSeed) => void]>([
    ["a figure", (seed) => put(seed, "measurements", { value: "41" })],
    ["a name", (seed) => put(seed, "organisations", { name: "Alpha" })],
    ["a source", (seed) => put(seed, "offers", { sourceIds: "s2" })],
    ["a date's precision", (seed) => put(seed, "memberships", { validFrom: "2015-01" })],
    ["what a source says of itself", (seed) => put(seed, "sources", { licence: "CC BY 4.0" })],
    ["a row more", (seed) => seed.offers.push({ ...seed.offers[0]!, competence: "coatings" })],
  ])("is another one when %s changes", async (_, change) => {
    expect(computeDataVersion(await plan(change))).not.toBe(computeDataVersion(await plan()));
  });

  it("begins with the day on which the latest source was looked at, where there is one", async () => {
    const planned = await plan((seed) => put(seed, "sources", { retrieved: "2031-02-03" }));
    expect(computeDataVersion(planned)).toMatch(/^2031-02-03\.[0-9a-f]{8}$/);
    expect(computeDataVersion({ ...planned, nodes: [] })).toMatch(/^[0-9a-f]{8}$/);
  });
});

function put(seed: SmallSeed, table: keyof Seed, cells: Record<string, string>): void {
  Object.assign(seed[table][0]!, cells);
}

function shuffle(rows: unknown[], numbers: fc.Stream<number>): void {
  for (let last = rows.length - 1; last > 0; last--) {
    const other = numbers.next().value % (last + 1);
    [rows[last], rows[other]] = [rows[other], rows[last]];
  }
}
