import { describe, expect, it } from "vitest";
import type { QueryAnswer, Row } from "#contract/query-answer.ts";
import { guessChart, readChart } from "../../../client/queries/chart-data.ts";

const words = {
  name: (text: unknown) => String(text),
  yes: "yes",
  no: "no",
  link: (type: string, from: string, to: string) => `${from} ${type} ${to}`,
  compare: (one: string, other: string) => one.localeCompare(other),
};
const column = (name: string, kind: "text" | "number" | "date" | "list") => ({
  ...{ name, label: name, kind, computed: false },
});
const answer = (columns: QueryAnswer["columns"], rows: Row[]) => ({ columns, rows }) as QueryAnswer;

describe("readChart", () => {
  it("leaves out rows without a number and says how many", () => {
    const rows = [
      { x: "a", y: 1 },
      { x: "b", y: null },
      { x: "c", y: 3 },
    ];
    const data = readChart(answer([], rows), { kind: "bars", x: "x", y: "y" }, words);
    expect(data.marks.map(({ label, y }) => [label, y])).toEqual([
      ["a", 1],
      ["c", 3],
    ]);
    expect(data.leftOut).toBe(1);
  });

  it("draws at most 40 bars and says how many are not drawn", () => {
    const rows = Array.from({ length: 50 }, (_, y) => ({ x: `r${y}`, y }));
    const data = readChart(answer([], rows), { kind: "bars", x: "x", y: "y" }, words);
    expect([data.marks.length, data.cut]).toEqual([40, 10]);
  });

  it("puts days at their time and keeps the six lines that end highest, in their order", () => {
    const rows = Array.from({ length: 8 }, (_, series) => ({ x: "2026-01-01", y: series, s: `s${series}` }));
    const data = readChart(answer([], rows), { kind: "lines", x: "x", y: "y", series: "s" }, words);
    expect(data.series).toEqual(["s2", "s3", "s4", "s5", "s6", "s7"]);
    expect(data.marks[0]?.x).toBe(Date.UTC(2026, 0, 1));
  });

  it("tells bars of one name apart by the column that does it best", () => {
    const columns = [column("one", "text"), column("region", "text"), column("other", "text")];
    const rows = [
      { one: "a", region: "r", other: "b", y: 2 },
      { one: "a", region: "r", other: "c", y: 1 },
    ];
    const labelsOf = (some: Row[]) =>
      readChart(answer(columns, some), { kind: "bars", x: "one", y: "y" }, words).marks.map(
        ({ label }) => label,
      );
    expect(labelsOf(rows)).toEqual(["a · b", "a · c"]);
    expect(labelsOf(rows.slice(0, 1))).toEqual(["a"]);
  });

  it("names a dot by the first text that is no axis", () => {
    const columns = [column("who", "text"), column("a", "number"), column("b", "number")];
    const data = readChart(
      answer(columns, [
        { who: "x", a: 1, b: 2 },
        { who: "y", a: "far", b: 2 },
      ]),
      { kind: "scatter", x: "a", y: "b" },
      words,
    );
    expect(data.marks).toEqual([{ label: "x", x: 1, y: 2, series: null }]);
  });
});

describe("guessChart", () => {
  it("takes the first text against the first number, two numbers as dots, and nothing where nothing fits", () => {
    expect(guessChart(answer([column("n", "number"), column("t", "text")], []))).toEqual({
      ...{ kind: "bars", x: "t", y: "n" },
    });
    expect(
      guessChart(
        answer(
          [column("n", "number"), column("m", "number")],
          [
            { n: 1, m: 2 },
            { n: 3, m: 4 },
          ],
        ),
      )?.kind,
    ).toBe("scatter");
    expect(guessChart(answer([column("t", "text"), column("l", "list")], []))).toBeNull();
  });

  it("draws no years as if they were amounts, and no lone row of numbers", () => {
    const columns = [column("t", "text"), column("year", "number"), column("n", "number")];
    const rows = [{ t: "a", year: 2023, n: 4 }];
    expect(guessChart(answer(columns, rows))?.y).toBe("n");
    expect(guessChart(answer(columns.slice(0, 2), rows))).toBeNull();
    const numbers = [column("n", "number"), column("m", "number")];
    expect(guessChart(answer(numbers, [{ n: 1, m: 2 }]))).toBeNull();
  });
});
