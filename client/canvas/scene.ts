/**
 * The map between React and the layers: takes properties in, keeps what is drawn, where, and what is on its way.
 * Over 250 lines because picture, places and selection change together; layout, camera, motion and painting are elsewhere.
 */
import type { Box } from "../graph/labels/box.ts";
import type { Picture, PictureNode, Place } from "../graph/picture.ts";
import { type Steps, takeAllSteps } from "../graph/steps.ts";
import { type Arrangement, arrangePicture } from "./arrange-picture.ts";
import { bendLinks } from "./bend-links.ts";
import { type Camera, type Size, toScreen } from "./camera.ts";
import { chooseTextFactor } from "./choose-text-factor.ts";
import { type Curtain, createCurtain } from "./curtain.ts";
import { describeScene } from "./describe-scene.ts";
import type { Drawing, SceneTexts } from "./drawing.ts";
import type { LinkLookState } from "./element-look.ts";
import { foldPicture } from "./fold-picture.ts";
import { fitScene } from "./frame-scene.ts";
import { textStyles } from "./label-fonts.ts";
import type { MapSceneProperties } from "./map-scene-properties.ts";
import { moveNodes, type NodeMotion, noMotion } from "./node-motion.ts";
import { type Palette, readPalette } from "./palette.ts";
import { PictureArrivals } from "./picture-arrivals.ts";
import { countNew, hasNewOutside, startPlaces } from "./picture-changes.ts";
import { isSamePlaces, type Places } from "./plan-arrangement.ts";
import { SceneCamera } from "./scene-camera.ts";
import type { SceneDescription } from "./scene-description.ts";
import { buildSceneModel, emptyPicture, type SceneModel } from "./scene-model.ts";
import { measureInSteps } from "./scene-names.ts";
import { emptyDrawing, type FrameState, ScenePainter } from "./scene-painter.ts";
import { createStage, type Stage } from "./stage.ts";
import { nextFrame, takeTurns } from "./take-turns.ts";

export interface SceneElements {
  readonly root: HTMLElement;
  readonly land: HTMLCanvasElement;
  readonly graph: HTMLElement;
  readonly labels: HTMLCanvasElement;
  readonly curtain: HTMLCanvasElement;
}

/** More new elements than this are put up behind the curtain; fewer come at once and move. */
const mostAtOnce = 120;

export class Scene {
  readonly camera: SceneCamera;
  /** Told after every frame: overlays in the DOM follow pan and zoom. */
  onFrame: () => void = () => undefined;
  readonly #elements: SceneElements;
  readonly #stage: Stage;
  readonly #painter: ScenePainter;
  readonly #curtain: Curtain;
  readonly #arrivals: PictureArrivals;
  #properties: MapSceneProperties;
  #palette: Palette;
  /** The picture that is shown, also what of it is folded away, and where all of it belongs. */
  #picture: Picture = emptyPicture;
  #places: Places = new Map();
  #drawing: Drawing;
  #selected: ReadonlySet<string>;
  #size: Size = { width: 0, height: 0 };
  /** Title block and controls, px. */
  #covered: readonly Box[];
  #hasFonts = false;
  #isShown = false;
  #gestures = 0;
  #motion: NodeMotion = noMotion;
  #namesTold = "";

