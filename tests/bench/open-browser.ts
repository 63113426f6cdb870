import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../browser/find-chromium.mjs";

/** Throws a sentence when there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined)
    throw new Error("Chromium is missing: apt-get install chromium, or name one in CHROMIUM.");
  return await chromium.launch({
    executablePath,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}
