import type { Column, Row } from "#contract/query-answer.ts";
import type { ColumnKind, Language } from "#contract/words.ts";
import { type KnownSources, wordSources } from "./word-sources.ts";
import { inOneLanguage, isNode, nameOf, wordValue } from "./word-value.ts";

/** What stands in a cell: numbers stay numbers, so that they can be added up. */
export type Cell = string | number | boolean | null;

export interface TableColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** `sources` are those that the rows cite, as far as they are known. */
  read(row: Row, sources: KnownSources): Cell;
}

/** The columns of a file: a node has two, its name and its id. */
export function layOutTable(columns: readonly Column[], language: Language): TableColumn[] {
  const labels = columns.map((column) => inOneLanguage(column.label, language));
  const isAlone = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  return columns.flatMap(({ name, kind, unit }, at): TableColumn[] => {
    const label = labels[at]!;
    const heading =
      (isAlone(label) ? label : `${label} (${name})`) + (unit === undefined ? "" : ` [${unit}]`);
    const read = (row: Row): Cell => readCell(row[name], language);
    if (kind === "sources")
      return [{ heading, kind, read: (row, known) => readSources(row[name], known, language) }];
    if (kind !== "node") return [{ heading, kind, read }];
    return [
      { heading, kind, read: (row) => readName(row[name], language) },
      { heading: `${heading} (id)`, kind: "text", read: (row) => readId(row[name]) },
    ];
  });
}

function readCell(value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return wordValue(value, language);
}

function readSources(value: unknown, sources: KnownSources, language: Language): Cell {
  return value === null || value === undefined ? null : wordSources(value, sources, language);
}

/** A column that is declared to hold nodes may still hold something else. */
function readName(value: unknown, language: Language): Cell {
  return isNode(value) ? nameOf(value, language) : readCell(value, language);
}

function readId(value: unknown): Cell {
  return isNode(value) ? value.id : null;
}
