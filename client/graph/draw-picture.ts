/**
 * From what is known and what the view asks for to what is drawn: which nodes, which groups, on which land, with which
 * lines. Pure; texts come in as functions, so that both languages are drawn by the same code.
 */
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { GroupMembers } from "#contract/list-group-members.ts";
import type { DrawnKind } from "#contract/words.ts";
import { drawnKinds } from "#contract/words.ts";
import { type DrawnGroup, listClosedGroups, listRestGroups } from "./draw-groups.ts";
import { drawLinks } from "./draw-links.ts";
import { type ExploreView, membersShownFirst } from "./explore-view.ts";
import type { Picture, PictureLand, PictureNode } from "./picture.ts";
import type { PictureInput, PictureWords } from "./picture-input.ts";

export interface DrawnPicture {
  readonly picture: Picture;
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly groups: readonly DrawnGroup[];
  /** Pairs of groups with links that are not drawn, because only the strongest are. */
  readonly pairsLeftOut: number;
  /** There may be more pairs left out: the server listed the strongest only. */
  readonly pairsAtLeast: boolean;
  /** Groups that are not drawn, because only the largest are. */
  readonly groupsLeftOut: number;
}

export function drawPicture(input: PictureInput, words: PictureWords): DrawnPicture {
  const nodes = listShownNodes(input);
  const landOf = assignLands(input, nodes);
  const closed = listClosedGroups(input.view, input.overview);
  const rest = listRestGroups(input.view, input.overview, nodes, landOf);
  const groups = [...closed.groups, ...rest];
  const drawn = drawLinks(input, nodes, groups, words);
  const picture: Picture = {
    nodes: [
      ...groups.map((group) => drawGroup(group, input, words)),
      ...nodes.map((node) => drawNode(node, landOf(node), input, words)),
    ],
    links: drawn.lines,
    lands: listLands(input, words),
  };
  return {
    picture,
    nodes,
    links: drawn.links,
    groups,
    pairsLeftOut: drawn.pairsLeftOut,
    pairsAtLeast: drawn.pairsAtLeast,
    groupsLeftOut: closed.leftOut,
  };
}

/** Ids of the nodes the view asks for; all that has to be asked of the server is among them. */
export function listWantedIds(view: ExploreView, members: ReadonlyMap<string, GroupMembers>): string[] {
  const opened = view.open.flatMap((groupId) =>
    (members.get(groupId)?.nodes ?? [])
      .filter((node) => !view.kindsOff.some((kind) => kind === node.kind) && !view.without.includes(node.id))
      .slice(0, membersShownFirst)
      .map((node) => node.id),
  );
  return [...new Set([...view.nodes, ...opened])].filter((id) => !view.without.includes(id));
}

function listShownNodes({ view, graph, members }: PictureInput): GraphNode[] {
  return listWantedIds(view, members)
    .filter((id) => graph.hasNode(id))
    .map((id) => graph.getNodeAttributes(id))
    .filter(
      (node) =>
        isDrawn(node) &&
        !view.kindsOff.some((kind) => kind === node.kind) &&
        (view.illustrative || node.basis !== "illustrative") &&
        (view.regions.length === 0 || node.region === undefined || view.regions.includes(node.region)),
    );
}

export const isDrawn = (node: GraphNode): boolean => drawnKinds.some((kind) => kind === node.kind);

/**
 * Actors stand on the land of their region, or of the open group they belong to; a collaboration on the one land where
 * all its shown partners stand; everything else floats.
 */
function assignLands(input: PictureInput, nodes: readonly GraphNode[]): (node: GraphNode) => string | null {
  const { view, graph, members } = input;
  const isGeographic = view.by === null || view.by === "region";
  const openOf = new Map<string, string>();
  for (const groupId of view.open)
    for (const member of members.get(groupId)?.nodes ?? [])
      if (!openOf.has(member.id)) openOf.set(member.id, groupId);
  const actorLand = (node: GraphNode) =>
    isGeographic ? (node.kind === "region" ? node.id : (node.region ?? null)) : (openOf.get(node.id) ?? null);
  const lands = new Map(nodes.map((node) => [node.id, actorLand(node)]));
  for (const node of nodes) {
    if (node.kind !== "collaboration") continue;
    const partnerLands = new Set(
      graph.mapNeighbors(node.id, (id, partner) => (partner.kind === "competence" ? null : lands.get(id))),
    );
    partnerLands.delete(null);
    partnerLands.delete(undefined);
    if (partnerLands.size === 1) lands.set(node.id, [...partnerLands][0] ?? null);
  }
  return (node) => lands.get(node.id) ?? null;
}

function listLands({ view, overview, regions }: PictureInput, words: PictureWords): PictureLand[] {
  if (view.by === null || view.by === "region") return [...regions];
  return (overview?.groups ?? [])
    .filter((group) => view.open.includes(group.id))
    .map((group) => ({
      id: group.id,
      name: words.text(group.keys[0]!.shortName ?? group.keys[0]!.name),
      lat: null,
      lon: null,
    }));
}

function drawNode(
  node: GraphNode,
  landId: string | null,
  input: PictureInput,
  words: PictureWords,
): PictureNode {
  return {
    id: node.id,
    kind: node.kind as DrawnKind,
    label: words.text(node.shortName ?? node.name),
    description: words.node(node),
    landId,
    radius: radiusOf(node),
    groupCount: null,
    basis: node.basis,
    isEnded: node.ended,
    moreLinks: 0,
    isMajor: node.kind === "cluster",
    isSetBack: input.litWay !== null && !input.litWay.nodes.has(node.id),
    isNew: false,
  };
}

function drawGroup(group: DrawnGroup, input: PictureInput, words: PictureWords): PictureNode {
  return {
    id: group.id,
    kind: group.kind,
    label: words.groupLabel(group),
    description: words.group(group),
    landId: group.landId,
    radius: group.radius,
    groupCount: group.count,
    basis: group.basis,
    isEnded: false,
    moreLinks: 0,
    isMajor: true,
    isSetBack: input.litWay !== null,
    isNew: false,
  };
}

const radiusLeast = 7;
const radiusMost = 21;

/** Area grows with the links of a node in the whole graph; competences, which everybody links to, stay smaller. */
function radiusOf(node: GraphNode): number {
  const perRoot = node.kind === "competence" ? 0.75 : 1.7;
  return Math.min(radiusMost, radiusLeast + perRoot * Math.sqrt(node.degree));
}
