import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOnPage, readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Answers that say no, and what the content policy has stopped; neither reaches every console. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}

/** Search, open, expand, ways, tables, outline, dialogs: by what does not depend on the language. */
async function walk(page: Page): Promise<void> {
  await page.locator(".matrix").waitFor();
  await page.locator(".region-sentences .inline-button").first().click();
  await page.getByRole("dialog").locator(".node-entry").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox").first().fill("packbridge");
  await page.getByRole("option", { name: "Packbridge" }).first().click();
  await readMap(page);
  await page.locator(".inspector .link-entry").first().waitFor();
  const { x, y } = await findOnPage(page, "livsmedelsakademin");
  await page.mouse.click(x, y);
  await page.locator(".inspector-foot button").first().click();
  await page.getByRole("dialog").locator(".expand-rows li").first().waitFor();
  await page.locator(".dialog-foot button").first().click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await readMap(page);
  await page.keyboard.press("o");
  await page.getByRole("treegrid").waitFor();
  await page.locator(".tab-buttons button").nth(2).click();
  await page.locator(".table-view table").first().waitFor();
  await page.locator(".table-view .segments button").nth(1).click();
  await page.keyboard.press("?");
  await page.getByRole("dialog").locator("kbd").first().waitFor();
  await page.keyboard.press("Escape");
  await page.goto(
    new URL("/explore?nodes=packbridge,tetra-pak&ways=packbridge,tetra-pak&way=1", page.url()).href,
  );
  await page.locator(".way").first().waitFor();
  await readMap(page);
  await page.goto(new URL("/explore?by=cluster", page.url()).href);
  await readMap(page);
  await walkQueries(page);
}

/** A query with its answer in every form; then the editor. */
async function walkQueries(page: Page): Promise<void> {
  await page.goto(new URL("/queries?query=regions-by-collaborations", page.url()).href);
  await page.locator(".form-run .button-filled").click();
  await page.locator(".virtual-row").first().waitFor();
  for (const [tab, there] of [
    ["graph", ".map-scene[data-layout=settled]"],
    ["chart", ".chart-drawing svg"],
    ["plan", ".plan-line"],
  ] as const) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator(there).first().waitFor();
  }
  await page.goto(new URL("/queries?own=true", page.url()).href);
  await page.locator(".cypher-editor").waitFor();
}

describe.each(["light", "dark"] as const)("a walk through all screens in the %s look", (colorScheme) => {
  it.each(["en", "fr"])("leaves the console empty, in the language %s", async (lang) => {
    const { page, complaints } = await openPage(browser, `/nowhere?lang=${lang}`, { colorScheme });
    const heard = listen(page);
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(new URL(`/?region=SE224&lang=${lang}`, page.url()).href);
    await walk(page);
    expect([...complaints, ...heard]).toEqual([]);
    await page.context().close();
  });
});
