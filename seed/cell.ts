import { readStatedDate, type StatedDate } from "./stated-date.ts";
import type { TableName } from "./table-names.ts";

/** How the text of a cell becomes a value, and what is expected where it does not. */
export interface Column<Value> {
  /** Undefined when the text is not as expected; an empty cell is never read. */
  read(text: string): Value | undefined;
  readonly expected: string;
  /** The value of an empty cell, where one is allowed. */
  readonly empty: { readonly value: Value } | undefined;
  /** The tables in one of which the value, or each of a list, has to be an id. */
  readonly refersTo?: readonly TableName[];
}

export const text = column((cell) => cell, "a text");
export const id = column(
  (cell) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) && cell.length <= 120 ? cell : undefined),
  "an id: lower-case letters and digits joined by single hyphens",
);
export const regionCode = matching(
  /^[A-Z]{2}[0-9A-Z]{0,3}$/,
  "a NUTS code: two capital letters for the country and up to three more signs",
);
export const sectorCode = matching(/^[A-U]\d{2}$/, "a NACE division: its section letter and two digits");
export const stageId = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9]+(-[a-z0-9]+)*$/,
  "the id of the chain, two hyphens and a word",
);
export const country = matching(/^[A-Z]{2}$/, "two capital letters");
export const shortText = column(
  (cell) => ([...cell].length <= longestName ? cell : undefined),
  "at most 28 characters",
);
export const url = column(
  (cell) => (/^https?:\/\/\S+$/.test(cell) && URL.canParse(cell) ? cell : undefined),
  "an address that begins with http:// or https://",
);
export const date = column<StatedDate>(readStatedDate, "a year, YYYY-MM or YYYY-MM-DD");
export const yes = column(
  (cell) => (cell === "true" ? true : cell === "false" ? false : undefined),
  "true or false",
);
export const sourceIds = references("sources", "at least one id of sources.csv, joined by ;");

/** Longest name that fits a label; a longer one needs a short form beside it. */
export const longestName = 28;

export function oneOf<const Word extends string>(...words: readonly Word[]): Column<Word> {
  return column((cell) => words.find((word) => word === cell), `one of ${words.join(", ")}`);
}

export function wholeNumber(least: number, most: number): Column<number> {
  return column(
    (cell) => (/^-?\d{1,15}$/.test(cell) ? within(least, most, Number(cell)) : undefined),
    `a whole number from ${least} to ${most}`,
  );
}

export function decimal(least: number, most: number): Column<number> {
  return column(
    (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? within(least, most, Number(cell)) : undefined),
    `a number from ${least} to ${most}, with a point`,
  );
}

/** One id of another table. */
export function reference(...tables: readonly TableName[]): Column<string> {
  return { ...column((cell) => cell, `an id of ${fileNames(tables)}`), refersTo: tables };
}

/** One id, said so where somebody may want to write several. */
export function onlyReference(table: TableName, why: string): Column<string> {
  const read = (cell: string) => (cell.includes(";") ? undefined : cell);
  return { ...column(read, `one id of ${table}.csv: ${why}`), refersTo: [table] };
}

/** Ids of another table, joined by semicolons. */
export function references(table: TableName, expected = `ids of ${table}.csv, joined by ;`) {
  return { ...column(readList, expected), refersTo: [table] };
}

/** Texts joined by semicolons; an empty cell is an empty list. */
export const texts: Column<readonly string[]> = {
  ...column<readonly string[]>(readList, "different texts, joined by ;"),
  empty: { value: [] },
};

export function optional<Value>(of: Column<Value>): Column<Value | undefined> {
  return { ...of, expected: `${of.expected}, or nothing`, empty: { value: undefined } };
}

function column<Value>(read: (text: string) => Value | undefined, expected: string): Column<Value> {
  return { read, expected, empty: undefined };
}

function matching(shape: RegExp, expected: string): Column<string> {
  return column((cell) => (shape.test(cell) ? cell : undefined), expected);
}

function within(least: number, most: number, value: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

/** Undefined for an empty part or one that stands there twice. */
function readList(cell: string): readonly string[] | undefined {
  const parts = cell.split(";").map((part) => part.trim());
  return parts.includes("") || new Set(parts).size < parts.length ? undefined : parts;
}

function fileNames(tables: readonly TableName[]): string {
  return tables.map((table) => `${table}.csv`).join(" or ");
}
