import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts by path from the project's folder, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>;

export const projectFolder = join(import.meta.dirname, "..", "..");
/** What is made, not written: also ignored by git. */
const madeFolders = new Set(["node_modules", "dist", "results"]);
const withoutText = /\.(woff2?|ttf|png|jpe?g|ico|webp)$/;

/** Every file of some folders and files of the project. A file without text counts as empty. */
export function readSources(places: readonly string[], project = projectFolder): Sources {
  const sources = new Map<string, string>();
  for (const path of places.flatMap((place) => listFiles(project, place))) {
    sources.set(path, withoutText.test(path) ? "" : readFileSync(join(project, path), "utf8"));
  }
  return sources;
}

function listFiles(project: string, place: string): string[] {
  const entries = readdirSync(join(project, place), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith(".") && !madeFolders.has(name))
    .flatMap((entry) => {
      const path = place === "" ? entry.name : `${place}/${entry.name}`;
      return entry.isDirectory() ? listFiles(project, path) : [path];
    })
    .sort();
}
