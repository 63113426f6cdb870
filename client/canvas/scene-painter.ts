/** Paints one frame of land and names over and under what Cytoscape has drawn in the same frame. */
import type { Box } from "../graph/labels/box.ts";
import type { MapNames, MapNamesMemory } from "../graph/labels/name-map.ts";
import { bendLayer } from "./bundle-layer.ts";
import type { Camera, Size } from "./camera.ts";
import type { BundleLayer, Drawing, LandLayer, NamesInput, SceneTexts } from "./drawing.ts";
import { createMeasure, type MeasureText } from "./label-fonts.ts";
import { drawLabels } from "./label-layer.ts";
import { drawLands, outlineLayer } from "./land-layer.ts";
import type { Palette } from "./palette.ts";
import { buildSceneModel, emptyPicture } from "./scene-model.ts";
import { moreLinksBox, placeSceneNames } from "./scene-names.ts";

export interface FrameState {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly size: Size;
  /** Title block and controls, screen px. */
  readonly covered: readonly Box[];
  readonly newWord: string | null;
  readonly selected: ReadonlySet<string>;
  readonly palette: Palette;
  /** The map is being panned or zoomed, or nodes move. */
  readonly isMoving: boolean;
}

export class ScenePainter {
  measure: MeasureText;
  /** Where "+12" stands, screen px. */
  moreLinks: Box | null = null;
  readonly #land: CanvasRenderingContext2D;
  readonly #labels: CanvasRenderingContext2D;
  #layer: LandLayer | undefined;
  #bundles: BundleLayer = [];
  #bentFor: LandLayer | undefined;
  #bentOf: Drawing["bundles"] | undefined;
  #layerOf: Drawing | undefined;
  #movedNodes = new Set<number>();
  #isCoarse = false;
  #memory: MapNamesMemory | undefined;
  #names: MapNames | undefined;
  /** The frame for which names of lands were searched last. */
  #searched: FrameState | undefined;

  constructor(landCanvas: HTMLCanvasElement, labelCanvas: HTMLCanvasElement) {
    this.#land = landCanvas.getContext("2d")!;
    this.#labels = labelCanvas.getContext("2d")!;
    this.measure = createMeasure(this.#labels);
  }

  get names(): MapNames | undefined {
    return this.#names;
  }

  get layer(): LandLayer | undefined {
    return this.#layer;
  }

  /** Nodes (by index) that have moved since the last frame: their coasts are computed again. */
  nodesMoved(indices: Iterable<number>): void {
    for (const index of indices) this.#movedNodes.add(index);
  }

  /** A font has come: what was measured without it is wrong. */
  forgetMeasures(): void {
    this.measure = createMeasure(this.#labels);
    this.forgetNames();
  }

  /** Another picture: names are placed without regard to where they were. */
  forgetNames(): void {
    this.#memory = undefined;
    this.#searched = undefined;
  }

  resize({ width, height }: Size): void {
    const ratio = pixelRatio();
    for (const { canvas } of [this.#land, this.#labels]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
  }

  paint(state: FrameState): void {
    const { drawing, camera, palette, size, covered, newWord, selected } = state;
    const layer = this.#outline(state);
    const bundles = this.#bend(state);
    const { model, x, y } = drawing;
    drawLands(this.#land, {
      ...{ model, layer, x, y, camera, palette },
      bundles,
      pixelRatio: pixelRatio(),
    });
    const input: NamesInput = {
      ...drawing,
      ...{ camera, size, covered, newWord, selected },
      bundles,
      land: layer,
      before: this.#memory,
      isGesture: this.#memory !== undefined && (state.isMoving || this.#isSearched(state)),
    };
    const names = placeSceneNames(input);
    this.#names = input.isGesture ? carryKinds(names, this.#names) : names;
    if (!input.isGesture) this.#searched = state;
    this.#memory = names.memory;
    this.moreLinks = moreLinksBox(input);
    drawLabels(this.#labels, { ...input, names: this.#names, palette, pixelRatio: pixelRatio() });
  }

  /** What a new picture needs before its first frame, in pieces that each fit a frame. */
  preparations(state: FrameState): (() => void)[] {
    return [() => this.#outline(state), () => this.#bend(state)];
  }

  /** All coasts for a new picture; while nodes move only theirs and what they touch, on the coarse grid. */
  #outline({ drawing, isMoving }: FrameState): LandLayer {
    const { model, x, y } = drawing;
    const before = this.#layerOf === drawing ? this.#layer : undefined;
    const hasMoved = this.#movedNodes.size > 0;
    if (before && !hasMoved && (isMoving || !this.#isCoarse)) return before;
    const moved = new Set([...this.#movedNodes].map((index) => model.landGraph.regionOf[index]!));
    this.#isCoarse = hasMoved && isMoving;
    this.#layer = outlineLayer(model, x, y, this.#isCoarse, before && { layer: before, moved });
    this.#layerOf = drawing;
    this.#movedNodes = new Set();
    return this.#layer;
  }

  /** Lines between lands follow the coasts they run round. */
  #bend(state: FrameState): BundleLayer {
    const layer = this.#outline(state);
    if (this.#bentFor === layer) return this.#bundles;
    const isSame = this.#bentOf === state.drawing.bundles;
    this.#bundles = bendLayer(state.drawing, layer, this.#isCoarse && isSame ? this.#bundles : null);
    this.#bentFor = layer;
    this.#bentOf = state.drawing.bundles;
    return this.#bundles;
  }

  /** Nothing has changed that names of lands depend on. */
  #isSearched({ camera, drawing, size, covered, selected }: FrameState): boolean {
    const last = this.#searched;
    return (
      last !== undefined &&
      last.drawing === drawing &&
      last.selected === selected &&
      last.size === size &&
      last.covered === covered &&
      last.camera.zoom === camera.zoom &&
      last.camera.panX === camera.panX &&
      last.camera.panY === camera.panY &&
      !this.#isCoarse
    );
  }
}

/** Names that were carried along do not know whether they stand on water or land; the frame before does. */
function carryKinds(names: MapNames, before: MapNames | undefined): MapNames {
  const kinds = new Map(before?.regionNames.map(({ id, at }) => [id, at]));
  return {
    ...names,
    regionNames: names.regionNames.map((name) => ({ ...name, at: kinds.get(name.id) ?? name.at })),
  };
}

export const emptyDrawing = (texts: Omit<SceneTexts, "labels" | "lands">): Drawing => ({
  model: buildSceneModel(emptyPicture),
  texts: { ...texts, labels: [], lands: [] },
  x: new Float64Array(),
  y: new Float64Array(),
  kept: new Map(),
  bends: new Map(),
  bundles: [],
});

const pixelRatio = (): number => window.devicePixelRatio || 1;
