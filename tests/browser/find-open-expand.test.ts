import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { furthestMove, readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const details = (page: Page) => page.getByRole("complementary");
const idsOf = (map: Awaited<ReturnType<typeof readMap>>) => map.nodes.map(({ id }) => id).sort();

/** Types, waits for the answer and goes down the list to Packbridge. */
async function findPackbridge(page: Page): Promise<void> {
  await page.getByRole("combobox").pressSequentially("packaging");
  const marked = page.locator('[role="option"][data-focused]', { hasText: "Packbridge" });
  await page.getByRole("option", { name: "Packbridge" }).first().waitFor();
  await expect
    .poll(
      async () => {
        if ((await marked.count()) === 0) await page.keyboard.press("ArrowDown");
        return marked.count();
      },
      { interval: 100, timeout: 10_000 },
    )
    .toBe(1);
  await page.keyboard.press("Enter");
}

describe("from a word on the first page to who works with whom", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, "/"));
  });
  afterAll(() => page.context().close());

  it("finds Packbridge under “packaging” and opens it with Enter", async () => {
    await findPackbridge(page);
    await details(page).getByRole("heading", { name: "Packbridge", exact: true }).waitFor();
    const map = await readMap(page);
    expect(idsOf(map)).toContain("packbridge");
    expect(idsOf(map)).toContain("packaging-technology");
    expect(await page.title()).toContain("Packbridge and 26 more around it");
  });

  it("says with whom it works, each with a letter and a source to read", async () => {
    const entry = details(page).getByRole("listitem").filter({ hasText: "Clusters of Skåne" }).last();
    await entry.waitFor();
    expect(await entry.textContent()).toContain("running · since Jan 2021");
    expect(await entry.textContent()).toContain("Confidence D: inferred");
    expect(await entry.getByRole("link").first().getAttribute("href")).toMatch(/^https:\/\/www\.livsmedels/);
  });

  it("says what it can do, with letters and sources too", async () => {
    await details(page)
      .getByRole("button", { name: /^Offers competences all 4/ })
      .click();
    const entry = details(page).getByRole("listitem").filter({ hasText: "Packaging technology" }).last();
    await entry.waitFor();
    expect(await entry.textContent()).toContain("Confidence B: own word");
    expect(await entry.getByRole("link").first().getAttribute("href")).toMatch(/^https?:/);
  });

  it("brings more around a neighbour by the kind of link, and says before how many", async () => {
    const before = await readMap(page);
    await details(page)
      .getByRole("button", { name: /^Takes part in/ })
      .click();
    await details(page).getByRole("button", { name: "Clusters of Skåne", exact: true }).click();
    await details(page).getByRole("heading", { name: "Clusters of Skåne", exact: true }).waitFor();
    await details(page)
      .getByRole("button", { name: /^Livsmedelsakademin/ })
      .click();
    await details(page)
      .getByRole("heading", { name: /^Livsmedelsakademin/ })
      .waitFor();
    await details(page).getByRole("button", { name: "Expand…" }).click();
    const dialog = page.getByRole("dialog");
    const members = dialog.getByRole("listitem").filter({ hasText: "Has members" });
    await members.waitFor();
    const announced = Number(/(\d+) more, \d+ shown/.exec((await members.textContent()) ?? "")?.[1]);
    expect(announced).toBeGreaterThan(0);
    // Projects are ticked as well; here the members are wanted alone.
    await dialog.getByText("Takes part in").click();
    await dialog.getByRole("button", { name: `Bring ${announced}` }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(async () => (await readMap(page)).nodes.length).toBe(before.nodes.length + announced);
    const after = await readMap(page);
    expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
  });

  it("goes a step back and forth again", async () => {
    const expanded = idsOf(await readMap(page));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await readMap(page)).nodes.length).toBe(27);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(async () => idsOf(await readMap(page))).toEqual(expanded);
  });

  it("shows the same picture after a reload, with nothing moved by more than 2 px", async () => {
    const before = await readMap(page);
    await page.reload();
    const after = await readMap(page);
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(furthestMove(before, after)).toBeLessThanOrEqual(2);
  });
});

describe("the same in French", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, "/?lang=fr", { locale: "fr-FR" }));
  });
  afterAll(() => page.context().close());

  it("leaves organisations their names", async () => {
    await findPackbridge(page);
    await details(page).getByRole("heading", { name: "Packbridge", exact: true }).waitFor();
    expect(await page.title()).toContain("Packbridge et 26 nœuds autour");
    expect(await details(page).getAttribute("aria-label")).toBe("Détails");
    await details(page)
      .getByRole("button", { name: /^A pour membres/ })
      .click();
    await details(page).getByRole("button", { name: "Flextrus", exact: true }).waitFor();
  });

  it("names competences, letters and kinds of links in French", async () => {
    await details(page)
      .getByRole("button", { name: /^Offre des compétences/ })
      .click();
    const entry = details(page)
      .getByRole("listitem")
      .filter({ hasText: /Technologies d.emballage/ })
      .last();
    await entry.waitFor();
    expect(await entry.textContent()).toContain("Fiabilité B\u202f: parole de l’organisme");
    await details(page).getByRole("button", { name: "Développer…" }).click();
    await page.getByRole("dialog").getByText("A pour membres").first().waitFor();
    await page.keyboard.press("Escape");
  });
});
