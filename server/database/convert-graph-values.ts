import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import type { LinkValue, NodeValue, PathValue, Row } from "#contract/query-answer.ts";
import { type NodeKind, nodeKinds } from "#contract/words.ts";

/** `Actor` and `Entity` stand beside the label that tells the kind: `KnowledgeInstitute` is a knowledge-institute. */
const kindsByLabel = new Map<string, NodeKind>(
  nodeKinds.map((kind) => [kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()), kind]),
);

/** What is known of nodes that links of an answer lead to, by the database's own ids. */
export type KnownNodes = Map<string, NodeValue>;

/** The database's own ids of nodes that only links name: `learn` what they are, then convert. */
export function findUnknownEnds(values: Iterable<unknown>, known: KnownNodes): string[] {
  const nodes = new Set<string>();
  const ends = new Set<string>();
  visit([...values], (value) => {
    if (neo4j.isNode(value)) {
      nodes.add(value.elementId);
      known.set(value.elementId, convertEnd(value));
    } else if (neo4j.isRelationship(value)) {
      ends.add(value.startNodeElementId).add(value.endNodeElementId);
    }
  });
  return [...ends].filter((id) => !nodes.has(id) && !known.has(id));
}

function visit(value: unknown, see: (value: object) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see);
  } else if (neo4j.isPath(value)) {
    for (const { start, relationship, end } of value.segments)
      for (const each of [start, relationship, end]) see(each);
    see(value.start);
  } else if (neo4j.isNode(value) || neo4j.isRelationship(value)) {
    see(value);
  } else if (isPlainObject(value)) {
    for (const each of Object.values(value)) visit(each, see);
  }
}

/**
 * Makes a value of any answer plain: nodes, links and paths as the contract has them, dates, times and durations as ISO
 * 8601 texts, points as maps. Whole numbers arrive as BigInt; those beyond 2^53 become texts, as do numbers that JSON
 * has no word for (NaN, Infinity), so that none changes its value without a word.
 */
export function convertGraphValue(value: unknown, known: KnownNodes): unknown {
  if (typeof value === "bigint") return convertWhole(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => convertGraphValue(each, known));
  if (neo4j.isNode(value)) return convertNode(value, known);
  if (neo4j.isRelationship(value)) return convertLink(value, known);
  if (neo4j.isPath(value)) return convertPath(value, known);
  if (neo4j.isPoint(value)) return convertPoint(value);
  if (value instanceof Int8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex");
  if (isPlainObject(value)) return convertGraphMap(value, known);
  // A duration of whole days ends with the T that parts days from hours.
  return String(value).replace(/T$/, "");
}

export function convertGraphMap(map: Record<string, unknown>, known: KnownNodes): Row {
  const converted: Row = {};
  for (const [name, value] of Object.entries(map)) define(converted, name, convertGraphValue(value, known));
  return converted;
}

/** A column may be called `__proto__`. */
function define(row: Row, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
  else row[name] = value;
}

function convertWhole(value: bigint): number | string {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
}

function convertNode(node: AnyNode, known: KnownNodes): NodeValue {
  return {
    ...convertEnd(node),
    labels: node.labels,
    properties: convertGraphMap(withoutSearch(node.properties), known),
  };
}

/** Folded for the index; nobody reads it. */
function withoutSearch({ search: _, ...properties }: Record<string, unknown>): Record<string, unknown> {
  return properties;
}

type AnyNode = Node<bigint> | Node<number> | Node;

function convertEnd({ labels, properties }: AnyNode): NodeValue {
  return describeEnd(labels, properties);
}

/** A node as the end of a link: who it is. `properties` may be no more than its id and names. */
export function describeEnd(labels: readonly string[], properties: Record<string, unknown>): NodeValue {
  const label = labels.find((each) => kindsByLabel.has(each));
  const kind = label === undefined ? null : (kindsByLabel.get(label) ?? null);
  const id = textOf(properties.id);
  return { id, kind, name: nameOf(properties) ?? id, ...(kind === null ? { labels: [...labels] } : {}) };
}

function nameOf(properties: Record<string, unknown>): NodeValue["name"] {
  const [en, fr] = [
    textOf(properties.nameEn ?? properties.titleEn),
    textOf(properties.nameFr ?? properties.titleFr),
  ];
  if (en !== null) return fr === null ? en : { en, fr };
  return textOf(properties.name ?? properties.title);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

type AnyLink = Relationship<bigint> | Relationship<number> | Relationship;

function convertLink(link: AnyLink, known: KnownNodes): LinkValue {
  const end = (id: string): NodeValue => known.get(id) ?? { id: null, kind: null, name: null };
  return {
    type: link.type,
    from: end(link.startNodeElementId),
    to: end(link.endNodeElementId),
    properties: convertGraphMap(link.properties, known),
  };
}

function convertPath(path: Path<bigint> | Path<number> | Path, known: KnownNodes): PathValue {
  return {
    nodes: [path.start, ...path.segments.map(({ end }) => end)].map((node) => convertNode(node, known)),
    links: path.segments.map(({ relationship }) => convertLink(relationship, known)),
  };
}

interface AnyPoint {
  readonly srid: unknown;
  readonly x: number;
  readonly y: number;
  readonly z?: number | undefined;
}

const earthSrids = new Set(["4326", "4979"]);

function convertPoint({ srid, x, y, z }: AnyPoint): Row {
  const height = z === undefined ? {} : { height: z };
  return earthSrids.has(String(srid))
    ? { longitude: x, latitude: y, ...height }
    : { x, y, ...(z === undefined ? {} : { z }) };
}

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
