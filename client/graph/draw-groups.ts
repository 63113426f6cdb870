/** The groups of a picture: closed ones of the grouping, and what an open one does not show of its members. */
import type { Group, Overview } from "#contract/find-overview.ts";
import type { GraphNode, Text } from "#contract/graph.ts";
import type { Basis, DrawnKind, Grouping } from "#contract/words.ts";
import { drawnKinds } from "#contract/words.ts";
import type { ExploreView } from "./explore-view.ts";

export interface DrawnGroup {
  readonly id: string;
  /** The group it is, or the open group it is the rest of. */
  readonly groupId: string;
  /** Shape it is drawn in. */
  readonly kind: DrawnKind;
  readonly name: Text;
  readonly shortName: Text | null;
  /** For the rest of an open group the kind of its members; null for a closed group. */
  readonly restOf: DrawnKind | null;
  readonly count: number;
  readonly landId: string | null;
  readonly radius: number;
  readonly basis: Basis;
}

/** More octagons than this on one picture are a wall, not an overview; the largest are drawn. */
const mostGroups = 50;

/** A closed region is an octagon; other groups have the shape of what they stand for. */
const shapeOfGrouping: Record<Exclude<Grouping, "kind">, DrawnKind> = {
  region: "region",
  sector: "region",
  cluster: "cluster",
  family: "competence",
};

export function listClosedGroups(
  view: ExploreView,
  overview: Overview | null,
): { groups: DrawnGroup[]; leftOut: number } {
  if (view.by === null || overview === null) return { groups: [], leftOut: 0 };
  const all = overview.groups.filter(
    (group) =>
      !view.open.includes(group.id) &&
      !view.without.includes(group.id) &&
      countShown(view, group) > 0 &&
      (view.by !== "region" || view.regions.length === 0 || view.regions.includes(group.keys[0]!.id)),
  );
  const largest = all
    .toSorted((one, other) => countShown(view, other) - countShown(view, one) || compareIds(one, other))
    .slice(0, mostGroups);
  const most = Math.max(1, ...largest.map((group) => countShown(view, group)));
  return {
    groups: largest.map((group) => closedGroup(view, group, most)),
    leftOut: all.length - largest.length,
  };
}

function closedGroup(view: ExploreView, group: Group, most: number): DrawnGroup {
  const key = group.keys[0]!;
  const count = countShown(view, group);
  return {
    id: group.id,
    groupId: group.id,
    kind:
      key.by === "kind" ? (drawnKinds.find((kind) => kind === key.id) ?? "region") : shapeOfGrouping[key.by],
    name: key.name,
    shortName: key.shortName ?? null,
    restOf: null,
    count,
    landId: key.by === "region" ? key.id : null,
    radius: 15 + 4 * Math.sqrt(count / most),
    basis: group.basis,
  };
}

/** Per open group and kind one group of the members that are not shown. */
export function listRestGroups(
  view: ExploreView,
  overview: Overview | null,
  nodes: readonly GraphNode[],
  landOf: (node: GraphNode) => string | null,
): DrawnGroup[] {
  return (overview?.groups ?? [])
    .filter((group) => view.open.includes(group.id))
    .flatMap((group) => {
      const landId = view.by === "region" ? group.keys[0]!.id : group.id;
      const shown = nodes.filter((node) => landOf(node) === landId);
      return drawnKinds
        .filter((kind) => !view.kindsOff.includes(kind) && !view.without.includes(`${group.id}/${kind}`))
        .map((kind) => restGroup(group, kind, landId, shown))
        .filter((rest) => rest.count > 0);
    });
}

function restGroup(group: Group, kind: DrawnKind, landId: string, shown: readonly GraphNode[]): DrawnGroup {
  const count = (group.counts[kind] ?? 0) - shown.filter((node) => node.kind === kind).length;
  return {
    id: `${group.id}/${kind}`,
    groupId: group.id,
    kind,
    name: group.keys[0]!.name,
    shortName: group.keys[0]!.shortName ?? null,
    restOf: kind,
    count,
    landId,
    radius: 11 + Math.min(4, Math.sqrt(Math.max(0, count)) / 2),
    basis: group.basis,
  };
}

const countShown = (view: ExploreView, group: Group) =>
  drawnKinds
    .filter((kind) => !view.kindsOff.includes(kind))
    .reduce((sum, kind) => sum + (group.counts[kind] ?? 0), 0);

const compareIds = (one: Group, other: Group) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
