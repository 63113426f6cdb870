/**
 * The map between React and the layers: takes properties in, keeps what is drawn, moves it and the camera.
 * Over 250 lines because picture, places, selection, camera and motion change together; what can be pure is elsewhere.
 */

import type { Box } from "../graph/labels/box.ts";
import type { PictureNode, Place } from "../graph/picture.ts";
import {
  type Camera,
  cameraBetween,
  centreOn,
  panBy,
  type Size,
  toModel,
  toScreen,
  zoomAt,
} from "./camera.ts";
import { describeScene } from "./describe-scene.ts";
import { fitScene, isInView, layoutFrame } from "./frame-scene.ts";
import { textStyles } from "./label-fonts.ts";
import type { MapSceneProperties } from "./map-scene-properties.ts";
import { type Palette, readPalette } from "./palette.ts";
import {
  isSamePlaces,
  knownPlaces,
  layoutGraphOf,
  openedLandPlaces,
  type Places,
} from "./plan-arrangement.ts";
import { playTween, prefersLessMotion, type Tween } from "./play-tween.ts";
import type { SceneDescription } from "./scene-description.ts";
import { buildSceneModel, isGroupOfLand, type SceneModel } from "./scene-model.ts";
import { measureTexts, type SceneTexts } from "./scene-names.ts";
import { type Drawing, emptyDrawing, ScenePainter } from "./scene-painter.ts";
import { settleLayout } from "./settle-layout.ts";
import { spreadPlaces } from "./spread-places.ts";
import { createStage, type Stage } from "./stage.ts";

export interface SceneElements {
  readonly root: HTMLElement;
  readonly land: HTMLCanvasElement;
  readonly graph: HTMLElement;
  readonly labels: HTMLCanvasElement;
}

/** Told after every frame: overlays in the DOM follow pan and zoom. */
export type FrameListener = () => void;

const nodeMotion = 250;
const cameraMotion = 300;
const fade = 100;

export class Scene {
  readonly #elements: SceneElements;
  readonly #stage: Stage;
  readonly #painter: ScenePainter;
  #properties: MapSceneProperties;
  #palette: Palette;
  #drawing: Drawing;
  #selected: ReadonlySet<string> = new Set();
  #size: Size = { width: 0, height: 0 };
  /** The layout on its way; null when what is drawn is what is wanted. */
  #run: AbortController | null = null;
  #isFresh = false;
  #hasFonts = false;
  #isShown = false;
  /** The camera still is where a fit has put it. */
  #isFitted = true;
  #gestures = 0;
  #nodeTween: Tween | undefined;
  #cameraTween: Tween | undefined;
  #namesTold = "";
  onFrame: FrameListener = () => undefined;

  constructor(elements: SceneElements, properties: MapSceneProperties) {
    this.#elements = elements;
    this.#properties = properties;
    this.#selected = new Set(properties.selection);
    this.#palette = readPalette(elements.root);
    this.#painter = new ScenePainter(elements.land, elements.labels);
    this.#drawing = emptyDrawing({ styles: this.#styles(), measure: this.#painter.measure });
    this.#stage = createStage(elements.graph, this.#palette, () => this.#paint());
    this.#setShown(false);
    this.resize();
  }

  dispose(): void {
    this.#run?.abort();
    this.#nodeTween?.stop();
    this.#cameraTween?.stop();
    this.#stage.dispose();
  }

  get drawing(): Drawing {
    return this.#drawing;
  }

  get camera(): Camera {
    return this.#stage.camera();
  }

  get size(): Size {
    return this.#size;
  }

  get properties(): MapSceneProperties {
    return this.#properties;
  }

  describe(focused: string | null): SceneDescription {
    const { names, layer } = this.#painter;
    return describeScene({
      drawing: this.#drawing,
      camera: this.camera,
      size: this.#size,
      names,
      layer,
      focused,
    });
  }

  update(next: MapSceneProperties): void {
    const before = this.#properties;
    this.#properties = next;
    if (next.selection !== before.selection) this.#select(next.selection);
    const lostPlaces = before.places.size > 0 && next.places.size === 0 && next.picture.nodes.length > 0;
    if (next.arrangement !== before.arrangement || lostPlaces) this.#arrange(true);
    else if (next.picture !== before.picture) this.#arrange(false);
    else if (next.places !== before.places) this.#followPlaces(next.places);
    const { titleBlock } = next;
    if (titleBlock.width !== before.titleBlock.width || titleBlock.height !== before.titleBlock.height)
      this.#refit();
  }

  /** Theme or fonts have changed: colours are read and names measured again. */
  restyle(): void {
    this.#palette = readPalette(this.#elements.root);
    this.#stage.setPalette(this.#palette);
    this.#requestFrame();
  }

