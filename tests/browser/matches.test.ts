/** One screen, in one product and one browser that all its tests share: starting them takes longer than a test. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Pairs } from "#contract/list-pairs.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  // A graph that has just started plans each question for seconds on a busy computer; the page waits ten.
  for (const pair of pairsLookedAt) await askUntilAnswered(`/api/complementarity/${pair}`);
  await forgetDecisions();
});
afterAll(() => browser.close());

const pairsLookedAt = [
  "lyonbiopole/magurele-high-tech-cluster",
  "ms-hydrogen-cluster/cimes",
  "catalisti/packbridge",
];
const mostAttempts = 20;

async function askUntilAnswered(path: string): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1)
    if ((await fetch(inject("productAddress") + path)).ok) return;
  throw new Error(`${path} is not answered`);
}

/** What an earlier run that was broken off has left set aside is open again. */
async function forgetDecisions(): Promise<void> {
  const address = inject("productAddress");
  const list = await fetch(`${address}/api/complementarity?states=not-relevant,contacted&limit=200`);
  const { pairs } = (await list.json()) as Pairs;
  for (const { a, b, decision } of pairs) {
    const body = JSON.stringify({ a, b, state: "open", after: decision?.entry });
    const headers = { "Content-Type": "application/json" };
    await fetch(`${address}/api/decisions`, { method: "POST", headers, body });
  }
}

const grid = (page: Page) => page.getByRole("grid");
const firstEntry = (page: Page) => page.locator(".pair-entry").first();
const chosenPair = (page: Page) => page.locator(".pair-panel h2");
/** The text of an element as it stands in the page. */
const read = async (locator: Locator) => (await locator.textContent()) ?? "";
const addressOf = (page: Page) => new URL(page.url()).searchParams;

async function open(path = "/matches") {
  const opened = await openPage(browser, path);
  await firstEntry(opened.page).waitFor();
  return opened;
}

/** Waits until the pair whole has come that is named in the address. */
async function waitForPair(page: Page) {
  await page.locator(".pair-panel[aria-busy=false] .direction").first().waitFor();
}

