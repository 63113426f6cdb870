import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { GraphNode } from "#contract/graph.ts";
import type { RegionSummary } from "#contract/summarise-region.ts";
import { drawnKinds } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { CutState, EmptyState } from "../parts/state-views.tsx";
import { GroupList } from "./group-list.tsx";
import { NodeEntry } from "./node-entry.tsx";
import type { OpenList } from "./open-list.ts";
import { SourcesBehindNumber } from "./sources-behind-number.tsx";

interface ListDialogProperties {
  readonly list: OpenList;
  readonly onClose: () => void;
}

/** The list behind a number: how much of it is shown, and a way from every entry to the map. */
export function ListDialog({ list, onClose }: ListDialogProperties) {
  return (
    <Dialog
      title={list.title}
      width={list.kind === "sources" ? "wide" : "narrow"}
      onClose={onClose}
      {...(list.detail === undefined ? {} : { detail: list.detail })}
    >
      <ListContent list={list} />
    </Dialog>
  );
}

function ListContent({ list }: { readonly list: OpenList }) {
  switch (list.kind) {
    case "group":
      return <GroupList groupId={list.groupId} only={list.only} nobody={list.nobody} />;
    case "nodes":
      return (
        <GivenList extent={list.list} regionId={list.regionId} onMap={list.list.nodes}>
          {list.list.nodes.map((node) => (
            <NodeEntry key={node.id} node={node} />
          ))}
        </GivenList>
      );
    case "competences":
      return <CompetenceList list={list.list} regionId={list.regionId} />;
    case "partners":
      return <PartnerList list={list.list} regionId={list.regionId} />;
    case "sources":
      return <SourcesBehindNumber sources={list.sources} />;
  }
}

interface CompetenceListProperties {
  readonly list: RegionSummary["competences"];
  readonly regionId: string;
}

function CompetenceList({ list, regionId }: CompetenceListProperties) {
  const { t } = useMessages();
  return (
    <GivenList extent={list} regionId={regionId} onMap={list.list.map(({ node }) => node)}>
      {list.list.map(({ node, organisations, known }) => (
        <NodeEntry key={node.id} node={node} detail={t("home.offeredBy", { count: organisations, known })} />
      ))}
    </GivenList>
  );
}

interface PartnerListProperties {
  readonly list: RegionSummary["partners"];
  readonly regionId: string;
}

function PartnerList({ list, regionId }: PartnerListProperties) {
  const { t } = useMessages();
  return (
    <GivenList extent={list} regionId={regionId}>
      {list.list.map(({ node, collaborations, running }) => (
        <NodeEntry
          key={node.id}
          node={node}
          detail={t("home.sharedCollaborations", { count: collaborations, running })}
        />
      ))}
    </GivenList>
  );
}

interface GivenListProperties {
  readonly extent: { readonly shown: number; readonly total: number; readonly truncated: boolean };
  readonly regionId: string;
  /** What can be shown on the map together; regions and priorities are no such picture. */
  readonly onMap?: readonly GraphNode[];
  readonly children: readonly ReactNode[];
}

const step = 25;

const isOnMap = ({ kind }: GraphNode) => drawnKinds.some((drawn) => drawn === kind);

/** A list that came with its number, shown 25 by 25. What is cut off it is found on the map of the region. */
function GivenList({ extent, regionId, onMap = [], children }: GivenListProperties) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(step);
  if (extent.total === 0) return <EmptyState />;
  const shown = Math.min(limit, children.length);
  const hasMore = shown < children.length;
  const ids = onMap.filter(isOnMap).map(({ id }) => id);
  return (
    <>
      <p className="list-extent">
        {t("values.of", { shown, total: extent.total })}{" "}
        {ids.length > 0 && (
          <Link to="/explore" search={{ nodes: ids.slice(0, limit).join(",") }}>
            {t("home.showOnMap")}
          </Link>
        )}
      </p>
      <ul className="node-list">{children.slice(0, limit)}</ul>
      {shown < extent.total && (
        <CutState
          shown={shown}
          total={extent.total}
          limit={shown}
          more={Math.min(step, children.length - shown)}
          {...(hasMore ? { onMore: () => setLimit(limit + step) } : {})}
        />
      )}
      {extent.truncated && !hasMore && (
        <p>
          <Link to="/explore" search={{ open: `region:${regionId}` }}>
            {t("home.showRegionOnMap")}
          </Link>
        </p>
      )}
    </>
  );
}
