/** Runs in the browser: lays a picture out in the worker, or shows it as the Explore screen does, and watches the main thread. */
import { createRoot } from "react-dom/client";
import { MapScene } from "../../../client/canvas/map-scene.tsx";
import { requestLayout } from "../../../client/canvas/request-layout.ts";
import type { LayoutGraph } from "../../../client/graph/layout/layout-graph.ts";
import type { Picture } from "../../../client/graph/picture.ts";
import "../../../client/styles/tokens.css";
import "../../../client/styles/fonts.css";
import "../../../client/styles/base.css";

interface Watched {
  /** Milliseconds until a first arrangement was there, where there is one. */
  readonly firstMs: number | null;
  readonly wholeMs: number;
  /** Longest time in which the main thread did nothing else, in milliseconds; 0 when none was over 50. */
  readonly blockMs: number;
}

declare global {
  interface Window {
    measureLayout: (picture: Picture) => Promise<Watched>;
    measureMap: (picture: Picture) => Promise<Watched>;
  }
}

const frame = { width: 1060, height: 740 };

window.measureLayout = async (picture) => {
  const graph = layoutGraphOf(picture);
  return await watch(async (note) => {
    await requestLayout(graph, { options: { frame }, onFirst: note });
  });
};

window.measureMap = async (picture) => {
  await document.fonts.ready;
  return await watch(
    () =>
      new Promise<void>((resolve, reject) => {
        const settle = (state: "working" | "settled" | "failed") => {
          if (state === "failed") reject(new Error("the layout failed"));
          // The frame after the next one has been drawn.
          if (state === "settled") requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        };
        createRoot(document.getElementById("map")!).render(<BenchMap picture={picture} onState={settle} />);
      }),
  );
};

/** The screens measure names with the fonts; an estimate will do, since only numbers go to the worker. */
function layoutGraphOf({ nodes, links, lands }: Picture): LayoutGraph {
  return {
    nodes: nodes.map(({ id, radius, label, landId }) => ({
      id,
      radius,
      labelWidth: Math.min(112, 6 * label.length),
      labelHeight: label.length > 18 ? 25 : 13,
      regionId: landId,
    })),
    edges: links.map(({ from, to, count }) => ({ from, to, weight: 1 + Math.log2(count) / 2 })),
    regions: lands.map(({ id, lat, lon, name }) => ({ id, lat, lon, nameWidth: 11 * name.length })),
  };
}

async function watch(work: (note: () => void) => Promise<void>): Promise<Watched> {
  let blockMs = 0;
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) blockMs = Math.max(blockMs, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask" });
  const start = performance.now();
  let firstMs: number | null = null;
  await work(() => {
    firstMs = performance.now() - start;
  });
  const wholeMs = performance.now() - start;
  // A long task is told of after its end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  take(observer.takeRecords());
  observer.disconnect();
  return { firstMs, wholeMs, blockMs };
}

interface MapProperties {
  readonly picture: Picture;
  readonly onState: (state: "working" | "settled" | "failed") => void;
}

function BenchMap({ picture, onState }: MapProperties) {
  return (
    <MapScene
      picture={picture}
      selection={none}
      pinned={unpinned}
      places={unplaced}
      arrangement={0}
      theme="light"
      titleBlock={titleBlock}
      label="Bench"
      hint=""
      onSelect={ignore}
      onOpen={ignore}
      onExpand={ignore}
      onMenu={ignore}
      onMoved={ignore}
      onSettled={ignore}
      onNames={ignore}
      onLayoutState={onState}
    />
  );
}

const none: readonly string[] = [];
const unpinned: ReadonlySet<string> = new Set();
const unplaced: ReadonlyMap<string, { x: number; y: number }> = new Map();
const titleBlock = { width: 320, height: 90 };
const ignore = () => undefined;