  constructor(elements: SceneElements, properties: MapSceneProperties) {
    this.#elements = elements;
    this.#properties = properties;
    this.#selected = new Set(properties.selection);
    this.#covered = coveredParts(properties);
    this.#palette = readPalette(elements.root);
    this.#painter = new ScenePainter(elements.land, elements.labels);
    this.#drawing = emptyDrawing({ styles: this.#styles(), measure: this.#painter.measure });
    this.#stage = createStage(elements.graph, this.#palette, () => this.#paint());
    this.#curtain = createCurtain(elements.curtain, () => [
      elements.land,
      ...this.#stage.layers(),
      elements.labels,
    ]);
    this.camera = new SceneCamera({
      holder: this.#stage,
      size: () => this.#size,
      fitting: () => this.#fitting(this.#drawing),
      onBegin: () => this.beginGesture(),
      onEnd: () => this.endGesture(),
    });
    this.#arrivals = new PictureArrivals({
      properties: () => this.#properties,
      isReady: () => this.#hasFonts && this.#size.width > 0,
      bring: (isFresh, signal) => this.#bring(isFresh, signal),
      onFailed: () => {
        this.#curtain.raise();
        this.#tellState("failed");
      },
    });
    this.resize();
  }

  dispose(): void {
    this.#arrivals.dispose();
    this.#motion.finish();
    this.camera.stop();
    this.#stage.dispose();
  }

  get drawing(): Drawing {
    return this.#drawing;
  }

  get size(): Size {
    return this.#size;
  }

  get properties(): MapSceneProperties {
    return this.#properties;
  }

  describe(focused: string | null): SceneDescription {
    const { names, layer } = this.#painter;
    const drawn = { drawing: this.#drawing, camera: this.camera.now, size: this.#size };
    return describeScene({ ...drawn, names, layer, focused });
  }

  update(next: MapSceneProperties): void {
    const before = this.#properties;
    this.#properties = next;
    if (!isSameList(next.selection, before.selection)) this.#select(next.selection);
    const isArriving = this.#arrivals.follow(before);
    if (!isArriving && next.places !== before.places) this.#followPlaces(next.places);
    if (next.theme !== before.theme) this.remeasure();
    const covered = coveredParts(next);
    if (JSON.stringify(covered) === JSON.stringify(this.#covered)) return;
    this.#covered = covered;
    this.#refit();
  }

  /** Names can be measured: the first layout may begin as soon as the box of the map has a size. */
  start(): void {
    this.#hasFonts = true;
    this.#arrivals.begin();
  }

  /** The colours of the style sheet have changed. */
  restyle(): void {
    this.#palette = readPalette(this.#elements.root);
    this.#stage.setPalette(this.#palette);
    this.#requestFrame();
  }

  /** Fonts have come, or another size of type. */
  remeasure(): void {
    this.#painter.forgetMeasures();
    this.#drawing = { ...this.#drawing, texts: takeAllSteps(this.#measure(this.#drawing.model)) };
    this.#refit();
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#elements.root;
    const before = this.#size;
    if (width === 0 || height === 0 || (width === before.width && height === before.height)) return;
    this.#size = { width, height };
    this.#painter.resize(this.#size);
    this.#stage.resize();
    if (this.#isShown && this.#styles().factor !== this.#drawing.texts.styles.factor) this.remeasure();
    if (this.#isShown) this.camera.keepMiddle(before);
    else this.#arrivals.begin();
    this.#requestFrame();
  }

  /** While the map is moved, names of lands are carried along; when all movements have ended they are searched. */
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
    return model.nodes[model.indexOf.get(id) ?? -1];
  }

  /** By a hand or by keys, screen px; the land follows in the same frame. */
  dragNodes(ids: readonly string[], screenX: number, screenY: number): void {
    this.#motion.finish();
    const { model, x, y } = this.#drawing;
    const { zoom } = this.camera.now;
    const indices = ids.flatMap((id) => model.indexOf.get(id) ?? []);
    const places = new Map(this.#places);
    for (const index of indices) {
      x[index]! += screenX / zoom;
      y[index]! += screenY / zoom;
      places.set(model.nodes[index]!.id, { x: x[index]!, y: y[index]! });
    }
    this.#places = places;
    this.#nodesMoved(indices);
  }

  tellMoved(ids: readonly string[]): void {
    this.#bendAgain();
    this.#properties.onMoved(this.#places, ids);
  }

  /** Ids of the nodes whose centre lies in a box, screen px. */
  nodesInside(box: Box): string[] {
    const { model, x, y } = this.#drawing;
    const camera = this.camera.now;
    return model.nodes
      .filter((_, i) => isInBox(toScreen(camera, { x: x[i]!, y: y[i]! }), box))
      .map((node) => node.id);
  }

  /** Whether a place (screen px) is on the "+12" beside the first selected node. */
  isOnMoreLinks(at: Place): boolean {
    const box = this.#painter.moreLinks;
    return box !== null && isInBox(at, box);
  }

  expandSelected(): void {
    const [id] = this.#properties.selection;
    if (id !== undefined) this.#properties.onExpand(id);
  }

  // From properties to what is drawn

  #select(selection: readonly string[]): void {
    this.#selected = new Set(selection);
    const folded = foldPicture(this.#picture, this.#selected);
    if (folded.picture === this.#drawing.model.picture)
      this.#stage.dressLinks(this.#drawing.model, this.#look());
    else if (this.#isShown) {
      this.#motion.finish();
      this.#drawing = this.#draw(this.#picture, this.#places, this.#drawing.kept);
      this.#stage.show({ ...this.#drawing, ...this.#look() });
    }
    this.#requestFrame();
  }

  /** Lays a picture out and puts it up: a small change at once and moving, a large one behind the curtain. */
  async #bring(isFresh: boolean, signal: AbortSignal): Promise<void> {
    const { picture } = this.#properties;
    const arrangement = await this.#arrangement(picture, isFresh, signal);
    if (signal.aborted) return;
    const kept = arrangement.kept ?? this.#drawing.kept;
    let target: Drawing;
    let selected: ReadonlySet<string>;
    do {
      selected = this.#selected;
      target = await takeTurns(this.#drawInSteps(picture, arrangement.places, kept), signal);
    } while (selected !== this.#selected);
    this.#motion.finish();
    this.#picture = picture;
    this.#places = arrangement.places;
    const isFirst = !this.#isShown || this.#drawing.model.nodes.length === 0;
    const view = { camera: this.camera.now, size: this.#size };
    const wantsFit = isFirst || isFresh || hasNewOutside(target, this.#drawing, view);
    const isLarge = isFirst || countNew(target, this.#drawing) > mostAtOnce;
    if (isLarge) await this.#enter(target, wantsFit, signal);
    else this.#change(target, wantsFit);
    if (signal.aborted) return;
    this.#isShown = true;
    this.#curtain.raise();
    // What has entered is drawn already: another frame of Cytoscape would take as long as the first.
    if (isLarge) this.#paint();
    else this.#requestFrame();
    this.#tellState("settled");
    this.#properties.onSettled(this.#places);
  }

  async #arrangement(picture: Picture, isFresh: boolean, signal: AbortSignal): Promise<Arrangement> {
    const { pinned, places, titleBlock } = this.#properties;
    const model = buildSceneModel(picture);
    const texts = await takeTurns(this.#measure(model), signal);
    const folded = foldPicture(picture, this.#selected).picture;
    const staged = folded === picture ? model : buildSceneModel(folded);
    const [arrangement] = await Promise.all([
      arrangePicture({
        model,
        texts,
        pinned,
        drawn: isFresh ? onlyIds(this.#places, pinned) : this.#places,
        given: isFresh && this.#isShown ? new Map() : places,
        size: this.#size,
        titleBlock,
        onWork: () => this.#tellState("working"),
        signal,
      }),
      this.#stage.prepare(staged, this.#look(), signal),
    ]);
    return arrangement;
  }

  #draw(picture: Picture, places: Places, kept: Places): Drawing {
    return takeAllSteps(this.#drawInSteps(picture, places, kept));
  }

  *#drawInSteps(picture: Picture, places: Places, kept: Places): Steps<Drawing> {
    const { picture: shown, bundles } = foldPicture(picture, this.#selected);
    yield;
    const model = buildSceneModel(shown);
    yield;
    const x = Float64Array.from(model.nodes, ({ id }) => places.get(id)?.x ?? 0);
    const y = Float64Array.from(model.nodes, ({ id }) => places.get(id)?.y ?? 0);
    const texts = yield* this.#measure(model);
    return { model, texts, x, y, kept, bends: bendLinks(model, x, y), bundles };
  }

  /** Nodes have been moved: lines find new ways round them. */
  #bendAgain(): void {
    const { model, x, y } = this.#drawing;
    this.#drawing = { ...this.#drawing, bends: bendLinks(model, x, y) };
    this.#stage.dressLinks(model, this.#look());
  }

  #look(): LinkLookState {
    return { selected: this.#selected, bends: this.#drawing.bends };
  }

  /** Unseen, in short pieces: nodes and lines, then land, then names; a frame each, since all at once take longer. */
  async #enter(target: Drawing, wantsFit: boolean, signal: AbortSignal): Promise<void> {
    this.#curtain.lower();
    this.#drawing = target;
    this.#painter.forgetNames();
    if (wantsFit) this.camera.fitNow();
    await this.#stage.enter({ ...target, ...this.#look() }, signal);
    const state = this.#frameState();
    await takeTurns(this.#painter.prepare(state), signal);
    for (const draw of this.#painter.layers(state)) {
      draw();
      await nextFrame();
      signal.throwIfAborted();
    }
  }

  /** Nodes that stay move where they belong, new ones come out of the group they were in. */
  #change(target: Drawing, wantsFit: boolean): void {
    this.#drawing = { ...target, ...startPlaces(target, this.#drawing) };
    this.#stage.show({ ...this.#drawing, ...this.#look() });
    this.#move(target.x, target.y);
    if (!wantsFit) return;
    this.camera.isFitted = true;
    this.camera.moveTo(this.#fitting(target));
  }

  /** Undo, redo, or another address: the nodes go where it says. What it says already is left alone. */
  #followPlaces(given: Places): void {
    if (isSamePlaces(given, this.#places)) return;
    this.#motion.finish();
    this.#places = new Map([...this.#places].map(([id, place]) => [id, given.get(id) ?? place]));
    const { x, y } = this.#draw(this.#picture, this.#places, this.#drawing.kept);
    this.#move(x, y);
  }

  #move(x: Float64Array, y: Float64Array): void {
    this.#motion = moveNodes({
      ...{ drawing: this.#drawing, x, y },
      onMove: (indices) => this.#nodesMoved(indices),
      onBegin: () => this.beginGesture(),
      onEnd: () => {
        this.#bendAgain();
        this.endGesture();
      },
      onJump: () => {
        this.#bendAgain();
        this.#crossFade();
      },
    });
  }

  #nodesMoved(indices: readonly number[]): void {
    const { model, x, y } = this.#drawing;
    this.#painter.nodesMoved(indices);
    this.#stage.moveNodes(model, indices, x, y);
  }

  #fitting(drawing: Drawing): Camera {
    return fitScene({ ...drawing, size: this.#size, covered: this.#covered });
  }

  #refit(): void {
    if (this.camera.isFitted && this.#isShown) this.camera.fitNow();
    this.#requestFrame();
  }

  #measure(model: SceneModel): Steps<SceneTexts> {
    return measureInSteps(model, this.#styles(), this.#painter.measure);
  }

  #styles() {
    const { theme, picture } = this.#properties;
    const facts = { isProjector: theme === "projector", nodes: picture.nodes.length, size: this.#size };
    return textStyles(chooseTextFactor(facts));
  }

  // Frames

  #requestFrame(): void {
    if (this.#size.width > 0) this.#stage.requestFrame();
  }

  #paint(): void {
    if (!this.#isShown || this.#curtain.isDown()) return;
    this.#painter.paint(this.#frameState());
    this.#tellNames();
    this.onFrame();
  }

  #frameState(): FrameState {
    return {
      drawing: this.#drawing,
      camera: this.camera.now,
      size: this.#size,
      covered: this.#covered,
      newWord: this.#properties.newWord ?? null,
      selected: this.#selected,
      palette: this.#palette,
      isMoving: this.#gestures > 0,
    };
  }

  #tellNames(): void {
    const { names } = this.#painter;
    if (names === undefined || this.#gestures > 0) return;
    const shown = names.labels.length;
    const total = shown + names.dropped.length;
    if (this.#namesTold === `${shown}/${total}`) return;
    this.#namesTold = `${shown}/${total}`;
    this.#properties.onNames(shown, total);
  }

  #tellState(state: "working" | "settled" | "failed"): void {
    this.#elements.root.dataset.layout = state;
    this.#properties.onLayoutState(state);
  }

  #crossFade(): void {
    for (const layer of this.#layers()) layer.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 100 });
  }

  #layers(): HTMLElement[] {
    const { land, graph, labels } = this.#elements;
    return [land, graph, labels];
  }
}

const coveredParts = ({ titleBlock, covered = [] }: MapSceneProperties): readonly Box[] => [
  { left: 0, top: 0, right: titleBlock.width, bottom: titleBlock.height },
  ...covered,
];

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, i) => id === other[i]);

const isInBox = ({ x, y }: Place, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const onlyIds = (places: Places, ids: ReadonlySet<string>): Places =>
  new Map([...places].filter(([id]) => ids.has(id)));
