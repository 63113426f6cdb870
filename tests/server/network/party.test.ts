import { describe, expect, it } from "vitest";
import { toDate, toDay } from "../../../server/network/days.ts";
import { findPriorities } from "../../../server/network/find-priorities.ts";
import { findParty, listParties, type PartyGroup } from "../../../server/network/party.ts";
import { type NetworkStory, smallNetwork } from "./small-network.ts";

const ruleOn = (date: string, illustrative = false) => ({ day: toDay(date), illustrative });
const rule = ruleOn("2026-01-01");

function membersOn(story: NetworkStory, id: string, date: string): string[] | undefined {
  const network = smallNetwork(story);
  const party = findParty(network, id, ruleOn(date));
  return party && Array.from(party.actors, (actor) => network.actors.ids[actor]!);
}

describe("days", () => {
  it("are counted from 1970-01-01; a month and a year stand as their first day", () => {
    expect(["1970-01-01", "1970-02", "1971", "1969-12-31"].map(toDay)).toEqual([0, 31, 365, -1]);
    expect(toDate(toDay("2026-02-28"))).toBe("2026-02-28");
    for (const wrong of ["NA", "", "2026-13-01", "26-01-01", "2026-01-01T00:00"])
      expect(() => toDay(wrong)).toThrow(RangeError);
  });
});

describe("findParty", () => {
  it("makes an actor the party of itself, and a cluster that of itself and its members on the day", () => {
    const story: NetworkStory = {
      actors: {
        cluster: { kind: "cluster" },
        member: { memberOf: ["cluster"] },
        former: { memberOf: { cluster: { to: "2025-01-01" } } },
        coming: { memberOf: { cluster: { from: "2026-06-01" } } },
        closed: { memberOf: ["cluster"], to: "2025-06-01" },
      },
    };
    expect(membersOn(story, "member", "2026-01-01")).toEqual(["member"]);
    expect(membersOn(story, "cluster", "2026-01-01")).toEqual(["cluster", "member"]);
    expect(membersOn(story, "cluster", "2024-12-31")).toEqual(["closed", "cluster", "former", "member"]);
    expect(membersOn(story, "cluster", "2025-01-01")).toEqual(["closed", "cluster", "member"]);
    expect(membersOn(story, "cluster", "2026-06-01")).toEqual(["cluster", "coming", "member"]);
    expect(membersOn(story, "closed", "2025-06-01")).toBeUndefined();
  });

  it("knows no cluster from the day on which it was merged away, taken over or renamed; a split leaves it", () => {
    const told = (kind: "merger" | "takeover" | "rename" | "split", date?: string): NetworkStory => ({
      actors: {
        old: { kind: "cluster", succeededBy: { young: { kind, ...(date && { date }) } } },
        young: { kind: "cluster" },
      },
    });
    for (const kind of ["merger", "takeover", "rename"] as const) {
      expect(membersOn(told(kind, "2021-01-01"), "old", "2020-12-31")).toEqual(["old"]);
      expect(membersOn(told(kind, "2021-01-01"), "old", "2021-01-01")).toBeUndefined();
      expect(membersOn(told(kind), "old", "2020-12-31")).toBeUndefined();
    }
    expect(membersOn(told("split", "2021-01-01"), "old", "2026-01-01")).toEqual(["old"]);
    expect(membersOn(told("merger", "2021-01-01"), "young", "2026-01-01")).toEqual(["young"]);
  });

  it("makes a region the party of all actors located in it on the day, with the illustrative ones only when asked", () => {
    const story: NetworkStory = {
      actors: {
        here: { in: ["SE1"] },
        cluster: { kind: "cluster", in: ["SE1"] },
        elsewhere: { in: ["AT1"], memberOf: ["cluster"] },
        moved: { in: { SE1: { to: "2025-01-01" }, AT1: { from: "2025-01-01" } } },
        invented: { in: { SE1: { basis: "illustrative" } }, basis: "illustrative" },
      },
    };
    expect(membersOn(story, "SE1", "2026-01-01")).toEqual(["cluster", "here"]);
    expect(membersOn(story, "SE1", "2024-01-01")).toEqual(["cluster", "here", "moved"]);
    const network = smallNetwork(story);
    expect(findParty(network, "SE1", ruleOn("2026-01-01", true))?.actors.length).toBe(3);
    expect(findParty(network, "invented", rule)).toBeUndefined();
    expect(findParty(network, "nobody", rule)).toBeUndefined();
  });

  it("lies where its actors lie, a cluster where it lies itself, and in their main sectors", () => {
    const network = smallNetwork({
      actors: {
        cluster: { kind: "cluster", in: ["SE1"], sectors: ["S94"] },
        member: { in: ["AT2", "AT1"], sectors: ["C25", "C10"], memberOf: ["cluster"] },
      },
    });
    const placesOf = (id: string) => {
      const { regions, countries, sectors } = findParty(network, id, rule)!.places;
      return [
        regions.map((at) => network.regions.ids[at]),
        countries,
        sectors.map((at) => network.sectors.ids[at]),
      ];
    };
    expect(placesOf("cluster")).toEqual([["SE1"], ["SE"], ["S94"]]);
    expect(placesOf("member")).toEqual([["AT1", "AT2"], ["AT"], ["C25"]]);
    expect(placesOf("AT1")).toEqual([["AT1"], ["AT"], ["C25"]]);
  });
});

