import { describe, expect, it } from "vitest";
import { addressOf, bodyOf } from "../../../client/api/address-of.ts";

describe("addressOf(name, input)", () => {
  it("puts parts of the path into the path and the rest behind it, in alphabetical order", () => {
    expect(
      addressOf("listNeighbours", { id: "packbridge", type: "MEMBER_OF", limit: 25, direction: "in" }),
    ).toBe("/api/nodes/packbridge/neighbours?direction=in&limit=25&type=MEMBER_OF");
  });

  it("leaves out what is not said", () => {
    expect(addressOf("searchNodes", { q: "plastics", kind: undefined })).toBe("/api/search?q=plastics");
    expect(addressOf("checkHealth", {})).toBe("/api/health");
  });

  it("keeps commas and colons readable and encodes everything else", () => {
    expect(addressOf("findOverview", { by: "region,family" })).toBe("/api/overview?by=region,family");
    expect(addressOf("listGroupMembers", { group: "region:AT12+family:health" })).toBe(
      "/api/overview/members?group=region:AT12%2Bfamily:health",
    );
    expect(addressOf("searchNodes", { q: "Győr & co" })).toBe("/api/search?q=Gy%C5%91r%20%26%20co");
    expect(addressOf("findCard", { id: "../health" })).toBe("/api/nodes/..%2Fhealth");
  });
});

describe("bodyOf(name, input)", () => {
  const decision = { a: "packbridge", b: "catalisti", state: "agreed" } as const;

  it("sends as JSON what does not stand in the path, and the address stays without it", () => {
    expect(JSON.parse(bodyOf("recordDecision", decision)!)).toEqual(decision);
    expect(addressOf("recordDecision", decision)).toBe("/api/decisions");
    const change = { id: "own-1", definition: { name: "Packs", stages: [] }, after: 2 };
    expect(JSON.parse(bodyOf("changeValueChain", change)!)).toEqual({
      definition: { name: "Packs", stages: [] },
      after: 2,
    });
    expect(addressOf("changeValueChain", change)).toBe("/api/value-chains/own-1");
  });

  it("sends none with what only asks or takes away", () => {
    expect(bodyOf("checkHealth", {})).toBeUndefined();
    expect(bodyOf("removeValueChain", { id: "own-1", after: 2 })).toBeUndefined();
    expect(addressOf("removeValueChain", { id: "own-1", after: 2 })).toBe("/api/value-chains/own-1?after=2");
  });
});
