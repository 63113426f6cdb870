import type { Box } from "./box.ts";

/** How the model is shown: screen = model × zoom + pan. */
export interface View {
  /** The picture in px. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
}

export function toScreen(
  { zoom, panX, panY }: View,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: x * zoom + panX, y: y * zoom + panY };
}

/** A box on the screen, grown by `air` px, in the model. */
export function toModelBox({ zoom, panX, panY }: View, box: Box, air: number): Box {
  return {
    left: (box.left - air - panX) / zoom,
    top: (box.top - air - panY) / zoom,
    right: (box.right + air - panX) / zoom,
    bottom: (box.bottom + air - panY) / zoom,
  };
}
