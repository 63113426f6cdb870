import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the first page", () => {
  it("comes up whole, and the browser has nothing to complain about", async () => {
    const { page, complaints } = await openPage(browser, "/");
    await page.getByRole("main").waitFor();
    expect(await page.title()).toContain("Clusterix");
    expect(complaints).toEqual([]);
  });
});
