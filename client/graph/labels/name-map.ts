import type { LandTable } from "../land/land-table.ts";
import { type Steps, takeAllSteps } from "../steps.ts";
import { type Box, boxAround, type OwnedBox } from "./box.ts";
import { BoxHash } from "./box-hash.ts";
import { type LineRaster, rasterLines, type Segment } from "./line-raster.ts";
import { type LabelItem, type LabelMemory, type PlacedLabel, placeLabelsInSteps } from "./place-labels.ts";
import { type LineValue, type PlacedValue, placeLineValues } from "./place-line-values.ts";
import { type PlacedRegionName, placeRegionNames } from "./place-region-names.ts";
import type { NamedRegion, RegionNameMemory } from "./region-name-request.ts";
import { toScreen, type View } from "./view.ts";

export interface NamedMapNode {
  readonly id: string;
  /** Model px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly regionId: string | null;
  /** Measured name in screen px; width 0 for a node without a name. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Higher goes first: clusters, groups, then by links. */
  readonly priority: number;
  /** Named before everything else. */
  readonly isSelected?: boolean;
}

export interface MapNamesRequest {
  readonly view: View;
  readonly nodes: readonly NamedMapNode[];
  readonly regions: readonly Omit<NamedRegion, "nodes">[];
  readonly land: LandTable;
  /** What is drawn as lines, model px; names avoid them. */
  readonly lines: Iterable<Segment>;
  /** Values along computed lines, screen px, most important first. */
  readonly values?: readonly LineValue[];
  /** Numbers of bundled lines: where they stand, model px, and their measured size in screen px. */
  readonly numbers?: readonly BundleNumber[];
  /** Title block, legend and the like, screen px. */
  readonly barred?: readonly Box[];
  readonly before?: MapNamesMemory;
  /** While a finger or the wheel moves the map: region names are carried along instead of searched. */
  readonly isGesture?: boolean;
}

export interface BundleNumber {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapNamesMemory {
  readonly labels: LabelMemory;
  readonly regions: RegionNameMemory;
}

/** Everything that is written on the map, screen px; canvas, SVG and PDF draw the same list. */
export interface MapNames {
  readonly labels: readonly PlacedLabel[];
  readonly regionNames: readonly PlacedRegionName[];
  readonly values: readonly PlacedValue[];
  readonly numbers: readonly { readonly id: string; readonly box: Box }[];
  /** Names in the picture for which there is no room: "91 of 126 names fit". */
  readonly dropped: readonly LabelItem[];
  readonly memory: MapNamesMemory;
}

/** Up to this many nodes their names come before the values of computed lines. */
const fewNodes = 30;

/** Places all names of one frame: selected, regions, numbers and values, then nodes by priority. Nothing overlaps. */
export function nameMap(request: MapNamesRequest): MapNames {
  return takeAllSteps(nameMapInSteps(request));
}

/** The same name by name. */
export function* nameMapInSteps(request: MapNamesRequest): Steps<MapNames> {
  const { view, nodes, before } = request;
  const lines = rasterLines(linesOnScreen(request), view.width, view.height);
  yield;
  const discs = nodes.map((node) => discOf(view, node));
  const barred = (request.barred ?? []).map((box) => ({ ...box, owner: null }));
  const labels = labelPasses(request, lines);
  const selected = yield* labels(
    nodes.filter((node) => node.isSelected),
    [...barred, ...discs],
  );
  const numbers = numbersOnScreen(request);
  const regions = yield* placeRegionNames({
    view,
    regions: request.regions.map((region) => ({
      ...region,
      nodes: nodes.filter((node) => node.regionId === region.id),
    })),
    land: request.land,
    obstacles: [
      ...barred,
      ...discs,
      ...boxesOf(selected.labels),
      ...numbers.map(({ box }) => ({ ...box, owner: null })),
    ],
    lines,
    ...(before && { before: before.regions }),
    isGesture: request.isGesture ?? false,
  });
  const fixed = [...barred, ...boxesOf(selected.labels), ...boxesOf(regions.names), ...boxesOf(numbers)];
  const others = nodes.filter((node) => !node.isSelected);
  const valuesFirst = nodes.length > fewNodes;
  const early = valuesFirst ? valuesAmong(request, [...fixed, ...discs]) : [];
  yield;
  const named = yield* labels(others, [...fixed, ...discs, ...early.flatMap((value) => value.squares)]);
  const values = valuesFirst ? early : valuesAmong(request, [...fixed, ...discs, ...boxesOf(named.labels)]);
  return {
    labels: [...selected.labels, ...named.labels],
    regionNames: regions.names,
    values,
    numbers,
    dropped: [...selected.dropped, ...named.dropped],
    memory: { labels: new Map([...selected.memory, ...named.memory]), regions: regions.memory },
  };
}

function discOf(view: View, node: NamedMapNode): OwnedBox {
  const { x, y } = toScreen(view, node.x, node.y);
  return { ...boxAround(x, y, 2 * node.radius * view.zoom, 2 * node.radius * view.zoom), owner: node.id };
}

function* linesOnScreen({ lines, view }: MapNamesRequest): Generator<Segment> {
  for (const line of lines) {
    const from = toScreen(view, line.x1, line.y1);
    const to = toScreen(view, line.x2, line.y2);
    yield { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  }
}

function boxesOf(placed: readonly { readonly box: Box }[]): OwnedBox[] {
  return placed.map(({ box }) => ({ ...box, owner: null }));
}

function numbersOnScreen({ numbers = [], view }: MapNamesRequest): { id: string; box: Box }[] {
  return numbers.map(({ id, x, y, width, height }) => {
    const at = toScreen(view, x, y);
    return { id, box: boxAround(at.x, at.y, width, height) };
  });
}

function labelPasses({ view, before }: MapNamesRequest, lines: LineRaster) {
  return (nodes: readonly NamedMapNode[], obstacles: readonly OwnedBox[]) =>
    placeLabelsInSteps({
      items: nodes.filter((node) => node.labelWidth > 0).map((node) => labelItem(view, node)),
      obstacles,
      width: view.width,
      height: view.height,
      lines,
      ...(before && { before: before.labels }),
    });
}

function labelItem(view: View, node: NamedMapNode): LabelItem {
  const { id, radius, labelWidth, labelHeight, priority } = node;
  return {
    id,
    ...toScreen(view, node.x, node.y),
    radius: radius * view.zoom,
    width: labelWidth,
    height: labelHeight,
    priority,
  };
}

function valuesAmong({ values = [], view }: MapNamesRequest, obstacles: readonly OwnedBox[]): PlacedValue[] {
  if (values.length === 0) return [];
  const taken = new BoxHash();
  for (const box of obstacles) taken.add(box);
  return placeLineValues(values, taken, view);
}
