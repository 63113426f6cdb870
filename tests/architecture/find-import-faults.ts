import { posix } from "node:path";
import { type FolderRule, findRule, isIn } from "./folder-rules.ts";
import { packageRules } from "./package-rules.ts";
import { computed } from "./read-module.ts";
import type { Project } from "./read-project.ts";

/** Where an import leads: a file of the project, something of Node, or a package. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "node"; readonly name: string }
  | { readonly kind: "package"; readonly name: string };

export function findTarget(path: string, specifier: string): Target {
  const [bare = ""] = specifier.split("?");
  if (bare.startsWith("#contract/")) return { kind: "file", path: bare.replace("#", "server/") };
  if (bare.startsWith(".")) return { kind: "file", path: posix.join(posix.dirname(path), bare) };
  if (bare.startsWith("node:")) return { kind: "node", name: bare };
  const parts = bare.split("/");
  return { kind: "package", name: parts.slice(0, bare.startsWith("@") ? 2 : 1).join("/") };
}

/** Imports that the table of folders does not allow, that lead nowhere, or that reach a package others keep to themselves. */
export function findImportFaults(project: Project): string[] {
  const faults: string[] = [];
  for (const [path, { imports }] of project.modules) {
    for (const each of imports) {
      const fault = findFault(project, path, each);
      if (fault !== undefined) faults.push(`${path}:${each.line} imports ${each.specifier}: ${fault}`);
    }
  }
  return faults;
}

interface Asked {
  readonly specifier: string;
  readonly isType: boolean;
}

function findFault(project: Project, path: string, { specifier, isType }: Asked): string | undefined {
  const rule = findRule(path);
  if (rule === undefined) return undefined; // findFolderFaults tells.
  if (specifier === computed) return rule.isProgram ? undefined : "nobody can check where it leads";
  const target = findTarget(path, specifier);
  if (target.kind === "file") {
    const allowed = [rule.place, ...rule.mayImport, ...(isType ? (rule.mayImportTypes ?? []) : [])];
    if (!allowed.some((place) => isIn(target.path, place))) return `${rule.place} may not know it`;
    return target.path === "package.json" || project.sources.has(target.path) ? undefined : "leads nowhere";
  }
  if (target.kind === "node") return findNodeFault(path, rule);
  if (rule.packages?.includes(target.name) === false) return `${rule.place} may not know this package`;
  return findPackageFault(path, target.name);
}

function findNodeFault(path: string, rule: FolderRule): string | undefined {
  if (rule.isPure === true) return `${rule.place} takes values and returns values, nothing else`;
  const isBrowser = path.startsWith("client/") && rule.isProgram !== true;
  return isBrowser ? "a browser has nothing of Node" : undefined;
}

function findPackageFault(path: string, name: string): string | undefined {
  const rule = packageRules.find(({ names }) => names.includes(name));
  const isKnown = rule === undefined || rule.knownTo.some((place) => isIn(path, place));
  return isKnown ? undefined : `only ${rule.knownTo.join(", ")} may know ${name}`;
}
