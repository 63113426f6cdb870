import type { LinkValue, NodeValue } from "#contract/query-answer.ts";
import type { Language } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { isLink, isNode, isPath, nameOf, wordValue } from "./word-value.ts";

export type Property = string | number | boolean;
export type Properties = Map<string, Property>;

export interface GraphFile {
  readonly nodes: readonly { readonly id: string; readonly properties: Properties }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly properties: Properties }[];
}

/**
 * The nodes and links of all rows, each once. What else stands in a row is a property of what it begins with, if that is
 * a node or a link: how many somebody offers, or the sources of a link. Throws bad-parameter for a table without nodes.
 */
export async function gatherGraph(
  { columns, rows }: StreamedAnswer,
  format: string,
  language: Language,
): Promise<GraphFile> {
  const gathering = new Gathering(language);
  const [first] = columns;
  const plain = columns.filter(({ kind }) => plainKinds.has(kind));
  let isEmpty = true;
  for await (const batch of rows)
    for (const row of batch) {
      isEmpty = false;
      for (const { name } of columns) gathering.visit(row[name]);
      const properties = first === undefined ? undefined : gathering.propertiesOf(row[first.name]);
      if (properties !== undefined)
        for (const { name } of plain) setProperty(properties, name, row[name], language);
    }
  const couldHave = columns.some(({ kind }) => drawnKinds.has(kind));
  if (gathering.nodes.size === 0 && !(isEmpty && couldHave))
    throw new ClusterixError(
      "bad-parameter",
      `This answer holds no nodes, so there is no graph to write as ${format}: ask for csv or xlsx.`,
      { parameter: "format" },
    );
  return { nodes: [...gathering.nodes.values()], links: [...gathering.links.values()] };
}

const plainKinds: ReadonlySet<string> = new Set([
  ...["text", "number", "yes-no", "date", "confidence", "sources"],
]);
const drawnKinds: ReadonlySet<string> = new Set(["node", "link", "path", "list", "mixed"]);

class Gathering {
  readonly nodes = new Map<string, { id: string; properties: Properties }>();
  readonly links = new Map<string, { from: string; to: string; properties: Properties }>();
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const each of value) this.visit(each);
    else if (isNode(value)) this.addNode(value);
    else if (isLink(value)) this.addLink(value);
    else if (isPath(value)) for (const each of [...value.nodes, ...value.links]) this.visit(each);
    else for (const each of Object.values(value)) this.visit(each);
  }

  /** Of a node or link that was visited. */
  propertiesOf(value: unknown): Properties | undefined {
    if (isNode(value)) return this.nodes.get(keyOf(value))?.properties;
    return isLink(value) ? this.links.get(keyOfLink(value))?.properties : undefined;
  }

  private addNode(node: NodeValue): string {
    const key = keyOf(node);
    const known = this.nodes.get(key);
    const properties: Properties = known?.properties ?? new Map();
    if (known === undefined) {
      properties.set("name", nameOf(node, this.language));
      setProperty(properties, "kind", node.kind ?? node.labels, this.language);
    }
    this.addProperties(properties, node.properties);
    const id = known?.id ?? node.id ?? `unnamed ${this.nodes.size + 1}`;
    if (known === undefined) this.nodes.set(key, { id, properties });
    return id;
  }

  private addLink(link: LinkValue): void {
    const [from, to] = [this.addNode(link.from), this.addNode(link.to)];
    const key = keyOfLink(link);
    if (this.links.has(key)) return;
    const properties: Properties = new Map([["type", link.type]]);
    this.addProperties(properties, link.properties);
    this.links.set(key, { from, to, properties });
  }

  private addProperties(properties: Properties, more: Readonly<Record<string, unknown>> = {}): void {
    for (const [name, value] of Object.entries(more)) setProperty(properties, name, value, this.language);
  }
}

/** What has no id of ours is the same when all that is known of it is. */
const keyOf = (node: NodeValue): string => (node.id === null ? JSON.stringify(node) : `id ${node.id}`);
const keyOfLink = ({ from, type, to, properties }: LinkValue): string =>
  JSON.stringify([keyOf(from), type, keyOf(to), properties ?? {}]);

/** What was said first holds. */
function setProperty(properties: Properties, name: string, value: unknown, language: Language): void {
  if (value === null || value === undefined || properties.has(name)) return;
  const isPlain = typeof value === "number" || typeof value === "boolean";
  properties.set(name, isPlain ? value : wordValue(value, language));
}

export type PropertyType = "string" | "double" | "boolean";

/** The names of all properties, in the order they come up, with the narrowest type that holds all values. */
export function listPropertyTypes(
  things: readonly { readonly properties: Properties }[],
): Map<string, PropertyType> {
  const types = new Map<string, PropertyType>();
  for (const { properties } of things)
    for (const [name, value] of properties) {
      const type = typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
      const known = types.get(name);
      types.set(name, known === undefined || known === type ? type : "string");
    }
  return types;
}
