import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MapSceneProperties } from "../../../client/canvas/map-scene-properties.ts";
import { PictureArrivals } from "../../../client/canvas/picture-arrivals.ts";
import type { Place } from "../../../client/graph/picture.ts";
import { nodeLike, pictureOf } from "./canvas-samples.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const nothing = (): void => undefined;
const somewhere = new Map<string, Place>([["a", { x: 1, y: 2 }]]);
const nowhere = new Map<string, Place>();

const first: MapSceneProperties = {
  picture: pictureOf([nodeLike("a")]),
  selection: [],
  pinned: new Set(),
  places: nowhere,
  arrangement: 0,
  theme: "light",
  titleBlock: { width: 0, height: 0 },
  label: "Map",
  hint: "",
  onSelect: nothing,
  onOpen: nothing,
  onExpand: nothing,
  onMenu: nothing,
  onMoved: nothing,
  onSettled: nothing,
  onNames: nothing,
  onLayoutState: nothing,
};

/** Every asked-for picture, whether it was to be fresh, and how to let it arrive. */
function begin() {
  const asked: { isFresh: boolean; signal: AbortSignal; arrive: () => Promise<void> }[] = [];
  let properties = first;
  const arrivals = new PictureArrivals({
    properties: () => properties,
    isReady: () => true,
    bring: (isFresh, signal) =>
      new Promise((resolve) => {
        asked.push({
          isFresh,
          signal,
          arrive: async () => {
            resolve();
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    onFailed: nothing,
  });
  const follow = (change: Partial<MapSceneProperties>): void => {
    const before = properties;
    properties = { ...properties, ...change };
    arrivals.follow(before);
  };
  return { arrivals, asked, follow };
}

const another = pictureOf([nodeLike("a"), nodeLike("b")]);

describe("PictureArrivals", () => {
  it("brings the first picture once", async () => {
    const { arrivals, asked } = begin();
    arrivals.begin();
    arrivals.begin();
    expect(asked).toHaveLength(1);
    await asked[0]!.arrive();
    expect(arrivals.isOnTheWay).toBe(false);
  });

  it("keeps what is there when nodes are added", async () => {
    const { arrivals, asked, follow } = begin();
    arrivals.begin();
    await asked[0]!.arrive();
    follow({ picture: another });
    expect(asked[1]!.isFresh).toBe(false);
  });

  it("ends what is on its way when a newer picture is wanted, which is fresh if that one was", () => {
    const { arrivals, asked, follow } = begin();
    arrivals.begin();
    follow({ arrangement: 1 });
    follow({ picture: another });
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    expect(asked.map(({ isFresh }) => isFresh)).toEqual([false, true, true]);
  });

  it("arranges afresh the picture that follows an address without places", async () => {
    const { arrivals, asked, follow } = begin();
    follow({ places: somewhere });
    arrivals.begin();
    await asked[0]!.arrive();
    follow({ places: nowhere });
    expect(asked).toHaveLength(1);
    follow({ picture: another });
    expect(asked[1]!.isFresh).toBe(true);
  });

  it("arranges the same picture afresh when no other follows", async () => {
    const { arrivals, asked, follow } = begin();
    follow({ places: somewhere });
    arrivals.begin();
    await asked[0]!.arrive();
    follow({ places: nowhere });
    await vi.advanceTimersByTimeAsync(500);
    expect(asked[1]!.isFresh).toBe(true);
  });

  it("ends everything with the map", async () => {
    const { arrivals, asked, follow } = begin();
    follow({ places: somewhere });
    arrivals.begin();
    follow({ places: nowhere });
    arrivals.dispose();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.signal.aborted).toBe(true);
  });
});
