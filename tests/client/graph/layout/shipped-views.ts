import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { shortNameOf } from "../../../../client/graph/labels/short-name.ts";
import { wrapLabel } from "../../../../client/graph/labels/wrap-label.ts";
import type { LayoutEdge, LayoutGraph, LayoutNode } from "../../../../client/graph/layout/layout-graph.ts";

/** Views of the shipped data like those of the map: what a layout must cope with. */

type Row = Readonly<Record<string, string>>;

function readTable(name: string): Row[] {
  const path = new URL(`../../../../seed/data/${name}.csv`, import.meta.url);
  return parse(readFileSync(path, "utf8"), { columns: true }) as Row[];
}

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly region: string | null;
}

interface ShippedGraph {
  readonly nodes: ReadonlyMap<string, Named>;
  readonly edges: readonly LayoutEdge[];
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  readonly regions: LayoutGraph["regions"];
}

let shipped: ShippedGraph | undefined;

function shippedGraph(): ShippedGraph {
  shipped ??= readShippedGraph();
  return shipped;
}

function readShippedGraph(): ShippedGraph {
  const nodes = new Map<string, Named>();
  for (const row of readTable("organisations")) {
    const name = row.shortName || shortNameOf(row.name!, row.kind!);
    nodes.set(row.id!, { kind: row.kind!, name, region: row.region! });
  }
  for (const row of readTable("competences")) {
    nodes.set(`c:${row.id}`, { kind: "competence", name: row.nameEn!, region: null });
  }
  for (const row of readTable("collaborations")) {
    const name = row.shortName || shortNameOf(row.title!, "collaboration");
    nodes.set(`p:${row.id}`, { kind: "collaboration", name, region: null });
  }
  const edges = [
    ...readTable("memberships").map((row) => tie(row.member!, row.cluster!)),
    ...readTable("offers").map((row) => tie(row.organisation!, `c:${row.competence}`)),
    ...readTable("participants").map((row) => tie(row.organisation!, `p:${row.collaboration}`)),
  ].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const regions = readTable("regions").map((row) => ({
    id: row.id!,
    lat: Number(row.lat),
    lon: Number(row.lon),
    nameWidth: 9 * (row.shortName || row.name!).length,
  }));
  return { nodes, edges, neighbours, regions };
}

function tie(from: string, to: string): LayoutEdge {
  return { from, to, weight: 1 };
}

/** Roughly the widths of a condensed face at 12 px. */
function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += letter === " " ? 2.8 : /[ijl.,'|]/u.test(letter) ? 2.8 : /[mwMW]/u.test(letter) ? 8.8 : 5.7;
  return width;
}

function viewOf(ids: Iterable<string>, computed: readonly LayoutEdge[] = []): LayoutGraph {
  const { nodes, edges, neighbours, regions } = shippedGraph();
  const shown = new Set(ids);
  const inside = edges.filter(({ from, to }) => shown.has(from) && shown.has(to)).concat(computed);
  const degrees = new Map<string, number>();
  for (const { from, to } of inside) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const most = Math.max(1, ...degrees.values());
  const layoutNodes = [...shown].map((id): LayoutNode => {
    const { kind, name, region } = nodes.get(id)!;
    const label = wrapLabel(name, { measure: estimateWidth, maxWidth: kind === "cluster" ? 128 : 112 });
    const partners = new Set(
      [...(neighbours.get(id) ?? [])]
        .filter((other) => shown.has(other))
        .map((other) => nodes.get(other)!.region),
    );
    const home = kind === "collaboration" && partners.size === 1 ? [...partners][0]! : region;
    return {
      id,
      radius: 7 + 14 * Math.sqrt((degrees.get(id) ?? 0) / most) * (shown.size > 150 ? 0.8 : 1),
      labelWidth: label.width,
      labelHeight: label.lines.length * 14,
      regionId: home,
    };
  });
  return { nodes: layoutNodes, edges: inside, regions };
}

function byDegree(ids: Iterable<string>): string[] {
  const { neighbours } = shippedGraph();
  const degree = (id: string): number => neighbours.get(id)?.size ?? 0;
  return [...ids].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
}

/** A cluster and what lies two ties away, with three computed lines: some forty nodes. */
export function neighbourhoodView(): LayoutGraph {
  const { neighbours } = shippedGraph();
  const focus = "kunststoff-cluster-noe";
  const near = byDegree(neighbours.get(focus) ?? []);
  const shown = new Set([focus, ...near]);
  for (const id of near.filter((other) => other.startsWith("c:"))) {
    for (const other of byDegree(neighbours.get(id)!).slice(0, 6)) shown.add(other);
  }
  const computed = ["catalisti", "techtera", "polymeris"].filter((id) => shown.has(id));
  return viewOf(
    shown,
    computed.map((to) => ({ from: focus, to, weight: 1, computed: true })),
  );
}

/** The nodes with the most ties, of all kinds. */
export function hubsView(count: number): LayoutGraph {
  return viewOf(byDegree(shippedGraph().neighbours.keys()).slice(0, count));
}

/** All clusters, and the thirty collaborations that most of them take part in: some 180 nodes. */
export function clustersView(): LayoutGraph {
  const { nodes, neighbours } = shippedGraph();
  const clusters = new Set([...nodes].filter(([, { kind }]) => kind === "cluster").map(([id]) => id));
  const shared = [...nodes.keys()].filter(
    (id) =>
      id.startsWith("p:") &&
      [...(neighbours.get(id) ?? [])].filter((other) => clusters.has(other)).length > 1,
  );
  return viewOf([...clusters, ...byDegree(shared).slice(0, 30)]);
}

/** The sixty largest of one region. */
export function regionView(regionId: string): LayoutGraph {
  const { nodes } = shippedGraph();
  return viewOf(
    byDegree([...nodes].filter(([, { region }]) => region === regionId).map(([id]) => id)).slice(0, 60),
  );
}

/** Every organisation, without anything on the water. */
export function organisationsView(): LayoutGraph {
  return viewOf([...shippedGraph().nodes].filter(([, { region }]) => region !== null).map(([id]) => id));
}
