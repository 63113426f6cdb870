import { describe, expect, it } from "vitest";
import { findColumnKinds } from "../../../../server/queries/cypher/find-column-kinds.ts";

const node = { id: "packbridge", kind: "cluster", name: "Packbridge" };

describe("findColumnKinds", () => {
  it.each([
    ["text", "Lund"],
    ["number", 2.5],
    ["yes-no", false],
    ["date", "2026-11-25"],
    ["node", node],
    ["node", { id: null, kind: null, name: null, labels: ["Thing"] }],
    ["link", { type: "OFFERS", from: node, to: node }],
    ["path", { nodes: [node], links: [] }],
    ["list", [1, 2]],
    ["map", { id: "x", kind: "starship", name: "X" }],
  ])("reads a column of %s from its values, whether or not some are missing", (kind, value) => {
    expect(findColumnKinds(["c"], [{ c: null }, { c: value }]).get("c")).toBe(kind);
  });

  it("says mixed where rows hold different things", () => {
    expect(findColumnKinds(["c"], [{ c: 1 }, { c: "one" }]).get("c")).toBe("mixed");
  });

  it("takes days that are known as a month or a year for days, and a day among other texts for a text", () => {
    const kindOf = (...values: unknown[]) =>
      findColumnKinds(
        ["c"],
        values.map((c) => ({ c })),
      ).get("c");
    expect(kindOf("2019", null, "2019-03-01", "2020-06")).toBe("date");
    expect(kindOf("2019-03-01", "2019")).toBe("date");
    expect(kindOf("2019-03-01", "soon")).toBe("text");
    expect(kindOf("2019", "2019-03")).toBe("text");
    expect(kindOf("2019-03-01", 2019)).toBe("mixed");
  });

  it("takes letters for confidence and lists for sources only under that name", () => {
    const rows = [{ confidence: "A", grade: "A", sources: ["s1"], others: ["s1"] }];
    const kinds = findColumnKinds(["confidence", "grade", "sources", "others"], rows);
    expect([...kinds.values()]).toEqual(["confidence", "text", "sources", "list"]);
    expect(findColumnKinds(["confidence"], [{ confidence: "high" }]).get("confidence")).toBe("text");
  });

  it("takes a column without any value for text", () => {
    expect(findColumnKinds(["c"], []).get("c")).toBe("text");
  });
});
