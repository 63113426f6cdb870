import { useExplore } from "../explore-context.ts";
import { GroupInspector } from "./group-inspector.tsx";
import { NodeInspector } from "./node-inspector.tsx";

/** What is selected, with its evidence; nothing where nothing is. */
export function InspectorPanel() {
  const { view, drawn } = useExplore();
  const id = view.selected[0];
  if (id === undefined) return null;
  const group = drawn.groups.find((one) => one.id === id);
  if (group !== undefined) return <GroupInspector group={group} />;
  if (id.includes(":")) return null;
  return <NodeInspector id={id} key={id} />;
}
