// Plain JavaScript: it is asked before there are packages to read TypeScript with.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * The browser that the tests drive: the one in CHROMIUM, or the first that is found.
 * @param {NodeJS.ProcessEnv} environment @returns {string | undefined}
 */
export function findChromium(environment) {
  const folders = (environment.PATH ?? "").split(delimiter);
  const inFolders = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const given = environment.CHROMIUM;
  return [...(given ? [given] : []), ...inFolders, ...elsewhere].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
