/** A picture with its indexes: what every layer of the map looks things up in. Built once per picture. */
import { type LandGraph, landGraph } from "../graph/land/land-graph.ts";
import type { Picture, PictureLand, PictureLink, PictureNode } from "../graph/picture.ts";

export interface SceneLink {
  readonly link: PictureLink;
  /** Indices of its ends. */
  readonly from: number;
  readonly to: number;
}

export interface SceneModel {
  readonly picture: Picture;
  readonly nodes: readonly PictureNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Links whose two different ends are in the picture. */
  readonly links: readonly SceneLink[];
  /** By node: indices into `links`. */
  readonly linksOf: readonly (readonly number[])[];
  /** Lands with at least one node; the land graph knows them by the same indices. */
  readonly lands: readonly PictureLand[];
  readonly landGraph: LandGraph;
  /** By land: its name stands beside the closed group that alone is on it, so the land itself needs none. */
  readonly isNamedByNode: readonly boolean[];
}

export function buildSceneModel(picture: Picture): SceneModel {
  const { nodes } = picture;
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const links = picture.links.flatMap((link): SceneLink[] => {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    return from === undefined || to === undefined || from === to ? [] : [{ link, from, to }];
  });
  const linksOf: number[][] = nodes.map(() => []);
  links.forEach(({ from, to }, index) => {
    linksOf[from]!.push(index);
    linksOf[to]!.push(index);
  });
  const lands = landsInUse(picture);
  return {
    picture,
    nodes,
    indexOf,
    links,
    linksOf,
    lands,
    landGraph: landGraph({
      nodes: nodes.map(({ id, radius, landId }) => ({ id, radius, regionId: landId })),
      edges: picture.links,
      regions: lands,
    }),
    isNamedByNode: lands.map((land) => isNamedByNode(land, nodes)),
  };
}

export const emptyPicture: Picture = { nodes: [], links: [], lands: [] };

export const otherEnd = ({ from, to }: SceneLink, node: number): number => (from === node ? to : from);

function landsInUse({ nodes, lands }: Picture): PictureLand[] {
  const used = new Set(nodes.map((node) => node.landId));
  return lands.filter((land) => used.has(land.id));
}

function isNamedByNode(land: PictureLand, nodes: readonly PictureNode[]): boolean {
  const members = nodes.filter((node) => node.landId === land.id);
  return members.length === 1 && isGroupOfLand(members[0]!.id, land.id);
}

/** Whether a node is the closed group whose land this is: `region:SE224` on the land `SE224`, `sector:C22` on its own. */
export const isGroupOfLand = (nodeId: string, landId: string): boolean =>
  nodeId === landId || nodeId.endsWith(`:${landId}`);
