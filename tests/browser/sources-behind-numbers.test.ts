import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const foot = (page: Page) => page.getByRole("region", { name: "How fresh is this?" });
const numberIn = (text: string) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(",", ""));

/** What the open list says of itself: "25 of 518 sources, cited by 1,638 facts". */
async function readExtent(page: Page) {
  const list = page.getByRole("dialog");
  await list.locator(".source-list li").first().waitFor();
  const text = (await list.getByRole("status").textContent()) ?? "";
  const [shown = 0, total = 0, facts = 0] = [...text.matchAll(/\d[\d,]*/g)].map(([each]) => numberIn(each));
  return { shown, total, facts, rows: await list.locator(".source-list li").count() };
}

describe("how fresh the facts are", () => {
  it("is said in numbers that each open a list of as many sources, or of the sources of as many facts", async () => {
    const { page, complaints } = await openPage(browser, "/");
    const numbers = foot(page).getByRole("button");
    await foot(page).getByRole("toolbar").last().waitFor();
    const names = await numbers.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute("aria-label") ?? button.textContent),
    );
    // Three of all sources; of each confidence its facts, its sources, those without a date, and years.
    expect(names.length).toBeGreaterThan(3 + 4 * 6);
    for (const [at, name] of names.entries()) {
      await numbers.nth(at).click();
      const { shown, total, facts, rows } = await readExtent(page);
      const isOfFacts = /fact/.test(name);
      const said = numberIn(name.replace(/^\d{4}: /, ""));
      expect([name, isOfFacts ? facts : total]).toEqual([name, said]);
      expect([name, rows, shown]).toEqual([name, Math.min(25, total), Math.min(25, total)]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("can be gone through by keyboard: one stop for the years of a confidence, arrows from year to year", async () => {
    const { page } = await openPage(browser, "/");
    const years = page.getByRole("toolbar", { name: "Confidence A: sources by year of publication" });
    await years.waitFor();
    await years.getByRole("button").first().focus();
    await page.keyboard.press("ArrowRight");
    const second = (await years.getByRole("button").nth(1).getAttribute("aria-label"))!;
    await page.keyboard.press("Enter");
    const { total } = await readExtent(page);
    expect(total).toBe(numberIn(second.replace(/^\d{4}: /, "")));
    expect(await page.getByLabel("Published").inputValue()).toBe(second.slice(0, 4));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(
      await years
        .getByRole("button")
        .nth(1)
        .evaluate((bar) => bar === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/without a date/);
    await page.context().close();
  });

  it("gives the whole of a long list, and narrows it down to words", async () => {
    const { page } = await openPage(browser, "/");
    await foot(page)
      .getByRole("button", { name: /^[\d,]+ sources$/ })
      .first()
      .click();
    const { total } = await readExtent(page);
    await page.getByRole("button", { name: "25 more" }).click();
    await page.locator(".source-list li").nth(49).waitFor();
    expect((await readExtent(page)).shown).toBe(50);
    await page.getByLabel("Title or publisher").fill("cordis");
    const extent = page.getByRole("dialog").getByRole("status");
    await extent.filter({ hasNotText: `of ${total.toLocaleString("en")} sources` }).waitFor();
    expect((await readExtent(page)).total).toBeLessThan(total);
    expect(await page.locator(".source-list li").first().textContent()).toMatch(/cordis/i);
    await page.context().close();
  });
});
