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
      new Map(),
    );
    expect(text).toBe("Who\tWhat\nŁódź cluster\tone two three");
  });

  /** The one cell of a row as it is copied. */
  const copied = (value: unknown) =>
    rowsAsText([column("a", "A")], [{ a: value }], words, new Map()).split("\n")[1];

  it.each([
    ...["=1+1", "+49 40", "-2+3", "@SUM(A1)", "\uFF1D1+1", "＋1", "－1", "＠A1"],
    ...[" =1+1", "\u00a0@A1", "-", "+", "--1"],
  ])("has an apostrophe before %j, which a spreadsheet would run", (text) => {
    expect(copied(text)).toBe(`'${text}`);
  });

  it("does so before what begins with a tab or a line end, in lists, names and headings", () => {
    expect(copied("\t=1")).toBe("' =1");
    expect(copied("\r\nx")).toBe("' x");
    expect(copied(["=1", "x"])).toBe("'=1, x");
    expect(copied(node("c", "=HYPERLINK(1)"))).toBe("'=HYPERLINK(1)");
    const heading = rowsAsText([column("a", "=1+1")], [], words, new Map());
    expect(heading).toBe("'=1+1");
  });

  it.each([-2, -0.5, 1e21, "-2", "+3", "-2.5", "-2,5", "-1e5", "a=1", "1-2", "x@y.eu", ""])(
    "leaves %j as it is",
    (value) => expect(copied(value)).toBe(String(value)),
  );

  it("has title and address of each source that is known, and the ids of others", () => {
    const sources = new Map([
      ["s1", { title: "Annual report", url: "https://example.org/report" }],
      ["s2", { title: "=Interview" }],
    ]);
    const cited: Column = { ...column("sources", "Sources"), kind: "sources" };
    const line = (value: unknown) => rowsAsText([cited], [{ sources: value }], words, sources).split("\n")[1];
    expect(line(["s1", "s3"])).toBe("Annual report (https://example.org/report); s3");
    expect(line("s1")).toBe("Annual report (https://example.org/report)");
    expect(line(["s2"])).toBe("'=Interview");
    expect([line([]), line(null), line([{ x: 1 }])]).toEqual(["", "", "x: 1"]);
    // Only where the column says that it holds sources.
    expect(rowsAsText([column("sources", "Sources")], [{ sources: ["s1"] }], words, sources)).toContain(
      "\ns1",
    );
  });
});

describe("isYears", () => {
  it("tells years from other numbers", () => {
    expect(isYears([{ y: 2018 }, { y: null }, { y: 2026 }], "y")).toBe(true);
    expect(isYears([{ y: 2018 }, { y: 12 }], "y")).toBe(false);
    expect(isYears([{ y: null }], "y")).toBe(false);
  });
});
