import { stringify } from "csv-stringify/sync";
import type { Language } from "#contract/words.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { type Cell, layOutTable } from "./lay-out-table.ts";
import { followSources } from "./word-sources.ts";

/** Without it, spreadsheets read UTF-8 as something else. */
const byteOrderMark = "\ufeff";

/**
 * An answer as comma-separated values (RFC 4180), UTF-8 with a byte order mark, while it comes. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front, as there; numbers stay as they are.
 */
export async function* writeCsv(
  { columns, rows, findSources }: StreamedAnswer,
  { language }: { readonly language: Language },
): AsyncGenerator<string> {
  const table = layOutTable(columns, language);
  yield byteOrderMark + writeLines([table.map(({ heading }) => heading)]);
  const sources = followSources(columns, findSources);
  for await (const batch of rows) {
    if (batch.length === 0) continue;
    const known = await sources.know(batch);
    yield writeLines(batch.map((row) => table.map(({ read }) => read(row, known))));
  }
}

function writeLines(lines: readonly (readonly Cell[])[]): string {
  return stringify([...lines], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
