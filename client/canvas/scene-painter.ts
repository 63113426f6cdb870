/** Paints one frame of land and names over and under what Cytoscape has drawn in the same frame. */
import type { Box } from "../graph/labels/box.ts";
import type { MapNames, MapNamesMemory } from "../graph/labels/name-map.ts";
import type { Place } from "../graph/picture.ts";
import type { Camera, Size } from "./camera.ts";
import { createMeasure, type MeasureText } from "./label-fonts.ts";
import { drawLabels, moreLinksBox } from "./label-layer.ts";
import { drawLands, type LandLayer, outlineLayer } from "./land-layer.ts";
import type { Palette } from "./palette.ts";
import { buildSceneModel, emptyPicture, type SceneModel } from "./scene-model.ts";
import { placeSceneNames, type SceneTexts } from "./scene-names.ts";

/** A picture with its places. The arrays change in place while something moves. */
export interface Drawing {
  readonly model: SceneModel;
  readonly texts: SceneTexts;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where the layout kept room for names of lands. */
  readonly kept: ReadonlyMap<string, Place>;
}

export interface FrameState {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly size: Size;
  readonly titleBlock: Size;
  readonly selected: ReadonlySet<string>;
  readonly palette: Palette;
  /** The map is being panned or zoomed, or nodes move. */
  readonly isMoving: boolean;
}

export class ScenePainter {
  measure: MeasureText;
  readonly #land: CanvasRenderingContext2D;
  readonly #labels: CanvasRenderingContext2D;
  #layer: LandLayer | undefined;
  #layerOf: Drawing | undefined;
  #movedNodes = new Set<number>();
  #isCoarse = false;
  #memory: MapNamesMemory | undefined;
  #names: MapNames | undefined;
  /** Where "+12" stands, screen px. */
  moreLinks: Box | null = null;

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
  }

  /** Fonts or another picture: names are placed without regard to where they were. */
  forgetNames(): void {
    this.#memory = undefined;
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
    const { drawing, camera, palette, selected, size, titleBlock } = state;
    const layer = this.#outline(state);
    const { model, x, y } = drawing;
    drawLands(this.#land, { model, layer, x, y, camera, palette, pixelRatio: pixelRatio() });
    const input = {
      ...drawing,
      camera,
      size,
      titleBlock,
      selected,
      land: layer,
      before: this.#memory,
      isGesture: state.isMoving && this.#memory !== undefined,
    };
    this.#names = placeSceneNames(input);
    this.#memory = this.#names.memory;
    this.moreLinks = moreLinksBox(input);
    drawLabels(this.#labels, { ...input, names: this.#names, palette, pixelRatio: pixelRatio() });
  }

  /** All coasts for a new picture; while nodes move only theirs and what they touch, on the coarse grid. */
  #outline({ drawing, isMoving }: FrameState): LandLayer {
    const { model, x, y } = drawing;
    const isSame = this.#layerOf === drawing && this.#layer !== undefined;
    const hasMoved = this.#movedNodes.size > 0;
    if (isSame && !hasMoved && (isMoving || !this.#isCoarse)) return this.#layer!;
    const moved = new Set([...this.#movedNodes].map((index) => model.landGraph.regionOf[index]!));
    const isCoarse = hasMoved && isMoving;
    const before = isSame ? { layer: this.#layer!, moved } : undefined;
    this.#layer = outlineLayer(model, x, y, isCoarse, before);
    this.#layerOf = drawing;
    this.#isCoarse = isCoarse;
    this.#movedNodes = new Set();
    return this.#layer;
  }
}

export const emptyDrawing = (texts: Omit<SceneTexts, "labels" | "lands">): Drawing => ({
  model: buildSceneModel(emptyPicture),
  texts: { ...texts, labels: [], lands: [] },
  x: new Float64Array(),
  y: new Float64Array(),
  kept: new Map(),
});

const pixelRatio = (): number => window.devicePixelRatio || 1;
