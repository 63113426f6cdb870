import { findTarget } from "./find-import-faults.ts";
import type { Project } from "./read-project.ts";

/** Files that import each other round in a circle, types included: each circle once, by one of its ways round. */
export function findCycles(project: Project): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[] = [];
  function visit(path: string): void {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const next of importedFiles(project, path)) visit(next);
    way.pop();
    done.add(path);
  }
  for (const path of project.modules.keys()) visit(path);
  return cycles;
}

function importedFiles({ modules }: Project, path: string): string[] {
  const targets = modules.get(path)?.imports.map(({ specifier }) => findTarget(path, specifier)) ?? [];
  return targets.flatMap((target) =>
    target.kind === "file" && modules.has(target.path) ? [target.path] : [],
  );
}
