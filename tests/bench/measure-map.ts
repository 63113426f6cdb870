import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, preview } from "vite";
import { z } from "zod";
import type { Picture } from "../../client/graph/picture.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { quantile } from "./quantile.ts";

export interface MapTimes {
  readonly nodes: number;
  readonly links: number;
  /** Milliseconds in the worker, until the first and the last arrangement, and the longest block of the main thread. */
  readonly layout: { readonly firstMs: number; readonly wholeMs: number; readonly block: Block };
  /** Milliseconds from the picture to the map that is drawn, laid out by the worker, and the longest block. */
  readonly map: { readonly wholeMs: number; readonly block: Block };
}

/** Of the longest block of each run: the middle and the worst one. 0 stands for none over 50 ms. */
export interface Block {
  readonly middleMs: number;
  readonly worstMs: number;
}

const runs = 5;

const watchedSchema = z.object({ firstMs: z.number().nullable(), wholeMs: z.number(), blockMs: z.number() });
type Watched = z.output<typeof watchedSchema>;

/** Each run is in a page of its own, with a worker that has not worked before. */
export async function measureMaps(
  browser: Browser,
  pictures: ReadonlyMap<number, Picture>,
): Promise<MapTimes[]> {
  const page = await servePage();
  try {
    const times: MapTimes[] = [];
    for (const [nodes, picture] of pictures) {
      const layouts = await repeat(() => measure(browser, page.address, "measureLayout", picture));
      const maps = await repeat(() => measure(browser, page.address, "measureMap", picture));
      times.push({
        nodes,
        links: picture.links.length,
        layout: {
          firstMs: middle(layouts.map(({ firstMs, wholeMs }) => firstMs ?? wholeMs)),
          wholeMs: middle(layouts.map(({ wholeMs }) => wholeMs)),
          block: describeBlock(layouts),
        },
        map: { wholeMs: middle(maps.map(({ wholeMs }) => wholeMs)), block: describeBlock(maps) },
      });
    }
    return times;
  } finally {
    await page.close();
  }
}

async function repeat(work: () => Promise<Watched>): Promise<Watched[]> {
  const all: Watched[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await work());
  return all;
}

async function measure(
  browser: Browser,
  address: string,
  name: "measureLayout" | "measureMap",
  picture: Picture,
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    return watchedSchema.parse(await page.evaluate(`${name}(${JSON.stringify(picture)})`));
  } finally {
    await context.close();
  }
}

function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function describeBlock(watched: readonly Watched[]): Block {
  const blocks = watched.map(({ blockMs }) => blockMs);
  return { middleMs: middle(blocks), worstMs: Math.max(...blocks) };
}

/** The page beside this file, built as the client is built. */
async function servePage(): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), "clusterix-bench-page-"));
  const settings = {
    configFile: join(projectFolder, "vite.config.ts"),
    root: join(import.meta.dirname, "page"),
    logLevel: "error" as const,
  };
  await build({ ...settings, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...settings,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, proxy: {} },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
