import type { LinkCount } from "#contract/find-card.ts";
import type { CountsByConfidence } from "#contract/graph.ts";
import type { Direction, LinkType, NodeKind } from "#contract/words.ts";
import { linkTypes } from "#contract/words.ts";
import type { WorkingGraph } from "../../graph/working-graph.ts";

/** The links of a node of one type and direction: a row of the inspector and of the expand dialog. */
export interface LinkRow {
  /** `MEMBER_OF in`, for keys and the address of an opened row. */
  readonly key: string;
  readonly type: LinkType;
  readonly direction: Direction;
  readonly total: number;
  readonly ended: number;
  readonly illustrative: number;
  readonly confidence: CountsByConfidence;
  readonly kinds: readonly { readonly kind: NodeKind; readonly total: number }[];
}

/** Rows in the order of the link types, out before in; counts of the kinds are summed up. */
export function listLinkRows(counts: readonly LinkCount[]): LinkRow[] {
  const rows = new Map<string, LinkRow>();
  for (const count of counts) {
    const key = `${count.type} ${count.direction}`;
    const row = rows.get(key);
    rows.set(key, {
      key,
      type: count.type,
      direction: count.direction,
      total: (row?.total ?? 0) + count.total,
      ended: (row?.ended ?? 0) + count.ended,
      illustrative: (row?.illustrative ?? 0) + count.illustrative,
      confidence: addConfidence(row?.confidence, count.confidence),
      kinds: [...(row?.kinds ?? []), { kind: count.kind, total: count.total }],
    });
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      linkTypes.indexOf(one.type) - linkTypes.indexOf(other.type) ||
      other.direction.localeCompare(one.direction),
  );
}

const addConfidence = (
  one: CountsByConfidence | undefined,
  other: CountsByConfidence,
): CountsByConfidence => ({
  A: (one?.A ?? 0) + other.A,
  B: (one?.B ?? 0) + other.B,
  C: (one?.C ?? 0) + other.C,
  D: (one?.D ?? 0) + other.D,
});

/** How many of a row's links are in the picture. */
export function countShown(
  graph: WorkingGraph,
  drawn: ReadonlySet<string>,
  id: string,
  row: LinkRow,
): number {
  if (!graph.hasNode(id)) return 0;
  const edges = row.direction === "out" ? graph.outEdges(id) : graph.inEdges(id);
  return edges.filter(
    (edge) => graph.getEdgeAttribute(edge, "type") === row.type && drawn.has(graph.opposite(id, edge)),
  ).length;
}

/** Neighbours that are known to exist and not drawn: the number at a selected node. */
export const countMoreLinks = (
  rows: readonly LinkRow[],
  graph: WorkingGraph,
  drawn: ReadonlySet<string>,
  id: string,
): number =>
  rows
    .filter((row) => isExpandable(row))
    .reduce((sum, row) => sum + Math.max(0, row.total - countShown(graph, drawn, id, row)), 0);

/** Rows whose neighbours can be drawn; regions are lands already, sectors and the like are lists. */
export const isExpandable = (row: LinkRow): boolean =>
  row.type !== "LOCATED_IN" || row.direction === "in"
    ? row.kinds.some(({ kind }) => drawable.has(kind))
    : false;

const drawable: ReadonlySet<NodeKind> = new Set([
  "cluster",
  "company",
  "knowledge-institute",
  "public-body",
  "competence",
  "collaboration",
  "stage",
] satisfies NodeKind[]);
