/** The layer above nodes and lines: names, counts, rings, tags. */
import type { MapNames } from "../graph/labels/name-map.ts";
import type { PictureNode } from "../graph/picture.ts";
import { toScreen } from "./camera.ts";
import { ringGap } from "./cytoscape-style.ts";
import { drawText } from "./draw-text.ts";
import type { NamesInput } from "./drawing.ts";
import { newTags } from "./new-tags.ts";
import { fitsCountInside } from "./node-labels.ts";
import type { Palette } from "./palette.ts";
import { bundleId, labelAt, moreLinksBox } from "./scene-names.ts";
import { traceShape } from "./shape-path.ts";

export interface LabelDrawing extends NamesInput {
  readonly names: MapNames;
  readonly palette: Palette;
  readonly pixelRatio: number;
}

export function drawLabels(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(drawing.pixelRatio, 0, 0, drawing.pixelRatio, 0, 0);
  drawRings(context, drawing);
  drawCounts(context, drawing);
  drawLandNames(context, drawing);
  drawNumbers(context, drawing);
  drawValues(context, drawing);
  drawNames(context, drawing);
  drawMoreLinks(context, drawing);
  drawNewTags(context, drawing);
}

function drawRings(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { palette, selected, camera } = drawing;
  context.strokeStyle = palette.ink;
  context.lineJoin = "miter";
  for (const id of selected) {
    const at = placeOf(drawing, id);
    if (at === undefined) continue;
    context.lineWidth = 2.5 * Math.max(0.8, Math.min(1.4, camera.zoom));
    traceShape(context, at.node.kind, { ...at, radius: at.radius + ringGap * camera.zoom });
    context.stroke();
  }
}

function drawCounts(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { model, texts, palette, x, y, camera } = drawing;
  model.nodes.forEach((node, i) => {
    if (!fitsCountInside(node, node.radius * camera.zoom, texts.styles, texts.measure)) return;
    const place = toScreen(camera, { x: x[i]!, y: y[i]! });
    context.globalAlpha = node.isSetBack ? 0.35 : 1;
    drawText(context, [String(node.groupCount)], place, texts.styles.count, {
      colour: node.kind === "region" || node.basis === "illustrative" ? palette.ink : palette.onfill,
      halo: null,
    });
  });
  context.globalAlpha = 1;
}

function drawLandNames(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { model, texts, palette, names } = drawing;
  for (const { id, box, at, anchor } of names.regionNames) {
    const label = texts.lands[model.lands.findIndex((land) => land.id === id)];
    if (!label) continue;
    const middle = middleOf(box);
    if (at === "lead") drawLead(context, middle, anchor, palette);
    drawText(context, label.lines, middle, label.style, {
      colour: palette["region-name"],
      halo: at === "land" ? palette.land : palette.water,
    });
  }
}

/** A hairline from a name that is far off to its land. */
function drawLead(
  context: CanvasRenderingContext2D,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  palette: Palette,
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.strokeStyle = palette["region-name"];
  context.lineWidth = 1;
  context.stroke();
}

function drawNumbers(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { model, texts, palette, names, bundles } = drawing;
  const numbers = new Map<string, string | null>(model.links.map(({ link }) => [link.id, link.label]));
  for (const { from, to, count } of bundles) numbers.set(bundleId(from, to), String(count));
  for (const { id, box } of names.numbers)
    drawText(context, [numbers.get(id) ?? ""], middleOf(box), texts.styles.count, {
      colour: palette.ink,
      halo: palette.water,
    });
}

function drawValues(context: CanvasRenderingContext2D, { texts, palette, names }: LabelDrawing): void {
  for (const { text, x, y, angle } of names.values) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    drawText(context, [text], { x: 0, y: 0 }, texts.styles.value, {
      colour: palette.calc,
      halo: palette.halo,
    });
    context.restore();
  }
}

function drawNames(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { model, palette, names } = drawing;
  // Minor names first: where halos touch, the more important one is whole.
  for (const { item, box } of names.labels.toReversed()) {
    const index = model.indexOf.get(item.id);
    if (index === undefined) continue;
    const label = labelAt(drawing, index);
    drawText(context, label.lines, middleOf(box), label.style, { colour: palette.ink, halo: palette.halo });
  }
}

function drawMoreLinks(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const box = moreLinksBox(drawing);
  const [first] = drawing.selected;
  const at = first === undefined ? undefined : placeOf(drawing, first);
  if (box === null || at === undefined) return;
  drawText(context, [`+${at.node.moreLinks}`], middleOf(box), drawing.texts.styles.count, {
    colour: drawing.palette.ink,
    halo: drawing.palette.halo,
  });
}

function drawNewTags(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { palette, texts } = drawing;
  for (const { box, word } of newTags(drawing)) {
    const { x, y } = middleOf(box);
    context.fillStyle = palette.ink;
    context.beginPath();
    if (word === null) context.arc(x, y, (box.right - box.left) / 2, 0, 2 * Math.PI);
    else context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.fill();
    if (word !== null)
      drawText(context, [word], { x, y }, texts.styles.count, { colour: palette.paper, halo: null });
  }
}

interface NodePlace {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Screen px. */
function placeOf({ model, x, y, camera }: NamesInput, id: string): NodePlace | undefined {
  const index = model.indexOf.get(id);
  if (index === undefined) return undefined;
  const node = model.nodes[index]!;
  return { node, ...toScreen(camera, { x: x[index]!, y: y[index]! }), radius: node.radius * camera.zoom };
}

const middleOf = (box: { left: number; top: number; right: number; bottom: number }) => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
});
