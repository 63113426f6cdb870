/** Everything that is written on one frame of the map: what has to be named, measured, and where it has found a place. */

import type { Box } from "../graph/labels/box.ts";
import { boxAround } from "../graph/labels/box.ts";
import { type MapNames, type NamedMapNode, nameMapInSteps } from "../graph/labels/name-map.ts";
import { type LandTable, landTable } from "../graph/land/land-table.ts";
import { bendBy, pointsAlong } from "../graph/lines/bend-line.ts";
import type { Place } from "../graph/picture.ts";
import { type Steps, takeAllSteps } from "../graph/steps.ts";
import { pathOfLink } from "./bend-links.ts";
import { toScreen } from "./camera.ts";
import { ringGap } from "./cytoscape-style.ts";
import type { LandLayer, NamesInput, SceneTexts } from "./drawing.ts";
import type { MeasureText, TextStyles } from "./label-fonts.ts";
import { type NumberedLine, placeLinkNumbers, placesAlong } from "./link-numbers.ts";
import { newTags } from "./new-tags.ts";
import { fitsCountInside, labelOfLand, labelOfNode, type NodeLabel } from "./node-labels.ts";
import type { SceneModel } from "./scene-model.ts";

export function measureTexts(model: SceneModel, styles: TextStyles, measure: MeasureText): SceneTexts {
  return takeAllSteps(measureInSteps(model, styles, measure));
}

/** The same name by name. */
export function* measureInSteps(
  model: SceneModel,
  styles: TextStyles,
  measure: MeasureText,
): Steps<SceneTexts> {
  const labels: SceneTexts["labels"][number][] = [];
  for (const node of model.nodes) {
    const plain = labelOfNode(node, true, styles, measure);
    const counted = node.groupCount === null ? plain : labelOfNode(node, false, styles, measure);
    labels.push({ plain, counted });
    yield;
  }
  return {
    ...{ styles, measure, labels },
    lands: model.lands.map((land, i) => (model.isNamedByNode[i] ? null : labelOfLand(land, styles, measure))),
  };
}

export function placeSceneNames(input: NamesInput): MapNames {
  return takeAllSteps(nameInSteps(input));
}

/** The same name by name. */
export function* nameInSteps(input: NamesInput): Steps<MapNames> {
  const { model, texts, camera, size, covered, kept, before } = input;
  const moreLinks = moreLinksBox(input);
  const land = tableOf(input.land);
  yield;
  const nodes = model.nodes.map((_, i) => namedNode(input, i));
  yield;
  const lines = model.links.flatMap((_, i) => segmentsOf(pathOfLink(input, i)));
  yield;
  return yield* nameMapInSteps({
    view: { ...camera, ...size },
    nodes,
    regions: model.lands.flatMap((land, i) => {
      const label = texts.lands[i];
      const place = kept.get(land.id);
      return label
        ? [{ id: land.id, width: label.width, height: label.height, ...(place && { kept: place }) }]
        : [];
    }),
    land,
    lines,
    values: computedValues(input),
    numbers: placeLinkNumbers([...numberedBundles(input), ...numberedLines(input)], camera, nodeBoxes(input)),
    barred: [...covered, ...newTags(input).map((tag) => tag.box), ...(moreLinks ? [moreLinks] : [])],
    ...(before && { before }),
    isGesture: input.isGesture,
  });
}

/** The label of a node at this zoom: a count that does not fit inside stands with the name. */
export function labelAt({ model, texts, camera }: NamesInput, index: number): NodeLabel {
  const node = model.nodes[index]!;
  const label = texts.labels[index]!;
  return fitsCountInside(node, node.radius * camera.zoom, texts.styles, texts.measure)
    ? label.plain
    : label.counted;
}

const priorities = { major: 10_000, group: 5_000 };

function namedNode(input: NamesInput, index: number): NamedMapNode {
  const { model, x, y, selected } = input;
  const node = model.nodes[index]!;
  const label = labelAt(input, index);
  const isSelected = selected.has(node.id);
  const isGroup = node.groupCount !== null;
  return {
    id: node.id,
    x: x[index]!,
    y: y[index]!,
    radius: reachOf(input, index),
    regionId: node.landId,
    labelWidth: node.isSetBack && !isSelected ? 0 : label.width,
    labelHeight: label.height,
    priority:
      1 + (isGroup ? priorities.group : node.isMajor ? priorities.major : 0) + model.linksOf[index]!.length,
    isSelected,
  };
}