  remeasure(): void {
    this.#painter.forgetMeasures();
    const { model } = this.#drawing;
    this.#drawing = { ...this.#drawing, texts: this.#measure(model) };
    this.#painter.forgetNames();
    this.#refit();
    this.#requestFrame();
  }

  /** Names can be measured: the first layout may begin as soon as the box of the map has a size. */
  start(): void {
    this.#hasFonts = true;
    this.#begin();
  }

  /** The box of the map has another size. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#elements.root;
    if (width === 0 || height === 0) return;
    if (width === this.#size.width && height === this.#size.height) return;
    const middle = toModel(this.camera, { x: this.#size.width / 2, y: this.#size.height / 2 });
    this.#size = { width, height };
    this.#painter.resize(this.#size);
    this.#stage.resize();
    if (!this.#isShown) this.#begin();
    else if (this.#isFitted) this.#refit();
    else this.#stage.setCamera(centreOn(this.camera, middle, this.#size));
    this.#requestFrame();
  }

  // The camera

  fit(): void {
    this.#isFitted = true;
    this.#moveCamera(this.#fitting());
  }

  zoomBy(factor: number, anchor: Place = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    this.#isFitted = false;
    this.#moveCamera(zoomAt(this.camera, factor, anchor), cameraMotion / 2);
  }

  /** At once, as a hand or a wheel does it. */
  zoomNow(factor: number, anchor: Place): void {
    this.#isFitted = false;
    this.#cameraTween?.stop();
    this.#stage.setCamera(zoomAt(this.camera, factor, anchor));
  }

  panNow(x: number, y: number): void {
    this.#isFitted = false;
    this.#cameraTween?.stop();
    this.#stage.setCamera(panBy(this.camera, x, y));
  }

  centreOn(id: string): void {
    const place = this.placeOf(id);
    if (place === undefined) return;
    this.#isFitted = false;
    this.#moveCamera(centreOn(this.camera, place, this.#size));
  }

  /** Moves the camera only when the node is not well inside the picture. */
  reveal(id: string): void {
    const place = this.placeOf(id);
    if (place !== undefined && !isInView(toScreen(this.camera, place), this.#size, 40)) this.centreOn(id);
  }

  beginGesture(): void {
    this.#gestures++;
  }

  endGesture(): void {
    this.#gestures = Math.max(0, this.#gestures - 1);
    this.#requestFrame();
  }

  // Nodes

  placeOf(id: string): Place | undefined {
    const { model, x, y } = this.#drawing;
    const index = model.indexOf.get(id);
    return index === undefined ? undefined : { x: x[index]!, y: y[index]! };
  }

  nodeOf(id: string): PictureNode | undefined {
    const { model } = this.#drawing;
    const index = model.indexOf.get(id);
    return index === undefined ? undefined : model.nodes[index];
  }

  /** By a hand or by keys, screen px; the land follows in the same frame. */
  dragNodes(ids: readonly string[], screenX: number, screenY: number): void {
    this.#nodeTween?.stop();
    const { model, x, y } = this.#drawing;
    const { zoom } = this.camera;
    const indices = ids.flatMap((id) => model.indexOf.get(id) ?? []);
    for (const index of indices) {
      x[index]! += screenX / zoom;
      y[index]! += screenY / zoom;
    }
    this.#nodesMoved(indices);
  }

  tellMoved(ids: readonly string[]): void {
    this.#properties.onMoved(this.#places(), ids);
  }

  /** Indices of the nodes whose centre lies in a box, screen px. */
  nodesInside(box: Box): number[] {
    const { model, x, y } = this.#drawing;
    return model.nodes.flatMap((_, i) => {
      const place = toScreen(this.camera, { x: x[i]!, y: y[i]! });
      return place.x >= box.left && place.x <= box.right && place.y >= box.top && place.y <= box.bottom
        ? [i]
        : [];
    });
  }

  /** Whether a place (screen px) is on the "+12" beside the first selected node. */
  isOnMoreLinks(at: Place): boolean {
    const box = this.#painter.moreLinks;
    return box !== null && at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
  }

  expandSelected(): void {
    const [id] = this.#properties.selection;
    if (id !== undefined) this.#properties.onExpand(id);
  }

  // Inside

  #select(selection: readonly string[]): void {
    this.#selected = new Set(selection);
    this.#stage.setSelection(this.#drawing.model, this.#selected);
    this.#requestFrame();
  }

  #begin(): void {
    if (this.#run === null && this.#isReady()) this.#arrange(false);
  }

  #isReady(): boolean {
    return this.#hasFonts && this.#size.width > 0;
  }

