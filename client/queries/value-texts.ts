/** What stands in a row as text: to be sorted, filtered, copied and shown. */

import type { GraphSource, Text } from "#contract/graph.ts";
import type { Column, NodeValue, Row } from "#contract/query-answer.ts";
import { isLink, isNode, isPath } from "../graph/gather-answer.ts";
import { foldText, foldWords } from "../parts/fold-text.ts";

/** The words of one language that values are written with. */
export interface ValueWords {
  readonly name: (text: Text) => string;
  readonly yes: string;
  readonly no: string;
  /** A link as a sentence; of a type that has none, with the type as the database names it. */
  readonly link: (type: string, from: string, to: string) => string;
  readonly compare: (one: string, other: string) => number;
}

export function textOfValue(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((each) => textOfValue(each, words)).join(", ");
  if (isPath(value)) return value.nodes.map((node) => textOfNode(node, words)).join(" → ");
  if (isLink(value))
    return words.link(value.type, textOfNode(value.from, words), textOfNode(value.to, words));
  if (isNode(value)) return textOfNode(value, words);
  if (isTextInTwo(value)) return words.name(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${textOfValue(each, words)}`)
    .join(", ");
}

export const textOfNode = (node: NodeValue, words: Pick<ValueWords, "name">): string =>
  node.name === null ? (node.id ?? (node.labels ?? []).join(" ")) : words.name(node.name);

export const isTextInTwo = (value: object): value is { en: string; fr: string } =>
  "en" in value &&
  "fr" in value &&
  typeof value.en === "string" &&
  typeof value.fr === "string" &&
  Object.keys(value).length === 2;

/** Nothing comes last, whichever way it is sorted; numbers by size, all else by its text. */
export function sortRows(
  rows: readonly Row[],
  column: string,
  isDescending: boolean,
  words: ValueWords,
): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: row[column], text: textOfValue(row[column], words) }));
  return keyed
    .toSorted((one, other) => {
      if (one.text === "" || other.text === "") return Number(one.text === "") - Number(other.text === "");
      if (typeof one.value === "number" && typeof other.value === "number")
        return sign * (one.value - other.value);
      return sign * words.compare(one.text, other.text);
    })
    .map(({ row }) => row);
}

/** Rows in which every word that is looked for stands somewhere; accents and capitals do not matter. */
export function filterRows(rows: readonly Row[], search: string, words: ValueWords): readonly Row[] {
  const wanted = foldWords(search);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldText(
      Object.values(row)
        .map((value) => textOfValue(value, words))
        .join(" "),
    );
    return wanted.every((word) => text.includes(word));
  });
}

type SourceTitle = Pick<GraphSource, "title" | "url">;

/**
 * Rows as a spreadsheet takes them from the clipboard: the labels of the columns, then a line a row. Sources that are
 * known stand there by title and address, and what would be a formula is a text, as in the files of the server.
 */
export function rowsAsText(
  columns: readonly Column[],
  rows: readonly Row[],
  words: ValueWords,
  sources: ReadonlyMap<string, SourceTitle>,
): string {
  const head = columns.map(({ label }) => words.name(label));
  const lines = rows.map((row) =>
    columns.map((column) => textOfCell(row[column.name], column, words, sources)),
  );
  return [head, ...lines].map((cells) => cells.map(asCell).join("\t")).join("\n");
}

function textOfCell(
  value: unknown,
  { kind }: Column,
  words: ValueWords,
  sources: ReadonlyMap<string, SourceTitle>,
): string {
  if (kind !== "sources") return textOfValue(value, words);
  const each = Array.isArray(value) ? value : [value];
  return each.map((id) => sayKnownSource(sources.get(id)) ?? textOfValue(id, words)).join("; ");
}

const sayKnownSource = (source: SourceTitle | undefined) =>
  source && (source.url === undefined ? source.title : `${source.title} (${source.url})`);

const asCell = (text: string) => (isFormula(text) ? `'${onOneLine(text)}` : onOneLine(text));

/** What would part cells or lines is a space; quotes would be read by some programs and shown by others. */
const onOneLine = (text: string) => text.replace(/[\t\r\n]+/g, " ");

/** As a spreadsheet takes it, which looks behind blanks; a number with its sign is none. */
const isFormula = (text: string) =>
  /^(?:[\t\r]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(text) &&
  !/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text);

/** Years are numbers that are written without a comma. */
export const isYears = (rows: readonly Row[], column: string): boolean => {
  const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => Number.isInteger(value) && isYear(Number(value)));
};

const isYear = (value: number) => value >= 1900 && value <= 2100;