/** Model px a shape takes with its ring or its second outline. */
function reachOf({ model, selected }: NamesInput, index: number): number {
  const node = model.nodes[index]!;
  if (selected.has(node.id)) return node.radius + ringGap + 1.5;
  return node.groupCount !== null && node.kind !== "region" ? node.radius + 3 : node.radius;
}

function nodeBoxes({ model, x, y, camera }: NamesInput): Box[] {
  return model.nodes.map((node, i) => {
    const place = toScreen(camera, { x: x[i]!, y: y[i]! });
    return boxAround(place.x, place.y, 2 * node.radius * camera.zoom, 2 * node.radius * camera.zoom);
  });
}

function numberedLines(input: NamesInput): NumberedLine[] {
  const { model, texts } = input;
  return model.links
    .map((line, index) => ({ ...line, index }))
    .filter(({ link }) => link.label !== null && link.look !== "computed" && !link.isSetBack)
    .toSorted((a, b) => b.link.count - a.link.count || (a.link.id < b.link.id ? -1 : 1))
    .map(({ link, index }) => ({
      id: link.id,
      places: placesAlong(pathOfLink(input, index)),
      width: texts.measure(link.label!, texts.styles.count),
      height: texts.styles.count.lineHeight,
    }));
}

export const bundleId = (from: string, to: string): string => `bundle ${from} ${to}`;

/** On the water, as near as may be to where the line was bent for its number. */
function numberedBundles({ bundles, texts, land }: NamesInput): NumberedLine[] {
  const table = tableOf(land);
  const isWet = ({ x, y }: Place): boolean => !table.hasLand(x, y, x, y);
  return bundles.map((bundle) => {
    const { from, to, count, label } = bundle;
    const fromLabel = (place: Place): number => Math.hypot(place.x - label.x, place.y - label.y);
    const others = pointsAlong(bundle, bundle.bend, 32).filter(isWet);
    return {
      id: bundleId(from, to),
      places: [label, ...others.sort((a, b) => fromLabel(a) - fromLabel(b))],
      width: texts.measure(String(count), texts.styles.count),
      height: texts.styles.count.lineHeight,
    };
  });
}

function computedValues({ model, texts, x, y, camera, bends }: NamesInput) {
  return model.links
    .filter(({ link }) => link.label !== null && link.look === "computed")
    .map(({ link, from, to }) => {
      const start = toScreen(camera, { x: x[from]!, y: y[from]! });
      const end = toScreen(camera, { x: x[to]!, y: y[to]! });
      const ends = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
      return {
        id: link.id,
        line: { ...ends, ...bendBy(ends, (bends.get(link.id) ?? 0) * camera.zoom) },
        forms: [{ text: link.label!, width: texts.measure(link.label!, texts.styles.value) }],
        height: texts.styles.value.lineHeight,
      };
    });
}

const segmentsOf = (path: readonly Place[]) =>
  path.slice(1).map(({ x, y }, k) => ({ x1: path[k]!.x, y1: path[k]!.y, x2: x, y2: y }));

/** "+12" at the upper right of the first selected node: what is linked to it and not shown. */
export function moreLinksBox({ model, texts, x, y, camera, selected }: NamesInput): Box | null {
  const [first] = selected;
  const index = first === undefined ? undefined : model.indexOf.get(first);
  const node = model.nodes[index ?? -1];
  if (index === undefined || !node || node.moreLinks === 0) return null;
  const place = toScreen(camera, { x: x[index]!, y: y[index]! });
  const width = texts.measure(`+${node.moreLinks}`, texts.styles.count);
  const off = (node.radius + ringGap) * camera.zoom;
  return boxAround(place.x + off * 0.8 + width / 2 + 3, place.y - off * 0.8 - 2, width + 6, 18);
}

const tables = new WeakMap<LandLayer, LandTable>();

/** One table per set of coasts, however many frames are drawn with it. */
function tableOf(layer: LandLayer): LandTable {
  let table = tables.get(layer);
  if (table === undefined) {
    table = landTable(layer.outlines.lands);
    tables.set(layer, table);
  }
  return table;
}
