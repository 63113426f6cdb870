import { type Box, boxAround, isInside } from "./box.ts";
import type { BoxHash } from "./box-hash.ts";
import { linesUnder } from "./line-raster.ts";
import type { NamedRegion, Place, RegionNameRequest } from "./region-name-request.ts";
import { toModelBox, toScreen, type View } from "./view.ts";

export interface SearchedRegion extends NamedRegion {
  /** Screen px of its nodes. */
  readonly shown: readonly Place[];
  readonly middle: Place;
  /** Around its nodes, screen px. */
  readonly around: Box;
  /** The part of its land in the picture; null when none is. */
  readonly seen: Box | null;
}

export interface NameBoard {
  readonly request: RegionNameRequest;
  readonly taken: BoxHash;
  readonly regions: readonly SearchedRegion[];
}

/** px of the picture's edge that names keep free. */
const margin = 4;
/** px of land round a node at zoom 1. */
const coast = 26;

/** px from a node to its coast on the screen. */
export function coastOnScreen({ zoom }: View): number {
  return coast * zoom;
}

export function boxAtModel({ view }: RegionNameRequest, region: NamedRegion, place: Place): Box {
  const { x, y } = toScreen(view, place.x, place.y);
  return boxAround(x, y, region.width, region.height);
}

/** The cheapest of the places remembered and twenty-four directions outwards from the middle of the island. */
export function nameOffCoast(board: NameBoard, region: SearchedRegion): Box | null {
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

function isFreeWater({ request, taken }: NameBoard, box: Box): boolean {
  const { left, top, right, bottom } = toModelBox(request.view, box, 3);
  return !request.land.hasLand(left, top, right, bottom) && !taken.isHit(box, null);
}

function touchesOwnNodes(view: View, region: SearchedRegion, box: Box): boolean {
  const reach = coastOnScreen(view);
  if (gapBetween(region.around, box) >= reach) return false;
  return region.shown.some((node) => distanceToBox(box, node) < reach);
}

function nearest(nodes: readonly Place[], box: Box): number {
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) least = Math.min(least, distanceToBox(box, node));
  return least;
}

/** Regions that as a whole lie farther than the nearest node so far are not looked through. */
function nearestForeign({ regions }: NameBoard, own: SearchedRegion, box: Box): number {
  let least = Number.POSITIVE_INFINITY;
  for (const region of regions)
    if (region !== own && gapBetween(region.around, box) < least)
      least = Math.min(least, nearest(region.shown, box));
  return least;
}

/** px between two boxes; 0 where they overlap. */
function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.left - b.right, b.left - a.right);
  const dy = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.sqrt(dx * dx + dy * dy);
}

export function distanceToBox(box: Box, { x, y }: Place): number {
  const dx = Math.max(0, box.left - x, x - box.right);
  const dy = Math.max(0, box.top - y, y - box.bottom);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Where the land fills the view the name stands on it, as far up and left as there is room. */
export function nameOnLand({ request, taken }: NameBoard, region: SearchedRegion, seen: Box): Box | null {
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
export function nameAnywhere(board: NameBoard, region: SearchedRegion): Box | null {
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
