import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The text of every question by its name: the path below the folder, without the ending, with `/` everywhere. */
export type CypherFiles = ReadonlyMap<string, string>;

export function readCypherFiles(folder: string): CypherFiles {
  const files = new Map<string, string>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".cypher")) continue;
    const path = join(entry.parentPath, entry.name);
    const question = relative(folder, path).slice(0, -".cypher".length).split(sep).join("/");
    files.set(question, readFileSync(path, "utf8"));
  }
  return files;
}
