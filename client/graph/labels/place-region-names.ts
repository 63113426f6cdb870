import type { LandTable } from "../land/land-table.ts";
import { type Box, boxAround, isInside, type OwnedBox } from "./box.ts";
import { BoxHash } from "./box-hash.ts";
import { type LineRaster, linesUnder } from "./line-raster.ts";
import { toModelBox, toScreen, type View } from "./view.ts";

/** Model px. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NamedRegion {
  readonly id: string;
  /** Measured name in px. */
  readonly width: number;
  readonly height: number;
  /** Its nodes in model px; a region without nodes gets no name. */
  readonly nodes: readonly Place[];
  /** Where the layout kept room for the name, model px. */
  readonly kept?: Place;
}

/** Where each name was, by region id, model px. */
export type RegionNameMemory = ReadonlyMap<string, Place>;

export interface RegionNameRequest {
  readonly view: View;
  readonly regions: readonly NamedRegion[];
  readonly land: LandTable;
  /** Nodes, title block and whatever else is placed already, screen px. */
  readonly obstacles: readonly OwnedBox[];
  readonly lines?: LineRaster;
  readonly before?: RegionNameMemory;
  /** During a gesture names go with the model and nothing is searched. */
  readonly isGesture?: boolean;
}

export interface PlacedRegionName {
  readonly id: string;
  readonly box: Box;
  /** `lead`: far off its coast, joined to it by a hairline from the box to `anchor`. */
  readonly at: "water" | "land" | "lead";
  /** Screen px of its nearest node. */
  readonly anchor: Place;
}

export interface RegionNamePlacement {
  readonly names: readonly PlacedRegionName[];
  readonly memory: RegionNameMemory;
  /** Ids of regions in the picture for whose names there was no room. */
  readonly dropped: readonly string[];
}

/** px of the picture's edge that names keep free. */
const margin = 4;
/** px of land round a node at zoom 1. */
const coast = 26;

/**
 * A name for every region whose land is in the picture: where the layout kept room, else outwards from the island off
 * all land, never nearer to another region's nodes; on the land where that fills the view; at last anywhere on the water.
 */
export function placeRegionNames(request: RegionNameRequest): RegionNamePlacement {
  const board = openBoard(request);
  const names: PlacedRegionName[] = [];
  const memory = new Map<string, Place>();
  const dropped: string[] = [];
  for (const region of board.regions) {
    const name = request.isGesture ? carriedName(board, region) : searchedName(board, region);
    if (name === null) {
      if (region.seen !== null) dropped.push(region.id);
      continue;
    }
    names.push(name);
    board.taken.add({ ...name.box, owner: null });
    memory.set(region.id, toModelPlace(request.view, name.box));
  }
  return { names, memory, dropped };
}

interface SearchedRegion extends NamedRegion {
  /** Screen px of its nodes. */
  readonly shown: readonly Place[];
  readonly middle: Place;
  /** The part of its land in the picture; null when none is. */
  readonly seen: Box | null;
}

interface Board {
  readonly request: RegionNameRequest;
  readonly taken: BoxHash;
  readonly regions: readonly SearchedRegion[];
}

/** Larger islands first: their names have fewer places. */
function openBoard(request: RegionNameRequest): Board {
  const taken = new BoxHash(96, 32);
  for (const box of request.obstacles) taken.add(box);
  const regions = request.regions
    .filter((region) => region.nodes.length > 0)
    .map((region) => searched(request.view, region))
    .sort((a, b) => b.nodes.length - a.nodes.length || (a.id < b.id ? -1 : 1));
  return { request, taken, regions };
}

function searched(view: View, region: NamedRegion): SearchedRegion {
  const shown = region.nodes.map(({ x, y }) => toScreen(view, x, y));
  const reach = coast * view.zoom;
  const left = Math.max(0, Math.min(...shown.map((node) => node.x)) - reach);
  const top = Math.max(0, Math.min(...shown.map((node) => node.y)) - reach);
  const right = Math.min(view.width, Math.max(...shown.map((node) => node.x)) + reach);
  const bottom = Math.min(view.height, Math.max(...shown.map((node) => node.y)) + reach);
  const isSeen = left < right && top < bottom;
  const middle = {
    x: shown.reduce((sum, node) => sum + node.x, 0) / shown.length,
    y: shown.reduce((sum, node) => sum + node.y, 0) / shown.length,
  };
  return { ...region, shown, middle, seen: isSeen ? { left, top, right, bottom } : null };
}

function toModelPlace(view: View, box: Box): Place {
  return {
    x: ((box.left + box.right) / 2 - view.panX) / view.zoom,
    y: ((box.top + box.bottom) / 2 - view.panY) / view.zoom,
  };
}

function boxAtModel({ view }: RegionNameRequest, region: NamedRegion, place: Place): Box {
  const { x, y } = toScreen(view, place.x, place.y);
  return boxAround(x, y, region.width, region.height);
}

function carriedName(board: Board, region: SearchedRegion): PlacedRegionName | null {
  const place = board.request.before?.get(region.id);
  if (place === undefined) return null;
  const box = boxAtModel(board.request, region, place);
  return isInside(box, board.request.view, 0) && !board.taken.isHit(box, null)
    ? named(region, box, "water")
    : null;
}

