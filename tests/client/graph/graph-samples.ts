import type { Group, Overview } from "#contract/find-overview.ts";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { GroupMembers } from "#contract/list-group-members.ts";
import type { NodeKind } from "#contract/words.ts";
import { overviewView } from "../../../client/graph/explore-view.ts";
import type { PictureInput, PictureWords } from "../../../client/graph/picture-input.ts";
import { mergeAnswers } from "../../../client/graph/working-graph.ts";

export const sampleNode = (id: string, kind: NodeKind, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind,
  name: `Name of ${id}`,
  period: {},
  ended: false,
  basis: "real",
  confidence: "B",
  degree: 4,
  ...more,
});

export const sampleLink = (
  type: GraphLink["type"],
  from: string,
  to: string,
  more: Partial<GraphLink> = {},
): GraphLink => ({
  id: `${type}:${from}:${to}`,
  type,
  from,
  to,
  basis: "real",
  confidence: "A",
  sourceIds: ["s1"],
  period: {},
  ended: false,
  ...more,
});

export const sampleGroup = (region: string, counts: Group["counts"]): Group => ({
  id: `region:${region}`,
  keys: [{ by: "region", id: region, name: region }],
  counts,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  basis: "real",
});

export const sampleOverview = (groups: Group[], links: Overview["links"] = []): Overview => ({
  by: ["region"],
  groups,
  ungrouped: 0,
  noLonger: 0,
  counts: {},
  links,
  shown: groups.length,
  total: groups.length,
  truncated: false,
  linksTotal: links.length,
  linksTruncated: false,
  dataVersion: "test",
});

export const sampleMembers = (group: string, nodes: GraphNode[]): GroupMembers => ({
  group,
  nodes,
  counts: {},
  shown: nodes.length,
  total: nodes.length,
  truncated: false,
});

export const sampleInput = (
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  more: Partial<PictureInput> = {},
): PictureInput => ({
  view: { ...overviewView, by: null, nodes: nodes.map((node) => node.id) },
  graph: mergeAnswers([{ nodes, links }]),
  overview: null,
  regions: [],
  members: new Map(),
  groupLinks: [],
  litWay: null,
  ...more,
});

export const plainWords: PictureWords = {
  text: (text) => (typeof text === "string" ? text : text.en),
  node: (node) => node.id,
  group: (group) => group.id,
  groupLabel: (group) => group.id,
  link: (link) => link.id,
  groupLink: (from, to, collaborations, memberships) => `${from} ${to} ${collaborations} ${memberships}`,
};
