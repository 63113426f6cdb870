/** The camera of the map as it is moved: by hand at once, by keys and fits gently; within the bounds of the zoom. */
import type { Place } from "../graph/picture.ts";
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
import { isInView } from "./frame-scene.ts";
import { playTween, prefersLessMotion, type Tween } from "./play-tween.ts";

/** ms. */
const gently = 300;
const quickly = 150;

export interface CameraHolder {
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
}

export interface CameraNeeds {
  readonly holder: CameraHolder;
  readonly size: () => Size;
  /** The camera that shows everything. */
  readonly fitting: () => Camera;
  /** Bracket a movement. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

export class SceneCamera {
  readonly #needs: CameraNeeds;
  #tween: Tween | undefined;
  /** Where a fit has put it, and nobody has moved it since. */
  isFitted = true;

  constructor(needs: CameraNeeds) {
    this.#needs = needs;
  }

  get now(): Camera {
    return this.#needs.holder.camera();
  }

  fit(): void {
    this.isFitted = true;
    this.moveTo(this.#needs.fitting());
  }

  fitNow(): void {
    this.isFitted = true;
    this.#set(this.#needs.fitting());
  }

  zoomBy(factor: number, anchor: Place = this.#middle()): void {
    this.isFitted = false;
    this.moveTo(zoomAt(this.now, factor, anchor), quickly);
  }

  zoomNow(factor: number, anchor: Place): void {
    this.isFitted = false;
    this.#set(zoomAt(this.now, factor, anchor));
  }

  panNow(x: number, y: number): void {
    this.isFitted = false;
    this.#set(panBy(this.now, x, y));
  }

  centreOn(place: Place): void {
    this.isFitted = false;
    this.moveTo(centreOn(this.now, place, this.#needs.size()));
  }

  /** Only when the place is not well inside the picture. */
  reveal(place: Place): void {
    if (!isInView(toScreen(this.now, place), this.#needs.size(), 40)) this.centreOn(place);
  }

  /** After the box has changed from another size: what was in the middle stays there, or everything is fitted again. */
  keepMiddle(before: Size): void {
    if (this.isFitted) this.fitNow();
    else {
      const middle = toModel(this.now, { x: before.width / 2, y: before.height / 2 });
      this.#set(centreOn(this.now, middle, this.#needs.size()));
    }
  }

  moveTo(target: Camera, duration = gently): void {
    this.stop();
    const { holder, size, onBegin, onEnd } = this.#needs;
    const from = this.now;
    if (prefersLessMotion()) {
      holder.setCamera(target);
      return;
    }
    onBegin();
    this.#tween = playTween({
      duration,
      onStep: (share) => holder.setCamera(cameraBetween(from, target, share, size())),
      onEnd,
    });
  }

  stop(): void {
    this.#tween?.stop();
  }

  #set(camera: Camera): void {
    this.stop();
    this.#needs.holder.setCamera(camera);
  }

  #middle(): Place {
    const { width, height } = this.#needs.size();
    return { x: width / 2, y: height / 2 };
  }
}
