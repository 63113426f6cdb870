import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../../server/queries/export/write-csv.ts";
import {
  answerOf,
  collectText,
  column,
  company,
  competence,
  strangeName,
  strangeTexts,
} from "./sample-answers.ts";

const read = (text: string): string[][] => parse(text, { bom: true });
const english = { language: "en" as const };
/** What a spreadsheet takes for a formula has an apostrophe in front, and nothing else has. */
const guarded = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

describe("writeCsv(answer, { language })", () => {
  it("begins with a byte order mark, ends every line as RFC 4180 has it, and quotes what has to be", async () => {
    const text = await collectText(writeCsv(answerOf([column("a", "text")], [{ a: 'x "y", z' }]), english));
    expect(text).toBe('\ufeffa\r\n"x ""y"", z"\r\n');
  });

  it("brings every text back as it was, but for an apostrophe before what would be a formula", async () => {
    const rows = strangeTexts.map((text) => ({ text, number: -2 }));
    const columns = [column("text", "text"), column("number", "number")];
    const [head, ...lines] = read(await collectText(writeCsv(answerOf(columns, rows), english)));
    expect(head).toEqual(["text", "number"]);
    expect(lines).toEqual(strangeTexts.map((text) => [guarded(text), "-2"]));
  });

  // A busy computer needs long for what is done in half a second.
  it("brings back whatever text there is", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }),
        async (texts) => {
          const rows = texts.map((text) => ({ text, after: 1 }));
          const columns = [column("text", "text"), column("after", "number")];
          const [, ...lines] = read(await collectText(writeCsv(answerOf(columns, rows), english)));
          expect(lines).toEqual(texts.map((text) => [guarded(text), "1"]));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keeps numbers as numbers, and says true and false", async () => {
    const rows = [
      { n: -2, b: false },
      { n: 0.1, b: true },
      { n: 1e21, b: null },
      { n: null, b: false },
    ];
    const [, ...lines] = read(
      await collectText(writeCsv(answerOf([column("n", "number"), column("b", "yes-no")], rows), english)),
    );
    expect(lines).toEqual([
      ["-2", "false"],
      ["0.1", "true"],
      ["1e+21", ""],
      ["", "false"],
    ]);
  });

  it("gives a node two columns, its name in the language asked for and its id", async () => {
    const columns = [column("who", "node", { label: { en: "Who", fr: "Qui" } })];
    const rows = [
      { who: company("gyor", strangeName) },
      { who: competence("recycling", "Recycling", "Recyclage") },
      { who: null },
    ];
    const french = read(await collectText(writeCsv(answerOf(columns, rows), { language: "fr" })));
    expect(french).toEqual([
      ["Qui", "Qui (id)"],
      [strangeName, "gyor"],
      ["Recyclage", "recycling"],
      ["", ""],
    ]);
  });

  it("words links, paths, lists and maps so that people can read them", async () => {
    const [a, b, c] = [company("a", "Alpha"), company("b", "Beta"), company("c")];
    const link = { type: "SUCCEEDED_BY", from: b, to: a };
    const row = {
      link,
      path: { nodes: [a, b, c], links: [link, { type: "KNOWS", from: b, to: c }] },
      list: [a, c, 3, { en: "yes", fr: "oui" }],
      map: { one: 1, two: { three: [4, 5], text: { en: "six", fr: "six" } } },
      sources: ["s1", "s2"],
    };
    const columns = [
      ...[column("link", "link"), column("path", "path"), column("list", "list"), column("map", "map")],
      column("sources", "sources"),
    ];
    const [, line] = read(await collectText(writeCsv(answerOf(columns, [row]), english)));
    expect(line).toEqual([
      "Beta (b) –SUCCEEDED_BY→ Alpha (a)",
      "Alpha (a) ←SUCCEEDED_BY– Beta (b) –KNOWS→ c",
      "Alpha (a); c; 3; yes",
      "one: 1; two: {three: 4; 5; text: six}",
      "s1; s2",
    ]);
  });

  it("names sources by title and address, looking up each once and only for the rows that are coming", async () => {
    const columns = [column("who", "text"), column("sources", "sources"), column("ids", "list")];
    const rows = Array.from({ length: 1_200 }, (_, at) => {
      const sources = at === 7 ? "s7" : at === 8 ? null : [`s${at % 20}`, "none"];
      return { who: `w${at}`, sources, ids: ["s1"] };
    });
    const asked: string[][] = [];
    const findSources = async (ids: readonly string[]) => {
      asked.push([...ids]);
      const known = ids.filter((id) => id !== "none" && id !== "s3");
      return new Map(
        known.map((id) => [id, id === "s2" ? { title: "=Two" } : { title: id, url: `https://${id}` }]),
      );
    };
    const [, ...lines] = read(await collectText(writeCsv(answerOf(columns, rows, { findSources }), english)));
    expect(lines.slice(1, 4).map(([, sources]) => sources)).toEqual([
      "s1 (https://s1); none",
      "'=Two; none",
      "s3; none",
    ]);
    expect(lines.slice(7, 9).map(([, sources]) => sources)).toEqual(["s7 (https://s7)", ""]);
    expect(lines.at(-1)).toEqual(["w1199", "s19 (https://s19); none", "s1"]);
    expect(asked.map((ids) => ids.length)).toEqual([21]);
  });

  it("tells two columns of one label apart, and names the unit", async () => {
    const columns = [
      ...[column("a", "number", { label: "As of" }), column("b", "number", { label: "As of" })],
      column("share", "number", { label: "Share", unit: "%" }),
    ];
    const [head] = read(await collectText(writeCsv(answerOf(columns, []), english)));
    expect(head).toEqual(["As of (a)", "As of (b)", "Share [%]"]);
  });

  it("writes an empty answer as its headings alone", async () => {
    expect(await collectText(writeCsv(answerOf([column("a", "text")], []), english))).toBe("\ufeffa\r\n");
  });

  it("writes 10,000 rows while they come, and stops reading when nobody takes more", async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => ({ n, who: company(`c${n}`, strangeName) }));
    const columns = [column("n", "number"), column("who", "node")];
    const all = read(await collectText(writeCsv(answerOf(columns, rows), english)));
    expect([all.length, all.at(-1)]).toEqual([10_001, ["9999", strangeName, "c9999"]]);
    let batches = 0;
    async function* endless() {
      for (;;) {
        batches += 1;
        yield rows.slice(0, 10);
      }
    }
    for await (const piece of writeCsv(answerOf(columns, rows, { rows: endless() }), english))
      if (piece.includes("9,")) break;
    expect(batches).toBe(1);
  });
});
