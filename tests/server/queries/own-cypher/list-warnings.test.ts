import { describe, expect, it } from "vitest";
import type { PlanStep } from "#contract/query-answer.ts";
import { listWarnings } from "../../../../server/queries/own-cypher/list-warnings.ts";

const note = (name: string, detail = "", place: { line?: number; column?: number } = {}) => ({
  code: `Neo.ClientNotification.Statement.${name}`,
  title: `${name} it is.`,
  detail,
  ...place,
});

const step = (operator: string, details: string, estimatedRows = 1): PlanStep => ({
  ...{ operator, details, estimatedRows },
  children: [],
});

describe("listWarnings", () => {
  it("says what Neo4j notices in sentences of our own, with the word it is about and its place", () => {
    const [warning] = listWarnings("", undefined, [
      note("UnknownLabelWarning", "… (the missing label name is: Foo)", { line: 2, column: 9 }),
    ]);
    expect(warning).toEqual({
      code: "unknown-label",
      word: "Foo",
      detail: "No node has the label Foo. Check how it is spelt; capitals matter.",
      line: 2,
      column: 9,
    });
  });

  it("keeps what it does not know in Neo4j's words instead of leaving it out", () => {
    expect(listWarnings("", undefined, [note("SomethingNew")])).toMatchObject([
      { code: "other", detail: "Neo4j says: SomethingNew it is." },
    ]);
  });

  it("says the same thing at the same place once", () => {
    const twice = [
      note("CartesianProduct", "(identifier is: (b))"),
      note("CartesianProduct", "(identifier is: (b))"),
    ];
    expect(listWarnings("", undefined, twice)).toHaveLength(1);
  });

  it("points at the construct in the text, not at one in a comment or a quoted text", () => {
    const text = "// reduce(\nRETURN 'reduce(' AS a,\n  reduce(s = 0, x IN [1] | s + x) AS b";
    const [warning] = listWarnings(text, step("Projection", "reduce(s = $a, x IN l | s + x) AS b"), []);
    expect(warning).toMatchObject({ code: "reduce-loop", line: 3, column: 3 });
  });

  it("warns of long ways from seven links on", () => {
    const codes = (details: string) =>
      listWarnings("", step("VarLengthExpand(All)", details), []).map(({ code }) => code);
    expect(codes("(a)-[anon_0*..6]-(b)")).toEqual([]);
    expect(codes("(a)-[anon_0*..7]-(b)")).toEqual(["long-path"]);
    expect(codes("(a)-[anon_0:X*2..12]-(b)")).toEqual(["long-path"]);
  });

  it("warns of ways without a longest length, at their place, but not of shortest ones", () => {
    const found = (text: string, operator: string, details: string) =>
      listWarnings(text, step(operator, details), []).map(({ code, column }) => [code, column]);
    const text = "MATCH (a)-[*]-(b) RETURN a";
    expect(found(text, "VarLengthExpand(All)", "(a)-[anon_0*]-(b)")).toEqual([["unbounded-path", 11]]);
    expect(
      found("MATCH (a)-[:X*2..]->(b) RETURN a", "VarLengthExpand(All)", "(a)-[anon_0:X*2..]->(b)"),
    ).toEqual([["unbounded-path", 11]]);
    expect(found("MATCH (a)((x)--(y))+(b) RETURN a", "VarLengthExpand(All)", "(b)-[anon_2*]-(a)")).toEqual([
      ["unbounded-path", 19],
    ]);
    expect(found(text, "StatefulShortestPath(All)", "SHORTEST 1 (a)-[`anon_0`*]-(b)")).toEqual([]);
    expect(found(text, "VarLengthExpand(All)", "(a)-[anon_0*..4]-(b)")).toEqual([]);
  });

  it("names what is out of date, of which Neo4j only gives the place", () => {
    const [warning] = listWarnings("MATCH (n)\nRETURN id(n)", undefined, [
      note("FeatureDeprecationWarning", "", { line: 2, column: 8 }),
    ]);
    expect(warning).toMatchObject({ code: "deprecated", word: "id" });
  });

  it("warns of looking at every node where there are many", () => {
    const codes = (rows: number) =>
      listWarnings("", step("AllNodesScan", "n", rows), []).map(({ code }) => code);
    expect(codes(3_000)).toEqual([]);
    expect(codes(30_000)).toEqual(["all-nodes"]);
  });
});
