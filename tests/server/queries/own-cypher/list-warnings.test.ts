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

  it("warns of looking at every node where there are many", () => {
    const codes = (rows: number) =>
      listWarnings("", step("AllNodesScan", "n", rows), []).map(({ code }) => code);
    expect(codes(3_000)).toEqual([]);
    expect(codes(30_000)).toEqual(["all-nodes"]);
  });
});
