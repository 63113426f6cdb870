/** Paints one frame of land and names over and under what Cytoscape has drawn in the same frame. */
import type { Box } from "../graph/labels/box.ts";
import type { MapNames, MapNamesMemory } from "../graph/labels/name-map.ts";
import { type Steps, takeAllSteps } from "../graph/steps.ts";
import { bendLayer } from "./bundle-layer.ts";
import type { Camera, Size } from "./camera.ts";
import type { BundleLayer, Drawing, LandLayer, NamesInput, SceneTexts } from "./drawing.ts";
import { createMeasure, type MeasureText } from "./label-fonts.ts";
import { drawLabels } from "./label-layer.ts";
import { drawLands, outlineLayer } from "./land-layer.ts";
import type { Palette } from "./palette.ts";
import { buildSceneModel, emptyPicture } from "./scene-model.ts";
import { moreLinksBox, nameInSteps } from "./scene-names.ts";

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
  /** The frame for which names were placed last, and the one for which those of lands were searched. */
  #placed: FrameState | undefined;
  #searched: FrameState | undefined;
  /** What the canvases show. */
  #painted: FrameState | undefined;

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
    this.#placed = undefined;
    this.#searched = undefined;
    this.#painted = undefined;
  }

  /** A font has come: what was measured without it is wrong. */
  forgetMeasures(): void {
    this.measure = createMeasure(this.#labels);
    this.forgetNames();
  }

  /** Another picture: names are placed without regard to where they were. */
  forgetNames(): void {
    this.#memory = undefined;
    this.#placed = undefined;
    this.#searched = undefined;
    this.#painted = undefined;
  }

  resize({ width, height }: Size): void {
    const ratio = pixelRatio();
    this.#painted = undefined;
    for (const { canvas } of [this.#land, this.#labels]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
  }

  /** Draws all layers, unless they show this state already. */
  paint(state: FrameState): void {
    if (this.#isPainted(state)) return;
    takeAllSteps(this.prepare(state));
    for (const draw of this.layers(state)) draw();
  }

  /** One piece of work per layer, for a state that has been prepared, from below to above. */
  layers(state: FrameState): (() => void)[] {
    const { drawing, camera, palette } = state;
    const { model, x, y } = drawing;
    const frame = { model, x, y, camera, palette, pixelRatio: pixelRatio() };
    return [
      () => drawLands(this.#land, { ...frame, layer: this.#layer!, bundles: this.#bundles }),
      () => {
        const input = this.#namesInput(state);
        this.moreLinks = moreLinksBox(input);
        drawLabels(this.#labels, { ...input, names: this.#names!, palette, pixelRatio: pixelRatio() });
        this.#painted = state;
      },
    ];
  }

  #isPainted(state: FrameState): boolean {
    const painted = this.#painted;
    return (
      painted !== undefined &&
      isSameFrame(state, painted) &&
      painted.palette === state.palette &&
      (state.isMoving || !painted.isMoving)
    );
  }

  /** Everything a frame needs before it can be drawn; what has not changed since the frame before is kept. */
  *prepare(state: FrameState): Steps<void> {
    yield* this.#outline(state);
    yield* this.#bend(state);
    yield* this.#place(state);
  }

  *#place(state: FrameState): Steps<void> {
    const isCarried = this.#memory !== undefined && (state.isMoving || isSameFrame(state, this.#searched));
    if (isCarried && isSameFrame(state, this.#placed)) return;
    const names = yield* nameInSteps({ ...this.#namesInput(state), isGesture: isCarried });
    this.#names = isCarried ? carryKinds(names, this.#names) : names;
    this.#memory = names.memory;
    this.#placed = state;
    if (!isCarried) this.#searched = state;
  }

  #namesInput({ drawing, camera, size, covered, newWord, selected }: FrameState): NamesInput {
    return {
      ...drawing,
      ...{ camera, size, covered, newWord, selected },
      bundles: this.#bundles,
      land: this.#layer!,
      before: this.#memory,
      isGesture: false,
    };
  }

  /** All coasts for a new picture; while nodes move only theirs and what they touch, on the coarse grid. */
  *#outline({ drawing, isMoving }: FrameState): Steps<void> {
    const { model, x, y } = drawing;
    const before = this.#layerOf === drawing ? this.#layer : undefined;
    const moved = this.#movedNodes;
    if (before && moved.size === 0 && (isMoving || !this.#isCoarse)) return;
    const lands = new Set([...moved].map((index) => model.landGraph.regionOf[index]!));
    this.#movedNodes = new Set();
    const isCoarse = moved.size > 0 && isMoving;
    this.#layer = yield* outlineLayer(model, x, y, isCoarse, before && { layer: before, moved: lands });
    this.#isCoarse = isCoarse;
    this.#layerOf = drawing;
  }

  /** Lines between lands follow the coasts they run round. */
  *#bend({ drawing }: FrameState): Steps<void> {
    const layer = this.#layer!;
    if (this.#bentFor === layer) return;
    const isSame = this.#bentOf === drawing.bundles;
    this.#bundles = yield* bendLayer(drawing, layer, this.#isCoarse && isSame ? this.#bundles : null);
    this.#bentFor = layer;
    this.#bentOf = drawing.bundles;
  }
}

/** Nothing differs that names depend on. Nodes that move within a drawing are told by `nodesMoved`. */
function isSameFrame(state: FrameState, last: FrameState | undefined): boolean {
  return (
    last !== undefined &&
    last.drawing === state.drawing &&
    last.selected === state.selected &&
    last.size === state.size &&
    last.covered === state.covered &&
    last.newWord === state.newWord &&
    last.camera.zoom === state.camera.zoom &&
    last.camera.panX === state.camera.panX &&
    last.camera.panY === state.camera.panY
  );
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
