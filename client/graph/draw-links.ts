/** The lines of a picture: one per pair, however many links stand behind it. */
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { DrawnGroup } from "./draw-groups.ts";
import type { ExploreView, SwitchableLook } from "./explore-view.ts";
import type { LinkLook, PictureLink } from "./picture.ts";
import type { PictureInput, PictureWords } from "./picture-input.ts";

/** Twenty thick lines on one picture stay readable, thirty-six do not (looked at with both). */
const mostGroupPairs = 20;

export interface DrawnLinks {
  readonly lines: readonly PictureLink[];
  readonly links: readonly GraphLink[];
  readonly pairsLeftOut: number;
  /** There may be more pairs left out: the server listed the strongest only. */
  readonly pairsAtLeast: boolean;
}

export function drawLinks(
  input: PictureInput,
  nodes: readonly GraphNode[],
  groups: readonly DrawnGroup[],
  words: PictureWords,
): DrawnLinks {
  const links = listShownLinks(input, nodes);
  const between = drawGroupLinks(input, groups, words);
  const toGroups = drawNodeGroupLinks(input, nodes, groups, words);
  return {
    lines: [
      ...between.lines,
      ...toGroups,
      ...bundleByPair(links).map((pair) => drawPair(pair, input, words)),
    ],
    links,
    pairsLeftOut: between.leftOut,
    pairsAtLeast: between.leftOut > 0 && input.overview?.linksTruncated === true,
  };
}

export const lookOf = (link: GraphLink): SwitchableLook =>
  link.basis === "illustrative" ? "illustrative" : link.ended ? "ended" : "stated";

/** That an actor lies in a region is drawn by the land it stands on, not by a line. */
function listShownLinks({ view, graph }: PictureInput, nodes: readonly GraphNode[]): GraphLink[] {
  const shown = new Set(nodes.map((node) => node.id));
  return graph
    .filterEdges((_, link) => shown.has(link.from) && shown.has(link.to))
    .map((id) => graph.getEdgeAttributes(id))
    .filter((link) => !isLocation(link, view) && !view.linksOff.includes(lookOf(link)));
}

const isLocation = (link: GraphLink, view: ExploreView) =>
  link.type === "LOCATED_IN" && (view.by === null || view.by === "region");

/** Links of one pair, the strongest look first: one stated link makes the line stated. */
function bundleByPair(links: readonly GraphLink[]): GraphLink[][] {
  const pairs = new Map<string, GraphLink[]>();
  for (const link of links) {
    const key = link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(link);
    else pairs.set(key, [link]);
  }
  const rank: Record<SwitchableLook, number> = { stated: 0, ended: 1, illustrative: 2 };
  return [...pairs.values()].map((pair) =>
    pair.toSorted((one, other) => rank[lookOf(one)] - rank[lookOf(other)] || (one.id < other.id ? -1 : 1)),
  );
}

function drawPair(pair: readonly GraphLink[], input: PictureInput, words: PictureWords): PictureLink {
  const first = pair[0]!;
  const isLit = input.litWay !== null && pair.some((link) => input.litWay!.links.has(link.id));
  const look: LinkLook = lookOf(first);
  return {
    id: first.id,
    from: first.from,
    to: first.to,
    look,
    count: pair.length,
    label: null,
    isSetBack: input.litWay !== null && !isLit,
    isOnWay: isLit,
    description: pair
      .map((link) =>
        words.link(link, input.graph.getNodeAttributes(link.from), input.graph.getNodeAttributes(link.to)),
      )
      .join("; "),
  };
}

function drawGroupLinks(
  { view, overview, litWay }: PictureInput,
  groups: readonly DrawnGroup[],
  words: PictureWords,
): { lines: PictureLink[]; leftOut: number } {
  const byId = new Map(groups.filter((group) => group.restOf === null).map((group) => [group.id, group]));
  const all = view.linksOff.includes("stated")
    ? []
    : (overview?.links ?? [])
        .filter(
          (link) => link.collaborations + link.memberships > 0 && byId.has(link.from) && byId.has(link.to),
        )
        .toSorted(
          (one, other) =>
            strength(other) - strength(one) || (one.from + one.to < other.from + other.to ? -1 : 1),
        );
  return {
    lines: all.slice(0, mostGroupPairs).map((link) => ({
      id: `${link.from} ${link.to}`,
      from: link.from,
      to: link.to,
      look: "stated",
      count: strength(link),
      label: String(strength(link)),
      isSetBack: litWay !== null,
      isOnWay: false,
      description: words.groupLink(
        words.groupLabel(byId.get(link.from)!),
        words.groupLabel(byId.get(link.to)!),
        link.collaborations,
        link.memberships,
      ),
    })),
    leftOut: Math.max(0, all.length - mostGroupPairs),
  };
}

/** Lines from a node to what a closed group holds. */
function drawNodeGroupLinks(
  { view, graph, groupLinks, litWay }: PictureInput,
  nodes: readonly GraphNode[],
  groups: readonly DrawnGroup[],
  words: PictureWords,
): PictureLink[] {
  if (view.linksOff.includes("stated")) return [];
  const shown = new Set(nodes.map((node) => node.id));
  const byId = new Map(groups.map((group) => [group.id, group]));
  return groupLinks
    .filter((link) => shown.has(link.from) && byId.has(link.to) && link.collaborations + link.memberships > 0)
    .map((link) => ({
      id: `${link.from} ${link.to}`,
      from: link.from,
      to: link.to,
      look: "stated" as const,
      count: strength(link),
      label: null,
      isSetBack: litWay !== null,
      isOnWay: false,
      description: words.groupLink(
        words.text(graph.getNodeAttribute(link.from, "name")),
        words.groupLabel(byId.get(link.to)!),
        link.collaborations,
        link.memberships,
      ),
    }));
}

const strength = (link: { collaborations: number; memberships: number }) =>
  link.collaborations + link.memberships;
