import { arrangeMembers, interiorMass } from "./arrange-interior.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import type { PlacedWater } from "./place-water-nodes.ts";
import { swapNodes } from "./swap-nodes.ts";

/** A picture without any land: one body of nodes, arranged by their ties alone, with room for their labels. */
export function arrangeWater(draft: LayoutDraft): PlacedWater {
  const { graph } = draft;
  const size = graph.water.length;
  const mass = interiorMass(graph);
  const pull = { x: new Float64Array(size), y: new Float64Array(size) };
  arrangeMembers(draft, graph.water, { pull, mass });
  swapNodes(draft, [graph.water], mass);
  return { names: [], unplaced: 0 };
}
