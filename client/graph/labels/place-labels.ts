import { type Steps, takeAllSteps } from "../steps.ts";
import { type Box, boxesOverlap, isInside, type OwnedBox } from "./box.ts";
import { BoxHash } from "./box-hash.ts";
import { boxAtPlace, type LabelAnchor, placeCosts } from "./label-places.ts";
import { type LineRaster, linesUnder } from "./line-raster.ts";

export interface LabelItem extends LabelAnchor {
  /** Of the node it names. */
  readonly id: string;
  /** Higher goes first: selected, clusters, groups, then by links. */
  readonly priority: number;
}

/** The place each shown name had, by id of its node. */
export type LabelMemory = ReadonlyMap<string, number>;

export interface LabelRequest {
  readonly items: readonly LabelItem[];
  /** Nodes, title block, region names, values on lines: whatever names may not touch. */
  readonly obstacles: readonly OwnedBox[];
  /** The picture in px; names stay 2 px inside. */
  readonly width: number;
  readonly height: number;
  readonly lines?: LineRaster;
  /** The frame before: names keep their place, and a hidden one needs more air to appear. */
  readonly before?: LabelMemory;
}

export interface PlacedLabel {
  readonly item: LabelItem;
  readonly box: Box;
  /** One of the twelve places. */
  readonly place: number;
}

export interface LabelPlacement {
  readonly labels: readonly PlacedLabel[];
  readonly memory: LabelMemory;
  /** Names for which there was no room, most important first. */
  readonly dropped: readonly LabelItem[];
  /** Nodes outside the picture. */
  readonly outside: number;
}

/** Above this many names a dropped one does not ask others to move. */
const repairUpTo = 400;
const margin = 2;
/** Costs, in the unit of `placeCosts`. */
const perLine = 1.1;
const nearForeignNode = { distance: 7, cost: 7 };
const sameplaceBonus = 8;
/** px of air a name needs to come back; weight of a name that was shown. */
const airToAppear = 2.5;
const shownBefore = 1.25;

/** Greedy by priority: every name takes the cheapest free place of its twelve, or is dropped. No two names ever overlap. */
export function placeLabels(request: LabelRequest): LabelPlacement {
  return takeAllSteps(placeLabelsInSteps(request));
}

/** The same name by name. */
export function* placeLabelsInSteps(request: LabelRequest): Steps<LabelPlacement> {
  const board = openBoard(request);
  const dropped: LabelItem[] = [];
  let outside = 0;
  for (const item of byPriority(request)) {
    if (isOutside(item, request)) outside++;
    else if (!placeItem(board, item) && !repair(board, item)) dropped.push(item);
    yield;
  }
  const labels = [...board.shown.values()].map(({ item, box, place }) => ({ item, box, place }));
  return { labels, memory: new Map(labels.map(({ item, place }) => [item.id, place])), dropped, outside };
}

interface ShownLabel {
  readonly item: LabelItem;
  place: number;
  box: OwnedBox;
}

interface Board {
  readonly request: LabelRequest;
  /** Everything in the way, and the nodes and fixed boxes alone. */
  readonly taken: BoxHash;
  readonly obstacles: BoxHash;
  readonly shown: Map<string, ShownLabel>;
}

function openBoard(request: LabelRequest): Board {
  const taken = new BoxHash();
  const obstacles = new BoxHash();
  for (const box of request.obstacles) {
    taken.add(box);
    if (box.owner !== null) obstacles.add(box);
  }
  return { request, taken, obstacles, shown: new Map() };
}

function byPriority({ items, before }: LabelRequest): LabelItem[] {
  const weight = (item: LabelItem): number => item.priority * (before?.has(item.id) ? shownBefore : 1);
  return [...items].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}

function isOutside({ x, y, radius }: LabelItem, { width, height }: LabelRequest): boolean {
  return x < -radius || y < -radius || x > width + radius || y > height + radius;
}

function placeItem(board: Board, item: LabelItem): boolean {
  const { request, taken, obstacles } = board;
  const placeBefore = request.before?.get(item.id);
  const air = request.before && placeBefore === undefined ? airToAppear : 0;
  let best = -1;
  let bestBox: Box | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let place = 0; place < placeCosts.length; place++) {
    let cost = placeCosts[place]! - (placeBefore === place ? sameplaceBonus : 0);
    if (cost >= bestCost) continue;
    const box = boxAtPlace(place, item);
    if (!isInside(box, request, margin) || taken.isHit(box, item.id, air)) continue;
    if (request.lines) cost += linesUnder(request.lines, box) * perLine;
    if (cost < bestCost && obstacles.isHit(box, item.id, nearForeignNode.distance))
      cost += nearForeignNode.cost;
    if (cost >= bestCost) continue;
    bestCost = cost;
    bestBox = box;
    best = place;
  }
  if (bestBox === undefined) return false;
  show(board, item, best, bestBox);
  return true;
}

function show({ taken, shown }: Board, item: LabelItem, place: number, box: Box): void {
  const owned = { ...box, owner: item.id };
  taken.add(owned);
  shown.set(item.id, { item, place, box: owned });
}

/** When one single other name bars a place, that name moves if it can. */
function repair(board: Board, item: LabelItem): boolean {
  const { request, taken, shown } = board;
  if (request.items.length > repairUpTo) return false;
  for (let place = 0; place < placeCosts.length; place++) {
    const box = boxAtPlace(place, item);
    if (!isInside(box, request, margin)) continue;
    const [barrier, second] = taken.hits(box, item.id, 2);
    if (barrier === undefined || second !== undefined || barrier.owner === null) continue;
    const other = shown.get(barrier.owner);
    if (other?.box !== barrier || !giveWay(board, other, box)) continue;
    show(board, item, place, box);
    return true;
  }
  return false;
}

function giveWay({ request, taken }: Board, label: ShownLabel, wanted: Box): boolean {
  for (let place = 0; place < placeCosts.length; place++) {
    if (place === label.place) continue;
    const box = boxAtPlace(place, label.item);
    if (!isInside(box, request, margin) || boxesOverlap(box, wanted) || taken.isHit(box, label.item.id))
      continue;
    taken.remove(label.box);
    label.box = { ...box, owner: label.item.id };
    label.place = place;
    taken.add(label.box);
    return true;
  }
  return false;
}
