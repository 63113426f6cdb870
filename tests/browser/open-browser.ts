import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

export interface OpenPage {
  readonly page: Page;
  /** What the page has complained of so far: errors and warnings of the console, faults, requests that failed. */
  readonly complaints: readonly string[];
}

/** To be closed by the test that opens it. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: inject("chromium"),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

/** A page of the product in a context of its own, with nothing remembered. `path` such as `/explore?q=packaging`, or the whole address of another product. */
export async function openPage(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that asks for something else before the first answer is there calls the first off.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  await page.goto(new URL(path, inject("productAddress")).href);
  return { page, complaints };
}