function searchedName(board: Board, region: SearchedRegion): PlacedRegionName | null {
  if (region.seen === null) return null;
  const off = nameOffCoast(board, region);
  if (off !== null) return named(region, off, "water");
  const on = nameOnLand(board, region, region.seen);
  if (on !== null) return named(region, on, "land");
  const anywhere = nameAnywhere(board, region);
  return anywhere === null ? null : named(region, anywhere, "lead");
}

function named(region: SearchedRegion, box: Box, at: PlacedRegionName["at"]): PlacedRegionName {
  const distance = (node: Place): number => distanceToBox(box, node);
  const anchor = region.shown.reduce((best, node) => (distance(node) < distance(best) ? node : best));
  return { id: region.id, box, at, anchor };
}

/** The cheapest of the places remembered and twenty-four directions outwards from the middle of the island. */
function nameOffCoast(board: Board, region: SearchedRegion): Box | null {
  const { request } = board;
  let best: Box | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const offer = (box: Box, extra: number): boolean => {
    if (!isInside(box, request.view, margin) || !isFreeWater(board, box)) return false;
    const own = nearest(region.shown, box);
    const foreign = nearestForeign(board, region, box);
    if (foreign < own) return true;
    const crowding = foreign < own + 12 ? 30 : 0;
    const lines = request.lines ? linesUnder(request.lines, box) * 1.2 : 0;
    const cost = own * 0.6 + crowding + lines + extra;
    if (cost < bestCost) {
      bestCost = cost;
      best = box;
    }
    return true;
  };
  const before = request.before?.get(region.id);
  if (before) offer(boxAtModel(request, region, before), -12);
  if (region.kept) offer(boxAtModel(request, region, region.kept), -6);
  for (let k = 0; k < 24; k++) {
    const turn = ((k % 2 ? 1 : -1) * Math.ceil(k / 2) * Math.PI) / 12;
    const start = { x: Math.sin(turn), y: -Math.cos(turn) };
    for (let distance = 0; distance < 700; distance += 10) {
      const box = pulledInside(request.view, {
        ...boxAround(
          region.middle.x + start.x * distance,
          region.middle.y + start.y * distance,
          region.width,
          region.height,
        ),
      });
      if (box === null) break;
      if (touchesOwnNodes(request.view, region, box)) continue;
      if (offer(box, Math.abs(turn) * 4)) break;
    }
  }
  return best;
}

/** A box that stands over the edge a little is pulled back; null when it is too far out. */
function pulledInside(view: View, box: Box): Box | null {
  const dx = box.left < margin ? margin - box.left : Math.min(0, view.width - margin - box.right);
  const dy = box.top < margin ? margin - box.top : Math.min(0, view.height - margin - box.bottom);
  if (Math.abs(dx) > box.right - box.left || Math.abs(dy) > 60) return null;
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

function isFreeWater({ request, taken }: Board, box: Box): boolean {
  if (taken.isHit(box, null)) return false;
  const { left, top, right, bottom } = toModelBox(request.view, box, 3);
  return !request.land.hasLand(left, top, right, bottom);
}

function touchesOwnNodes(view: View, region: SearchedRegion, box: Box): boolean {
  return nearest(region.shown, box) < coast * view.zoom;
}

function nearest(nodes: readonly Place[], box: Box): number {
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) least = Math.min(least, distanceToBox(box, node));
  return least;
}

function nearestForeign({ regions }: Board, own: SearchedRegion, box: Box): number {
  let least = Number.POSITIVE_INFINITY;
  for (const region of regions) if (region !== own) least = Math.min(least, nearest(region.shown, box));
  return least;
}

function distanceToBox(box: Box, { x, y }: Place): number {
  const dx = Math.max(0, box.left - x, x - box.right);
  const dy = Math.max(0, box.top - y, y - box.bottom);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Where the land fills the view the name stands on it, as far up and left as there is room. */
function nameOnLand({ request, taken }: Board, region: SearchedRegion, seen: Box): Box | null {
  for (let y = Math.max(8, seen.top) + region.height / 2; y < seen.bottom - region.height / 2; y += 14) {
    for (let x = seen.left + region.width / 2 + 8; x < seen.right - region.width / 2 - 8; x += 24) {
      const box = boxAround(x, y, region.width, region.height);
      if (!isInside(box, request.view, margin) || taken.isHit(box, null)) continue;
      if (touchesOwnNodes(request.view, region, box)) return box;
    }
  }
  return null;
}

/** Any free water, as near as possible; scans the whole picture. */
function nameAnywhere(board: Board, region: SearchedRegion): Box | null {
  const { view } = board.request;
  let best: Box | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let y = margin + region.height / 2; y < view.height - margin; y += 10) {
    for (let x = margin + region.width / 2; x < view.width - margin - region.width / 2; x += 16) {
      const box = boxAround(x, y, region.width, region.height);
      const own = nearest(region.shown, box);
      if (own >= bestCost || !isInside(box, view, margin) || !isFreeWater(board, box)) continue;
      const cost = own + (nearestForeign(board, region, box) < own + 8 ? 60 : 0);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = box;
    }
  }
  return best;
}
