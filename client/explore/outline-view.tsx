import { ChevronRight } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import {
  Button as AriaButton,
  Collection,
  type Key,
  Tree,
  TreeItem,
  TreeItemContent,
} from "react-aria-components";
import type { GraphNode } from "#contract/graph.ts";
import { listBranches, listOutline, type OutlineLand } from "../graph/list-outline.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { KindGlyph } from "../parts/kind-glyph.tsx";
import { useExplore } from "./explore-context.ts";

/**
 * The map as a tree for keyboard and screen reader. Enter (or a click) goes to what is named: a node is selected, a
 * neighbour too; arrows open and close.
 */
export function OutlineView() {
  const { t, compare } = useMessages();
  const { drawn, actions } = useExplore();
  const lands = useMemo(() => listOutline(drawn, compare), [drawn, compare]);
  const act = (key: string) => {
    const [, id, neighbour] = key.split("|");
    if (key.startsWith("group|")) void actions.open(id ?? "");
    else if (key.startsWith("neighbour|")) actions.select(neighbour ?? null);
    else if (key.startsWith("node|")) actions.select(id ?? null);
  };
  return (
    <Tree
      className="outline-tree"
      aria-label={t("explore.outline.label")}
      {...useUnfolding(lands)}
      onAction={(key) => act(String(key))}
      renderEmptyState={() => <p className="note">{t("explore.outline.empty")}</p>}
    >
      {lands.map((land) => (
        <LandItem key={land.id} land={land} />
      ))}
    </Tree>
  );
}

/** Lands are open until they are closed, also those that come later; everything else is closed until it is opened. */
function useUnfolding(lands: readonly OutlineLand[]) {
  const [turned, setTurned] = useState<ReadonlySet<Key>>(new Set());
  const landKeys = lands.map((land) => `land|${land.id}`);
  const isLand = (key: Key) => String(key).startsWith("land|");
  return {
    expandedKeys: [
      ...landKeys.filter((key) => !turned.has(key)),
      ...[...turned].filter((key) => !isLand(key)),
    ],
    onExpandedChange: (open: ReadonlySet<Key>) =>
      setTurned(
        new Set([...landKeys.filter((key) => !open.has(key)), ...[...open].filter((key) => !isLand(key))]),
      ),
  };
}

function LandItem({ land }: { readonly land: OutlineLand }) {
  const { t, name, number } = useMessages();
  const { drawn } = useExplore();
  const title = land.name ?? t("explore.outline.water");
  const known = new Map(drawn.picture.nodes.map((node) => [node.id, node]));
  return (
    <TreeItem id={`land|${land.id}`} textValue={title}>
      <Row hasChildren>
        <span className="outline-land">{title}</span>
        <span className="outline-count">{number(land.nodes.length + land.groups.length)}</span>
      </Row>
      {land.groups.map((group) => (
        <TreeItem
          key={group.id}
          id={`group|${group.id}`}
          textValue={known.get(group.id)?.description ?? group.id}
        >
          <Row hasChildren={false}>
            <Glyph kind={group.kind} basis={group.basis} isGroup size={18} />
            <span>
              {group.restOf === null
                ? t("explore.group.closed", { name: name(group.name), count: group.count })
                : t("explore.group.notShown", {
                    members: t(`kinds.${group.restOf}.count`, { count: group.count }),
                  })}
            </span>
          </Row>
        </TreeItem>
      ))}
      {land.nodes.map((node) => (
        <NodeItem key={node.id} node={node} />
      ))}
    </TreeItem>
  );
}

function NodeItem({ node }: { readonly node: GraphNode }) {
  const { t, name, number } = useMessages();
  const { data, drawnIds, view } = useExplore();
  const branches = listBranches(data.graph, drawnIds, node.id);
  return (
    <TreeItem id={`node|${node.id}`} textValue={name(node.name)}>
      <Row hasChildren={branches.length > 0} isSelected={view.selected.includes(node.id)}>
        <KindGlyph node={node} size={16} />
        <span>
          {name(node.name)}
          <span className="unseen">, {t(`kinds.${node.kind}.one`)}</span>
        </span>
        {view.selected.includes(node.id) && (
          <span className="outline-mark">{t("explore.outline.selected")}</span>
        )}
      </Row>
      {branches.map((branch) => (
        <TreeItem
          key={`${branch.type} ${branch.direction}`}
          id={`branch|${node.id}|${branch.type} ${branch.direction}`}
          textValue={t(`links.${branch.type}.${branch.direction}`)}
        >
          <Row hasChildren>
            <span>{t(`links.${branch.type}.${branch.direction}`)}</span>
            <span className="outline-count">{number(branch.neighbours.length)}</span>
          </Row>
          <Collection>
            {branch.neighbours.map((neighbour) => (
              <TreeItem
                key={neighbour.id}
                id={`neighbour|${node.id} ${branch.type} ${branch.direction}|${neighbour.id}`}
                textValue={name(neighbour.name)}
              >
                <Row hasChildren={false}>
                  <KindGlyph node={neighbour} size={14} />
                  <span>{name(neighbour.name)}</span>
                </Row>
              </TreeItem>
            ))}
          </Collection>
        </TreeItem>
      ))}
    </TreeItem>
  );
}

interface RowProperties {
  readonly hasChildren: boolean;
  readonly isSelected?: boolean;
  readonly children: ReactNode;
}

function Row({ hasChildren, isSelected = false, children }: RowProperties) {
  const { t } = useMessages();
  return (
    <TreeItemContent>
      <span className={isSelected ? "outline-row is-selected" : "outline-row"}>
        {hasChildren ? (
          <AriaButton slot="chevron" aria-label={t("explore.outline.unfold")} className="outline-chevron">
            <ChevronRight size={16} aria-hidden />
          </AriaButton>
        ) : (
          <span className="outline-chevron" />
        )}
        {children}
      </span>
    </TreeItemContent>
  );
}
