import { describe, expect, it } from "vitest";
import { toDay } from "../../../server/network/days.ts";
import { findParty } from "../../../server/network/party.ts";
import {
  listCollaborations,
  listIntroducers,
  listSharedCollaborations,
  tieStrength,
} from "../../../server/network/shared-collaborations.ts";
import { listClustersOf } from "../../../server/network/tie-parties.ts";
import { type CollaborationStory, type NetworkStory, smallNetwork } from "./small-network.ts";

const rule = { day: toDay("2026-01-01"), illustrative: false };

function between(story: NetworkStory, p: string, q: string) {
  const network = smallNetwork(story);
  const [first, second] = [p, q].map((id) => findParty(network, id, rule)!.actors);
  return {
    shared: listSharedCollaborations(network, first!, second!, rule).map(
      (at) => network.collaborations.ids[at],
    ),
    strength: tieStrength(network, first!, second!, rule),
    introducers: listIntroducers(network, first!, second!, rule).map(
      ({ actor, withFirst, withSecond }) => `${network.actors.ids[actor]} ${withFirst} ${withSecond}`,
    ),
    first: listCollaborations(network, first!, rule).length,
  };
}

const pair = (told: Partial<CollaborationStory>): NetworkStory => ({
  actors: { a: {}, b: {} },
  collaborations: { x: { partners: ["a", "b"], ...told } },
});

describe("listSharedCollaborations and tieStrength", () => {
  it("count what has begun or has no start, ended ones included, and no events, ideas and what was dropped", () => {
    const isShared = (told: Partial<CollaborationStory>) => between(pair(told), "a", "b").shared.length === 1;
    expect(isShared({})).toBe(true);
    expect(isShared({ from: "2026-01-01" })).toBe(true);
    expect(isShared({ from: "2026-01-02" })).toBe(false);
    expect(isShared({ to: "2020-01-01", status: "ended" })).toBe(true);
    expect(isShared({ status: "agreed" })).toBe(true);
    expect(isShared({ status: "dropped" })).toBe(false);
    expect(isShared({ kind: "event" })).toBe(false);
    expect(isShared({ basis: "illustrative" })).toBe(false);
    expect(isShared({ partners: { a: {}, b: { from: "2027-01-01" } } })).toBe(false);
  });

  it("give a project of two 1, an agreement half of it, and a consortium of forty next to nothing", () => {
    expect(between(pair({}), "a", "b").strength).toBe(1);
    expect(between(pair({ kind: "agreement" }), "a", "b").strength).toBe(0.5);
    expect(between(pair({ kind: "contract", partnersTotal: 3 }), "a", "b").strength).toBe(0.25);
    expect(between(pair({ partnersTotal: 40 }), "a", "b").strength).toBe(1 / 39);
    // More are in the graph than the source says.
    const three: NetworkStory = {
      actors: { a: {}, b: {}, c: {} },
      collaborations: { x: { partners: ["a", "b", "c"], partnersTotal: 2 } },
    };
    expect(between(three, "a", "b").strength).toBe(0.5);
  });

  it("do not let somebody who is in both clusters tie them", () => {
    const story: NetworkStory = {
      actors: {
        k: { kind: "cluster" },
        l: { kind: "cluster" },
        both: { memberOf: ["k", "l"] },
        a: { memberOf: ["k"] },
        b: { memberOf: ["l"] },
      },
      collaborations: { x: ["both", "a"], y: ["a", "b"], z: ["both"] },
    };
    expect(between(story, "k", "l")).toMatchObject({ shared: ["y"], strength: 1, first: 3 });
  });
});

describe("listIntroducers", () => {
  it("names who is outside both and shares collaborations with each, by the smaller number, then by id", () => {
    const story: NetworkStory = {
      actors: { p: {}, q: {}, one: {}, two: {}, also: {}, half: {}, gone: { to: "2025-01-01" } },
      collaborations: {
        x1: ["p", "two", "one"],
        x2: ["p", "two"],
        y1: ["q", "two", "one", "also"],
        y2: ["q", "two", "one"],
        z: ["p", "also", "half"],
        w1: ["p", "gone"],
        w2: { partners: ["q", "gone"], status: "ended" },
      },
    };
    expect(between(story, "p", "q").introducers).toEqual(["two 2 2", "also 1 1", "one 1 2"]);
  });
});

describe("listClustersOf", () => {
  it("lists the clusters that an actor is a member of and that there are on the day", () => {
    const network = smallNetwork({
      actors: {
        a: { memberOf: { k: {}, l: { to: "2020-01-01" }, m: {} } },
        k: { kind: "cluster" },
        l: { kind: "cluster" },
        m: { kind: "cluster", to: "2020-01-01" },
      },
    });
    const clusters = listClustersOf(network, network.actors.indexes.get("a")!, rule);
    expect(clusters.map((at) => network.actors.ids[at])).toEqual(["k"]);
  });
});
