import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SceneDescription } from "../../client/canvas/scene-description.ts";
import { findNodesAbroad, findNodesAtSea, findOverlappingLands, findOverlappingTexts } from "./check-map.ts";
import { findOnPage, furthestMove, readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const details = (page: Page) => page.getByRole("complementary");
const idsOf = (map: SceneDescription) => map.nodes.map(({ id }) => id);
const lastStill = async (page: Page, isWanted: (map: SceneDescription) => boolean) => {
  await expect.poll(async () => isWanted(await readMap(page)), { timeout: 20_000 }).toBe(true);
  return await readMap(page);
};

/** Opened: some members, and what is not shown of each kind as a group. */
const hasMembers = (map: SceneDescription) => idsOf(map).filter((id) => !id.includes(":")).length >= 20;

async function openSkane(page: Page): Promise<SceneDescription> {
  const { x, y } = await findOnPage(page, "region:SE224");
  await page.mouse.dblclick(x, y);
  return await lastStill(page, hasMembers);
}

/** Ids of the organisations of Skåne, as the server lists them. */
async function askMembers(page: Page): Promise<ReadonlySet<string>> {
  const address = new URL("/api/overview/members?group=region:SE224&limit=200", page.url());
  const answer = await page.request.get(address.href);
  const { nodes } = (await answer.json()) as { nodes: { id: string }[] };
  return new Set(nodes.map(({ id }) => id));
}

function expectReadable(map: SceneDescription, landOf: (id: string) => string | null): void {
  expect(findOverlappingTexts(map)).toEqual([]);
  expect(findOverlappingLands(map)).toEqual([]);
  expect(findNodesAbroad(map, landOf)).toEqual([]);
  expect(findNodesAtSea(map, landOf)).toEqual([]);
}

const landOfGroup = (id: string) => /^region:([^/]+)/.exec(id)?.[1] ?? null;

describe("the overview by regions", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, "/explore"));
  });
  afterEach(() => page.context().close());

  it("shows the ten regions, each named and with its count, nothing covering anything else", async () => {
    const map = await readMap(page);
    expect(idsOf(map).filter((id) => id.startsWith("region:"))).toHaveLength(10);
    expect(map.dropped).toEqual([]);
    expectReadable(map, landOfGroup);
    await page.keyboard.press("o");
    const groups = page.getByRole("row", { name: /, \d+ members$/ });
    await groups.first().waitFor();
    expect(await groups.count()).toBe(10);
  });

  it("opens a region by double click: shown and not shown make up the count", async () => {
    const { x, y } = await findOnPage(page, "region:SE224");
    await page.mouse.click(x, y);
    const detail = await details(page)
      .getByText(/A group of \d+ members/)
      .textContent();
    const total = Number(/\d+/.exec(detail ?? "")?.[0]);
    const map = await openSkane(page);
    const members = await askMembers(page);
    expect(members.size).toBe(total);
    const isOnSkane = (id: string) => members.has(id) || landOfGroup(id) === "SE224";
    expectReadable(map, (id) => (isOnSkane(id) ? "SE224" : landOfGroup(id)));
    const shown = idsOf(map).filter((id) => members.has(id)).length;
    await page.keyboard.press("o");
    const rest = page.getByRole("row", { name: /: \d+ .* not shown$/ });
    await rest.first().waitFor();
    const left = (await rest.allTextContents()).map((text) => Number.parseInt(text, 10));
    expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it("opens a region by Enter, too, and closes it again", async () => {
    await readMap(page);
    await page.locator(".map-scene").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await lastStill(page, hasMembers);
    const rest = idsOf(await readMap(page)).find((id) => id.includes("/"));
    const { x, y } = await findOnPage(page, rest ?? "");
    await page.mouse.click(x, y);
    await details(page).getByRole("button", { name: "Close the group" }).click();
    await lastStill(page, (map) => map.nodes.length === 10);
  });

  it("hides what is not wanted, and brings it back", async () => {
    const { x, y } = await findOnPage(page, "region:AT12");
    await page.mouse.click(x, y);
    await details(page).getByRole("button", { name: "Hide" }).click();
    const map = await lastStill(page, ({ nodes }) => nodes.length === 9);
    expect(idsOf(map)).not.toContain("region:AT12");
    await page.getByRole("button", { name: "Undo" }).click();
    await lastStill(page, ({ nodes }) => nodes.length === 10);
  });
});

describe("the outline", () => {
  it("lies open when it is opened from its address, and stays closed where it was closed", async () => {
    const { page } = await openPage(browser, "/explore?view=outline");
    const groups = page.getByRole("row", { name: /, \d+ members$/ });
    await groups.first().waitFor();
    expect(await groups.count()).toBe(10);
    await page.getByRole("button", { name: "Open or close Skåne" }).click();
    await expect.poll(() => groups.count()).toBe(9);
    await page.context().close();
  });
});

describe("a picture made by hand", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, "/explore?focus=packbridge"));
    await readMap(page);
  });
  afterEach(() => page.context().close());

  it("covers no name and no land", async () => {
    const map = await readMap(page);
    expect(findOverlappingTexts(map)).toEqual([]);
    expect(findOverlappingLands(map)).toEqual([]);
  });

  it("keeps where a node was dragged to in the address, and after a reload", async () => {
    expect(page.url()).not.toContain("at=");
    const before = await readMap(page);
    const { x, y } = await findOnPage(page, "packbridge");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 10, { steps: 4 });
    await page.mouse.move(x + 40, y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/[?&]at=/);
    const moved = await readMap(page);
    expect(furthestMove(before, moved)).toBeGreaterThan(20);
    await page.reload();
    expect(furthestMove(moved, await readMap(page))).toBeLessThanOrEqual(2);
  });

  it("pins a node, and keeps only what is wanted", async () => {
    await details(page).getByRole("button", { name: "Pin", exact: true }).click();
    await details(page).getByRole("button", { name: "Unpin" }).waitFor();
    expect(page.url()).toContain("pin=packbridge");
    const { x, y } = await findOnPage(page, "packaging-technology");
    await page.keyboard.down("Shift");
    await page.mouse.click(x, y);
    await page.keyboard.up("Shift");
    await details(page).getByRole("button", { name: "Keep only these 2" }).click();
    const map = await lastStill(page, ({ nodes }) => nodes.length === 2);
    expect(idsOf(map).sort()).toEqual(["packaging-technology", "packbridge"]);
  });
});
