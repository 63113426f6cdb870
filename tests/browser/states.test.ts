import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { findOnPage, readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const packbridge = "/explore?focus=packbridge";
const details = (page: Page) => page.getByRole("complementary");
const everyQuestion = "**/api/**";

const databaseAway = {
  status: 503,
  contentType: "application/problem+json",
  body: JSON.stringify({ status: 503, code: "database-away", title: "The database does not answer" }),
};

/** Clicks a node that is not the one in the details: its card has to be asked for. */
async function askForCard(page: Page): Promise<void> {
  const { x, y } = await findOnPage(page, "livsmedelsakademin");
  await page.mouse.click(x, y);
}

describe("a database that is gone while the map is open", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, packbridge));
    await readMap(page);
    await details(page).getByRole("heading", { name: "Packbridge", exact: true }).waitFor();
  });
  afterEach(() => page.context().close());

  it("is said where the answer is missing and at the top, and takes nothing away", async () => {
    const before = await readMap(page);
    await page.route(everyQuestion, (route) => route.fulfill(databaseAway));
    await askForCard(page);
    await details(page).getByText("The database does not answer.").waitFor();
    await details(page).getByRole("button", { name: "Try again" }).waitFor();
    await page.getByText(/^The database has not answered since .* What you see stays/).waitFor();
    const after = await readMap(page);
    expect(after.nodes.map(({ id }) => id)).toEqual(before.nodes.map(({ id }) => id));
    expect(page.url()).toContain("sel=livsmedelsakademin");
  });

  it("comes back by itself", async () => {
    await page.route(everyQuestion, (route) => route.fulfill(databaseAway));
    await askForCard(page);
    await page.getByText(/What you see stays/).waitFor();
    await page.unroute(everyQuestion);
    await details(page)
      .getByRole("heading", { name: /^Livsmedelsakademin/ })
      .waitFor();
    await page.getByText("The server answers again.").waitFor();
  });

  it("is asked again by a button, also where the network itself is gone", async () => {
    await page.route("**/api/nodes/**", (route) => route.abort());
    await askForCard(page);
    await details(page).getByText("The server does not answer.").waitFor();
    await page.unroute("**/api/nodes/**");
    await details(page).getByRole("button", { name: "Try again" }).click();
    await details(page)
      .getByRole("heading", { name: /^Livsmedelsakademin/ })
      .waitFor();
  });

  it("keeps the picture when something is opened, says so over it, and opens it later", async () => {
    const before = await readMap(page);
    await page.route(everyQuestion, (route) => route.fulfill(databaseAway));
    const { x, y } = await findOnPage(page, "packaging-technology");
    await page.mouse.dblclick(x, y);
    const failed = page.getByRole("main").getByRole("alert");
    await failed.getByText("The database does not answer.").waitFor();
    expect((await readMap(page)).nodes).toHaveLength(before.nodes.length);
    await page.unroute(everyQuestion);
    await failed.getByRole("button", { name: "Try again" }).click();
    await failed.waitFor({ state: "detached" });
    expect(await page.title()).toContain("Packaging technology");
  });
});

