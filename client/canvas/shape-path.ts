import { kindShapes } from "../graph/kind-shapes.ts";
import type { PictureNode } from "../graph/picture.ts";

/** Begins a path in the shape of a kind, in whatever px the context is in. */
export function traceShape(
  context: CanvasRenderingContext2D,
  kind: PictureNode["kind"],
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  const { corners } = kindShapes[kind];
  context.beginPath();
  if (corners === null) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (let i = 0; i < corners.length; i += 2)
    context.lineTo(x + corners[i]! * radius, y + corners[i + 1]! * radius);
  context.closePath();
}
