import { describe, expect, it } from "vitest";
import { toDay } from "../../../server/network/days.ts";
import { groupsOf, listActorsOn } from "../../../server/network/group-actors.ts";
import { linkGroups } from "../../../server/network/link-groups.ts";
import { linkNodesToGroups } from "../../../server/network/link-nodes-to-groups.ts";
import { listPartners } from "../../../server/network/list-partners.ts";
import { isCounted, isRunning, type Network } from "../../../server/network/network.ts";
import { type CollaborationStory, smallNetwork } from "./small-network.ts";

const rule = { day: toDay("2026-01-01"), illustrative: false };
const linkRule = { ...rule, countsSharedMembers: false };

describe("isCounted and isRunning", () => {
  const tell = (story: Partial<CollaborationStory>) =>
    smallNetwork({ actors: {}, collaborations: { x: { partners: [], ...story } } }).collaborations;
  const counts = (story: Partial<CollaborationStory>) => isCounted(tell(story), 0, rule);
  const runs = (story: Partial<CollaborationStory>) => isRunning(tell(story), 0, rule.day);

  it("count what has begun or has no start, and no events, ideas, contacts and what was dropped", () => {
    expect(counts({ from: "2025-01-01" })).toBe(true);
    expect(counts({})).toBe(true);
    expect(counts({ from: "2026-01-02" })).toBe(false);
    expect(counts({ from: "2025-01-01", kind: "event" })).toBe(false);
    for (const status of ["running", "ended", "agreed"] as const) expect(counts({ status })).toBe(true);
    for (const status of ["idea", "contact", "dropped"] as const) expect(counts({ status })).toBe(false);
  });

  it("call running what has begun on a known day and not ended, the last day being the one before the end", () => {
    expect(runs({ from: "2026-01-01" })).toBe(true);
    expect(runs({ from: "2025-01-01", to: "2026-01-01" })).toBe(false);
    expect(runs({ from: "2025-01-01", to: "2026-01-02", status: "ended" })).toBe(true);
    expect(runs({ from: "2025-01-01", status: "ended" })).toBe(false);
    expect(runs({})).toBe(false);
  });
});

/** Groups by the ids of actors. */
function groupAll(network: Network, groups: Record<string, string[]>): Map<number, string[]> {
  return new Map(Object.entries(groups).map(([id, ids]) => [network.actors.indexes.get(id)!, ids]));
}

describe("linkGroups", () => {
  const begun = { from: "2020-01-01" };

  it("counts a collaboration once, however many partners it has on either side", () => {
    const network = smallNetwork({
      actors: { a: {}, b: {}, c: {} },
      collaborations: { x: { partners: ["a", "b", "c"], ...begun }, y: { partners: ["a", "b"], ...begun } },
    });
    const ties = linkGroups(network, groupAll(network, { a: ["g"], b: ["g"], c: ["h"] }), linkRule);
    expect(ties).toEqual([
      { from: "g", to: "h", collaborations: 1, running: 1, memberships: 0, sharedCompetences: 0 },
    ]);
  });

  it("does not let an actor that belongs to both groups tie them", () => {
    const network = smallNetwork({ actors: { a: {}, b: {} }, collaborations: { x: ["a", "b"] } });
    expect(linkGroups(network, groupAll(network, { a: ["g", "h"], b: ["g"] }), linkRule)).toEqual([]);
  });

  it("counts nothing that is invented unless that is switched on", () => {
    const network = smallNetwork({
      actors: { a: {}, b: {} },
      collaborations: { x: { partners: ["a", "b"], basis: "illustrative" } },
    });
    const groups = groupAll(network, { a: ["g"], b: ["h"] });
    expect(linkGroups(network, groups, linkRule)).toEqual([]);
    expect(linkGroups(network, groups, { ...linkRule, illustrative: true })).toHaveLength(1);
  });

  it("counts each competence that somebody on either side offers, and each membership between the groups", () => {
    const network = smallNetwork({
      actors: {
        a: { offers: { welding: 1, milling: 2 }, memberOf: ["k"] },
        b: { offers: { welding: 3 } },
        k: { kind: "cluster", offers: { milling: 1 } },
      },
    });
    const groups = groupAll(network, { a: ["g"], b: ["h"], k: ["h"] });
    expect(linkGroups(network, groups, linkRule)).toEqual([
      { from: "g", to: "h", collaborations: 0, running: 0, memberships: 1, sharedCompetences: 2 },
    ]);
  });
});

