import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOverlappingTexts } from "./check-map.ts";
import { findClipped } from "./find-clipped.ts";
import { readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const height = 900;
const widths = [1920, 1440, 1280, 1279, 1100, 1024, 1023, 960, 900, 720, 719, 480, 390, 360];

const widthOfPage = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls under 44 px in height or width, as far as a finger can tell. */
const findSmallTargets = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );

describe.each(["en", "fr"])("in the language %s, at every width from 360 to 1920 px,", (lang) => {
  it.each([
    { name: "the first page", path: `/?region=AT12&lang=${lang}` },
    { name: "the map of the regions", path: `/explore?lang=${lang}` },
    { name: "the map with a card", path: `/explore?focus=packbridge&lang=${lang}` },
    { name: "the outline with a card", path: `/explore?focus=packbridge&view=outline&lang=${lang}` },
    { name: "the tables with a card", path: `/explore?focus=packbridge&view=table&lang=${lang}` },
  ])("nothing of $name is clipped or covered, and nothing scrolls sideways", async ({ path }) => {
    const { page } = await openPage(browser, path, { viewport: { width: widths[0]!, height } });
    await page.locator(".title-block h1, .matrix").first().waitFor();
    if (path.includes("focus")) await page.locator(".link-entry").first().waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      // The picture is told the height of its title a frame later.
      await expect
        .poll(async () => [width, await findClipped(page), await widthOfPage(page)])
        .toEqual([width, [], 0]);
    }
    await page.context().close();
  });
});

describe.each([
  {
    lang: "en",
    map: "Map",
    outline: "Outline",
    table: "Table",
    more: "More",
    filter: "Filter",
    name: "Flanders",
  },
  {
    lang: "fr",
    map: "Carte",
    outline: "Plan",
    table: "Tableau",
    more: "Plus",
    filter: "Filtrer",
    name: "Flandre",
  },
])("on a phone, in $lang,", (words) => {
  it("the three forms of the picture and More are tabs at the foot", async () => {
    const { page } = await openPage(browser, `/explore?lang=${words.lang}`, phone);
    await readMap(page);
    const tabs = page.locator(".bottom-tabs");
    await tabs.getByRole("link", { name: words.outline }).tap();
    await page.getByRole("treegrid").getByText(words.name, { exact: true }).waitFor();
    await tabs.getByRole("link", { name: words.table }).tap();
    await page.locator(".table-view").getByRole("button", { name: words.name, exact: true }).waitFor();
    await tabs.getByRole("link", { name: words.map }).tap();
    expect((await readMap(page)).nodes).toHaveLength(10);
    expect(await findSmallTargets(page, ".bottom-tab, .picture-controls button, .zoom button")).toEqual([]);
    await tabs.getByRole("button", { name: words.more }).tap();
    await page.getByRole("dialog").getByRole("link").first().waitFor();
    expect(await findSmallTargets(page, ".dialog button")).toEqual([]);
    expect(await widthOfPage(page)).toBe(0);
    await page.context().close();
  });

  it("the filter is a sheet, and takes a kind away", async () => {
    const { page } = await openPage(browser, `/explore?focus=packbridge&lang=${words.lang}`, phone);
    const before = (await readMap(page)).nodes.length;
    await page.getByRole("button", { name: words.filter }).tap();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("checkbox", { name: /Comp[eé]tences/ }).tap();
    expect(await findSmallTargets(page, ".dialog .key-row, .dialog button")).toEqual([]);
    expect(await findClipped(page)).toEqual([]);
    await sheet.getByRole("button").first().tap();
    await sheet.waitFor({ state: "detached" });
    await expect.poll(async () => (await readMap(page)).nodes.length).toBeLessThan(before);
    await page.context().close();
  });

  it("what is found stands in a sheet that can be pulled up, with all that can be done", async () => {
    const { page } = await openPage(browser, `/?lang=${words.lang}`, phone);
    const search = page.getByRole("combobox").first();
    await search.tap();
    await search.fill("packbridge");
    await page.getByRole("option", { name: "Packbridge" }).first().tap();
    const sheet = page.locator(".side");
    await sheet.getByRole("heading", { name: "Packbridge", exact: true }).waitFor();
    await sheet.locator(".inspector-foot button").first().waitFor();
    const half = await sheet.boundingBox();
    expect(await sheet.locator(".inspector-foot button:visible").count()).toBe(2);
    await sheet.locator(".sheet-handle").tap();
    expect((await sheet.boundingBox())!.height).toBeGreaterThan(1.5 * half!.height);
    expect(await sheet.locator(".inspector-foot button:visible").count()).toBeGreaterThan(3);
    expect(
      await findSmallTargets(page, ".sheet-handle, .inspector-foot button, .inspector-head button"),
    ).toEqual([]);
    expect(await widthOfPage(page)).toBe(0);
    expect((await readMap(page)).nodes.length).toBeLessThanOrEqual(30);
    await page.context().close();
  });

  it("a region is chosen on the first page, and nothing scrolls sideways", async () => {
    const { page } = await openPage(browser, `/?lang=${words.lang}`, phone);
    await page.locator(".region-button", { hasText: words.name }).tap();
    await page.getByRole("heading", { name: words.name }).waitFor();
    await page.locator(".matrix").waitFor();
    expect(await findSmallTargets(page, ".region-actions > *, .bottom-tab")).toEqual([]);
    expect(await widthOfPage(page)).toBe(0);
    await page.context().close();
  });
});

describe("at 1920 × 1080", () => {
  it.each(["/explore", "/explore?focus=packbridge", "/explore?open=region:SE224", "/explore?by=family"])(
    "%s fills the map, and no name covers another",
    async (path) => {
      const { page } = await openPage(browser, path, { viewport: { width: 1920, height: 1080 } });
      const map = await readMap(page);
      expect(findOverlappingTexts(map)).toEqual([]);
      expect(await findClipped(page)).toEqual([]);
      const panels = path.includes("focus") ? 236 + 360 : 236;
      expect(map.size.width).toBeGreaterThan(1920 - panels - 4);
      expect(map.size.height).toBeGreaterThan(1080 - 60);
      const share = (places: readonly number[], whole: number) =>
        (Math.max(...places) - Math.min(...places)) / whole;
      const across = share(
        map.nodes.map(({ x }) => x),
        map.size.width,
      );
      const down = share(
        map.nodes.map(({ y }) => y),
        map.size.height,
      );
      expect([path, Math.max(across, down) > 0.6]).toEqual([path, true]);
      for (const { id, x, y } of map.nodes)
        expect([id, x > 0 && x < map.size.width && y > 0 && y < map.size.height]).toEqual([id, true]);
      await page.context().close();
    },
  );

  it("a region has the same name on its land, its group, in the outline, the table and on the first page", async () => {
    const { page } = await openPage(browser, "/?region=AT12");
    await page.getByRole("heading", { name: "Lower Austria" }).waitFor();
    await page.getByRole("link", { name: "Lower Austria on the map" }).click();
    await readMap(page);
    expect(await page.title()).toContain("Lower Austria, among 9 other regions");
    await page.keyboard.press("o");
    const lands = page.getByRole("treegrid");
    await lands.getByText("Lower Austria", { exact: true }).waitFor();
    expect(await page.getByText("Niederösterreich", { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
