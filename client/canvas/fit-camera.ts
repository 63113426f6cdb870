/** The camera that shows everything: nodes, coasts and names inside the picture and none of it under title or controls. */
import { type Box, boxesOverlap } from "../graph/labels/box.ts";
import type { Camera, Size } from "./camera.ts";
import { zoomBounds } from "./camera.ts";

/** Something that has to be seen: a place in model px and how far it reaches from there. */
export interface FitItem {
  readonly x: number;
  readonly y: number;
  /** Reach that grows with the zoom, model px. */
  readonly reach: number;
  /** What is beside it at any zoom, screen px: half its width, and its height above and below. */
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export interface FitFrame extends Size {
  /** Title block and controls, px: nothing is put under them. */
  readonly covered: readonly Box[];
  readonly margin: number;
  /** Names do not grow with the zoom, so a small picture is not blown up. */
  readonly mostZoom: number;
}

const step = 0.97;

/** Largest zoom first: everything inside the margins, moved off what is covered as far as there is room. */
export function fitCamera(items: readonly FitItem[], frame: FitFrame): Camera {
  const { width, height } = frame;
  if (items.length === 0) return { zoom: 1, panX: width / 2, panY: height / 2 };
  for (let zoom = Math.min(frame.mostZoom, zoomBounds.most); zoom > zoomBounds.least; zoom *= step) {
    const camera = fitAtZoom(items, frame, zoom);
    if (camera) return camera;
  }
  return centred(extentAt(items, zoomBounds.least), frame, zoomBounds.least);
}

function fitAtZoom(items: readonly FitItem[], frame: FitFrame, zoom: number): Camera | undefined {
  const extent = extentAt(items, zoom);
  const { width, height, margin } = frame;
  const slackX = width - 2 * margin - (extent.right - extent.left);
  const slackY = height - 2 * margin - (extent.bottom - extent.top);
  if (slackX < 0 || slackY < 0) return undefined;
  const middle = centred(extent, frame, zoom);
  return offsets(slackX / 2, slackY / 2)
    .map(([x, y]) => ({ zoom, panX: middle.panX + x, panY: middle.panY + y }))
    .find((camera) => !items.some((item) => isCovered(boxAt(item, camera), frame)));
}

/** Shifts to the sides, the shortest first; 0 is the middle of what is free. */
function offsets(mostX: number, mostY: number): (readonly [number, number])[] {
  const shares = [0, 0.3, -0.3, 0.65, -0.65, 1, -1];
  return shares
    .flatMap((x) => shares.map((y) => [x * mostX, y * mostY] as const))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

function centred(extent: Box, { width, height }: Size, zoom: number): Camera {
  return {
    zoom,
    panX: width / 2 - (extent.left + extent.right) / 2,
    panY: height / 2 - (extent.top + extent.bottom) / 2,
  };
}

/** Everything in screen px with the origin of the model at 0. */
function extentAt(items: readonly FitItem[], zoom: number): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const box = boxAt(item, { zoom, panX: 0, panY: 0 });
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

function boxAt({ x, y, reach, halfWidth, above, below }: FitItem, { zoom, panX, panY }: Camera): Box {
  const side = Math.max(reach * zoom, halfWidth);
  return {
    left: x * zoom + panX - side,
    right: x * zoom + panX + side,
    top: y * zoom + panY - reach * zoom - above,
    bottom: y * zoom + panY + reach * zoom + below,
  };
}

const isCovered = (box: Box, { covered }: FitFrame): boolean =>
  covered.some((part) => boxesOverlap(box, part));
