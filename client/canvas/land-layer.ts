/** The layer under nodes and lines: shoals, lands, coasts, and the second outlines of groups. */

import { kindShapes } from "../graph/kind-shapes.ts";
import { coastCell } from "../graph/land/coast-figures.ts";
import { outlineInSteps } from "../graph/land/outline-lands.ts";
import { pathOfLoops } from "../graph/land/path-of-loops.ts";
import type { Steps } from "../graph/steps.ts";
import { drawBundles } from "./bundle-layer.ts";
import type { Camera } from "./camera.ts";
import type { BundleLayer, LandLayer } from "./drawing.ts";
import type { Palette } from "./palette.ts";
import type { SceneModel } from "./scene-model.ts";
import { traceShape } from "./shape-path.ts";

export interface MovedLands {
  readonly layer: LandLayer;
  /** Lands (by index) whose nodes have moved since. */
  readonly moved: ReadonlySet<number>;
}

/** Coasts for these places; with `before` only what has moved and what it touches is computed again. */
export function* outlineLayer(
  { landGraph, nodes }: SceneModel,
  x: Float64Array,
  y: Float64Array,
  isMoving: boolean,
  before?: MovedLands,
): Steps<LandLayer> {
  const outlines = yield* outlineInSteps(landGraph, x, y, {
    cell: coastCell(nodes.length, isMoving),
    ...(before && { before: { outlines: before.layer.outlines, moved: before.moved } }),
  });
  const paths = outlines.lands.map((land, i) => {
    if (land === null) return null;
    const isSame = before?.layer.outlines.lands[i]?.loops === land.loops;
    return isSame ? (before?.layer.paths[i] ?? null) : pathOfLoops(land.loops, new Path2D());
  });
  return { outlines, paths };
}

/** Screen px on each side of the coast. */
const shoals = { inner: 9, outer: 20 };

export interface LandDrawing {
  readonly model: SceneModel;
  readonly layer: LandLayer;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly camera: Camera;
  readonly palette: Palette;
  readonly bundles: BundleLayer;
  readonly pixelRatio: number;
}

export function drawLands(context: CanvasRenderingContext2D, drawing: LandDrawing): void {
  const { camera, palette, pixelRatio, layer } = drawing;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const scale = camera.zoom * pixelRatio;
  context.setTransform(scale, 0, 0, scale, camera.panX * pixelRatio, camera.panY * pixelRatio);
  context.lineJoin = "round";
  const paths = layer.paths.filter((path) => path !== null);
  const shoalScale = Math.min(1, Math.max(0.5, camera.zoom)) / camera.zoom;
  strokeAll(context, paths, palette.outerShoal, 2 * shoals.outer * shoalScale);
  strokeAll(context, paths, palette.shoal, 2 * shoals.inner * shoalScale);
  drawBundles(context, drawing.bundles, camera.zoom, palette);
  context.fillStyle = palette.land;
  for (const path of paths) context.fill(path);
  strokeAll(context, paths, palette.coast, 1 / camera.zoom);
  drawSecondOutlines(context, drawing);
}

function strokeAll(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (const path of paths) context.stroke(path);
}

/** Offset of the outline behind a group, model px. */
export const secondOutline = { x: 4, y: -4 } as const;

/** A group stands for several: a second outline looks out behind it. Closed regions are hollow and need none. */
function drawSecondOutlines(context: CanvasRenderingContext2D, { model, x, y, palette }: LandDrawing): void {
  context.lineWidth = 1.5;
  model.nodes.forEach((node, i) => {
    if (node.groupCount === null || node.kind === "region") return;
    context.globalAlpha = node.isSetBack ? 0.35 : 1;
    traceShape(context, node.kind, {
      x: x[i]! + secondOutline.x,
      y: y[i]! + secondOutline.y,
      radius: node.radius,
    });
    context.fillStyle = palette.paper;
    context.fill();
    context.strokeStyle = palette[kindShapes[node.kind].token];
    context.stroke();
  });
  context.globalAlpha = 1;
}
