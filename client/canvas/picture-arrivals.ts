/** When a picture has to be laid out and put up anew, and which of several that are on their way is still wanted. */
import type { MapSceneProperties } from "./map-scene-properties.ts";
import type { Places } from "./plan-arrangement.ts";

export interface ArrivalNeeds {
  readonly properties: () => MapSceneProperties;
  /** There is a size to lay out for, and type to measure names in. */
  readonly isReady: () => boolean;
  /** Lays out and puts up what the properties say; `isFresh` forgets where things are, but for what is pinned. */
  readonly bring: (isFresh: boolean, signal: AbortSignal) => Promise<void>;
  readonly onFailed: () => void;
}

/** ms that a picture may take to follow its address. */
const patience = 400;

export class PictureArrivals {
  readonly #needs: ArrivalNeeds;
  #run: AbortController | null = null;
  #isFresh = false;
  /** The address no longer says where things stand. */
  #hasLostPlaces = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: ArrivalNeeds) {
    this.#needs = needs;
  }

  /** What is drawn is not yet what is wanted. */
  get isOnTheWay(): boolean {
    return this.#run !== null;
  }

  /** The first picture, as soon as it can be laid out. */
  begin(): void {
    if (this.#run === null) this.#arrange(false);
  }

  /** Answers whether a picture is on its way because of these changes. */
  follow(before: MapSceneProperties): boolean {
    const next = this.#needs.properties();
    if (next.places !== before.places) this.#notePlaces(before.places);
    if (next.arrangement !== before.arrangement) this.#arrange(true);
    else if (next.picture !== before.picture) this.#arrange(this.#hasLostPlaces);
    else return this.isOnTheWay;
    return true;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    const run = this.#run;
    this.#run = null;
    run?.abort();
  }

  /** An address without places wants a first picture; mostly another picture is on its way with it. */
  #notePlaces(before: Places): void {
    const { places, picture } = this.#needs.properties();
    if (places.size > 0) this.#hasLostPlaces = false;
    else if (before.size > 0 && picture.nodes.length > 0) {
      this.#hasLostPlaces = true;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => {
        if (this.#hasLostPlaces && this.#needs.properties().picture === picture) this.#arrange(true);
      }, patience);
    }
  }

  #arrange(isFresh: boolean): void {
    if (!this.#needs.isReady()) return;
    // A fresh arrangement that has not arrived yet is still wanted.
    this.#isFresh = isFresh || (this.#run !== null && this.#isFresh);
    this.#hasLostPlaces = false;
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#needs.bring(this.#isFresh, run.signal).then(
      () => {
        if (this.#run === run) this.#run = null;
      },
      (reason: unknown) => {
        if (this.#run !== run) return;
        this.#run = null;
        this.#needs.onFailed();
        throw reason;
      },
    );
  }
}
