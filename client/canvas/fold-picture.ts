/**
 * Above 150 nodes a map is read by its lands: links between lands become one line per pair with a number, and what
 * floats between them folds into that number. What the selection touches stays as it is. Pure.
 */
import {
  bundleAbove,
  bundleBetweenRegions,
  type RegionBundle,
} from "../graph/lines/bundle-between-regions.ts";
import type { Picture, PictureLink, PictureNode } from "../graph/picture.ts";

export interface FoldedPicture {
  /** What is drawn as nodes and lines; the picture itself when nothing is folded. */
  readonly picture: Picture;
  /** Strongest first; empty when nothing is folded. */
  readonly bundles: readonly RegionBundle[];
  /** Pairs of lands whose line is not drawn, because only the strongest are. */
  readonly pairsLeftOut: number;
}

export function foldPicture(picture: Picture, selected: ReadonlySet<string>): FoldedPicture {
  const landOf = landsOfNodes(picture);
  const lands = new Set([...landOf.values()].filter((land) => land !== null));
  if (picture.nodes.length <= bundleAbove || lands.size < 2) return { picture, bundles: [], pairsLeftOut: 0 };
  const keptNodes = nodesToKeep(picture, selected, landOf);
  const groups = new Set(picture.nodes.filter((node) => node.groupCount !== null).map((node) => node.id));
  const isOfGroup = ({ from, to }: PictureLink): boolean => groups.has(from) || groups.has(to);
  const isKept = (link: PictureLink): boolean =>
    keptNodes.has(link.from) &&
    keptNodes.has(link.to) &&
    (landOf.get(link.from) === landOf.get(link.to) || isOfGroup(link) || isSpecial(link, selected));
  const { bundles, hidden } = bundleBetweenRegions({
    nodes: picture.nodes.map(({ id }) => ({ id, regionId: landOf.get(id)! })),
    edges: picture.links
      .filter((link) => !isOfGroup(link))
      .map(({ from, to, look }) => ({ from, to, computed: look === "computed" })),
  });
  return {
    picture: {
      ...picture,
      nodes: picture.nodes.filter((node) => keptNodes.has(node.id)),
      links: picture.links.filter(isKept),
    },
    bundles,
    pairsLeftOut: hidden,
  };
}

/** By node; null for what floats, also on a land that is not listed. */
function landsOfNodes({ nodes, lands }: Picture): Map<string, string | null> {
  const listed = new Set(lands.map((land) => land.id));
  return new Map(nodes.map(({ id, landId }) => [id, landId !== null && listed.has(landId) ? landId : null]));
}

/** Links that are meant one by one: of the selection, on a shown way, computed. */
const isSpecial = ({ from, to, isOnWay, look }: PictureLink, selected: ReadonlySet<string>): boolean =>
  selected.has(from) || selected.has(to) || isOnWay || look === "computed";

function nodesToKeep(
  { nodes, links }: Picture,
  selected: ReadonlySet<string>,
  landOf: ReadonlyMap<string, string | null>,
): Set<string> {
  const folds = ({ id, kind, groupCount }: PictureNode): boolean =>
    landOf.get(id) === null && groupCount === null && (kind === "competence" || kind === "collaboration");
  const kept = new Set(nodes.filter((node) => selected.has(node.id) || !folds(node)).map((node) => node.id));
  for (const link of links) if (isSpecial(link, selected)) kept.add(link.from).add(link.to);
  return kept;
}
