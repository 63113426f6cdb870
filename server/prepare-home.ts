import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StartFault } from "./errors.ts";

/**
 * Makes the folder of this installation where there is none. Folder by folder, because Node's own way of doing so never
 * ends where a folder refuses to hold others (`/proc`). Throws StartFault.
 */
export function prepareHome(home: string): void {
  try {
    makeFolder(home);
  } catch (error) {
    throw new StartFault(
      `The folder ${home} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      "Name one that can be written to in CLUSTERIX_HOME.",
    );
  }
}

function makeFolder(path: string): void {
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) mkdirSync(path, { mode: 0o700 });
  else if (!found.isDirectory()) throw new Error(`${path} is a file`);
}
