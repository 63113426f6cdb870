import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Column } from "./cell.ts";
import type { Fault } from "./fault.ts";
import type { TableName } from "./table-names.ts";
import { type Row, tables } from "./tables.ts";

export interface ReadTable<Name extends TableName> {
  /** Rows of which every cell is as expected; the others are named in `faults`. */
  readonly rows: readonly Row<Name>[];
  /** Undefined when the file could not be read. The ids of all rows, so that a fault in one cell does not make every mention of its row a fault. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly faults: readonly Fault[];
}

/** A row as it stands in the file: its cells by column, with the line it begins on. */
interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads `<name>.csv` in a folder. The columns may stand in any order, but each has to be there and no other. */
export async function readTable<Name extends TableName>(
  folder: string,
  name: Name,
): Promise<ReadTable<Name>> {
  const file = `${name}.csv`;
  const faults: Fault[] = [];
  const records = split(file, await readText(folder, file, faults), faults);
  const [header, ...body] = records;
  if (header === undefined && faults.length === 0) {
    faults.push({ file, line: 1, column: "(file)", value: "", expected: "a header with the columns' names" });
  }
  if (header === undefined || faults.length > 0) return { rows: [], ids: undefined, faults };
  const columns: Readonly<Record<string, Column<unknown>>> = tables[name];
  checkHeader(file, header.cells, Object.keys(columns), faults);
  if (faults.length > 0) return { rows: [], ids: undefined, faults };
  const rows: Row<Name>[] = [];
  for (const record of body) {
    const row = readRow(file, columns, header.cells, record, faults);
    // The keys and the types of the values are those of the columns that were just read.
    if (row !== undefined) rows.push(row as unknown as Row<Name>);
  }
  const idAt = header.cells.indexOf("id");
  const ids = new Set(body.map(({ cells }) => cells[idAt] ?? ""));
  return { rows, ids, faults };
}

async function readText(folder: string, file: string, faults: Fault[]): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, file));
  } catch {
    faults.push({ file, line: 1, column: "(file)", value: "", expected: "a readable file of this name" });
    return "";
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstLineThatIsNotUtf8(bytes);
    faults.push({ file, line, column: "(file)", value: "", expected: "a text in UTF-8" });
    return "";
  }
}

function firstLineThatIsNotUtf8(bytes: Buffer): number {
  // Bytes that are no UTF-8 become U+FFFD; the line breaks before the first of them are unharmed.
  const readable = bytes.toString("utf8");
  return readable.slice(0, readable.indexOf("\uFFFD")).split("\n").length;
}

function split(file: string, content: string, faults: Fault[]): Cells[] {
  try {
    const records = parse(content, {
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => ({
      // The parser counts to the end of a row; a quoted cell may span lines and blank lines may come before.
      line: info.lines - (raw.trim().split("\n").length - 1),
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    faults.push({
      file,
      line,
      column: "(row)",
      value: "",
      expected: `cells separated by commas, with "quotes" around a cell that holds a comma, a quote or a line break`,
    });
    return [];
  }
}

function checkHeader(
  file: string,
  found: readonly string[],
  known: readonly string[],
  faults: Fault[],
): void {
  const fault = (column: string, value: string, expected: string) =>
    faults.push({ file, line: 1, column, value, expected });
  for (const name of known) if (!found.includes(name)) fault(name, "", "this column");
  found.forEach((name, index) => {
    if (!known.includes(name)) fault(name || "(header)", name, `only the columns ${known.join(", ")}`);
    else if (found.indexOf(name) < index) fault(name, name, "this column once");
  });
}

function readRow(
  file: string,
  columns: Readonly<Record<string, Column<unknown>>>,
  header: readonly string[],
  { line, cells }: Cells,
  faults: Fault[],
): Record<string, unknown> | undefined {
  if (cells.length !== header.length) {
    const expected = `${header.length} cells in this row`;
    faults.push({ file, line, column: "(row)", value: `${cells.length} cells`, expected });
    return undefined;
  }
  const row: Record<string, unknown> = { line };
  let isWhole = true;
  header.forEach((name, index) => {
    const column = columns[name]!;
    const cell = cells[index]!;
    const value = cell === "" ? column.empty : wrap(column.read(cell));
    if (value === undefined) {
      faults.push({ file, line, column: name, value: cell, expected: column.expected });
      isWhole = false;
    } else row[name] = value.value;
  });
  return isWhole ? row : undefined;
}

function wrap(value: unknown): { readonly value: unknown } | undefined {
  return value === undefined ? undefined : { value };
}
