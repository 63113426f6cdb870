import { arrangeInterior, interiorMass } from "./arrange-interior.ts";
import { fitPlaces } from "./fit-places.ts";
import { type IslandBodies, islandBodies, moveIsland } from "./island-bodies.ts";
import { deepestContact, mayTouch } from "./island-contact.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import type { Point } from "./layout-graph.ts";

export interface IslandAddition {
  /** By node: 1 when it has a place. Nodes of new islands are marked here. */
  readonly placed: Uint8Array;
  /** Where a new land should lie, by region id. */
  readonly regionPlaces: ReadonlyMap<string, Point>;
}

/** Arranges every island none of whose nodes has a place, and lays it where it belongs and is free. */
export function addIslands(draft: LayoutDraft, { placed, regionPlaces }: IslandAddition): void {
  const { graph, x, y } = draft;
  const fresh = graph.islands
    .map((_, region) => region)
    .filter((r) => graph.islands[r]!.every((node) => !placed[node]));
  if (fresh.length === 0) return;
  const mass = interiorMass(graph);
  const there = new Set(graph.islands.map((_, region) => region).filter((region) => !fresh.includes(region)));
  const middles = [...there].map((region) => {
    const nodes = graph.islands[region]!.filter((node) => placed[node]);
    return { place: graph.regions[region]!.place, onPicture: { x: mean(nodes, x), y: mean(nodes, y) } };
  });
  const fitted = fitPlaces(middles);
  for (const region of fresh) arrangeInterior(draft, region, mass);
  for (const region of fresh) {
    const { id, place } = graph.regions[region]!;
    layDown(draft, { region, aim: regionPlaces.get(id) ?? fitted(place), others: [...there], placed });
    there.add(region);
    for (const node of graph.islands[region]!) placed[node] = 1;
  }
}

interface LayingDown {
  readonly region: number;
  readonly aim: Point;
  /** Regions that are there. */
  readonly others: readonly number[];
  readonly placed: Uint8Array;
}

/** Water to keep round a new island, px; rings of places that are looked at and their distance. */
const gap = 30;
const rings = 12;
const ringDistance = 40;
/** A px of overlap costs as much as this many px of way. */
const overlapCost = 3;

/** The place on rings round the aim with the least way and overlap. */
function layDown(draft: LayoutDraft, { region, aim, others, placed }: LayingDown): void {
  const bodies = islandBodies(draft);
  let best = aim;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let ring = 0; ring <= rings && ring * ringDistance < bestCost; ring++) {
    const places = ring === 0 ? 1 : 8 * Math.min(ring, 4);
    for (let k = 0; k < places; k++) {
      const angle = (k * 2 * Math.PI) / places;
      const at = {
        x: aim.x + Math.cos(angle) * ring * ringDistance,
        y: aim.y + Math.sin(angle) * ring * ringDistance,
      };
      moveTo(draft, bodies, region, at);
      const cost = ring * ringDistance + overlapCost * overlap(draft, bodies, { region, others, placed });
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = at;
    }
  }
  moveTo(draft, bodies, region, best);
}

function moveTo(draft: LayoutDraft, bodies: IslandBodies, region: number, { x, y }: Point): void {
  moveIsland(draft, bodies, region, x - bodies.centreX[region]!, y - bodies.centreY[region]!);
}

function overlap(draft: LayoutDraft, bodies: IslandBodies, laid: Omit<LayingDown, "aim">): number {
  const rimA = bodies.rims[laid.region]!;
  let depth = 0;
  for (const other of laid.others) {
    const rimB = bodies.rims[other]!.filter((node) => laid.placed[node]);
    const pair = { a: laid.region, b: other, rimA, rimB, gap, keepNames: true };
    if (mayTouch(bodies, pair)) depth += deepestContact(draft, bodies, pair)?.depth ?? 0;
  }
  return depth;
}

function mean(nodes: readonly number[], values: Float64Array): number {
  return nodes.reduce((sum, node) => sum + values[node]!, 0) / nodes.length;
}
