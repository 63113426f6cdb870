/** The free part of the picture: for the layout its size, for the camera what has to lie inside. Pure. */

import type { Box } from "../graph/labels/box.ts";
import { coastFigures } from "../graph/land/coast-figures.ts";
import type { Place } from "../graph/picture.ts";
import type { Camera, Size } from "./camera.ts";
import type { SceneTexts } from "./drawing.ts";
import { type FitItem, fitCamera } from "./fit-camera.ts";
import type { SceneModel } from "./scene-model.ts";

const margin = 14;
/** The layout's frame goes by such steps, so that a slightly other window gives the same picture. */
const frameStep = 20;
const mostZoom = 1.5;

/** Width and height the layout fills, in px of a desk: without margins, and without the share of the height the title block takes. */
export function layoutFrame({ width, height }: Size, titleBlock: Size, factor: number): Size {
  const share = Math.min(1, titleBlock.width / Math.max(1, width));
  const round = (length: number): number =>
    Math.max(240, Math.round(length / factor / frameStep) * frameStep);
  return { width: round(width - 2 * margin), height: round(height - 2 * margin - titleBlock.height * share) };
}

export interface FramedScene {
  readonly model: SceneModel;
  readonly texts: SceneTexts;
  readonly kept: ReadonlyMap<string, Place>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly size: Size;
  /** Title block and controls, px. */
  readonly covered: readonly Box[];
}

export function fitScene(scene: FramedScene): Camera {
  const { model, texts, x, y, size, covered } = scene;
  const { factor } = texts.styles;
  const nodes = model.nodes.map((node, i): FitItem => {
    const label = texts.labels[i]!.plain;
    const isOnLand = (model.landGraph.regionOf[i] ?? -1) >= 0;
    return {
      x: x[i]!,
      y: y[i]!,
      reach: isOnLand ? Math.max(coastFigures.reach, node.radius + coastFigures.landBeyondNode) : node.radius,
      halfWidth: Math.min(label.width / 2, 56 * factor),
      above: isOnLand && hasNameAbove(model, i) ? 26 * factor : 8,
      below: isOnLand ? 8 : label.height + 4,
    };
  });
  return fitCamera([...nodes, ...keptNames(scene)], {
    ...size,
    covered,
    margin,
    mostZoom: mostZoom * factor,
  });
}

/** Where the layout has kept room for a name, it has to be seen too. */
function keptNames({ model, texts, kept }: FramedScene): FitItem[] {
  return model.lands.flatMap((land, i) => {
    const label = texts.lands[i];
    const place = kept.get(land.id);
    if (!label || !place) return [];
    return [
      { ...place, reach: 0, halfWidth: label.width / 2, above: label.height / 2, below: label.height / 2 },
    ];
  });
}

/** The name of a land stands above it as a rule. */
const hasNameAbove = ({ landGraph, isNamedByNode }: SceneModel, node: number): boolean =>
  !isNamedByNode[landGraph.regionOf[node]!];

export const isInView = ({ x, y }: Place, { width, height }: Size, within: number): boolean =>
  x >= within && y >= within && x <= width - within && y <= height - within;
