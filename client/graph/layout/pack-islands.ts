import { regionTies } from "./index-graph.ts";
import { type IslandBodies, islandBodies, moveIsland, straitGap } from "./island-bodies.ts";
import { type Contact, deepestContact, mayTouch } from "./island-contact.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { layoutFigures } from "./layout-figures.ts";

/** Brings the islands together as rigid bodies: in geographic order, without touching, in the shape of the frame. */
export function packIslands(draft: LayoutDraft): void {
  const bodies = islandBodies(draft);
  const size = bodies.centreX.length;
  if (size === 0) return;
  const aims = aimsOfIslands(draft);
  for (let r = 0; r < size; r++) {
    moveIsland(draft, bodies, r, aims.x[r]! - bodies.centreX[r]!, aims.y[r]! - bodies.centreY[r]!);
  }
  const ties = regionTies(draft.graph);
  const gap = straitGap(draft);
  const steps = layoutFigures.packingSteps * (draft.graph.nodes.length > 1200 ? 0.5 : 1);
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps;
    if (step < steps * 0.8) draw(draft, bodies, { aims, ties, heat });
    pushAll(draft, bodies, { gap, geography: step > steps * 0.7 ? 0.18 : 0.45 });
  }
  clearStraits(draft);
}

/** Only pushing, until no two islands are too near. */
export function clearStraits(draft: LayoutDraft): void {
  const { islands } = draft.graph;
  const bodies = islandBodies(draft);
  const gap = straitGap(draft);
  for (let round = 0; round < 120; round++) {
    const rims = round === 0 ? islands : bodies.rims;
    let pushed = false;
    for (let a = 0; a < islands.length; a++) {
      for (let b = a + 1; b < islands.length; b++) {
        const pair = { a, b, rimA: rims[a]!, rimB: rims[b]!, gap, keepNames: true };
        if (!mayTouch(bodies, pair)) continue;
        const contact = deepestContact(draft, bodies, pair);
        if (contact === null || contact.depth <= 0.5) continue;
        pushed = true;
        const dx = bodies.centreX[b]! - bodies.centreX[a]!;
        const dy = bodies.centreY[b]! - bodies.centreY[a]!;
        const stride = (contact.depth * 0.3) / (Math.hypot(dx, dy) || 1);
        moveIsland(draft, bodies, a, -dx * stride, -dy * stride);
        moveIsland(draft, bodies, b, dx * stride, dy * stride);
      }
    }
    if (!pushed && round > 0) return;
  }
}

