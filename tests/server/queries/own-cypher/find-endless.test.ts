import { describe, expect, it } from "vitest";
import { findAllEndless, findEndless } from "../../../../server/queries/own-cypher/find-endless.ts";

const codesIn = (details: string, operator = "Projection") =>
  findEndless({ operator, details, children: [] }).map(({ code }) => code);

describe("findEndless", () => {
  it.each([
    ["reduce(s = $a, x IN range($b, $c) | s + x) AS r", ["reduce-loop", "range-in-expression"]],
    ["a.name =~ $autostring_0", ["regular-expression"]],
    ["[x IN range($a, $b) | toString(x)] AS l", ["range-in-expression"]],
    ["[x IN list | [y IN other | x + y]] AS l", ["nested-comprehension"]],
    ["any(x IN l WHERE none(y IN m WHERE x = y)) AS r", ["nested-comprehension"]],
    ["size([x IN l WHERE any(y IN m WHERE x = y)]) AS r", ["nested-comprehension"]],
    ["l + l AS l", ["growing-list"]],
  ])("finds in %s: %j", (details, codes) => expect(codesIn(details)).toEqual(codes));

  it.each([
    "[x IN list WHERE x > $a | x.name] AS l",
    "[x IN a | x], [y IN b | y]",
    "any(x IN l WHERE x = $a) AND any(y IN m WHERE y = $b)",
    "a.name + b.name AS n",
    "`reduce(range =~` AS x",
    "count(a) AS arrange",
    "[at IN range($autoint_1, size(list) - $autoint_2) | list[at]] AS l",
  ])("finds nothing in %s", (details) => expect(codesIn(details)).toEqual([]));

  it("takes range() in UNWIND for what it is, rows that can be stopped", () => {
    expect(codesIn("range($a, $b) AS x", "Unwind")).toEqual([]);
    expect(codesIn("range($a, $b) AS x", "Projection")).toEqual(["range-in-expression"]);
  });
});

describe("findAllEndless", () => {
  const doubling = { operator: "Projection", details: "l + l AS l", children: [] };

  it("says each once, and of doublings only when there are many", () => {
    const codes = (count: number) =>
      findAllEndless(Array.from({ length: count }, () => doubling)).map(({ code }) => code);
    expect(codes(7)).toEqual([]);
    expect(codes(8)).toEqual(["growing-list"]);
  });
});

describe("findEndless on a giant value", () => {
  it("looks at its first 20,000 characters only, since to look at all of it would take longer than to run it", () => {
    const filler = "[1] + ".repeat(3_300);
    expect(codesIn(`${filler}reduce(s = $a, x IN l | s) AS r`)).toEqual(["reduce-loop"]);
    expect(codesIn(`${filler}${filler}reduce(s = $a, x IN l | s) AS r`)).toEqual([]);
  });
});
