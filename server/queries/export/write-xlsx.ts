import writeSheets, { type CellObject, type SheetData } from "write-excel-file/node";
import type { Row } from "#contract/query-answer.ts";
import type { ColumnKind, Language } from "#contract/words.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { describeAnswer, fileWords } from "./describe-answer.ts";
import { type Cell, layOutTable, type TableColumn } from "./lay-out-table.ts";
import { followSources, type KnownSources } from "./word-sources.ts";
import { removeControls } from "./xml-text.ts";

/** A workbook is made as a whole. More than an answer ever has. */
const mostRows = 10_000;
/** What Excel takes in a cell and in the name of a sheet. */
const longestText = 32_767;
const longestName = 31;
/** In characters; widths are measured on the first rows. */
const [narrowest, widest, measured] = [8, 60, 200];

/** An answer as a workbook: a sheet with the rows, and one that says what they are, how many, and of when. */
export async function* writeXlsx(
  answer: StreamedAnswer,
  { language }: { readonly language: Language },
): AsyncGenerator<Uint8Array> {
  const table = layOutTable(answer.columns, language);
  const rows: Row[] = [];
  // Those beyond are read too: only then is it known how many there are.
  for await (const batch of answer.rows) rows.push(...batch.slice(0, Math.max(0, mostRows - rows.length)));
  const headings = table.map(({ heading }): CellObject => {
    return { value: cutText(heading), type: String, fontWeight: "bold", wrap: true, alignVertical: "top" };
  });
  const sources = await followSources(answer.columns, answer.findSources).know(rows);
  const cells = rows.map((row) => table.map((column) => writeCell(column.read(row, sources), column.kind)));
  const words = fileWords[language];
  const about = describeAnswer(answer, language).map(([word, text]) => [
    { value: word, type: String, fontWeight: "bold" as const },
    writeCell(text, "text"),
  ]);
  yield await writeSheets([
    {
      data: [headings, ...cells],
      sheet: nameSheet(answer.title, words),
      columns: measureColumns(table, rows, sources),
      stickyRowsCount: 1,
    },
    { data: about satisfies SheetData, sheet: words.about, columns: [{ width: 28 }, { width: 90 }] },
  ]).toBuffer();
}

function writeCell(cell: Cell, kind: ColumnKind): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  // A year or a month has no cell of its own: as a day it would say more than is known.
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= "1900-03-01")
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return { value: cutText(cell), type: String };
}

function cutText(text: string): string {
  // A line end that is two signs stands as a strange sign in a cell.
  const clean = removeControls(text).replaceAll("\r\n", "\n");
  return clean.length <= longestText ? clean : `${clean.slice(0, longestText - 1)}…`;
}

/** Excel refuses some signs, long names, apostrophes at the ends, and two sheets of one name. */
function nameSheet(title: string, { answer, about }: { answer: string; about: string }): string {
  const name = removeControls(title)
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, longestName)
    .replace(/^['\s]+|['\s]+$/g, "");
  const isTaken = [about, "history"].some((word) => word.toLowerCase() === name.toLowerCase());
  return name === "" || isTaken ? answer : name;
}

function measureColumns(
  table: readonly TableColumn[],
  rows: readonly Row[],
  sources: KnownSources,
): { width: number }[] {
  return table.map(({ heading, read }) => {
    const lengths = rows.slice(0, measured).map((row) => String(read(row, sources) ?? "").length + 1);
    return { width: Math.min(widest, Math.max(narrowest, Math.min(24, heading.length + 2), ...lengths)) };
  });
}
