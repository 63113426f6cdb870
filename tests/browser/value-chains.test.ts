import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findClipped } from "./find-clipped.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const packaging = "/chains/circular-plastic-packaging";
const best = (page: Page) => page.getByRole("complementary", { name: "Best chains" });
const chains = (page: Page) => best(page).locator(".best-choose");
const drawn = (page: Page) => page.locator(".lanes .is-lit").allTextContents();

describe("a value chain on the screen", () => {
  it("is reached from the first page, and from the search", async () => {
    const { page, complaints } = await openPage(browser, "/");
    await page.getByRole("link", { name: "Where does a value chain hold or break?" }).click();
    await page.getByRole("link", { name: "Electric mobility" }).click();
    await page.getByRole("heading", { level: 1, name: /^Electric mobility/ }).waitFor();
    await page.getByRole("combobox").fill("timber buildings");
    await page
      .getByRole("option", { name: /Timber buildings/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /^Timber buildings/ }).waitFor();
    await page.getByText("Nobody known.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("draws the best chain that the keyboard reaches, and keeps the one that is chosen over a reload", async () => {
    const { page } = await openPage(browser, packaging);
    await chains(page).first().focus();
    await page.locator(".chain-lines path").first().waitFor();
    const first = await drawn(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(
      await chains(page)
        .nth(2)
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    const third = await drawn(page);
    expect(third).not.toEqual(first);
    expect(third).toHaveLength(8);
    await page.keyboard.press("Enter");
    await page.waitForURL(/chain=3/);
    await page.reload();
    await page.locator(".chain-lines path").first().waitFor();
    expect(await drawn(page)).toEqual(third);
    expect(await chains(page).nth(2).getAttribute("aria-pressed")).toBe("true");
    await page.context().close();
  });

  it("keeps to the regions chosen, in the picture and in the chains, and goes back", async () => {
    const { page } = await openPage(browser, packaging);
    await chains(page).first().waitFor();
    const before = await page.locator(".lane h2").allTextContents();
    await page.getByRole("button", { name: "all regions" }).click();
    await page.getByRole("dialog").getByText("Flanders").click();
    await page.getByRole("dialog").getByText("Skåne").click();
    await page.getByRole("button", { name: "Done" }).click();
    await page.waitForURL(/regions=BE2,SE224/);
    await page.getByRole("button", { name: "2 of 10 regions" }).waitFor();
    expect(await page.locator(".lane h2").allTextContents()).toEqual(["Flanders", "Skåne"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "all regions" }).waitFor();
    expect(await page.locator(".lane h2").allTextContents()).toEqual(before);
    await page.context().close();
  });

  it("opens the list behind a count, with facts and sources", async () => {
    const { page } = await openPage(browser, packaging);
    await page
      .getByRole("button", { name: /^Plastics and additives several known 3 active, 9 could be/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: /^Active 3 of 3/ }).waitFor();
    expect(await dialog.locator(".stage-entry").count()).toBe(12);
    expect(await dialog.locator(".link-facts a").count()).toBeGreaterThan(11);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("draws the links that exist behind the chain, lists them, and the table counts the same", async () => {
    const { page } = await openPage(browser, packaging);
    await page.locator(".chain-ties path").first().waitFor({ state: "attached" });
    const [said] = await page.locator(".lanes-key").getByRole("button").allTextContents();
    const total = Number(said!.split(" ").at(-2));
    await page.getByRole("button", { name: "4 of 7 Show the links that exist" }).click();
    const dialog = page.getByRole("dialog", { name: "Links that exist" });
    await dialog.getByText(/^Without one: /).waitFor();
    expect(await dialog.locator(".stage-entry").count()).toBe(total);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const counts = await page.locator(".chain-table td:nth-child(7)").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
    await page.context().close();
  });

  it("reads downwards on a phone, with nothing beside the screen, and its counts open their lists", async () => {
    const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await openPage(browser, "/chains/timber-buildings", options);
    await page.locator(".step-party").first().waitFor();
    expect(await page.locator(".step-row h2").count()).toBe(8);
    const first = await page.locator(".step-party").allTextContents();
    await page.getByRole("button", { name: "Next chain" }).tap();
    await page.waitForURL(/chain=2/);
    expect(await page.locator(".step-party").allTextContents()).not.toEqual(first);
    expect(await findClipped(page)).toEqual([]);
    await page.getByRole("button", { name: "Who could close it Tests and certificates" }).tap();
    await page.getByRole("dialog").locator(".stage-entry").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Forestry: 5 active/ }).tap();
    await page
      .getByRole("dialog")
      .getByRole("heading", { name: /^Active 5 of 5/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Best chains" }).tap();
    await page.locator(".best-chain").first().waitFor();
    expect(await findClipped(page)).toEqual([]);
    await page.context().close();
  });

  it("is printed with what is asked, its data version and every chain in words, and without controls", async () => {
    const { page } = await openPage(browser, packaging, { viewport: { width: 703, height: 1032 } });
    await page.emulateMedia({ media: "print" });
    await page.locator(".best-chain").first().waitFor();
    await page.getByText(/^As known on .* Data version [0-9-]+\.[0-9a-f]+\./).waitFor();
    await page.getByText(/^Chain of clusters, all regions · each party once/).waitFor();
    expect(await page.locator(".best-printed").allTextContents()).toHaveLength(5);
    for (const hidden of [".top-bar", ".chain-bar", ".best-foot", ".drawn-turn"])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    expect(await findClipped(page)).toEqual([]);
    await page.context().close();
  });

  it("says that nobody is known in the regions chosen, and gives all regions back", async () => {
    const { page } = await openPage(browser, `${packaging}?regions=DK03`);
    await page.getByText("Nobody is known here who takes or could take a step.").waitFor();
    await page.getByRole("button", { name: "All regions again" }).click();
    await page.locator(".chain-lines path").first().waitFor();
    await page.context().close();
  });

  it("says whom to invite, and that fewer are not enough", async () => {
    const { page } = await openPage(browser, packaging);
    await best(page).getByRole("button", { name: "Whom to invite" }).click();
    await page.getByRole("dialog").getByText("Proven: fewer are not enough.").waitFor();
    await page.waitForURL(/invite=true/);
    await page.context().close();
  });

  it("speaks French, and leaves organisations their names", async () => {
    const { page } = await openPage(browser, `${packaging}?lang=fr`);
    await page.getByRole("heading", { level: 1, name: /^Emballages plastiques circulaires/ }).waitFor();
    await page
      .getByText(/pourraient alimenter Packbridge/)
      .first()
      .waitFor();
    await page
      .getByText(/plusieurs connus/)
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("a copy of a value chain", () => {
  it("is changed with the picture following, says what is wrong in place, and is undone", async () => {
    const { page, complaints } = await openPage(browser, packaging);
    await best(page).getByRole("button", { name: "Copy and change" }).click();
    const editor = page.getByRole("complementary", { name: "Edit steps" });
    await editor.waitFor();
    await page.getByRole("heading", { level: 1, name: /^Circular plastic packaging, copy/ }).waitFor();
    const steps = page.locator(".stage-name");
    expect(await steps.allTextContents()).toContain("Moulds and machines");

    await editor.getByRole("button", { name: "Take out Moulds and machines" }).click();
    await editor.getByText("Saved. The picture follows.").waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".stage-name").length === 7);
    expect(await steps.allTextContents()).not.toContain("Moulds and machines");

    // A second last step holds nothing together: it is said where it is, and kept over a reload.
    await editor
      .getByRole("combobox", { name: /^Feeds/ })
      .first()
      .selectOption("");
    await editor.getByText("Only one step can be the last. Choose what this one feeds.").waitFor();
    await editor.getByText("Not saved yet: 1 thing to mend.").waitFor();
    await page.reload();
    await editor.getByText("Not saved yet: 1 thing to mend.").waitFor();
    await editor
      .getByRole("combobox", { name: /^Feeds/ })
      .first()
      .selectOption({ index: 4 });
    await editor.getByText("Saved. The picture follows.").waitFor();

    await editor.getByLabel("Name of the chain").fill("Packs that return");
    await page.getByRole("heading", { level: 1, name: /^Packs that return/ }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page
      .getByRole("heading", { level: 1, name: /^Circular plastic packaging, copy|^Packs that retur/ })
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is kept as a new one when somebody takes it away while it is changed", async () => {
    const { page, complaints } = await openPage(browser, packaging);
    await best(page).getByRole("button", { name: "Copy and change" }).click();
    const editor = page.getByRole("complementary", { name: "Edit steps" });
    await editor.getByText("Saved. The picture follows.").waitFor();
    const path = new URL(page.url()).pathname;
    const other = await openPage(browser, `${path}?edit=true`);
    await other.page.getByRole("button", { name: "Take this chain away" }).click();
    await other.page.getByText(/ was taken away\.$/).waitFor();
    const name = `Saved from the bin, ${Date.now()}`;
    await editor.getByLabel("Name of the chain").fill(name);
    await editor.getByRole("button", { name: "Make a new chain of it" }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(new URL(page.url()).pathname).not.toBe(path);
    // That the two answers say conflict and not found is what was to be shown.
    expect(complaints.filter((each) => !/ 40[49] /.test(each))).toEqual([]);
    for (const each of [page, other.page]) await each.context().close();
  });

  it("is taken away and brought back", async () => {
    const { page } = await openPage(browser, packaging);
    // What was made in another run is still there.
    const name = `Only for a moment, ${Date.now()}`;
    await best(page).getByRole("button", { name: "Copy and change" }).click();
    const editor = page.getByRole("complementary", { name: "Edit steps" });
    await editor.getByLabel("Name of the chain").fill(name);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await editor.getByRole("button", { name: "Take this chain away" }).click();
    await page.getByText(`${name} was taken away.`).waitFor();
    expect(await page.getByRole("link", { name }).count()).toBe(0);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.getByRole("link", { name }).waitFor();
    await page.context().close();
  });
});