  #arrange(isFresh: boolean): void {
    if (!this.#isReady()) return;
    // A fresh arrangement that has not arrived yet is still wanted.
    this.#isFresh = isFresh || (this.#run !== null && this.#isFresh);
    this.#run?.abort();
    const { picture } = this.#properties;
    const model = buildSceneModel(picture);
    const run = new AbortController();
    this.#run = run;
    Promise.all([
      this.#layOut(model, this.#measure(model), run.signal),
      this.#stage.prepare(model, this.#selected, run.signal),
    ]).then(
      ([drawing]) => {
        if (this.#run === run) this.#show(drawing);
      },
      () => {
        if (this.#run !== run) return;
        this.#run = null;
        this.#tellState("failed");
      },
    );
  }

  /** Places for a picture: those that are known, or what the worker makes of it. */
  async #layOut(model: SceneModel, texts: SceneTexts, signal: AbortSignal): Promise<Drawing> {
    const { pinned, places, titleBlock } = this.#properties;
    const wish = {
      model,
      drawn: this.#isFresh ? this.#places((id) => pinned.has(id)) : this.#places(),
      given: this.#isFresh && this.#isShown ? new Map<string, Place>() : places,
    };
    const known = knownPlaces(wish);
    if (known.size === model.nodes.length)
      return { model, texts, ...placeArrays(model, known), kept: this.#drawing.kept };
    this.#tellState("working");
    const frame = layoutFrame(this.#size, titleBlock);
    const regionPlaces = openedLandPlaces(wish, known);
    const layout = await settleLayout(
      layoutGraphOf(model, texts, pinned),
      { frame, ...(known.size > 0 && { known, regionPlaces }) },
      signal,
    );
    const placed = { model, x: layout.x, y: layout.y, kept: layout.regionNames };
    // Only a picture without a past is spread: what is there keeps its place.
    return { model, texts, ...(known.size > 0 ? placed : spreadPlaces(placed, frame)) };
  }

  /** What is drawn becomes this: nodes that stay move there, new ones come out of where they belong. */
  #show(target: Drawing): void {
    const wasFresh = this.#isFresh;
    const before = this.#drawing;
    const isFirst = !this.#isShown || before.model.nodes.length === 0;
    this.#run = null;
    this.#isFresh = false;
    this.#nodeTween?.stop();
    const start = isFirst ? target : startPlaces(target, before);
    this.#drawing = { ...target, x: Float64Array.from(start.x), y: Float64Array.from(start.y) };
    this.#stage.show({ ...this.#drawing, selected: this.#selected });
    if (isFirst) {
      this.#isFitted = true;
      this.#stage.setCamera(this.#fitting());
      this.#painter.forgetNames();
      this.#setShown(true);
    } else {
      this.#moveNodes(target.x, target.y);
      if (wasFresh || this.#hasNewOutside(target, before)) this.#fitTo(target);
    }
    this.#requestFrame();
    this.#tellState("settled");
    this.#properties.onSettled(placesOf(target));
  }

  /** Undo, redo, or another address: the nodes go where it says. What it says already is left alone. */
  #followPlaces(places: Places): void {
    if (this.#run !== null || isSamePlaces(places, this.#places())) return;
    const { model } = this.#drawing;
    const x = Float64Array.from(this.#drawing.x);
    const y = Float64Array.from(this.#drawing.y);
    model.nodes.forEach(({ id }, i) => {
      x[i] = places.get(id)?.x ?? x[i]!;
      y[i] = places.get(id)?.y ?? y[i]!;
    });
    this.#moveNodes(x, y);
  }

  #moveNodes(x: Float64Array, y: Float64Array): void {
    const { model } = this.#drawing;
    const from = { x: Float64Array.from(this.#drawing.x), y: Float64Array.from(this.#drawing.y) };
    const moving = model.nodes.flatMap((_, i) =>
      Math.hypot(x[i]! - from.x[i]!, y[i]! - from.y[i]!) > 0.01 ? [i] : [],
    );
    if (moving.length === 0) return;
    const step = (share: number): void => {
      for (const i of moving) {
        this.#drawing.x[i] = from.x[i]! + (x[i]! - from.x[i]!) * share;
        this.#drawing.y[i] = from.y[i]! + (y[i]! - from.y[i]!) * share;
      }
      this.#nodesMoved(moving);
    };
    this.#nodeTween?.stop();
    if (prefersLessMotion()) {
      step(1);
      this.#crossFade();
      return;
    }
    this.beginGesture();
    this.#nodeTween = playTween({ duration: nodeMotion, onStep: step, onEnd: () => this.endGesture() });
  }

  #nodesMoved(indices: readonly number[]): void {
    const { model, x, y } = this.#drawing;
    this.#painter.nodesMoved(indices);
    this.#stage.moveNodes(model, indices, x, y);
  }

  #moveCamera(target: Camera, duration = cameraMotion): void {
    this.#cameraTween?.stop();
    if (prefersLessMotion()) {
      this.#stage.setCamera(target);
      return;
    }
    const from = this.camera;
    this.beginGesture();
    this.#cameraTween = playTween({
      duration,
      onStep: (share) => this.#stage.setCamera(cameraBetween(from, target, share, this.#size)),
      onEnd: () => this.endGesture(),
    });
  }

  #fitTo({ model, texts, x, y }: Drawing): void {
    this.#isFitted = true;
    this.#moveCamera(
      fitScene({ model, texts, x, y, size: this.#size, titleBlock: this.#properties.titleBlock }),
    );
  }

  #fitting(): Camera {
    const { model, texts, x, y } = this.#drawing;
    return fitScene({ model, texts, x, y, size: this.#size, titleBlock: this.#properties.titleBlock });
  }

  #refit(): void {
    if (this.#isFitted && this.#isShown) this.#stage.setCamera(this.#fitting());
    this.#requestFrame();
  }

  #hasNewOutside({ model, x, y }: Drawing, before: Drawing): boolean {
    return model.nodes.some(
      ({ id }, i) =>
        !before.model.indexOf.has(id) &&
        !isInView(toScreen(this.camera, { x: x[i]!, y: y[i]! }), this.#size, 24),
    );
  }

  #places(isWanted: (id: string) => boolean = () => true): Map<string, Place> {
    return new Map([...placesOf(this.#drawing)].filter(([id]) => isWanted(id)));
  }

  #measure(model: SceneModel) {
    return measureTexts(model, this.#styles(), this.#painter.measure);
  }

  #styles() {
    return textStyles(this.#properties.theme === "projector" ? 1.3 : 1);
  }

  #requestFrame(): void {
    if (this.#size.width > 0) this.#stage.requestFrame();
  }

  #paint(): void {
    if (this.#size.width === 0) return;
    this.#painter.paint({
      drawing: this.#drawing,
      camera: this.camera,
      size: this.#size,
      titleBlock: this.#properties.titleBlock,
      selected: this.#selected,
      palette: this.#palette,
      isMoving: this.#gestures > 0,
    });
    this.#tellNames();
    this.onFrame();
  }

  #tellNames(): void {
    const { names } = this.#painter;
    if (names === undefined || this.#gestures > 0) return;
    const shown = names.labels.length;
    const told = `${shown}/${shown + names.dropped.length}`;
    if (told === this.#namesTold) return;
    this.#namesTold = told;
    this.#properties.onNames(shown, shown + names.dropped.length);
  }

  #tellState(state: "working" | "settled" | "failed"): void {
    this.#elements.root.dataset.layout = state;
    this.#properties.onLayoutState(state);
  }

  #setShown(isShown: boolean): void {
    this.#isShown = isShown;
    for (const layer of this.#layers()) layer.style.visibility = isShown ? "visible" : "hidden";
    if (isShown) this.#crossFade();
  }

  #crossFade(): void {
    for (const layer of this.#layers()) layer.animate([{ opacity: 0 }, { opacity: 1 }], { duration: fade });
  }

  #layers(): HTMLElement[] {
    const { land, graph, labels } = this.#elements;
    return [land, graph, labels];
  }
}

function placeArrays({ nodes }: SceneModel, places: Places) {
  return {
    x: Float64Array.from(nodes, ({ id }) => places.get(id)!.x),
    y: Float64Array.from(nodes, ({ id }) => places.get(id)!.y),
  };
}

const placesOf = ({ model, x, y }: Drawing): Map<string, Place> =>
  new Map(model.nodes.map(({ id }, i) => [id, { x: x[i]!, y: y[i]! }]));

/** Nodes that were there start where they were; members of an opened group start where the group was. */
function startPlaces(target: Drawing, before: Drawing): { x: Float64Array; y: Float64Array } {
  const was = placesOf(before);
  const start = target.model.nodes.map((node, i): Place => {
    const own = was.get(node.id);
    if (own) return own;
    for (const [id, place] of was)
      if (node.landId !== null && isGroupOfLand(id, node.landId) && !target.model.indexOf.has(id))
        return place;
    return { x: target.x[i]!, y: target.y[i]! };
  });
  return {
    x: Float64Array.from(start, (place) => place.x),
    y: Float64Array.from(start, (place) => place.y),
  };
}
