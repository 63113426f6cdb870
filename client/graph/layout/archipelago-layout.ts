import { addNodes } from "./add-nodes.ts";
import { arrangeInterior, interiorMass } from "./arrange-interior.ts";
import { arrangeWater } from "./arrange-water.ts";
import { type IndexedGraph, indexGraph } from "./index-graph.ts";
import { labelRoom, nodeBoxes } from "./label-room.ts";
import type { LayoutDraft } from "./layout-draft.ts";
import { type Variant, variantCount, variantsFor } from "./layout-figures.ts";
import type {
  LayoutGraph,
  LayoutHooks,
  LayoutOptions,
  LayoutProgress,
  MapLayout,
  Point,
} from "./layout-graph.ts";
import { clearStraits, packIslands } from "./pack-islands.ts";
import { type PlacedWater, placeWaterNodes } from "./place-water-nodes.ts";
import { scoreLayout } from "./score-layout.ts";
import { swapNodes } from "./swap-nodes.ts";

/**
 * Lays out land and water: regions as islands that never touch, in geographic order, nodes without a region on the
 * water between them. The same graph gives the same picture, in whatever order its parts come.
 */
export function archipelagoLayout(
  graph: LayoutGraph,
  options: LayoutOptions,
  hooks: LayoutHooks = {},
): MapLayout {
  let best: MapLayout | undefined;
  for (const progress of arrangements(graph, options)) {
    best = progress.best;
    hooks.onProgress?.(progress);
    if (hooks.shouldStop?.()) break;
  }
  return best!;
}

/** The same one arrangement at a time, for a worker that listens in between. Answers at least one. */
export function* arrangements(graph: LayoutGraph, options: LayoutOptions): Generator<LayoutProgress, void> {
  const indexed = indexGraph(graph);
  const variants = variantsFor(options.frame);
  if (knownNodes(indexed, options).includes(1)) {
    yield { tried: 1, total: 1, best: arrange(indexed, options, variants[0]!) };
    return;
  }
  const total = Math.max(
    1,
    Math.min(variants.length, options.variants ?? variantCount(graph.nodes.length, graph.edges.length)),
  );
  let best: MapLayout | undefined;
  for (let k = 0; k < total; k++) {
    const layout = arrange(indexed, options, variants[k]!);
    if (best === undefined || layout.score < best.score - 1e-6) best = layout;
    yield { tried: k + 1, total, best };
  }
}

function arrange(graph: IndexedGraph, options: LayoutOptions, variant: Variant): MapLayout {
  const { frame } = options;
  const room = labelRoom(graph, frame);
  const size = graph.nodes.length;
  const draft: LayoutDraft = {
    graph,
    frame,
    labelRoom: room,
    boxes: nodeBoxes(graph, room),
    variant,
    x: new Float64Array(size),
    y: new Float64Array(size),
  };
  const known = knownNodes(graph, options);
  if (!known.includes(1)) return finish(draft, arrangeAnew(draft));
  graph.nodes.forEach((node, i) => {
    draft.x[i] = options.known?.get(node.id)?.x ?? 0;
    draft.y[i] = options.known?.get(node.id)?.y ?? 0;
  });
  return finish(draft, addNodes(draft, { known, regionPlaces: options.regionPlaces ?? new Map() }));
}

/** By node: 1 when the options give its position. */
function knownNodes({ nodes }: IndexedGraph, { known }: LayoutOptions): Uint8Array {
  return Uint8Array.from(nodes, (node) => (known?.has(node.id) ? 1 : 0));
}

function arrangeAnew(draft: LayoutDraft): PlacedWater {
  const { graph } = draft;
  if (graph.islands.length === 0) return arrangeWater(draft);
  const mass = interiorMass(graph);
  const water = {
    nodes: graph.water,
    kept: new Uint8Array(graph.nodes.length),
    again: graph.water.length <= 120,
  };
  for (let region = 0; region < graph.islands.length; region++) arrangeInterior(draft, region, mass);
  packIslands(draft);
  const placed = placeWaterNodes(draft, water);
  if (!swapNodes(draft, graph.islands, mass)) return placed;
  clearStraits(draft);
  return placeWaterNodes(draft, water);
}

/** Back to the order of the input. */
function finish(draft: LayoutDraft, { names, unplaced }: PlacedWater): MapLayout {
  const { graph } = draft;
  const x = new Float64Array(draft.x.length);
  const y = new Float64Array(draft.y.length);
  graph.inputIndex.forEach((index, i) => {
    x[index] = draft.x[i]!;
    y[index] = draft.y[i]!;
  });
  const regionNames = new Map<string, Point>();
  names.forEach((name, region) => {
    if (name !== null) regionNames.set(graph.regions[region]!.id, { x: name.x, y: name.y });
  });
  return { x, y, regionNames, ...scoreLayout(draft, names), labelRoom: draft.labelRoom, unplaced };
}
