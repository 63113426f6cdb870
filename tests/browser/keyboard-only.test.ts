import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DescribedElement } from "../../client/canvas/scene-description.ts";
import { readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const details = (page: Page) => page.getByRole("complementary");

/** Presses a key until what is wanted is there: as somebody does who looks after every press. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`60 times ${key} led nowhere`);
}

const isFocused = (page: Page, selector: string) => async () =>
  (await page.locator(`${selector}:focus`).count()) > 0;

/** Whether the focused control bears this name. */
const isOn = (page: Page, name: string | RegExp) => async () =>
  (await page
    .locator(":focus")
    .and(page.getByRole("button", { name }).or(page.getByRole("row", { name })))
    .count()) > 0;

async function goToMap(page: Page): Promise<void> {
  await readMap(page);
  await pressUntil(page, "Tab", isFocused(page, ".map-scene"));
}

const focusedNode = (page: Page) =>
  page.evaluate(() => document.querySelector<DescribedElement>(".map-scene")?.describeScene?.().focused);

const spoken = (page: Page) => page.locator(".map-scene [data-spoken]").textContent();

describe("Explore by keyboard alone", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, "/explore?focus=packbridge"));
  });
  afterEach(() => page.context().close());

  it("searches with / and opens what is found with Enter", async () => {
    await readMap(page);
    await page.keyboard.press("/");
    await page.keyboard.type("plastipolis");
    await page.getByRole("option", { name: "Plastipolis" }).first().waitFor();
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: "Plastipolis", exact: true }).waitFor();
    expect((await readMap(page)).nodes.map(({ id }) => id)).toContain("plastipolis");
  });

  it("walks to a neighbour with the arrows, hears the line, and opens its details with Space", async () => {
    await goToMap(page);
    expect((await readMap(page)).focused).toBe("packbridge");
    await pressUntil(page, "ArrowRight", async () => (await focusedNode(page)) !== "packbridge");
    const focused = await focusedNode(page);
    const [name = ""] = ((await spoken(page)) ?? "").split(",");
    expect(await spoken(page)).toMatch(/Packbridge.*\d+ \/ \d+$/);
    await page.keyboard.press("Space");
    await details(page).getByRole("heading", { name, exact: true }).waitFor();
    expect(page.url()).toContain(`sel=${focused}`);
  });

  it("lets go of everything with Esc", async () => {
    await goToMap(page);
    await page.keyboard.press("Escape");
    await details(page).waitFor({ state: "detached" });
    expect(page.url()).not.toContain("sel=");
  });

  it("brings links of a kind with E", async () => {
    await page.goto(
      page.url().replace(/\?.*/, "?nodes=packbridge,livsmedelsakademin&sel=livsmedelsakademin"),
    );
    await goToMap(page);
    const before = await readMap(page);
    expect(before.focused).toBe("livsmedelsakademin");
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Bring \d+/ }).waitFor();
    await pressUntil(page, "Tab", isOn(page, /^Bring \d+/));
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(async () => (await readMap(page)).nodes.length).toBeGreaterThan(before.nodes.length);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await readMap(page)).nodes.length).toBe(before.nodes.length);
  });

  it("walks in the outline and selects there, and O, T and M change the form", async () => {
    await goToMap(page);
    await page.keyboard.press("o");
    const outline = page.getByRole("treegrid");
    await outline.waitFor();
    await pressUntil(page, "Tab", isFocused(page, '[role="row"]'));
    await pressUntil(page, "ArrowDown", isOn(page, "Media Evolution"));
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: "Media Evolution", exact: true }).waitFor();
    await outline.getByText("selected", { exact: true }).waitFor();
    await page.keyboard.press("ArrowRight");
    await pressUntil(page, "ArrowDown", isOn(page, "Takes part in"));
    await pressUntil(page, "Shift+Tab", isOn(page, "Table"));
    await page.keyboard.press("t");
    await page
      .getByRole("row", { name: /Media Evolution/ })
      .first()
      .waitFor();
    await page.keyboard.press("m");
    expect((await readMap(page)).nodes.length).toBe(27);
    expect(page.url()).toContain("sel=media-evolution");
  });

  it("goes on from what was chosen in the search", async () => {
    await goToMap(page);
    expect(await focusedNode(page)).toBe("packbridge");
    await page.keyboard.press("/");
    await page.keyboard.type("media evolution");
    await page.getByRole("option", { name: "Media Evolution" }).first().waitFor();
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: "Media Evolution", exact: true }).waitFor();
    await goToMap(page);
    expect(await focusedNode(page)).toBe("media-evolution");
  });

  it("stays on the map when a group is opened, on its first member", async () => {
    await page.goto(page.url().replace(/\?.*/, ""));
    await goToMap(page);
    const group = await focusedNode(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedNode(page)).not.toBe(group);
    const map = await readMap(page);
    expect(map.nodes.find(({ id }) => id === map.focused)).toBeDefined();
    expect(map.focused).not.toContain(":");
    expect(await isFocused(page, ".map-scene")()).toBe(true);
    expect(await spoken(page)).not.toBe("");
  });

  it("stays in the picture when its form changes", async () => {
    await goToMap(page);
    await page.keyboard.press("o");
    await expect.poll(isFocused(page, ".outline-tree [role=row]")).toBe(true);
    await page.locator(".tab-buttons button").last().focus();
    await page.keyboard.press("t");
    await page.locator(".table-view table").first().waitFor();
    await page.locator(".table-view button").first().focus();
    await page.keyboard.press("m");
    await expect.poll(isFocused(page, ".map-scene")).toBe(true);
  });

  it("closes a dialog with one Esc, wherever the focus is in it", async () => {
    await goToMap(page);
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Has members").first().waitFor();
    await pressUntil(page, "Tab", isOn(page, "Close"));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("connects two nodes and lights a way", async () => {
    await goToMap(page);
    await pressUntil(page, "Tab", isOn(page, "Connect to…"));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await page.keyboard.type("flanders food");
    await page
      .getByRole("option", { name: /^Flanders.* FOOD/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    const ways = page.getByRole("region", { name: "Ways between two" });
    const second = ways.locator(".way").nth(1);
    await second.waitFor();
    await pressUntil(page, "Tab", async () => await second.evaluate((way) => way === document.activeElement));
    await page.keyboard.press("Enter");
    await expect.poll(() => second.getAttribute("aria-pressed")).toBe("true");
    expect(page.url()).toContain("ways=packbridge,flanders-food");
    expect(page.url()).toContain("way=2");
    expect((await readMap(page)).nodes.map(({ id }) => id)).toContain("flanders-food");
  });
});
