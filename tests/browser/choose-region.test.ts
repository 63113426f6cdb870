import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the region somebody works for", () => {
  it("is in the address once chosen, and one step back leads to where one was before the question", async () => {
    const { page } = await openPage(browser, "/explore");
    await page.getByRole("link", { name: "Home", exact: true }).click();
    await page.getByRole("button", { name: /Skåne/ }).first().click();
    await page.getByRole("heading", { name: "Skåne", exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get("region")).toBe("SE224");
    await page.goBack();
    await page.waitForURL(/\/explore/);
    await page.context().close();
  });

  it("is told whether its clusters take part themselves or through members", async () => {
    const { page } = await openPage(browser, "/?region=SE224");
    await page.getByText(/directly, \d+ through members/).waitFor();
    await page.goto(new URL("/?region=SE224&lang=fr", page.url()).href);
    await page.getByText(/directement, \d+ par leurs membres/).waitFor();
    await page.context().close();
  });
});
