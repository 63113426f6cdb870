import { type Module, readModule } from "./read-module.ts";
import type { Sources } from "./read-sources.ts";

export interface Project {
  readonly sources: Sources;
  /** The files of code among them. */
  readonly modules: ReadonlyMap<string, Module>;
}

export function readProject(sources: Sources): Project {
  const code = [...sources].filter(([path]) => /\.(ts|tsx|mjs)$/.test(path));
  return { sources, modules: new Map(code.map(([path, text]) => [path, readModule(path, text)])) };
}
