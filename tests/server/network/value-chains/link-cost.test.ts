import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listParties } from "../../../../server/network/party.ts";
import { prepareGround } from "../../../../server/network/value-chains/chain-ground.ts";
import { measureLinks } from "../../../../server/network/value-chains/link-cost.ts";
import { type CollaborationStory, type NetworkStory, smallNetwork } from "../small-network.ts";
import { actorIdsOf, chainStories, rule } from "./random-chain-story.ts";

/** Properties take long where much else runs beside them. */
const patience = { timeout: 60_000 };

function linksOf(story: NetworkStory, of: "clusters" | "organisations" = "organisations") {
  const network = smallNetwork(story);
  const parties = listParties(network, { ...rule, of });
  return { network, parties, ...measureLinks(prepareGround(network, parties, rule)) };
}

const worked: NetworkStory = {
  actors: {
    adler: { memberOf: ["valley"] },
    birke: { memberOf: ["valley"] },
    claes: {},
    dorn: {},
    eka: {},
    valley: { kind: "cluster" },
  },
  collaborations: {
    // Three known partners of five: 1/4 for each pair.
    bridge: { partners: ["adler", "claes", "dorn"], partnersTotal: 5 },
    // An agreement of two: 0.5/1.
    pact: { partners: ["claes", "dorn"], kind: "agreement" },
    fair: { partners: ["adler", "eka"], kind: "event" },
  },
};

describe("measureLinks", patience, () => {
  const { parties, costOf, explain, network } = linksOf(worked);
  const find = (id: string) => parties.findIndex((party) => party.id === id);
  const between = (id: string, other: string) => explain(find(id), find(other));

  it("takes what two did together off the cost, the less the more there were", () => {
    expect(between("adler", "claes")).toMatchObject({
      total: 750_000,
      reason: "collaboration",
      strength: 0.25,
    });
    expect(between("claes", "dorn")).toMatchObject({ total: 250_000, strength: 0.75 });
    expect(between("claes", "dorn").through.map((at) => network.collaborations.ids[at])).toEqual([
      "bridge",
      "pact",
    ]);
  });

  it("costs 1 in one cluster, 2 by somebody who knows both, 3 where nothing joins two, and nothing to oneself", () => {
    expect(between("adler", "birke")).toMatchObject({ total: 1_000_000, reason: "cluster" });
    expect(between("adler", "adler")).toMatchObject({ total: 0, reason: "same" });
    // An event makes no tie.
    expect(between("adler", "eka")).toMatchObject({ total: 3_000_000, reason: "none", through: [] });
    const through = linksOf({
      actors: { a: {}, b: {}, c: {} },
      collaborations: { one: ["a", "b"], two: ["b", "c"] },
    });
    expect(through.explain(0, 2)).toMatchObject({ total: 2_000_000, reason: "third", through: [1] });
    expect(costOf(find("claes"), find("eka"))).toBe(3_000_000);
  });

  it("costs 1 between two clusters with a member in both", () => {
    const { explain: explainClusters } = linksOf(
      { actors: { x: { kind: "cluster" }, y: { kind: "cluster" }, both: { memberOf: ["x", "y"] } } },
      "clusters",
    );
    expect(explainClusters(0, 1)).toMatchObject({ total: 1_000_000, reason: "actor", through: [0] });
  });

  it("says from when the oldest of the collaborations is", () => {
    const collaborations = {
      ...network.collaborations,
      sourceDays: network.collaborations.sourceDays.slice(),
    };
    collaborations.sourceDays.set([18_000, 17_000]);
    const { explain: explainDated } = measureLinks(
      prepareGround({ ...network, collaborations }, parties, rule),
    );
    expect(explainDated(find("claes"), find("dorn")).oldestEvidence).toBe(18_000);
    expect(explainDated(find("adler"), find("birke")).oldestEvidence).toBeNull();
  });

  it("costs what the definition says, for clusters and for organisations, the same both ways", () => {
    fc.assert(
      fc.property(
        chainStories,
        fc.constantFrom("clusters" as const, "organisations" as const),
        (story, of) => {
          const links = linksOf(story, of);
          for (const p of links.parties)
            for (const q of links.parties) {
              const cost = links.costOf(p.index, q.index);
              expect(cost).toBe(costByDefinition(story, p.id, q.id));
              expect(links.costOf(q.index, p.index)).toBe(cost);
              expect(links.explain(p.index, q.index).total).toBe(cost);
              if (cost < 2_000_000 && p !== q) expect(links.nearOf(p.index)).toContain(q.index);
            }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Written down from METHODS, on ids. */
function costByDefinition(story: NetworkStory, p: string, q: string): number {
  if (p === q) return 0;
  const [inP, inQ] = [actorIdsOf(story, { id: p }), actorIdsOf(story, { id: q })];
  const counted = Object.values(story.collaborations ?? {}).filter(
    (each): each is CollaborationStory & { readonly partners: readonly string[] } =>
      "kind" in each && each.kind !== "event" && each.status !== "idea",
  );
  const shares = ({ partners }: { readonly partners: readonly string[] }, one: string[], other: string[]) =>
    partners.some((actor) => one.includes(actor) && !other.includes(actor));
  const strength = counted
    .filter((each) => shares(each, inP, inQ) && shares(each, inQ, inP))
    .map(({ kind, partners, partnersTotal = 0 }) => [
      kind === "project" ? 1 : 0.5,
      Math.max(partners.length, partnersTotal),
    ])
    .reduce((sum, [m, n]) => sum + m! / (n! - 1), 0);
  if (strength > 0) return Math.round(1_000_000 * (1 - Math.min(1, strength)));
  if (inP.some((actor) => inQ.includes(actor))) return 1_000_000;
  const clustersOf = (id: string) => story.actors[id]!.memberOf as readonly string[];
  const isCluster = story.actors[p]!.kind === "cluster";
  if (!isCluster && clustersOf(p).some((cluster) => clustersOf(q).includes(cluster))) return 1_000_000;
  const knows = (third: string, party: string[]) =>
    counted.some(
      ({ partners }) => partners.includes(third) && partners.some((actor) => party.includes(actor)),
    );
  const thirds = Object.keys(story.actors).filter((actor) => ![...inP, ...inQ].includes(actor));
  return thirds.some((third) => knows(third, inP) && knows(third, inQ)) ? 2_000_000 : 3_000_000;
}