describe("groupsOf", () => {
  it("puts an actor into a cluster only while it is a member and both exist", () => {
    const network = smallNetwork({
      actors: {
        a: {
          memberOf: {
            now: { from: "2020-01-01" },
            over: { to: "2026-01-01" },
            gone: {},
            later: { from: "2026-01-02" },
          },
        },
        now: { kind: "cluster" },
        over: { kind: "cluster" },
        later: { kind: "cluster" },
        gone: { kind: "cluster", to: "2025-01-01" },
      },
    });
    const ofActor = (id: string) => groupsOf(network, network.actors.indexes.get(id)!, "cluster", rule);
    expect(ofActor("a")).toEqual(["now"]);
    expect(ofActor("now")).toEqual(["now"]);
    expect(listActorsOn(network, rule)).not.toContain(network.actors.indexes.get("gone"));
  });

  it("names the regions, the sectors and the families of what an actor offers, each once", () => {
    const network = smallNetwork({
      actors: {
        a: { in: ["SE22", "AT12"], sectors: ["C25", "C10"], offers: { welding: 1, milling: 1, sewing: 2 } },
      },
      families: { metal: ["welding", "milling"], textile: ["sewing"] },
    });
    expect(groupsOf(network, 0, "region", rule)).toEqual(["AT12", "SE22"]);
    expect(groupsOf(network, 0, "sector", rule)).toEqual(["C10", "C25"]);
    expect(groupsOf(network, 0, "family", rule).sort()).toEqual(["metal", "textile"]);
    expect(groupsOf(network, 0, "kind", rule)).toEqual(["company"]);
  });
});

describe("linkNodesToGroups", () => {
  const network = smallNetwork({
    actors: { a: { kind: "cluster" }, b: {}, c: { memberOf: ["a"] } },
    collaborations: { x: ["a", "b"], y: ["a", "c"] },
  });
  const members = new Map([["g", new Set(["b", "c"].map((id) => network.actors.indexes.get(id)!))]]);

  it("leaves out members that are shown and, for an actor, collaborations that are", () => {
    const ask = (shown: string[]) => linkNodesToGroups(network, new Set(shown), members, rule);
    expect(ask(["a"])).toMatchObject([{ from: "a", to: "g", collaborations: 2, memberships: 1 }]);
    expect(ask(["a", "b"])).toMatchObject([{ from: "a", collaborations: 1, memberships: 1 }]);
    expect(ask(["a", "y"])).toMatchObject([
      { from: "a", collaborations: 1, memberships: 1 },
      { from: "y", collaborations: 1, memberships: 0 },
    ]);
    expect(ask(["a", "b", "c"])).toEqual([]);
  });
});

describe("listPartners", () => {
  const network = smallNetwork({
    actors: { a: {}, b: {}, c: {}, d: {} },
    collaborations: { x: ["a", "c", "b"], y: ["a", "c"], z: { partners: ["a", "d"], kind: "event" } },
  });

  it("ranks by number of shared collaborations, then by id, without events", () => {
    expect(listPartners(network, "a", rule, new Set(["x", "y", "z"]))).toEqual(["c", "b"]);
    expect(listPartners(network, "a", rule, new Set(["x"]))).toEqual(["b", "c"]);
    expect(listPartners(network, "x", rule, new Set(["x"]))).toEqual([]);
  });
});
