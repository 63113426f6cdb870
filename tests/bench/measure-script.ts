import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { Screen } from "./measure-first-view.ts";

export interface ScriptSize {
  readonly screen: Screen;
  /** Bytes after gzip 9 of the scripts that the main thread runs for the first view. */
  readonly bytes: number;
  /** On top: bytes of styles, and of the layout worker. */
  readonly styleBytes: number;
  readonly workerBytes: number;
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);
type Manifest = z.output<typeof manifestSchema>;

/** What every screen loads beside the entry: the frame, and one language, here the longer one. */
const partsOfAll = ["draw-client.tsx", "locales/fr.json"];

/** What a screen loads on top before it can be used, by source. */
const partsOf: Record<Screen, readonly string[]> = {
  home: ["home/home-screen.tsx"],
  explore: ["explore/explore-screen.tsx", "canvas/map-scene.tsx"],
};

/** Walks Vite's manifest from the entry and the parts of each screen over their static imports. */
export function measureScripts(clientFolder: string): ScriptSize[] {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(clientFolder, ".vite", "manifest.json"), "utf8")),
  );
  const entry = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(clientFolder, file)), { level: 9 }).length,
      0,
    );
  return (["home", "explore"] as const).map((screen) => {
    const chunks = collectChunks(manifest, [...entry, ...partsOfAll, ...partsOf[screen]]);
    const all = [...chunks].map((name) => manifest[name]!);
    return {
      screen,
      bytes: sizeOf(all.map(({ file }) => file)),
      styleBytes: sizeOf(new Set(all.flatMap(({ css }) => css))),
      workerBytes: sizeOf(
        new Set(all.flatMap(({ assets }) => assets.filter((file) => file.endsWith(".js")))),
      ),
    };
  });
}

function collectChunks(manifest: Manifest, names: readonly string[]): Set<string> {
  const chunks = new Set<string>();
  const add = (name: string): void => {
    if (chunks.has(name)) return;
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the built client has no part named ${name}`);
    chunks.add(name);
    for (const each of chunk.imports) add(each);
  };
  for (const name of names) add(name);
  return chunks;
}
