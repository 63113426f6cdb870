import type { Steps } from "../steps.ts";
import { type Box, isInside } from "./box.ts";
import { BoxHash } from "./box-hash.ts";
import type { NamedRegion, Place, RegionNameMemory, RegionNameRequest } from "./region-name-request.ts";
import {
  boxAtModel,
  coastOnScreen,
  distanceToBox,
  type NameBoard,
  nameAnywhere,
  nameOffCoast,
  nameOnLand,
  type SearchedRegion,
} from "./search-region-name.ts";
import { toScreen, type View } from "./view.ts";

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

/** px from the nearest node at which a name counts as far off: then it stands on its land, if it can. */
const farOff = 110;

/**
 * A name for every region whose land is in the picture: where the layout kept room, else outwards from the island off
 * all land, never nearer to another region's nodes; else on free water near by, joined by a hairline; else on its land,
 * as where that fills the view; at last anywhere on the water.
 */
export function* placeRegionNames(request: RegionNameRequest): Steps<RegionNamePlacement> {
  const board = openBoard(request);
  const names: PlacedRegionName[] = [];
  const memory = new Map<string, Place>();
  const dropped: string[] = [];
  for (const region of board.regions) {
    const name = request.isGesture ? carriedName(board, region) : searchedName(board, region);
    yield;
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

/** Larger islands first: their names have fewer places. */
function openBoard(request: RegionNameRequest): NameBoard {
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
  const around = {
    left: Math.min(...shown.map((node) => node.x)),
    top: Math.min(...shown.map((node) => node.y)),
    right: Math.max(...shown.map((node) => node.x)),
    bottom: Math.max(...shown.map((node) => node.y)),
  };
  const middle = {
    x: shown.reduce((sum, node) => sum + node.x, 0) / shown.length,
    y: shown.reduce((sum, node) => sum + node.y, 0) / shown.length,
  };
  return { ...region, shown, middle, around, seen: seenPart(view, around) };
}

function seenPart(view: View, around: Box): Box | null {
  const reach = coastOnScreen(view);
  const left = Math.max(0, around.left - reach);
  const top = Math.max(0, around.top - reach);
  const right = Math.min(view.width, around.right + reach);
  const bottom = Math.min(view.height, around.bottom + reach);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

function toModelPlace(view: View, box: Box): Place {
  return {
    x: ((box.left + box.right) / 2 - view.panX) / view.zoom,
    y: ((box.top + box.bottom) / 2 - view.panY) / view.zoom,
  };
}

function carriedName(board: NameBoard, region: SearchedRegion): PlacedRegionName | null {
  const place = board.request.before?.get(region.id);
  if (place === undefined) return null;
  const box = boxAtModel(board.request, region, place);
  return isInside(box, board.request.view, 0) && !board.taken.isHit(box, null)
    ? named(region, box, "water")
    : null;
}

function searchedName(board: NameBoard, region: SearchedRegion): PlacedRegionName | null {
  if (region.seen === null) return null;
  const off = nameOffCoast(board, region);
  if (off !== null) return named(region, off, "water");
  const anywhere = nameAnywhere(board, region);
  if (anywhere !== null && distanceOf(region, anywhere) < farOff) return named(region, anywhere, "lead");
  const on = nameOnLand(board, region, region.seen);
  if (on !== null) return named(region, on, "land");
  return anywhere === null ? null : named(region, anywhere, "lead");
}

function distanceOf(region: SearchedRegion, box: Box): number {
  return Math.min(...region.shown.map((node) => distanceToBox(box, node)));
}

function named(region: SearchedRegion, box: Box, at: PlacedRegionName["at"]): PlacedRegionName {
  const distance = (node: Place): number => distanceToBox(box, node);
  const anchor = region.shown.reduce((best, node) => (distance(node) < distance(best) ? node : best));
  return { id: region.id, box, at, anchor };
}
