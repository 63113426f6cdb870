/** The picture of an answer: its nodes and links as the map draws them, whole or each region's actors as one group. */
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { LinkValue } from "#contract/query-answer.ts";
import { type DrawnKind, type LinkType, linkTypes } from "#contract/words.ts";
import { lookOf } from "./draw-links.ts";
import { drawPicture, isDrawn } from "./draw-picture.ts";
import { overviewView } from "./explore-view.ts";
import type { Picture, PictureLand, PictureLink, PictureNode } from "./picture.ts";
import type { PictureWords } from "./picture-input.ts";
import type { WorkingGraph } from "./working-graph.ts";

export interface AnswerPictureInput {
  /** What the graph knows of the nodes, and of the links among them. */
  readonly graph: WorkingGraph;
  /** In the order of the rows. */
  readonly ids: readonly string[];
  readonly links: readonly LinkValue[];
  readonly regions: readonly PictureLand[];
}

/** Links that the answer names but the graph has not are drawn as what they are: computed. */
export function drawAnswer({ graph, ids, links, regions }: AnswerPictureInput, words: PictureWords): Picture {
  const { picture, nodes } = drawPicture(
    {
      view: { ...overviewView, by: null, nodes: ids, illustrative: true },
      ...{ graph, regions, overview: null, members: new Map(), groupLinks: [], litWay: null },
    },
    words,
  );
  const drawn = new Map(nodes.map((node) => [node.id, node]));
  const known = new Set(graph.mapEdges((id) => id));
  const added = links.flatMap((link): PictureLink[] => {
    const from = drawn.get(link.from.id ?? "");
    const to = drawn.get(link.to.id ?? "");
    const id = `${link.type}:${from?.id}:${to?.id}`;
    if (from === undefined || to === undefined || from === to || known.has(id)) return [];
    return [drawAdded(id, link.type, from, to, words)];
  });
  return { ...picture, links: [...picture.links, ...added] };
}

function drawAdded(
  id: string,
  type: string,
  from: GraphNode,
  to: GraphNode,
  words: PictureWords,
): PictureLink {
  const stated = linkTypes.find((each) => each === type);
  return {
    ...{ id, from: from.id, to: to.id, count: 1, label: null, isSetBack: false, isOnWay: false },
    look: stated === undefined ? "computed" : "stated",
    description:
      stated === undefined
        ? `${words.text(from.name)} · ${type} · ${words.text(to.name)}`
        : words.link(asLink(id, stated, from, to), from, to),
  };
}

const asLink = (id: string, type: LinkType, from: GraphNode, to: GraphNode): GraphLink => ({
  ...{ id, type, from: from.id, to: to.id, basis: "real", confidence: "C" },
  ...{ sourceIds: [], period: {}, ended: false },
});

export interface AnswerGroup {
  readonly id: string;
  readonly kind: DrawnKind;
  readonly region: string | null;
  readonly members: readonly GraphNode[];
}

/** Actors by region and kind, all else by kind; a group of one is the node itself. */
export function groupAnswer({ graph, ids }: Pick<AnswerPictureInput, "graph" | "ids">): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup & { members: GraphNode[] }>();
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const node = graph.getNodeAttributes(id);
    if (!isDrawn(node)) continue;
    const region = node.kind === "region" ? node.id : (node.region ?? null);
    const key = `region:${region ?? "none"}/${node.kind}`;
    const group = groups.get(key) ?? { id: key, kind: node.kind as DrawnKind, region, members: [] };
    group.members.push(node);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface GroupWords {
  readonly label: (group: AnswerGroup) => string;
  readonly description: (group: AnswerGroup) => string;
  readonly link: (from: AnswerGroup, to: AnswerGroup, links: number) => string;
}

/** One shape a group; a line says how many links it stands for. */
export function drawAnswerGroups(
  { graph, ids, regions }: AnswerPictureInput,
  words: GroupWords,
): { readonly picture: Picture; readonly groups: readonly AnswerGroup[] } {
  const groups = groupAnswer({ graph, ids });
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  const most = Math.max(1, ...groups.map(({ members }) => members.length));
  const nodes = groups.map((group): PictureNode => {
    const [only] = group.members.length === 1 ? group.members : [];
    return {
      ...{ id: group.id, kind: group.kind, landId: group.region, moreLinks: 0 },
      ...{ isEnded: false, isMajor: true, isSetBack: false, isNew: false },
      label: words.label(group),
      description: words.description(group),
      radius: only ? 9 : 11 + 8 * Math.sqrt(group.members.length / most),
      groupCount: only ? null : group.members.length,
      basis: group.members.every(({ basis }) => basis === "illustrative") ? "illustrative" : "real",
    };
  });
  const lines = new Map<string, { from: AnswerGroup; to: AnswerGroup; links: number; stated: boolean }>();
  graph.forEachEdge((_, link) => {
    const ends = [groupOf.get(link.from), groupOf.get(link.to)].toSorted((one, other) =>
      (one?.id ?? "") < (other?.id ?? "") ? -1 : 1,
    );
    const [from, to] = ends;
    if (from === undefined || to === undefined || from === to || link.type === "LOCATED_IN") return;
    const key = `${from.id} ${to.id}`;
    const line = lines.get(key) ?? { from, to, links: 0, stated: false };
    lines.set(key, { ...line, links: line.links + 1, stated: line.stated || lookOf(link) === "stated" });
  });
  const links = [...lines].map(
    ([id, { from, to, links: count, stated }]): PictureLink => ({
      ...{ id, from: from.id, to: to.id, count, isSetBack: false, isOnWay: false },
      look: stated ? "stated" : "ended",
      label: String(count),
      description: words.link(from, to, count),
    }),
  );
  return { picture: { nodes, links, lands: [...regions] }, groups };
}