describe("an empty graph", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, "/nowhere"));
    await page.route("**/api/overview?**", async (route) => {
      const answer = await route.fetch();
      const nothing = { groups: [], links: [], counts: {}, shown: 0, total: 0, linksTotal: 0 };
      await route.fulfill({ json: { ...(await answer.json()), ...nothing } });
    });
  });
  afterEach(async () => {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  });

  it("is said on the map, with no picture and no fault", async () => {
    await page.getByRole("link", { name: "To the map of the regions" }).click();
    await page.getByRole("status").getByText("No organisation is known yet.").waitFor();
    expect(await page.locator(".map-scene").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("is said on the first page", async () => {
    await page.getByRole("link", { name: "To the first page" }).click();
    await page.getByRole("status").getByText("No organisation is known yet.").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("nothing, and not all", () => {
  it("says what a search without hits was for, and what to try", async () => {
    const { page } = await openPage(browser, "/explore");
    await page.getByRole("combobox", { name: "Search" }).fill("xqzwv");
    await page.getByText("Nothing is called “xqzwv”.").waitFor();
    await page.getByText("Try fewer letters, or another word for it.").waitFor();
    await page.context().close();
  });

  it("says what filters have taken everything away, and brings it back", async () => {
    const { page } = await openPage(browser, `${packbridge}&view=table`);
    await page.locator(".table-view table").first().waitFor();
    await page.goto(page.url().replace("view=table", "regions=AT12&off=competence,collaboration,stage"));
    await page.getByRole("status").getByText("Nothing is left to show.").waitFor();
    await page
      .getByRole("main")
      .getByRole("button", { name: /all regions/i })
      .click();
    expect((await readMap(page)).nodes.length).toBeGreaterThan(3);
    await page.context().close();
  });

  it("offers nothing to bring where every neighbour is shown", async () => {
    const { page } = await openPage(browser, "/explore?focus=packaging-technology");
    await readMap(page);
    await page.getByRole("button", { name: "Expand…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Bring \d+|Nothing to bring/ }).waitFor();
    for (const box of await dialog.getByRole("checkbox").all())
      if (await box.isChecked()) await box.uncheck();
    await dialog.getByRole("button", { name: /Nothing/ }).waitFor();
    expect(await dialog.getByRole("button", { name: /Nothing/ }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it("says of a cut list how much it shows, and brings the next", async () => {
    const { page } = await openPage(browser, "/?region=SE224");
    await page
      .getByRole("button", { name: /^\d+ organisations$/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^25 of \d+ shown\.$/).waitFor();
    await dialog.getByRole("button", { name: "25 more" }).click();
    await dialog.getByText(/^50 of \d+ shown\.$/).waitFor();
    expect(await dialog.locator(".node-entry").count()).toBe(50);
    await page.context().close();
  });
});

describe("an answer of a query", () => {
  const regions = "/queries?query=regions-by-collaborations&lang=en";

  it("that takes long says so and can be stopped; what was there stays", async () => {
    const { page } = await openPage(browser, `${regions}&run=1`);
    await page.locator(".virtual-row").first().waitFor();
    let release = (): void => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/queries/*/run?**", async (route) => {
      await isReleased;
      await route.abort();
    });
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("It takes longer than usual.").waitFor();
    expect(await page.locator(".virtual-row").count()).toBeGreaterThan(0);
    await page.locator(".result").getByRole("button", { name: "Stop" }).click();
    await page.locator(".result").getByText("Stopped.").waitFor();
    expect(await page.locator(".virtual-row").count()).toBeGreaterThan(0);
    release();
    await page.context().close();
  });

  it("that does not come is said with how old the rows are, and asked for again", async () => {
    const { page } = await openPage(browser, `${regions}&run=1`);
    await page.locator(".virtual-row").first().waitFor();
    await page.route("**/api/queries/*/run?**", (route) => route.fulfill(databaseAway));
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const failed = page.locator(".result").getByRole("alert");
    await failed.getByText("The database does not answer.").waitFor();
    await failed.getByText(/^What you see is from /).waitFor();
    await page.unroute("**/api/queries/*/run?**");
    await failed.getByRole("button", { name: "Try again" }).click();
    await failed.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("without rows says so, and a form that was changed says that the rows are of before", async () => {
    const { page } = await openPage(browser, "/nowhere");
    await page.route("**/api/queries/*/run?**", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), rows: [], returned: 0, total: 0 } });
    });
    await page.goto(new URL(`${regions}&run=1`, page.url()).href);
    await page.getByText("No row answers this.", { exact: false }).waitFor();
    await page.getByText("Count invented facts of the training set").click();
    await page.getByText(/^This is the answer of .* to what was asked before/).waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  });
});

describe("numbers of the first page", () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(browser, "/?region=SE224"));
  });
  afterEach(() => page.context().close());

  it("open as many clusters as they say, and show them on the map", async () => {
    const number = page.getByRole("button", { name: /^\d+ of its \d+ clusters$/ });
    const [, count = "0"] = /^(\d+)/.exec((await number.textContent()) ?? "") ?? [];
    await number.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("link", { name: "Show these on the map" }).waitFor();
    expect(await dialog.locator(".node-entry").count()).toBe(Number(count));
    await dialog.getByRole("link", { name: "Show these on the map" }).click();
    expect((await readMap(page)).nodes).toHaveLength(Number(count));
  });

  it("open every competence, 25 by 25", async () => {
    const number = page.getByRole("button", { name: /^\d+ competences$/ });
    const total = Number.parseInt((await number.textContent()) ?? "", 10);
    await number.click();
    const dialog = page.getByRole("dialog");
    for (let shown = 25; shown < total; shown += 25) {
      await dialog.getByText(`${shown} of ${total} shown.`).waitFor();
      await dialog.getByRole("button", { name: /^\d+ more$/ }).click();
    }
    await dialog.getByText(`${total} of ${total}`).waitFor();
    expect(await dialog.locator(".node-entry").count()).toBe(total);
  });
});

describe("a page that is opened while the database is gone", () => {
  it("does not say that it is back as long as it is not, however often it asks", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    let isAway = true;
    let asked = 0;
    await page.route("**/api/ready", async (route) => {
      asked += 1;
      if (!isAway) return await route.continue();
      // As long as a database that hangs is waited for.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.fulfill(databaseAway);
    });
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() =>
        said.push(document.querySelector(".server-notice")?.textContent ?? ""),
      ).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(`${inject("productAddress")}/queries?lang=en`);
    await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(3);
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect((await said()).some((text) => text.startsWith("The database has not answered since"))).toBe(true);
    expect(await said()).not.toContain("The server answers again.");
    isAway = false;
    await page.getByText("The server answers again.").waitFor();
    await context.close();
  });
});

describe("the texts of a language", () => {
  it("that cannot be fetched at the beginning are said to be missing, in every language, with a way out", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.route(/assets\/en-.*\.js$/, (route) => route.abort());
    await page.goto(`${inject("productAddress")}/queries`);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(
      await notice.locator("p").evaluateAll((lines) => lines.map((line) => line.getAttribute("lang"))),
    ).toEqual(["en", "fr"]);
    await page.unroute(/assets\/en-.*\.js$/);
    await page.getByRole("link", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Queries" }).waitFor();
    await context.close();
  });

  it("are fetched by whoever changes to it, and only then", async () => {
    const { page } = await openPage(browser, "/queries?lang=en");
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.getByRole("heading", { level: 1, name: "Queries" }).waitFor();
    expect(fetched.filter((path) => /assets\/fr-/.test(path))).toEqual([]);
    await page.getByRole("button", { name: /^FR/ }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Requêtes" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
    await page.context().close();
  });
});
