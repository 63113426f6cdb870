import { describe, expect, it } from "vitest";
import { addressOf } from "../../../client/api/address-of.ts";

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
