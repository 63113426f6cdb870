import { describe, expect, it } from "vitest";
import { groupsOf, listActorsOn } from "../../../server/network/group-actors.ts";
import { linkGroups } from "../../../server/network/link-groups.ts";
import { linkNodesToGroups } from "../../../server/network/link-nodes-to-groups.ts";
import { listPartners } from "../../../server/network/list-partners.ts";
import { isCounted, isRunning } from "../../../server/network/former-network.ts";
import { actor, collaboration, networkOf } from "./former-small-network.ts";

const rule = { day: "2026-01-01", illustrative: false };
const linkRule = { ...rule, countsSharedMembers: false };

describe("isCounted and isRunning", () => {
  const dated = (from: string | null, to: string | null, status = "running", kind = "project") =>
    collaboration("x", [], { duration: { from, to }, status, kind });

  it("count what has begun or has no start, and no events, ideas, contacts and what was dropped", () => {
    expect(isCounted(dated("2025-01-01", null), rule.day)).toBe(true);
    expect(isCounted(dated(null, null), rule.day)).toBe(true);
    expect(isCounted(dated("2026-01-02", null), rule.day)).toBe(false);
    expect(isCounted(dated("2025-01-01", null, "running", "event"), rule.day)).toBe(false);
    for (const status of ["idea", "contact", "dropped"])
      expect(isCounted(dated("2025-01-01", null, status), rule.day)).toBe(false);
  });

  it("call running what has begun on a known day and not ended, the last day being the one before the end", () => {
    expect(isRunning(dated("2026-01-01", null), rule.day)).toBe(true);
    expect(isRunning(dated("2025-01-01", "2026-01-01"), rule.day)).toBe(false);
    expect(isRunning(dated("2025-01-01", "2026-01-02", "ended"), rule.day)).toBe(true);
    expect(isRunning(dated("2025-01-01", null, "ended"), rule.day)).toBe(false);
    expect(isRunning(dated(null, null), rule.day)).toBe(false);
  });
});

describe("linkGroups", () => {
  const groupAll = (ids: Record<string, string[]>) => new Map(Object.entries(ids));

  it("counts a collaboration once, however many partners it has on either side", () => {
    const network = networkOf(
      [actor("a"), actor("b"), actor("c")],
      [collaboration("x", ["a", "b", "c"]), collaboration("y", ["a", "b"])],
    );
    const ties = linkGroups(network, groupAll({ a: ["g"], b: ["g"], c: ["h"] }), linkRule);
    expect(ties).toEqual([
      { from: "g", to: "h", collaborations: 1, running: 1, memberships: 0, sharedCompetences: 0 },
    ]);
  });

  it("does not let an actor that belongs to both groups tie them", () => {
    const network = networkOf([actor("a"), actor("b")], [collaboration("x", ["a", "b"])]);
    expect(linkGroups(network, groupAll({ a: ["g", "h"], b: ["g"] }), linkRule)).toEqual([]);
  });

  it("counts nothing that is invented unless that is switched on", () => {
    const network = networkOf(
      [actor("a"), actor("b")],
      [collaboration("x", ["a", "b"], { basis: "illustrative" })],
    );
    const groups = groupAll({ a: ["g"], b: ["h"] });
    expect(linkGroups(network, groups, linkRule)).toEqual([]);
    expect(linkGroups(network, groups, { ...linkRule, illustrative: true })).toHaveLength(1);
  });
});

describe("groupsOf", () => {
  it("puts an actor into a cluster only while it is a member and both exist", () => {
    const member = actor("a", {
      memberOf: [
        { target: "now", from: "2020-01-01", to: null },
        { target: "over", from: null, to: "2026-01-01" },
        { target: "gone", from: null, to: null },
        { target: "later", from: "2026-01-02", to: null },
      ],
    });
    const clusters = ["now", "over", "later"].map((id) => actor(id, { kind: "cluster" }));
    const gone = actor("gone", { kind: "cluster", validity: { from: null, to: "2025-01-01" } });
    const network = networkOf([member, ...clusters, gone], []);
    expect(groupsOf(network, member, "cluster", rule)).toEqual(["now"]);
    expect(groupsOf(network, clusters[0]!, "cluster", rule)).toEqual(["now"]);
    expect(listActorsOn(network, rule).map(({ id }) => id)).not.toContain("gone");
  });
});

describe("linkNodesToGroups", () => {
  const network = networkOf(
    [
      actor("a", { kind: "cluster" }),
      actor("b"),
      actor("c", { memberOf: [{ target: "a", from: null, to: null }] }),
    ],
    [collaboration("x", ["a", "b"]), collaboration("y", ["a", "c"])],
  );
  const members = new Map([["g", new Set(["b", "c"])]]);

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
  it("ranks by number of shared collaborations, then by id, without events", () => {
    const network = networkOf(
      [actor("a"), actor("b"), actor("c"), actor("d")],
      [
        collaboration("x", ["a", "c", "b"]),
        collaboration("y", ["a", "c"]),
        collaboration("z", ["a", "d"], { kind: "event" }),
      ],
    );
    expect(listPartners(network, "a", rule, new Set(["x", "y", "z"]))).toEqual(["c", "b"]);
    expect(listPartners(network, "a", rule, new Set(["x"]))).toEqual(["b", "c"]);
    expect(listPartners(network, "x", rule, new Set(["x"]))).toEqual([]);
  });
});
