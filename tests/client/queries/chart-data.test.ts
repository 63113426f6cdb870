import { describe, expect, it } from "vitest";
import type { QueryAnswer, Row } from "#contract/query-answer.ts";
import { guessChart, readChart } from "../../../client/queries/chart-data.ts";
import { formatTimes } from "../../../client/queries/draw-chart.ts";

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

  it("puts years, months and days at their first day, in order, as far apart as they are", () => {
    const rows = ["2021-03", "2019", "2020-01-01", "2019-07-02T10:00:00Z", null].map((x, y) => ({ x, y }));
    const { marks, isOverTime } = readChart(
      answer([], rows.slice(0, 4)),
      { kind: "lines", x: "x", y: "y" },
      words,
    );
    expect(isOverTime).toBe(true);
    expect(marks.map(({ x, label }) => [new Date(x ?? 0).toISOString().slice(0, 10), label])).toEqual([
      ["2019-01-01", "2019"],
      ["2019-07-02", "2019-07-02T10:00:00Z"],
      ["2020-01-01", "2020-01-01"],
      ["2021-03-01", "2021-03"],
    ]);
    const dots = readChart(answer([], rows), { kind: "scatter", x: "x", y: "y" }, words);
    expect([dots.marks.length, dots.leftOut]).toEqual([4, 1]);
  });

  it("takes years that are numbers for times only beside months or days", () => {
    const over = (...xs: unknown[]) =>
      readChart(
        answer(
          [],
          xs.map((x) => ({ x, y: 1 })),
        ),
        { kind: "lines", x: "x", y: "y" },
        words,
      );
    expect(over(2019, "2019-03").marks.map(({ x }) => x)).toEqual([
      Date.UTC(2019, 0, 1),
      Date.UTC(2019, 2, 1),
    ]);
    expect(over(2019, 2020)).toMatchObject({ isOverTime: false, marks: [{ x: 2019 }, { x: 2020 }] });
    // 1970 and before are times as well.
    expect(over("1969", "1970").marks.map(({ x }) => x)).toEqual([Date.UTC(1969, 0, 1), 0]);
  });

  it.each([
    ["2019", "unknown"],
    ["2019", "2019-13"],
    ["Q1 2019"],
    [2019, "12"],
    ["2019", { en: "2020", fr: "2020" }],
  ])("leaves %j as categories, in the order of the rows", (...xs) => {
    const rows = xs.toReversed().map((x, y) => ({ x, y }));
    const { marks, isOverTime } = readChart(answer([], rows), { kind: "lines", x: "x", y: "y" }, words);
    expect([isOverTime, marks.map(({ y }) => y)]).toEqual([false, rows.map(({ y }) => y)]);
    expect(marks.some(({ x }) => x === null)).toBe(true);
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

describe("formatTimes", () => {
  it("names years, months and days where they begin, and nothing within a day", () => {
    const format = formatTimes({ date: (day) => `<${day}>` });
    const ticks = ["2019-01-01", "2019-07-01", "2019-07-08", "2019-07-08T12:00Z"];
    expect(ticks.map((tick) => format(new Date(tick)))).toEqual(["<2019>", "<2019-07>", "<2019-07-08>", ""]);
    expect(format(Date.UTC(1970, 0, 1))).toBe("<1970>");
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
