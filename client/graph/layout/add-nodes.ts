import { outlineLands } from "../land/outline-lands.ts";
import { distanceToCoast } from "../land/region-at.ts";
import { addIslands } from "./add-islands.ts";
import { addLandNodes } from "./add-land-nodes.ts";
import { landOfDraft } from "./cell-grid.ts";
import { islandBodies, moveIsland } from "./island-bodies.ts";
import { deepestContact, mayTouch } from "./island-contact.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import type { Point } from "./layout-graph.ts";
import { type PlacedWater, placeWaterNodes } from "./place-water-nodes.ts";
import { separateBoxes } from "./separate-boxes.ts";

export interface Addition {
  /** By node of the indexed graph: 1 when its position is given, and stands in the draft already. */
  readonly known: Uint8Array;
  /** Where a land without known nodes should lie, by region id; geography decides for the others. */
  readonly regionPlaces: ReadonlyMap<string, Point>;
}

/** A known node gives way this much less than a new one. */
const knownMass = 12;
/** Water kept between coasts that grow towards each other, px beyond the two shoals. */
const leastGap = 14;

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
  shiftIslands(draft, known);
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

/** Moves islands as rigid bodies until no two coasts meet; an island with a pinned node stays. */
function shiftIslands(draft: LayoutDraft, known: Uint8Array): void {
  const { islands, nodes } = draft.graph;
  const bodies = islandBodies(draft);
  const weights = islands.map((members) => {
    if (members.some((node) => known[node] && nodes[node]!.pinned)) return Number.POSITIVE_INFINITY;
    return members.reduce((sum, node) => sum + (known[node] ? knownMass : 1), 0);
  });
  for (let round = 0; round < 60; round++) {
    let shifted = false;
    for (let a = 0; a < islands.length; a++) {
      for (let b = a + 1; b < islands.length; b++) {
        const pair = { a, b, rimA: islands[a]!, rimB: islands[b]!, gap: leastGap, keepNames: false };
        if (!mayTouch(bodies, pair)) continue;
        const contact = deepestContact(draft, bodies, pair);
        if (contact === null || contact.depth <= 0.5) continue;
        const share = shareOfFirst(weights[a]!, weights[b]!);
        if (share === null) continue;
        shifted = true;
        const stride = contact.depth * 0.6;
        moveIsland(draft, bodies, a, -contact.x * stride * share, -contact.y * stride * share);
        moveIsland(draft, bodies, b, contact.x * stride * (1 - share), contact.y * stride * (1 - share));
      }
    }
    if (!shifted) return;
  }
}

/** Share of the way that falls to the first of two bodies; null when neither may move. */
function shareOfFirst(a: number, b: number): number | null {
  if (a === Number.POSITIVE_INFINITY) return b === Number.POSITIVE_INFINITY ? null : 0;
  return b === Number.POSITIVE_INFINITY ? 1 : b / (a + b);
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
