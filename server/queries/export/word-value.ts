import type { Text } from "#contract/graph.ts";
import type { LinkValue, NodeValue, PathValue } from "#contract/query-answer.ts";
import type { Language } from "#contract/words.ts";

/** A value of an answer as a text that people can read, in one language; nothing is an empty text. */
export function wordValue(value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((each) => wordValue(each, language)).join("; ");
  if (typeof value !== "object") return String(value);
  if (isText(value)) return inOneLanguage(value, language);
  if (isNode(value)) return wordNode(value, language);
  if (isLink(value)) return wordLink(value, language);
  if (isPath(value)) return wordPath(value, language);
  return Object.entries(value)
    .map(
      ([key, each]) =>
        `${key}: ${nests(each) ? `{${wordValue(each, language)}}` : wordValue(each, language)}`,
    )
    .join("; ");
}

/** The name with the id, by which rows of other files can be found. */
function wordNode(node: NodeValue, language: Language): string {
  const name = nameOf(node, language);
  return node.id === null || node.id === name ? name : `${name} (${node.id})`;
}

function wordLink({ from, type, to }: LinkValue, language: Language): string {
  return `${wordNode(from, language)} –${type}→ ${wordNode(to, language)}`;
}

/** Each link in the direction that it is gone along, which need not be its own. */
function wordPath({ nodes, links }: PathValue, language: Language): string {
  const [start, ...others] = nodes;
  if (start === undefined) return "";
  return others.reduce(
    (text, node, at) => {
      const link = links[at];
      const isForward = link === undefined || JSON.stringify(link.to) === JSON.stringify(node);
      const arrow = isForward ? `–${link?.type ?? ""}→` : `←${link.type}–`;
      return `${text} ${arrow} ${wordNode(node, language)}`;
    },
    wordNode(start, language),
  );
}

/** A node of a Neo4j of one's own may have neither name nor id. */
export function nameOf({ name, id, labels = [] }: NodeValue, language: Language): string {
  if (name === null) return id ?? labels.join(", ");
  return inOneLanguage(name, language);
}

export function inOneLanguage(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

export function isNode(value: unknown): value is NodeValue {
  return isMap(value) && "id" in value && "kind" in value && "name" in value;
}

export function isLink(value: unknown): value is LinkValue {
  return isMap(value) && "type" in value && isNode(value.from) && isNode(value.to);
}

export function isPath(value: unknown): value is PathValue {
  return isMap(value) && Array.isArray(value.nodes) && Array.isArray(value.links);
}

function isText(value: object): value is { readonly en: string; readonly fr: string } {
  const keys = Object.keys(value);
  return keys.length === 2 && "en" in value && "fr" in value && typeof value.en === "string";
}

function nests(value: unknown): boolean {
  return isMap(value) && !isText(value) && !isNode(value) && !isLink(value) && !isPath(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
