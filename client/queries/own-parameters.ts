/** Parameters of one's own Cypher: texts in a small table, read as JSON where they are JSON. */
import type { WholeQuery } from "#contract/find-query.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import { tokeniseCypher } from "./editor/tokenise-cypher.ts";
import { splitValues } from "./form-values.ts";
import { firstView, type QueriesView, selectionName, usualLimit } from "./queries-view.ts";

/** Numbers, yes and no, lists and maps as JSON writes them; all else is a text, also in quotes. */
export function readOwnValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const ownValueKinds = ["text", "number", "yes-no", "list", "map", "nothing"] as const;
export type OwnValueKind = (typeof ownValueKinds)[number];

export function kindOfOwnValue(text: string): OwnValueKind {
  const value = readOwnValue(text);
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "map";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "yes-no" : "text";
}

/** Names that stand in the text behind a $, in the order in which they come; one in backticks has no row. */
export function listParameterNames(cypher: string): string[] {
  const names = tokeniseCypher(cypher)
    .filter(({ kind }) => kind === "parameter")
    .map(({ from, to }) => cypher.slice(from + 1, to))
    .filter((name) => /^[A-Za-z_]\w{0,39}$/.test(name));
  return [...new Set(names)];
}

/** What is sent: only what the text names, and of that what has a value. */
export const ownParameters = (
  names: readonly string[],
  values: Readonly<Record<string, string>>,
): Record<string, unknown> =>
  Object.fromEntries(
    names.filter((name) => values[name] !== undefined).map((name) => [name, readOwnValue(values[name]!)]),
  );

interface Surroundings {
  readonly today: string;
  readonly language: "en" | "fr";
}

/** A query of the library as one's own text: its values become parameters, those that every query is given too. */
export function copyToOwn(
  view: QueriesView,
  { query, definition }: WholeQuery,
  values: Readonly<Record<string, string>>,
  { today, language }: Surroundings,
): QueriesView {
  const given: Record<string, string> = { language, today, limit: String(usualLimit) };
  const own = Object.fromEntries(
    definition.parameters.map((parameter) => [
      parameter.name,
      asJson(parameter, values[parameter.name] ?? ""),
    ]),
  );
  const named = new Set(listParameterNames(definition.cypher));
  const all = Object.entries({ ...given, ...own }).filter(([name]) => named.has(name));
  return {
    ...firstView,
    query: query.id,
    isOwn: true,
    cypher: definition.cypher,
    values: Object.fromEntries(all),
    tag: view.tag,
    part: view.part,
  };
}

function asJson({ type, many }: QueryParameter, text: string): string {
  const one = (value: string) =>
    type === "number" ? Number(value) : type === "yes-no" ? value === "true" : value;
  if (many) return JSON.stringify(splitValues(text).map(one));
  if (text === "") return type === "yes-no" ? "false" : "null";
  return type === "number" || type === "yes-no" ? String(one(text)) : plainText(text);
}

/** A text that would be read as something else stands in quotes. */
const plainText = (text: string) => (readOwnValue(text) === text ? text : JSON.stringify(text));

/** Nodes that another screen brings along, for whoever writes $nodes. */
export const withSelection = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const chosen = values[selectionName];
  if (chosen === undefined || chosen.startsWith("[")) return values;
  return { ...values, [selectionName]: JSON.stringify(splitValues(chosen)) };
};
