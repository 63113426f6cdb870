import { outlineLands } from "../land/outline-lands.ts";
import { distanceToCoast } from "../land/region-at.ts";
import { addIslands } from "./add-islands.ts";
import { addLandNodes } from "./add-land-nodes.ts";
import { landOfDraft } from "./cell-grid.ts";
import { straitGap } from "./island-bodies.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import type { Point } from "./layout-graph.ts";
import { type PlacedWater, placeWaterNodes } from "./place-water-nodes.ts";
import { separateBoxes } from "./separate-boxes.ts";
import { shiftIslands } from "./shift-islands.ts";

export interface Addition {
  /** By node of the indexed graph: 1 when its position is given, and stands in the draft already. */
  readonly known: Uint8Array;
  /** Where a land without known nodes should lie, by region id; geography decides for the others. */
  readonly regionPlaces: ReadonlyMap<string, Point>;
}

/** A known node gives way this much less than a new one. */
const knownMass = 12;
/** Water kept between coasts that grow towards each other: what is there moves only when it must. */
const grownIsland = { gap: 14, keepNames: false };
/** px by which a new island may lie nearer than in a map arranged anew, so that what is there need not move for little. */
const slack = 6;

/**
 * Adds nodes to a picture that is there. Known nodes stay; only where coasts meet whole islands are shifted, and
 * nodes of the water that the land has reached look for a new place. Pinned nodes never move.
 */
export function addNodes(draft: LayoutDraft, { known, regionPlaces }: Addition): PlacedWater {
  const { graph, x, y, boxes } = draft;
  const placed = Uint8Array.from(known);
  waitAtHome(draft, known);
  addIslands(draft, { placed, regionPlaces });
  addLandNodes(draft, placed);
  const mass = Float64Array.from(graph.nodes, (node, i) =>
    !known[i] ? 1 : node.pinned ? Number.POSITIVE_INFINITY : knownMass,
  );
  for (const members of graph.islands) {
    if (members.some((node) => !known[node])) separateBoxes({ members, x, y, boxes, mass, rounds: 40 });
  }
  const hasNewIsland = graph.islands.some((members) => members.every((node) => !known[node]));
  shiftIslands(
    draft,
    isPinnedIsland(draft, known),
    hasNewIsland ? { gap: straitGap(draft) - slack, keepNames: true } : grownIsland,
  );
  const flooded = reachedByLand(draft, known);
  const kept = known.map((isKnown, i) => (isKnown && !flooded.has(i) ? 1 : 0));
  const homeless = graph.water.filter((node) => !kept[node]);
  return placeWaterNodes(draft, { nodes: homeless, kept, again: false });
}

/** Until they get a place, new nodes of an island stand in its middle, so that its extent is right. */
function waitAtHome({ graph, x, y }: LayoutDraft, known: Uint8Array): void {
  for (const members of graph.islands) {
    const there = members.filter((node) => known[node]);
    if (there.length === 0) continue;
    const middleX = there.reduce((sum, node) => sum + x[node]!, 0) / there.length;
    const middleY = there.reduce((sum, node) => sum + y[node]!, 0) / there.length;
    for (const node of members) {
      if (known[node]) continue;
      x[node] = middleX;
      y[node] = middleY;
    }
  }
}

/** By region: whether a known node of it is pinned, so that the island can not be shifted. */
function isPinnedIsland({ graph }: LayoutDraft, known: Uint8Array): boolean[] {
  return graph.islands.map((members) => members.some((node) => known[node] && graph.nodes[node]!.pinned));
}

/** Known nodes of the water on which a coast now lies, pinned ones excepted. */
function reachedByLand(draft: LayoutDraft, known: Uint8Array): ReadonlySet<number> {
  const { graph, x, y } = draft;
  const everywhere = new Uint8Array(graph.nodes.length).fill(1);
  const { lands } = outlineLands(landOfDraft(draft, everywhere), x, y, { cell: 8 });
  const isReached = (node: number): boolean =>
    lands.some(
      (land) => land !== null && distanceToCoast(land.field, x[node]!, y[node]!) < graph.radius[node]! + 2,
    );
  return new Set(graph.water.filter((node) => known[node] && !graph.nodes[node]!.pinned && isReached(node)));
}
