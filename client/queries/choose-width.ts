import type { Column, Row } from "#contract/query-answer.ts";
import { textOfValue, type ValueWords } from "./value-texts.ts";

const signWidth = 7;
const looked = 60;

/** Px that most of the values of a column need, within what a screen can spare. */
export function chooseWidth(column: Column, rows: readonly Row[], words: ValueWords): number {
  const title = words.name(column.label).length * signWidth + 34;
  if (column.kind === "confidence") return Math.min(Math.max(72, title), 110);
  if (column.kind === "number") return Math.min(Math.max(72, title), 150);
  if (column.kind === "sources") return 170;
  const lengths = rows
    .slice(0, looked)
    .map((row) => textOfValue(row[column.name], words).length)
    .sort((one, other) => one - other);
  const most =
    (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * signWidth + (column.kind === "node" ? 42 : 22);
  return Math.max(Math.min(title, 180), Math.min(most, 300), 80);
}
