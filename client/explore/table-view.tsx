import { useMemo, useState } from "react";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import { lookOf } from "../graph/draw-links.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { KindGlyph } from "../parts/kind-glyph.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { useExplore } from "./explore-context.ts";

type Shown = "nodes" | "links";

/** The map as two sortable tables, of what stands on it and of its lines; one selection with the map. */
export function TableView() {
  const { t } = useMessages();
  const { drawn } = useExplore();
  const [shown, setShown] = useState<Shown>("nodes");
  return (
    <div className="table-view">
      <div className="segments" role="group" aria-label={t("explore.table.which")}>
        <button type="button" aria-pressed={shown === "nodes"} onClick={() => setShown("nodes")}>
          {t("explore.table.nodes", { count: drawn.nodes.length })}
        </button>
        <button type="button" aria-pressed={shown === "links"} onClick={() => setShown("links")}>
          {t("explore.table.links", { count: drawn.links.length })}
        </button>
      </div>
      {shown === "nodes" ? <NodeTable /> : <LinkTable />}
      {drawn.groups.length > 0 && shown === "nodes" && <GroupTable />}
    </div>
  );
}

function NodeTable() {
  const { t, name, word, period, compare } = useMessages();
  const { drawn, actions, view } = useExplore();
  const regionName = useRegionNames();
  const linksShown = useMemo(() => {
    const counts = new Map<string, number>();
    for (const link of drawn.links)
      for (const id of [link.from, link.to]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [drawn.links]);
  const isDated = (node: GraphNode) => node.period.from !== undefined || node.period.to !== undefined;
  const columns: Column<GraphNode>[] = [
    {
      id: "name",
      title: t("explore.table.name"),
      isRowHeader: true,
      cell: (node) => (
        <span className="named-cell">
          <KindGlyph node={node} size={14} />
          <button type="button" className="text-link" onClick={() => actions.select(node.id)}>
            {name(node.name)}
          </button>
        </span>
      ),
      compare: (one, other) => compare(name(one.name), name(other.name)),
    },
    {
      id: "kind",
      title: t("explore.table.kind"),
      cell: (node) => t(`kinds.${node.kind}.one`),
      compare: (one, other) => compare(t(`kinds.${one.kind}.one`), t(`kinds.${other.kind}.one`)),
    },
    {
      id: "region",
      title: t("explore.table.region"),
      cell: (node) => regionName(node.region),
      compare: (one, other) => compare(regionName(one.region), regionName(other.region)),
    },
    {
      id: "links",
      title: t("explore.table.linksShown"),
      isNumber: true,
      cell: (node) => t("values.of", { shown: linksShown.get(node.id) ?? 0, total: node.degree }),
      compare: (one, other) => (linksShown.get(one.id) ?? 0) - (linksShown.get(other.id) ?? 0),
    },
    {
      id: "period",
      title: t("explore.table.period"),
      cell: (node) =>
        [node.status && word("statuses", node.status), isDated(node) && period(node.period)]
          .filter(Boolean)
          .join(", "),
      compare: (one, other) => (one.period.from ?? "").localeCompare(other.period.from ?? ""),
    },
    {
      id: "confidence",
      title: t("explore.table.confidence"),
      cell: (node) => <ConfidenceMark confidence={node.confidence} />,
      compare: (one, other) => one.confidence.localeCompare(other.confidence),
    },
  ];
  return (
    <DataTable
      label={t("explore.table.nodes", { count: drawn.nodes.length })}
      columns={columns}
      rows={drawn.nodes}
      keyOf={(node) => node.id}
      isCurrent={(node) => view.selected.includes(node.id)}
    />
  );
}

function LinkTable() {
  const { t, name, period, word, compare } = useMessages();
  const { drawn, data, actions, view } = useExplore();
  const nodeOf = (id: string) => data.graph.getNodeAttributes(id);
  const endCell = (id: string) => (
    <button type="button" className="text-link" onClick={() => actions.select(id)}>
      {name(nodeOf(id).name)}
    </button>
  );
  const columns: Column<GraphLink>[] = [
    {
      id: "from",
      title: t("explore.table.from"),
      isRowHeader: true,
      cell: (link) => endCell(link.from),
      compare: (one, other) => compare(name(nodeOf(one.from).name), name(nodeOf(other.from).name)),
    },
    {
      id: "type",
      title: t("explore.table.link"),
      cell: (link) => t(`links.${link.type}.out`),
      compare: (one, other) => compare(t(`links.${one.type}.out`), t(`links.${other.type}.out`)),
    },
    {
      id: "to",
      title: t("explore.table.to"),
      cell: (link) => endCell(link.to),
      compare: (one, other) => compare(name(nodeOf(one.to).name), name(nodeOf(other.to).name)),
    },
    {
      id: "facts",
      title: t("explore.table.facts"),
      cell: (link) =>
        [
          link.evidence,
          link.role && word("roles", link.role),
          lookOf(link) !== "stated" && t(`looks.${lookOf(link)}`),
          (link.period.from ?? link.period.to) !== undefined && period(link.period),
        ]
          .filter(Boolean)
          .join(" · "),
      compare: (one, other) => (one.period.from ?? "").localeCompare(other.period.from ?? ""),
    },
    {
      id: "source",
      title: t("explore.table.source"),
      cell: (link) => (
        <>
          <ConfidenceMark confidence={link.confidence} />{" "}
          <SourceLinks ids={link.sourceIds} sources={data.sources} />
        </>
      ),
      compare: (one, other) => one.confidence.localeCompare(other.confidence),
    },
  ];
  return (
    <DataTable
      label={t("explore.table.links", { count: drawn.links.length })}
      columns={columns}
      rows={drawn.links}
      keyOf={(link) => link.id}
      isCurrent={(link) => view.selected.includes(link.from) && view.selected.includes(link.to)}
    />
  );
}

function GroupTable() {
  const { t, name, number, compare } = useMessages();
  const { drawn, actions } = useExplore();
  return (
    <DataTable
      label={t("explore.table.groups", { count: drawn.groups.length })}
      columns={[
        {
          id: "name",
          title: t("explore.table.group"),
          isRowHeader: true,
          cell: (group) => (
            <button type="button" className="text-link" onClick={() => void actions.open(group.id)}>
              {group.restOf === null
                ? name(group.name)
                : `${name(group.name)}, ${t(`kinds.${group.restOf}.other`)}`}
            </button>
          ),
          compare: (one, other) => compare(name(one.name), name(other.name)),
        },
        {
          id: "members",
          title: t("explore.table.members"),
          isNumber: true,
          cell: (group) => number(group.count),
          compare: (one, other) => one.count - other.count,
        },
      ]}
      rows={drawn.groups}
      keyOf={(group) => group.id}
    />
  );
}

function useRegionNames(): (id: string | undefined) => string {
  const { name } = useMessages();
  const { data } = useExplore();
  const keys = new Map((data.regions.data?.groups ?? []).map((group) => [group.keys[0]!.id, group.keys[0]!]));
  return (id) => {
    const key = id === undefined ? undefined : keys.get(id);
    return key === undefined ? "" : name(key.name);
  };
}
