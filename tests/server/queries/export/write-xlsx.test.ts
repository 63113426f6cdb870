import readSheets, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { AnswerEnd } from "../../../../server/queries/cypher/streamed-answer.ts";
import { writeXlsx } from "../../../../server/queries/export/write-xlsx.ts";
import { answerOf, collectBytes, column, company, strangeName, strangeTexts } from "./sample-answers.ts";

const english = { language: "en" as const };

// A busy computer needs long for what is done in two seconds.
describe("writeXlsx(answer, { language })", { timeout: 60_000 }, () => {
  it("brings every text back as it was, formulas as texts", async () => {
    const rows = strangeTexts.map((text) => ({ text }));
    const file = await collectBytes(writeXlsx(answerOf([column("text", "text")], rows), english));
    const [head, ...lines] = await readSheet(file, { trim: false });
    expect(head).toEqual(["text"]);
    // A workbook knows one kind of line end.
    expect(lines.map(([text]) => text)).toEqual(strangeTexts.map((text) => text.replaceAll("\r\n", "\n")));
  });

  it("types its cells: numbers, days and yes or no; a year stays a year", async () => {
    const columns = [
      ...[column("n", "number"), column("b", "yes-no"), column("d", "date")],
      column("who", "node", { label: { en: "Who", fr: "Qui" } }),
    ];
    const rows = [
      { n: -2.5, b: false, d: "2026-11-25", who: company("gyor", strangeName) },
      { n: 3, b: true, d: "2019", who: null },
      { n: null, b: null, d: null, who: company("plain") },
    ];
    const file = await collectBytes(writeXlsx(answerOf(columns, rows), { language: "fr" }));
    expect(await readSheet(file)).toEqual([
      ["n", "b", "d", "Qui", "Qui (id)"],
      [-2.5, false, new Date("2026-11-25T00:00:00Z"), strangeName, "gyor"],
      [3, true, "2019", null, null],
      [null, null, null, "plain", "plain"],
    ]);
  });

  it("names sources by title and address", async () => {
    const rows = [{ sources: ["s1", "s2"] }, { sources: [] }, { sources: null }];
    const findSources = async () => new Map([["s1", { title: "Report", url: "https://example.org" }]]);
    const answer = answerOf([column("sources", "sources")], rows, { findSources });
    const [, ...lines] = await readSheet(await collectBytes(writeXlsx(answer, english)));
    expect(lines.map(([cell]) => cell)).toEqual(["Report (https://example.org); s2"]);
  });

  it("says on a second sheet what was asked, how much of how much it is, of when, and the licence", async () => {
    const asked = [{ label: "Region", value: "Skåne (SE224)" }];
    const answer = answerOf([column("n", "number")], [{ n: 1 }], { asked });
    const { total: _, ...counts } = answerOf([], []).end();
    const cut: AnswerEnd = { ...counts, returned: 1, atLeast: 200_000, truncated: true, cuts: ["rows"] };
    const end = () => ({ ...cut, asOf: "2026-11-24T10:00:00Z" });
    const file = await collectBytes(writeXlsx({ ...answer, end }, english));
    const sheets = await readSheets(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Companies who sample", "About"]);
    expect(await readSheet(file, "About")).toEqual([
      ["Question", "Companies: who? [sample]"],
      ["Asked with: Region", "Skåne (SE224)"],
      ["Rows", 1],
      ["Of", "at least 200000"],
      ["Cut", "at the number of rows: there are more"],
      ["Data version", "abc123"],
      ["Data as of", "2026-11-24T10:00:00Z"],
      ["Written on", "2026-11-25"],
      [
        "Licence of the facts",
        "Facts: Clusterix contributors, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), abc123",
      ],
    ]);
  });

  it("finds a name for its sheet that Excel takes", async () => {
    for (const [title, name] of [
      ["", "Answer"],
      ["about", "Answer"],
      ["'quoted'", "quoted"],
      ["a/b\\c?*[d]", "a b c d"],
      [strangeName.repeat(3), strangeName.repeat(3).slice(0, 31).trim()],
    ] as const) {
      const file = await collectBytes(writeXlsx(answerOf([column("n", "number")], [], { title }), english));
      const [first] = await readSheets(file);
      expect([title, first?.sheet]).toEqual([title, name]);
    }
  });

  it("leaves out what no workbook can hold: controls, and the end of a text that is too long", async () => {
    const rows = [{ text: "a\u0000b\u0008c\ud800d" }, { text: "x".repeat(40_000) }];
    const file = await collectBytes(writeXlsx(answerOf([column("text", "text")], rows), english));
    const [, [clean], [long]] = (await readSheet(file)) as [unknown, [string], [string]];
    expect(clean).toBe("abcd");
    expect([long.length, long.at(-1)]).toEqual([32_767, "…"]);
  });

  it("writes an empty answer, and 10,000 rows", async () => {
    const columns = [column("n", "number"), column("who", "node")];
    const none = await collectBytes(writeXlsx(answerOf(columns, []), english));
    expect(await readSheet(none)).toEqual([["n", "who", "who (id)"]]);
    const rows = Array.from({ length: 10_000 }, (_, n) => ({ n, who: company(`c${n}`, strangeName) }));
    const all = await readSheet(await collectBytes(writeXlsx(answerOf(columns, rows), english)));
    expect([all.length, all.at(-1)]).toEqual([10_001, [9_999, strangeName, "c9999"]]);
  });
});