interface Aims {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where each island belongs by its place on Earth, each axis 60 % value and 40 % rank, spread over the frame. */
function aimsOfIslands(draft: LayoutDraft): Aims {
  const { graph, frame, labelRoom, boxes } = draft;
  let area = graph.water.length * 5200 + graph.islands.length * 9000;
  for (const node of graph.islands.flat()) {
    const box = 2 * boxes.halfWidth[node]! * (boxes.above[node]! + boxes.below[node]!);
    area += Math.max(3600 * labelRoom + 900, box * 1.5);
  }
  const scale = Math.sqrt((area * 1.25) / (frame.width * frame.height));
  const places = graph.regions.map((region) => region.place);
  return {
    x: spread(
      places.map((place) => place.x),
      frame.width * scale * 0.8,
    ),
    y: spread(
      places.map((place) => place.y),
      frame.height * scale * 0.8,
    ),
  };
}

function spread(values: readonly number[], span: number): Float64Array {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  return Float64Array.from(values, (value) => {
    const linear = high > low ? (value - low) / (high - low) : 0.5;
    const rank = sorted.length > 1 ? sorted.indexOf(value) / (sorted.length - 1) : 0.5;
    return (linear * 0.6 + rank * 0.4 - 0.5) * span;
  });
}

interface Draw {
  readonly aims: Aims;
  readonly ties: Float64Array;
  readonly heat: number;
}

/** Pulls every island to its aim, to the middle (more along the axis that is too long) and to islands it is tied to. */
function draw(draft: LayoutDraft, bodies: IslandBodies, { aims, ties, heat }: Draw): void {
  const { centreX, centreY } = bodies;
  const size = centreX.length;
  const { left, top, right, bottom } = extentOfAll(draft);
  const aspect = (right - left) / (bottom - top) / (draft.frame.width / draft.frame.height);
  const shrinkX = 0.02 * Math.min(1.7, aspect) ** 3;
  const shrinkY = 0.02 * Math.min(1.7, 1 / aspect) ** 3;
  for (let r = 0; r < size; r++) {
    let fx = (aims.x[r]! - centreX[r]!) * 0.02 * heat - (centreX[r]! - (left + right) / 2) * shrinkX;
    let fy = (aims.y[r]! - centreY[r]!) * 0.02 * heat - (centreY[r]! - (top + bottom) / 2) * shrinkY;
    for (let q = 0; q < size; q++) {
      const strength = 0.0025 * Math.min(ties[r * size + q]!, 6) * heat;
      fx += (centreX[q]! - centreX[r]!) * strength;
      fy += (centreY[q]! - centreY[r]!) * strength;
    }
    const stride = Math.min(1, 14 / (Math.hypot(fx, fy) || 1));
    moveIsland(draft, bodies, r, fx * stride, fy * stride);
  }
}

/** Extent of the land with its labels. */
function extentOfAll({ graph, x, y, boxes }: LayoutDraft) {
  const { land } = layoutFigures;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const nodes of graph.islands) {
    for (const node of nodes) {
      const half = Math.max(land, boxes.halfWidth[node]!);
      left = Math.min(left, x[node]! - half);
      right = Math.max(right, x[node]! + half);
      top = Math.min(top, y[node]! - land);
      bottom = Math.max(bottom, y[node]! + Math.max(land, boxes.below[node]!));
    }
  }
  return { left, top, right, bottom };
}

function pushAll(
  draft: LayoutDraft,
  bodies: IslandBodies,
  { gap, geography }: { gap: number; geography: number },
): void {
  const { islands } = draft.graph;
  for (let a = 0; a < islands.length; a++) {
    for (let b = a + 1; b < islands.length; b++) {
      const pair = { a, b, rimA: bodies.rims[a]!, rimB: bodies.rims[b]!, gap, keepNames: true };
      if (!mayTouch(bodies, pair)) continue;
      const contact = deepestContact(draft, bodies, pair);
      if (contact === null) continue;
      const direction = pushDirection(draft, bodies, { a, b, contact, geography });
      const share = islands[b]!.length / (islands[a]!.length + islands[b]!.length);
      const force = contact.depth * 0.7;
      moveIsland(draft, bodies, a, -direction.x * force * share, -direction.y * force * share);
      moveIsland(draft, bodies, b, direction.x * force * (1 - share), direction.y * force * (1 - share));
    }
  }
}

interface Push {
  readonly a: number;
  readonly b: number;
  readonly contact: Contact;
  /** Weight of the geographic direction. */
  readonly geography: number;
}

/** ½ direction of the contact, ¼ of the centres, the rest geography: so concave coasts do not lock. */
function pushDirection(
  { graph }: LayoutDraft,
  { centreX, centreY }: IslandBodies,
  { a, b, contact, geography }: Push,
): { readonly x: number; readonly y: number } {
  const dx = centreX[b]! - centreX[a]!;
  const dy = centreY[b]! - centreY[a]!;
  const distance = Math.hypot(dx, dy) || 1;
  const placeA = graph.regions[a]!.place;
  const placeB = graph.regions[b]!.place;
  const onEarth = Math.hypot(placeB.x - placeA.x, placeB.y - placeA.y) || 1;
  const x = contact.x * 0.5 + (dx / distance) * 0.25 + ((placeB.x - placeA.x) / onEarth) * geography;
  const y = contact.y * 0.5 + (dy / distance) * 0.25 + ((placeB.y - placeA.y) / onEarth) * geography;
  if (x * contact.x + y * contact.y < 0.2) return contact;
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}