describe("Matches", () => {
  it("shows matrix, scatter, list and the best pair, and complains of nothing", async () => {
    const { page, complaints } = await open();
    await grid(page).waitFor();
    await page.locator(".pair-scatter circle").first().waitFor();
    await waitForPair(page);
    expect(await page.locator(".pair-entry").count()).toBe(25);
    // The same two, whichever of them is named first.
    const names = (await read(firstEntry(page).locator(".pair-name"))).split(" × ");
    for (const name of names) expect(await read(chosenPair(page))).toContain(name);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("chooses a pair of the matrix by keyboard, keeps it in the address and over a reload", async () => {
    const { page } = await open();
    await grid(page).getByRole("button").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const said = await read(page.locator("#matrix-said"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/pair=/);
    await waitForPair(page);
    const [first, second] = addressOf(page).get("pair")!.split(",");
    expect([first, second].every((id) => (id ?? "").length > 0)).toBe(true);
    const title = await read(chosenPair(page));
    expect(said.split(":")[0]).toBe(title.replace(/ [A-Z]{2}( [A-Z]{2})*$/, ""));
    await page.reload();
    await waitForPair(page);
    expect(await read(chosenPair(page))).toBe(title);
    await page.context().close();
  });

  it("ranks anew when a slider moves, without taking anything away meanwhile", async () => {
    const { page } = await open();
    await waitForPair(page);
    const before = await page.locator(".pair-name").allTextContents();
    await page.getByRole("slider", { name: "New contact" }).focus();
    await page.keyboard.press("End");
    await page.waitForURL(/openness=2/);
    await page.locator(".pair-list[aria-busy=false]").waitFor();
    expect(await page.locator(".pair-entry").count()).toBe(25);
    expect(await page.locator(".pair-name").allTextContents()).not.toEqual(before);
    await page.getByRole("button", { name: "Back to default" }).click();
    await page.waitForURL((url) => !url.search.includes("openness"));
    await page.locator(".pair-list[aria-busy=false]").waitFor();
    expect(await page.locator(".pair-name").allTextContents()).toEqual(before);
    await page.context().close();
  });

  it("opens all who could introduce a pair from the number beside it", async () => {
    const { page } = await open();
    const more = page
      .locator(".pair-entry")
      .getByRole("button", { name: /^and \d+ more$/ })
      .first();
    const count = Number(/\d+/.exec(await read(more))![0]) + 1;
    await more.click();
    const list = page.locator(".pair-panel details[open] .meeting-list").first();
    await list.waitFor();
    // A long list says how many of how many it shows.
    const shown = await list.locator("li").count();
    expect(shown).toBe(Math.min(count, 25));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.context().close();
  });

  it("writes a decision down, sets the pair aside, and takes it back", async () => {
    const { page } = await open("/matches?regions=SE224");
    const name = await read(firstEntry(page).locator(".pair-name"));
    await firstEntry(page).getByRole("button", { name: "Not relevant" }).click();
    await page.getByText("1 set aside").waitFor();
    await page.getByText(name, { exact: true }).waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("button", { name: "1 set aside" }).click();
    await page.waitForURL(/states=not-relevant/);
    await page.locator(".pair-list[aria-busy=false]").waitFor();
    expect(await page.locator(".pair-entry .pair-name").allTextContents()).toEqual([name]);
    await firstEntry(page).getByRole("button", { name: "Not relevant" }).click();
    await page.goBack();
    await page.locator(".pair-entry .pair-name").getByText(name, { exact: true }).waitFor();
    expect(await page.getByText("set aside").count()).toBe(0);
    await page.context().close();
  });

  it("takes the last decision back with one press", async () => {
    const { page } = await open("/matches?regions=DK03");
    const button = firstEntry(page).getByRole("button", { name: "Contact made" });
    await button.click();
    await page.locator(".take-back").getByRole("button", { name: "Take back" }).click();
    await page.locator(".take-back").waitFor({ state: "detached" });
    await firstEntry(page).getByRole("button", { name: "Contact made", pressed: false }).waitFor();
    await page.context().close();
  });

  it("leaves the keyboard at the way back when a pair leaves the list", async () => {
    const { page } = await open("/matches?regions=HU22");
    await firstEntry(page).getByRole("button", { name: "Not relevant" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".take-back button:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#pair-list-title:focus").waitFor();
    await page.context().close();
  });

  it("keeps a note that is being written with the pair it is about", async () => {
    const { page } = await open("/matches?regions=SE224");
    await page.getByLabel("Note").fill("Met in Malmö");
    await page.locator(".pair-entry .pair-name").nth(1).click();
    await page.waitForURL(/pair=/);
    await page.locator(".pair-panel[aria-busy=false]").waitFor();
    expect(await page.getByLabel("Note").inputValue()).toBe("");
    await page.context().close();
  });

  it("filters what all three show, and undoes it", async () => {
    const { page } = await open();
    const total = () => read(page.locator(".list-extents p").first());
    const before = await total();
    await page.getByLabel("Across").selectOption("border");
    await page.waitForURL(/across=border/);
    await page.getByText(before, { exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(before, { exact: true }).waitFor();
    await page.context().close();
  });

  it("undoes and does again by the same keys as the other screens", async () => {
    const { page } = await open();
    await page.getByRole("checkbox", { name: "No collaboration known yet" }).press("Space");
    await page.waitForURL(/unlinked=true/);
    await page.keyboard.press("Control+z");
    await page.waitForURL((url) => !url.search.includes("unlinked"));
    await page.keyboard.press("Control+Shift+Z");
    await page.waitForURL(/unlinked=true/);
    await page.context().close();
  });

  it("narrows the main sectors down by typing, and keeps those that are chosen in the address", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: /^Main sector/ }).click();
    const choices = page.getByRole("dialog").getByRole("option");
    await choices.filter({ hasText: "Food industry" }).waitFor();
    const all = await choices.count();
    await page.keyboard.type("food");
    await choices.nth(all - 1).waitFor({ state: "detached" });
    await choices.filter({ hasText: "Food industry" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sectors=C10/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Main sector: Food industry" }).waitFor();
    await page.context().close();
  });

  it("shows the figures of a pair before the facts behind it, and asks for those again where they failed", async () => {
    const { page } = await openPage(browser, "/");
    let fails = true;
    await page.route(/\/api\/complementarity\/[^/]+\/[^/]+\?(?!.*evidence=false)/, async (route) => {
      if (!fails) return await route.continue();
      const body = JSON.stringify({ status: 400, code: "bad-parameter", detail: "Refused by the test." });
      await route.fulfill({ status: 400, contentType: "application/problem+json", body });
    });
    await page.goto(`${inject("productAddress")}/matches?pair=catalisti,packbridge`);
    await page.locator(".facts-behind .state-failed").waitFor();
    expect(await read(page.locator(".pair-panel .pair-sentence"))).toContain("could answer");
    expect(await page.locator(".score-total").count()).toBe(1);
    expect(await page.locator(".pair-panel .source-links").count()).toBe(0);
    fails = false;
    await page.locator(".facts-behind").getByRole("button", { name: "Try again" }).click();
    await page.locator(".pair-panel .source-links").first().waitFor();
    await page.context().close();
  });

  it("opens the list behind the number of those that are not ranked", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: /known too little/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("listitem").first().waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(25);
    await page.context().close();
  });

  it("opens the same list among the partners of one", async () => {
    const { page } = await open("/matches?of=packbridge&among=companies");
    await page.getByRole("button", { name: /known too little/ }).click();
    const first = page.getByRole("dialog").getByRole("listitem").first();
    expect(await read(first)).toMatch(/^Packbridge × \S/);
    await page.context().close();
  });

  it("has matrix and scatter as tables, and speaks French", async () => {
    const { page } = await open("/matches?view=table&lang=fr");
    await page.getByRole("table").first().waitFor();
    expect(await read(page.getByRole("heading", { level: 1 }))).toContain("Quels deux clusters");
    expect(await read(page.locator(".pair-sentence").first())).toMatch(/pourrait répondre à/);
    expect(await page.locator(".data-table").count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  it("lists the best partners of a node of the map", async () => {
    const { page } = await openPage(browser, "/explore?focus=packbridge");
    await page.getByRole("link", { name: "Best partners" }).click();
    await page.waitForURL(/of=packbridge/);
    await firstEntry(page).waitFor();
    expect(await read(page.getByRole("heading", { level: 1 }))).toContain("Packbridge");
    await page.context().close();
  });

  it("shows a pair on the map with what lies between", async () => {
    const { page } = await open("/matches?pair=catalisti,packbridge");
    await waitForPair(page);
    await page.locator(".pair-panel").getByRole("link", { name: "Show on the map" }).click();
    await page.waitForURL(/\/explore\?.*ways=/);
    await page.locator(".ways").first().waitFor();
    await page.context().close();
  });
});
