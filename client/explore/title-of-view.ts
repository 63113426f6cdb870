/** The sentence over a picture: what it shows. It is also the caption of exports and the text alternative. */
import type { GraphNode } from "#contract/graph.ts";
import type { DrawnPicture } from "../graph/draw-picture.ts";
import type { ExploreView } from "../graph/explore-view.ts";
import type { WorkingGraph } from "../graph/working-graph.ts";
import type { Messages } from "../locales/messages.ts";

export function titleOfView(
  view: ExploreView,
  drawn: DrawnPicture,
  graph: WorkingGraph,
  messages: Messages,
): string {
  const { t, name } = messages;
  const nameOf = (id: string) => {
    if (!graph.hasNode(id)) return "…";
    const node = graph.getNodeAttributes(id);
    return name(node.shortName ?? node.name);
  };
  if (view.ways) return t("explore.titleOf.ways", { from: nameOf(view.ways.from), to: nameOf(view.ways.to) });
  if (view.by !== null) return titleOfGroups(view, drawn, messages);
  const first = view.nodes.find((id) => graph.hasNode(id));
  if (first === undefined) return t("explore.titleOf.nothing");
  const others = drawn.nodes.length - 1;
  if (others <= 0) return t("explore.titleOf.alone", { name: nameOf(first) });
  const title = liesAround(first, drawn, graph) ? "explore.titleOf.around" : "explore.titleOf.beside";
  return t(title, { name: nameOf(first), count: others });
}

/** Whether most of what is shown is linked to it. A link may bring together what has nothing to do with each other. */
function liesAround(first: string, drawn: DrawnPicture, graph: WorkingGraph): boolean {
  const near = new Set(graph.neighbors(first));
  const others = drawn.nodes.filter(({ id }) => id !== first);
  return 2 * others.filter(({ id }) => near.has(id)).length >= others.length;
}

function titleOfGroups(view: ExploreView, drawn: DrawnPicture, { t, name, list }: Messages): string {
  const by = view.by ?? "region";
  const closed = drawn.groups.filter((group) => group.restOf === null).length;
  const opened = [
    ...new Map(
      drawn.groups
        .filter((group) => group.restOf !== null)
        .map((group) => [group.groupId, name(group.shortName ?? group.name)]),
    ).values(),
  ];
  if (opened.length === 0) return t(`explore.titleOf.groups.${by}`, { count: closed });
  const names = list(opened);
  return closed === 0
    ? t("explore.titleOf.opened", { names })
    : t(`explore.titleOf.openedAmong.${by}`, { names, count: closed });
}

/** One line of insight: how many links are drawn, and how many of them leave their region. */
export function insightOfView(
  view: ExploreView,
  drawn: DrawnPicture,
  graph: WorkingGraph,
  { t }: Messages,
): string {
  const pairs = { shown: drawn.picture.links.length, count: drawn.pairsLeftOut };
  if (drawn.nodes.length === 0 && pairs.shown > 0) {
    if (drawn.pairsLeftOut === 0) return t("explore.insight.groups", { count: pairs.shown });
    return t(drawn.pairsAtLeast ? "explore.insight.groupsCutAtLeast" : "explore.insight.groupsCut", pairs);
  }
  const links = t("explore.insight.links", { count: drawn.links.length });
  // Lines between groups stand for collaborations too: then those shown as nodes are not all that join regions.
  if (drawn.picture.links.some(({ label }) => label !== null))
    return t("explore.insight.besideGroups", { links });
  const hasCollaborations = drawn.nodes.some(({ kind }) => kind === "collaboration");
  if (!hasCollaborations || (view.by !== null && view.by !== "region")) return links;
  const joined = countJoiningRegions(drawn, graph);
  return joined === 0
    ? t("explore.insight.none", { links })
    : t("explore.insight.joining", { links, count: joined });
}

/** Collaborations in the picture whose shown partners lie in two regions or more. */
function countJoiningRegions(drawn: DrawnPicture, graph: WorkingGraph): number {
  const shown = new Set(drawn.nodes.map((node) => node.id));
  const regionsOf = (node: GraphNode) =>
    new Set(
      graph
        .mapInNeighbors(node.id, (id, partner) => (shown.has(id) ? partner.region : undefined))
        .filter((region) => region !== undefined),
    ).size;
  return drawn.nodes.filter(
    (node) => node.kind === "collaboration" && graph.hasNode(node.id) && regionsOf(node) >= 2,
  ).length;
}
