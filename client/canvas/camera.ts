/** Where the map is looked at from: screen px = model px × zoom + pan. Pure. */
import type { Place } from "../graph/picture.ts";

export interface Camera {
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const zoomBounds = { least: 0.2, most: 4 } as const;

export const clampZoom = (zoom: number): number =>
  Math.min(zoomBounds.most, Math.max(zoomBounds.least, zoom));

export const toScreen = ({ zoom, panX, panY }: Camera, { x, y }: Place): Place => ({
  x: x * zoom + panX,
  y: y * zoom + panY,
});

export const toModel = ({ zoom, panX, panY }: Camera, { x, y }: Place): Place => ({
  x: (x - panX) / zoom,
  y: (y - panY) / zoom,
});

/** Zooms within the bounds; what lies at `anchor` (screen px) stays there. */
export function zoomAt(camera: Camera, factor: number, anchor: Place): Camera {
  const zoom = clampZoom(camera.zoom * factor);
  const { x, y } = toModel(camera, anchor);
  return { zoom, panX: anchor.x - x * zoom, panY: anchor.y - y * zoom };
}

export const panBy = (camera: Camera, x: number, y: number): Camera => ({
  ...camera,
  panX: camera.panX + x,
  panY: camera.panY + y,
});

export const centreOn = (camera: Camera, place: Place, { width, height }: Size): Camera => ({
  ...camera,
  panX: width / 2 - place.x * camera.zoom,
  panY: height / 2 - place.y * camera.zoom,
});

/** Between two cameras: the zoom by its ratio, so that growing and shrinking look alike; the middle of the picture straight. */
export function cameraBetween(from: Camera, to: Camera, share: number, { width, height }: Size): Camera {
  const middle = { x: width / 2, y: height / 2 };
  const start = toModel(from, middle);
  const end = toModel(to, middle);
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const x = start.x + (end.x - start.x) * share;
  const y = start.y + (end.y - start.y) * share;
  return { zoom, panX: middle.x - x * zoom, panY: middle.y - y * zoom };
}
