import type { Column, Row } from "#contract/query-answer.ts";
import type { ColumnKind } from "#contract/words.ts";
import type { AnswerEnd, StreamedAnswer } from "../../../../server/queries/cypher/streamed-answer.ts";

/** Letters that a careless encoding breaks. */
export const strangeName = "Győr Műszaki Iași Științe ș ț č ř å Łódź";
/** What a spreadsheet would run, a table would part, or XML would stumble over. */
export const strangeTexts = [
  strangeName,
  "=1+1",
  "-2+3",
  "+49 40",
  "@SUM(A1)",
  "\t=1",
  'a "quoted" word; and, a comma',
  "first line\nsecond line\r\nthird",
  "<b>&amp;</b> ]]> 'x'",
  "😀 🇪🇺 ﷽",
  " leading and trailing ",
  "1e5",
  "007",
];

export const column = (name: string, kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  ...{ name, kind, label: name, computed: false },
  ...more,
});

export const company = (id: string, name: string = id) => ({ id, kind: "company", name });
export const competence = (id: string, en: string, fr: string) => ({
  ...{ id, kind: "competence" },
  name: { en, fr },
});

export function answerOf(
  columns: readonly Column[],
  rows: readonly Row[],
  more: Partial<StreamedAnswer> & { readonly end?: () => AnswerEnd } = {},
): StreamedAnswer {
  let read = 0;
  async function* batches() {
    for (let at = 0; at < rows.length; at += 500) {
      const batch = rows.slice(at, at + 500);
      read += batch.length;
      yield batch;
    }
  }
  return {
    isStreamed: true,
    ...{ fileName: "sample", title: "Companies: who? [sample]", columns, rows: batches(), day: "2026-11-25" },
    findSources: async () => new Map(),
    end: (): AnswerEnd => {
      if (read < rows.length) throw new Error("asked for the end before the rows had ended");
      return {
        ...{ returned: rows.length, total: rows.length, truncated: false, cuts: [], warnings: [] },
        limits: { rows: 10_000, bytes: 20_000_000, seconds: 10, nodes: 2_000, links: 5_000 },
        ...{ databaseMs: 1, elapsedMs: 2, dataVersion: "abc123" },
      };
    },
    ...more,
  };
}

export async function collectBytes(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

export async function collectText(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await collectBytes(pieces)).toString("utf8");
}