describe("listParties", () => {
  const network = smallNetwork({
    actors: {
      z: { in: ["SE1"] },
      b: { kind: "cluster" },
      c: { kind: "knowledge-institute" },
      d: { kind: "public-body" },
    },
  });
  const listed = (of: PartyGroup) => listParties(network, { of, ...rule }).map(({ id }) => id);

  it("lists the parties of a kind by id, each with its position", () => {
    expect(listed("clusters")).toEqual(["b"]);
    expect(listed("organisations")).toEqual(["c", "d", "z"]);
    expect(listed("companies")).toEqual(["z"]);
    expect(listed("institutes")).toEqual(["c"]);
    expect(listed("everybody")).toEqual(["b", "c", "d", "z"]);
    expect(listed("regions")).toEqual(["SE1"]);
    const positions = listParties(network, { of: "everybody", ...rule }).map(({ index }) => index);
    expect(positions).toEqual([0, 1, 2, 3]);
  });
});

describe("findPriorities", () => {
  const network = smallNetwork({
    actors: { a: { in: ["SE1"] } },
    priorities: {
      old: { region: "SE1", covers: ["milling"], from: "2014-01-01", to: "2021-01-01" },
      older: { region: "SE1", covers: ["milling"], from: "2007-01-01", to: "2014-01-01" },
      oldToo: { region: "SE1", covers: ["sewing"], from: "2015-01-01", to: "2021-01-01" },
      next: { region: "SE1", covers: ["weaving"], from: "2028-01-01" },
      other: { region: "AT1", covers: ["weaving"] },
    },
  });
  const found = (date: string) => {
    const { priorities, lapsed } = findPriorities(network, network.regions.indexes.get("SE1")!, ruleOn(date));
    const ids = priorities.map((at) => network.priorities.ids[at]);
    return [ids, lapsed && [toDate(lapsed.from), toDate(lapsed.to)]];
  };

  it("finds those in force on the day; if none is, the latest that had begun, with when they were", () => {
    expect(found("2016-01-01")).toEqual([["old", "oldToo"], undefined]);
    expect(found("2026-01-01")).toEqual([
      ["old", "oldToo"],
      ["2014-01-01", "2021-01-01"],
    ]);
    expect(found("2028-01-01")).toEqual([["next"], undefined]);
    expect(found("2000-01-01")).toEqual([[], undefined]);
  });
});
