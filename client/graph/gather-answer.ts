/** The nodes and links in the rows of an answer: what of it can be drawn. */
import type { LinkValue, NodeValue, PathValue, Row } from "#contract/query-answer.ts";

export interface GatheredAnswer {
  /** In the order in which the rows name them. */
  readonly nodes: readonly NodeValue[];
  readonly links: readonly LinkValue[];
  /** All there are in the rows, also those beyond the limits. */
  readonly nodesInRows: number;
  readonly linksInRows: number;
}

export interface GatherLimits {
  readonly nodes: number;
  readonly links: number;
}

export function gatherAnswer(rows: readonly Row[], limits: GatherLimits): GatheredAnswer {
  const nodes = new Map<string, NodeValue>();
  const links = new Map<string, LinkValue>();
  const take = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) take(each);
    else if (isPath(value)) {
      for (const node of value.nodes) takeNode(node);
      for (const link of value.links) takeLink(link);
    } else if (isLink(value)) takeLink(value);
    else if (isNode(value)) takeNode(value);
    else if (isRecord(value)) for (const each of Object.values(value)) take(each);
  };
  const takeNode = (node: NodeValue): void => {
    if (node.id !== null && !nodes.has(node.id)) nodes.set(node.id, node);
  };
  const takeLink = (link: LinkValue): void => {
    takeNode(link.from);
    takeNode(link.to);
    const key = `${link.type}:${link.from.id}:${link.to.id}`;
    if (link.from.id !== null && link.to.id !== null && !links.has(key)) links.set(key, link);
  };
  for (const row of rows) for (const value of Object.values(row)) take(value);
  const kept = new Map([...nodes].slice(0, limits.nodes));
  return {
    nodes: [...kept.values()],
    links: [...links.values()]
      .filter(({ from, to }) => kept.has(from.id ?? "") && kept.has(to.id ?? ""))
      .slice(0, limits.links),
    nodesInRows: nodes.size,
    linksInRows: links.size,
  };
}

/** Whether a row names this node, in whatever column, list, link or path. */
export const namesNode = (row: Row, id: string): boolean =>
  gatherAnswer([row], everything).nodes.some((node) => node.id === id);

const everything: GatherLimits = { nodes: Number.POSITIVE_INFINITY, links: 0 };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nodes may come as plain maps, so that their shape tells them; `kind` is null for those of another graph. */
export const isNode = (value: unknown): value is NodeValue =>
  isRecord(value) && "id" in value && "kind" in value && "name" in value && !("from" in value);

export const isLink = (value: unknown): value is LinkValue =>
  isRecord(value) && typeof value.type === "string" && isNode(value.from) && isNode(value.to);

export const isPath = (value: unknown): value is PathValue =>
  isRecord(value) &&
  Array.isArray(value.nodes) &&
  Array.isArray(value.links) &&
  value.nodes.every(isNode) &&
  value.links.every(isLink);
