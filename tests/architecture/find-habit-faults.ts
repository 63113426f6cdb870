import { findTarget } from "./find-import-faults.ts";
import { findRule, isIn } from "./folder-rules.ts";
import type { Module } from "./read-module.ts";
import type { Project } from "./read-project.ts";

/** Files in a folder that the table does not know. */
export function findFolderFaults({ sources }: Project): string[] {
  return [...sources.keys()].filter((path) => findRule(path) === undefined);
}

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** They say nothing about what is in a file. */
const emptyWords = /(^|-)(utils?|helpers?|common|managers?|services?|misc)($|-|\.)/;

/** Names that are not kebab-case, or say nothing. */
export function findNameFaults({ sources }: Project): string[] {
  return [...sources.keys()].filter((path) =>
    path.split("/").some((name) => name !== "README.md" && (!kebabCase.test(name) || emptyWords.test(name))),
  );
}

/** Files that only hand on what others export. */
export function findBarrels({ modules }: Project): string[] {
  return [...modules].filter(([, { isBarrel }]) => isBarrel).map(([path]) => path);
}

export function findAnys(project: Project): string[] {
  return listLines(project, ({ anyLines }) => anyLines);
}

/** Where the client reaches the network, other than in its one place for it. */
export function findFetches(project: Project): string[] {
  const isElsewhere = (path: string) => path.startsWith("client/") && !isIn(path, "client/api/");
  return listLines(project, ({ fetchLines }) => fetchLines, isElsewhere);
}

/** Where a pure file names the page or the window. */
export function findPageUses(project: Project): string[] {
  return listLines(
    project,
    ({ pageLines, fetchLines }) => [...pageLines, ...fetchLines],
    (path) => findRule(path)?.isPure === true,
  );
}

/** What acts on import without being a program: whoever only wants a function would set it off. */
export function findActingFiles(project: Project): string[] {
  const isProgram = (path: string) =>
    findRule(path)?.isProgram === true ||
    path.endsWith(".worker.ts") ||
    path === "server/http/write-openapi.ts";
  return listLines(
    project,
    ({ actingLines }) => actingLines,
    (path) => !isProgram(path),
  );
}

/** Past this a file says in its first line why it is that long. A test is a list of what is true, however long. */
const longFile = 250;

export function findUnexplainedLongFiles({ sources, modules }: Project): string[] {
  return [...modules.keys()].filter((path) => {
    if (/\.test\.tsx?$/.test(path)) return false;
    const lines = sources.get(path)?.trimEnd().split("\n") ?? [];
    return lines.length > longFile && !/^(\/\/|\/\*)/.test(lines[0] ?? "");
  });
}

/** Where the client takes more than types from files that bring zod along, which would cost 24 kB on the first screen. */
export function findZodInClient(project: Project): string[] {
  return [...project.modules].flatMap(([path, { imports }]) => {
    if (!path.startsWith("client/")) return [];
    const values = imports.filter(({ isType }) => !isType);
    return values
      .filter(({ specifier }) => bringsZod(project, path, specifier))
      .map(({ specifier, line }) => `${path}:${line} brings zod by ${specifier}`);
  });
}

function bringsZod(project: Project, path: string, specifier: string): boolean {
  const target = findTarget(path, specifier);
  // zod/mini is the small one, for the address bar.
  if (target.kind === "package") return target.name === "zod" && specifier !== "zod/mini";
  if (target.kind !== "file" || target.path.startsWith("client/")) return false;
  const imports = project.modules.get(target.path)?.imports ?? [];
  return imports.some((each) => !each.isType && bringsZod(project, target.path, each.specifier));
}

function listLines(
  { modules }: Project,
  linesOf: (module: Module) => readonly number[],
  isAsked: (path: string) => boolean = () => true,
): string[] {
  const asked = [...modules].filter(([path]) => isAsked(path));
  return asked.flatMap(([path, module]) => linesOf(module).map((line) => `${path}:${line}`));
}
