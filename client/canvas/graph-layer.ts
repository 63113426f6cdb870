/** The layer of lines and shapes, between land and names. */
import type { Place } from "../graph/picture.ts";
import type { Camera } from "./camera.ts";
import type { LinkLook, NodeLook } from "./element-look.ts";
import { type LinkEnd, type LinkLine, linkLine } from "./link-line.ts";
import type { Palette } from "./palette.ts";
import type { SceneModel } from "./scene-model.ts";
import { traceShape } from "./shape-path.ts";

/** By the indices of the model; the same for every frame until picture, selection or bends change. */
export interface GraphLooks {
  readonly nodes: readonly NodeLook[];
  readonly links: readonly LinkLook[];
}

export interface GraphDrawing {
  readonly model: SceneModel;
  readonly looks: GraphLooks;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly camera: Camera;
  readonly palette: Palette;
  readonly pixelRatio: number;
}

const setBackOpacity = 0.35;
/** px of each of the two lines that a computed one consists of. */
const sideWidth = 2.6;
/** px: how far the tick of what has ended goes to either side, and how thick it is. */
const tick = { reach: 3.7, width: 2.5 };

export function drawGraph(context: CanvasRenderingContext2D, drawing: GraphDrawing): void {
  const { camera, pixelRatio } = drawing;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const scale = camera.zoom * pixelRatio;
  context.setTransform(scale, 0, 0, scale, camera.panX * pixelRatio, camera.panY * pixelRatio);
  drawLines(context, drawing);
  drawShapes(context, drawing);
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function drawLines(context: CanvasRenderingContext2D, drawing: GraphDrawing): void {
  const { model, looks, palette } = drawing;
  context.lineCap = "butt";
  for (const rank of [0, 1, 2])
    looks.links.forEach((look, i) => {
      if (look.rank !== rank) return;
      const { from, to } = model.links[i]!;
      const line = linkLine(
        endAt(drawing, from, look.startGap),
        endAt(drawing, to, look.endGap),
        look.offset,
      );
      if (line === null) return;
      context.globalAlpha = look.isSetBack ? setBackOpacity : 1;
      context.setLineDash(look.dash as number[]);
      traceLine(context, line);
      if (look.sides !== null) strokeIn(context, palette[look.sides], look.width + 2 * sideWidth);
      strokeIn(context, palette[look.colour], look.width);
      if (look.hasTick) drawTick(context, line);
    });
}

const endAt = ({ model, x, y }: GraphDrawing, index: number, gap: number): LinkEnd => ({
  ...{ x: x[index]!, y: y[index]!, gap },
  node: model.nodes[index]!,
});

function traceLine(context: CanvasRenderingContext2D, { x1, y1, x2, y2, control }: LinkLine): void {
  context.beginPath();
  context.moveTo(x1, y1);
  if (control === null) context.lineTo(x2, y2);
  else context.quadraticCurveTo(control.x, control.y, x2, y2);
}

function strokeIn(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Across the middle of the line, in its colour. */
function drawTick(context: CanvasRenderingContext2D, line: LinkLine): void {
  const { x1, y1, x2, y2 } = line;
  const middle = middleOf(line);
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const across = { x: (-(y2 - y1) / length) * tick.reach, y: ((x2 - x1) / length) * tick.reach };
  context.beginPath();
  context.moveTo(middle.x - across.x, middle.y - across.y);
  context.lineTo(middle.x + across.x, middle.y + across.y);
  context.lineWidth = tick.width;
  context.stroke();
}

function middleOf({ x1, y1, x2, y2, control }: LinkLine): Place {
  const straight = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  if (control === null) return straight;
  return { x: (straight.x + control.x) / 2, y: (straight.y + control.y) / 2 };
}

function drawShapes(context: CanvasRenderingContext2D, { model, looks, x, y, palette }: GraphDrawing): void {
  context.lineJoin = "miter";
  model.nodes.forEach(({ kind, radius }, i) => {
    const look = looks.nodes[i]!;
    context.globalAlpha = look.isSetBack ? setBackOpacity : 1;
    context.setLineDash(look.dash as number[]);
    traceShape(context, kind, { x: x[i]!, y: y[i]!, radius });
    context.fillStyle = palette[look.fill];
    context.fill();
    strokeIn(context, palette[look.edge], look.edgeWidth);
  });
}
