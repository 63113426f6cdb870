/** Small pictures for tests of the map. */
import { bendLinks } from "../../../client/canvas/bend-links.ts";
import type { Drawing } from "../../../client/canvas/drawing.ts";
import { type MeasureText, textStyles } from "../../../client/canvas/label-fonts.ts";
import { buildSceneModel } from "../../../client/canvas/scene-model.ts";
import { measureTexts } from "../../../client/canvas/scene-names.ts";
import type { Picture, PictureLand, PictureLink, PictureNode, Place } from "../../../client/graph/picture.ts";

export const nodeLike = (id: string, more: Partial<PictureNode> = {}): PictureNode => ({
  id,
  kind: "company",
  label: id,
  description: id,
  landId: null,
  radius: 10,
  groupCount: null,
  basis: "real",
  isEnded: false,
  moreLinks: 0,
  isMajor: false,
  isSetBack: false,
  isNew: false,
  ...more,
});

export const linkLike = (from: string, to: string, more: Partial<PictureLink> = {}): PictureLink => ({
  id: `${from} ${to}`,
  from,
  to,
  look: "stated",
  count: 1,
  label: null,
  isSetBack: false,
  isOnWay: false,
  description: `${from} with ${to}`,
  ...more,
});

export const landLike = (id: string): PictureLand => ({ id, name: id, lat: 50, lon: 10 });

export const pictureOf = (
  nodes: readonly PictureNode[],
  links: readonly PictureLink[] = [],
  lands: readonly PictureLand[] = [],
): Picture => ({ nodes, links, lands });

/** Every letter is 6 px wide. */
export const sixPerLetter: MeasureText = (text, { spacing }) =>
  6 * text.length + spacing * Math.max(0, text.length - 1);

export const styles = textStyles(1);

/** A picture with its places, as the layers of the map take it. */
export function drawingOf(picture: Picture, places: Readonly<Record<string, Place>>): Drawing {
  const model = buildSceneModel(picture);
  const x = Float64Array.from(model.nodes, ({ id }) => places[id]?.x ?? 0);
  const y = Float64Array.from(model.nodes, ({ id }) => places[id]?.y ?? 0);
  const texts = measureTexts(model, styles, sixPerLetter);
  return { model, texts, x, y, kept: new Map(), bends: bendLinks(model, x, y), bundles: [] };
}
