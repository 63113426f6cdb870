import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { AnswerGroup } from "../graph/draw-answer.ts";
import type { WorkingGraph } from "../graph/working-graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { InspectorContext } from "../parts/inspector/inspector-context.ts";
import { InspectorFrame } from "../parts/inspector/inspector-frame.tsx";
import { NodeInspector } from "../parts/inspector/node-inspector.tsx";
import { NodeReference } from "./node-reference.tsx";
import "../parts/inspector/inspector.css";

interface GraphCardProperties {
  readonly id: string;
  readonly group: AnswerGroup | undefined;
  readonly graph: WorkingGraph;
  readonly drawnIds: ReadonlySet<string>;
  readonly onSelect: (id: string | null) => void;
}

/** The card of what was chosen in the picture: the same as on the map, and from here to the map. */
export function GraphCard({ id, group, graph, drawnIds, onSelect }: GraphCardProperties) {
  const { t } = useMessages();
  const place = useMemo(
    () => ({ graph, drawnIds, illustrative: false, select: onSelect, add: null }),
    [graph, drawnIds, onSelect],
  );
  return (
    <InspectorContext value={place}>
      <div className="graph-card">
        {group !== undefined && group.members.length > 1 ? (
          <GroupCard group={group} />
        ) : (
          <NodeInspector
            key={group?.members[0]?.id ?? id}
            id={group?.members[0]?.id ?? id}
            foot={(card) => (
              <Link
                to="/explore"
                search={(old: { lang?: string | undefined }) =>
                  ({ lang: old.lang, focus: card.node.id }) as never
                }
                className="button button-outlined"
              >
                {t("queries.graph.openOnMap")}
              </Link>
            )}
          />
        )}
      </div>
    </InspectorContext>
  );
}

const listedAtFirst = 200;

function GroupCard({ group }: { readonly group: AnswerGroup }) {
  const { t } = useMessages();
  const { members, kind } = group;
  return (
    <InspectorFrame
      title={t(`kinds.${kind}.count`, { count: members.length })}
      glyph={<Glyph kind={kind} isGroup count={members.length} size={30} />}
    >
      <ul className="link-entries">
        {members.slice(0, listedAtFirst).map((node) => (
          <li key={node.id} className="link-entry">
            <NodeReference node={node} />
          </li>
        ))}
      </ul>
    </InspectorFrame>
  );
}
