import { useMemo } from "react";
import { InspectorContext } from "../../parts/inspector/inspector-context.ts";
import { NodeInspector } from "../../parts/inspector/node-inspector.tsx";
import { useExplore } from "../explore-context.ts";
import { GroupInspector } from "./group-inspector.tsx";
import { NodeFoot } from "./node-foot.tsx";

/** What is selected, with its evidence; nothing where nothing is. */
export function InspectorPanel() {
  const { view, data, drawn, drawnIds, actions } = useExplore();
  const place = useMemo(
    () => ({
      graph: data.graph,
      drawnIds,
      illustrative: view.illustrative,
      select: (id: string | null) => actions.select(id),
      add: actions.add,
    }),
    [data.graph, drawnIds, view.illustrative, actions],
  );
  const id = view.selected[0];
  if (id === undefined) return null;
  const group = drawn.groups.find((one) => one.id === id);
  if (group === undefined && id.includes(":")) return null;
  return (
    <InspectorContext value={place}>
      {group === undefined ? (
        <NodeInspector key={id} id={id} foot={(card, rows) => <NodeFoot card={card} rows={rows} />} />
      ) : (
        <GroupInspector group={group} />
      )}
    </InspectorContext>
  );
}
