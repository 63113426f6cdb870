import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findTarget } from "./find-import-faults.ts";
import type { Project } from "./read-project.ts";
import { projectFolder } from "./read-sources.ts";

const versionsSchema = z.record(z.string(), z.string()).default({});

const manifestSchema = z.object({
  version: z.string(),
  engines: z.object({ node: z.string() }),
  dependencies: versionsSchema,
  devDependencies: versionsSchema,
});

const installedSchema = z.object({
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().default(false),
  dependencies: versionsSchema,
  optionalDependencies: versionsSchema,
});
export type Installed = z.output<typeof installedSchema>;

export const manifest = manifestSchema.parse(readJson("package.json"));

/** Every package of the lock file, by its path in node_modules. */
export const installed: ReadonlyMap<string, Installed> = readLock();

function readLock(): Map<string, Installed> {
  const lock = z
    .object({ packages: z.record(z.string(), installedSchema) })
    .parse(readJson("package-lock.json"));
  return new Map(Object.entries(lock.packages).filter(([path]) => path !== ""));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(projectFolder, name), "utf8"));
}

/** Packages that whoever uses the product gets: those of the server, and those that the client's files bring into its bundle. */
export function findShipped(project: Project): string[] {
  const shipped = new Set([...installed].filter(([, { dev }]) => !dev).map(([path]) => path));
  for (const name of importedByClient(project)) addWithDependencies("", name, shipped);
  return [...shipped].sort();
}

function importedByClient({ modules }: Project): Set<string> {
  const names = new Set<string>();
  for (const [path, { imports }] of modules) {
    if (!path.startsWith("client/")) continue;
    for (const { specifier } of imports.filter(({ isType }) => !isType)) {
      const target = findTarget(path, specifier);
      if (target.kind === "package") names.add(target.name);
    }
  }
  return names;
}

function addWithDependencies(from: string, name: string, into: Set<string>): void {
  const path = locate(from, name);
  // What is not installed on this computer is for another one, or provided by whoever installs.
  if (path === undefined || into.has(path)) return;
  into.add(path);
  for (const next of Object.keys(installed.get(path)?.dependencies ?? {}))
    addWithDependencies(path, next, into);
}

/** As Node looks for it: in the package's own folder first, then in those above. */
function locate(from: string, name: string): string | undefined {
  const path = `${from}${from === "" ? "" : "/"}node_modules/${name}`;
  if (installed.has(path)) return path;
  if (from === "") return undefined;
  const above = from.lastIndexOf("node_modules/");
  return locate(from.slice(0, Math.max(0, above - 1)), name);
}
