import { describe, expect, it } from "vitest";
import type { Column } from "#contract/query-answer.ts";
import {
  filterRows,
  isYears,
  rowsAsText,
  sortRows,
  textOfValue,
  type ValueWords,
} from "../../../client/queries/value-texts.ts";

const words: ValueWords = {
  name: (text) => (typeof text === "string" ? text : text.en),
  yes: "yes",
  no: "no",
  link: (type, from, to) => (type === "MEMBER_OF" ? `${from} is a member of ${to}` : `${from} ${type} ${to}`),
  compare: (one, other) => one.localeCompare(other, "en"),
};
const node = (id: string, name: string) => ({ id, kind: "cluster" as const, name });
const [a, b] = [node("a", "Łódź cluster"), node("b", "Győr cluster")];

describe("textOfValue(value, words)", () => {
  it.each([
    [null, ""],
    [0, "0"],
    [true, "yes"],
    [a, "Łódź cluster"],
    [{ id: null, kind: null, name: null, labels: ["X", "Y"] }, "X Y"],
    [{ type: "MEMBER_OF", from: a, to: b }, "Łódź cluster is a member of Győr cluster"],
    [{ type: "KNOWS", from: a, to: b }, "Łódź cluster KNOWS Győr cluster"],
    [{ nodes: [a, b], links: [] }, "Łódź cluster → Győr cluster"],
    [{ en: "bridge", fr: "pont" }, "bridge"],
    [[1, [a], { x: false }], "1, Łódź cluster, x: no"],
  ])("of %j is %s", (value, text) => {
    expect(textOfValue(value, words)).toBe(text);
  });
});

describe("sortRows", () => {
  const rows = [
    { n: 10, t: "b" },
    { n: null, t: "a" },
    { n: 9, t: "" },
  ];

  it("puts numbers by size and nothing last, both ways", () => {
    expect(sortRows(rows, "n", false, words).map(({ n }) => n)).toEqual([9, 10, null]);
    expect(sortRows(rows, "n", true, words).map(({ n }) => n)).toEqual([10, 9, null]);
  });

  it("puts texts by the alphabet and leaves the rows themselves alone", () => {
    expect(sortRows(rows, "t", true, words).map(({ t }) => t)).toEqual(["b", "a", ""]);
    expect(rows.map(({ t }) => t)).toEqual(["b", "a", ""]);
  });
});

describe("filterRows", () => {
  const rows = [
    { who: a, what: "paper" },
    { who: b, what: "steel" },
  ];

  it("finds words in any column, whatever their accents and capitals", () => {
    expect(filterRows(rows, "gyor STEEL", words)).toEqual([rows[1]]);
    expect(filterRows(rows, " ", words)).toBe(rows);
    expect(filterRows(rows, "gyor paper", words)).toEqual([]);
  });
});

describe("rowsAsText", () => {
  const column = (name: string, label: string): Column => ({ name, label, kind: "text", computed: false });

  it("has a head, a tab between cells, and one line a row whatever stands in it", () => {
    const text = rowsAsText(
      [column("who", "Who"), column("what", "What")],
      [{ who: a, what: "one\ttwo\r\nthree" }],
      words,
    );
    expect(text).toBe("Who\tWhat\nŁódź cluster\tone two three");
  });
});

describe("isYears", () => {
  it("tells years from other numbers", () => {
    expect(isYears([{ y: 2018 }, { y: null }, { y: 2026 }], "y")).toBe(true);
    expect(isYears([{ y: 2018 }, { y: 12 }], "y")).toBe(false);
    expect(isYears([{ y: null }], "y")).toBe(false);
  });
});
