import { describe, expect, it } from "vitest";
import { describeEnds } from "../../../../client/queries/schema/describe-ends.ts";

const isKind = (label: string) => ["Cluster", "Company", "Competence"].includes(label);

describe("describeEnds(type, ends, isKind)", () => {
  it("names the kinds at both ends once each, without what takes them all in", () => {
    const ends = [
      { from: "Actor", to: "Competence" },
      { from: "Company", to: "Competence" },
      { from: "Cluster", to: "Competence" },
      { from: "Cluster", to: "Entity" },
    ];
    expect(describeEnds("OFFERS", ends, isKind)).toBe("(:Cluster|Company)-[:OFFERS]->(:Competence)");
  });

  it("names all labels of an end that is of no kind, as in a graph of somebody else's", () => {
    const ends = [
      { from: "Person", to: "Film" },
      { from: "Actor", to: "Film" },
    ];
    expect(describeEnds("ACTS_IN", ends, isKind)).toBe("(:Actor|Person)-[:ACTS_IN]->(:Film)");
  });

  it("leaves an end empty of which nothing is known", () => {
    expect(describeEnds("ODD", [], isKind)).toBe("()-[:ODD]->()");
  });
});
