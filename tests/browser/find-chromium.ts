import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The browser that the tests drive: the one in CHROMIUM, or the first that is found. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment.PATH ?? "").split(delimiter);
  const inFolders = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const given = environment.CHROMIUM;
  return [...(given ? [given] : []), ...inFolders, ...elsewhere].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
