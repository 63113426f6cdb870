/**
 * The picture as a tree that a keyboard and a screen reader can walk: lands, what stands on them, and from each node
 * its links by type to the neighbours in the picture. The same nodes, the same selection as the map.
 */
import type { GraphNode } from "#contract/graph.ts";
import type { Direction, LinkType } from "#contract/words.ts";
import { linkTypes } from "#contract/words.ts";
import type { DrawnGroup } from "./draw-groups.ts";
import type { DrawnPicture } from "./draw-picture.ts";
import type { WorkingGraph } from "./working-graph.ts";

export interface OutlineLand {
  /** Id of the land; `water` for what floats. */
  readonly id: string;
  /** Null for the water. */
  readonly name: string | null;
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly GraphNode[];
}

export interface OutlineBranch {
  readonly type: LinkType;
  readonly direction: Direction;
  readonly neighbours: readonly GraphNode[];
}

/** Lands in alphabetical order, the water last; most linked nodes first. */
export function listOutline(
  { picture, nodes, groups }: DrawnPicture,
  compare: (one: string, other: string) => number,
): OutlineLand[] {
  const landOf = new Map(picture.nodes.map((node) => [node.id, node.landId]));
  const names = new Map(picture.lands.map((land) => [land.id, land.name]));
  const ids = new Set([...landOf.values()].map((land) => land ?? "water"));
  const byDegree = nodes.toSorted((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1));
  return [...ids]
    .map((id) => ({
      id,
      name: id === "water" ? null : (names.get(id) ?? id),
      groups: groups.filter((group) => (group.landId ?? "water") === id),
      nodes: byDegree.filter((node) => (landOf.get(node.id) ?? "water") === id),
    }))
    .toSorted((one, other) =>
      one.name === null ? 1 : other.name === null ? -1 : compare(one.name, other.name),
    );
}

/** The links of a node within the picture, by type and direction. */
export function listBranches(graph: WorkingGraph, drawn: ReadonlySet<string>, id: string): OutlineBranch[] {
  if (!graph.hasNode(id)) return [];
  const branches = new Map<
    string,
    { type: LinkType; direction: Direction; neighbours: Map<string, GraphNode> }
  >();
  graph.forEachEdge(id, (_, link) => {
    const direction: Direction = link.from === id ? "out" : "in";
    const other = direction === "out" ? link.to : link.from;
    if (!drawn.has(other)) return;
    const key = `${link.type} ${direction}`;
    const branch = branches.get(key) ?? { type: link.type, direction, neighbours: new Map() };
    branch.neighbours.set(other, graph.getNodeAttributes(other));
    branches.set(key, branch);
  });
  return [...branches.values()]
    .map(({ type, direction, neighbours }) => ({
      type,
      direction,
      neighbours: [...neighbours.values()].toSorted(
        (one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1),
      ),
    }))
    .toSorted(
      (one, other) =>
        linkTypes.indexOf(one.type) - linkTypes.indexOf(other.type) ||
        other.direction.localeCompare(one.direction),
    );
}
