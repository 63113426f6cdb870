import type { FirstView } from "./measure-first-view.ts";
import type { Block, MapTimes } from "./measure-map.ts";
import type { Quantiles, RatioTimes } from "./measure-ratios.ts";
import type { ScriptSize } from "./measure-script.ts";
import type { Result } from "./results.ts";

/** What issue and design ask for. */
const goals = {
  ratioP50: 1.15,
  ratioP95: 1.3,
  searchP95Ms: 50,
  firstViewMs: 1_500,
  scriptBytes: 350_000,
  blockMs: 50,
};

export function describeRatios(all: readonly RatioTimes[]): Result[] {
  return all.flatMap(({ endpoint, http, inProcess, bareDriver, emptyRequest }) => [
    describeRatio(`${endpoint}, from parameters to JSON, against the bare driver`, inProcess, bareDriver),
    describeRatio(`${endpoint}, over HTTP, against the bare driver`, http, bareDriver),
    {
      what: `${endpoint}, of which a request that asks nothing`,
      goal: "",
      measured: `${milliseconds(emptyRequest.p50)} at p50`,
      holds: undefined,
    },
    ...(endpoint === "search" ? [describeSearch(http)] : []),
  ]);
}

function describeRatio(what: string, one: Quantiles, bare: Quantiles): Result {
  const p50 = one.p50 / bare.p50;
  const p95 = one.p95 / bare.p95;
  return {
    what,
    goal: `≤ ${goals.ratioP50} at p50, ≤ ${goals.ratioP95} at p95`,
    measured: `${p50.toFixed(2)} (${inMilliseconds(one.p50, bare.p50)}), ${p95.toFixed(2)} (${inMilliseconds(one.p95, bare.p95)})`,
    holds: p50 <= goals.ratioP50 && p95 <= goals.ratioP95,
  };
}

function inMilliseconds(one: number, bare: number): string {
  return `${one.toFixed(1)} : ${bare.toFixed(1)} ms`;
}

function describeSearch({ p95 }: Quantiles): Result {
  return {
    what: "search, over HTTP",
    goal: `≤ ${goals.searchP95Ms} ms at p95`,
    measured: milliseconds(p95),
    holds: p95 <= goals.searchP95Ms,
  };
}

export function describeFirstViews(views: readonly FirstView[]): Result[] {
  return views.map(({ screen, middleMs, worstMs, blockMs, scripts }) => ({
    what: `first usable view of ${screen}, nothing in the cache`,
    goal: `≤ ${goals.firstViewMs / 1000} s`,
    measured: `${seconds(middleMs)}, worst ${seconds(worstMs)}; longest block ${milliseconds(blockMs)}; loads ${scripts.join(", ")}`,
    holds: middleMs <= goals.firstViewMs,
  }));
}

export function describeScripts(sizes: readonly ScriptSize[]): Result[] {
  return sizes.map(({ screen, bytes, styleBytes, workerBytes }) => ({
    what: `script of the first view of ${screen}, gzip`,
    goal: `≤ ${goals.scriptBytes / 1000} kB`,
    measured: `${kilobytes(bytes)}; on top styles ${kilobytes(styleBytes)}, worker ${kilobytes(workerBytes)}`,
    holds: bytes <= goals.scriptBytes,
  }));
}

export function describeMaps(all: readonly MapTimes[]): Result[] {
  return all.flatMap(({ nodes, links, layout, map }) => [
    {
      what: `layout of ${nodes} nodes and ${links} lines in the worker`,
      goal: `main thread blocked ≤ ${goals.blockMs} ms`,
      measured: `first ${seconds(layout.firstMs)}, last ${seconds(layout.wholeMs)}; ${describeBlock(layout.block)}`,
      holds: layout.block.middleMs <= goals.blockMs,
    },
    {
      what: `map of the same, from the picture to the drawn map`,
      goal: `main thread blocked ≤ ${goals.blockMs} ms`,
      measured: `${seconds(map.wholeMs)}; ${describeBlock(map.block)}`,
      holds: map.block.middleMs <= goals.blockMs,
    },
  ]);
}

/** The browser tells of blocks over 50 ms only. */
function describeBlock({ middleMs, worstMs }: Block): string {
  if (worstMs === 0) return "no block over 50 ms";
  return `longest block ${milliseconds(middleMs)}, worst ${milliseconds(worstMs)}`;
}

function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
