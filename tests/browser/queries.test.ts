/** The Queries screen in one product and one browser that all its tests share: starting them takes longer than a test. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { QueryRun } from "#contract/run-query.ts";
import { findClipped } from "./find-clipped.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  // A graph that has just started plans each question for seconds on a busy computer; the page waits ten.
  for (const question of ["values/chain", "values/step?chain=timber-buildings", "values/region"])
    await askUntilAnswered(`/api/queries/companies-for-a-gap/${question}`);
});

const mostAttempts = 20;

async function askUntilAnswered(path: string): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1)
    if ((await fetch(inject("productAddress") + path)).ok) return;
  throw new Error(`${path} is not answered`);
}
afterAll(() => browser.close());

const gap = "/queries?query=companies-for-a-gap&p.chain=timber-buildings";
const forestry = `${gap}&p.step=timber-buildings--forestry&run=1`;
const rows = (page: Page) => page.locator(".virtual-row");
const facts = (page: Page) => page.locator(".facts-line strong");

/** Chooses in a field that searches, by keyboard: what is typed, then the first of what is found. */
async function choose(page: Page, field: string, typed: string, found: RegExp): Promise<void> {
  const box = page.getByRole("combobox", { name: field, exact: true });
  await box.focus();
  await page.keyboard.type(typed);
  await page.getByRole("option", { name: found }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option").first().waitFor({ state: "detached" });
}

const inWords = {
  en: {
    filter: "Filter the queries",
    title: "Companies that could close a gap in a chain",
    chain: "Value chain",
    step: "Step",
    chosenChain: ["timber", /Timber buildings/],
    chosenStep: ["forest", /Forestry/],
    tabs: ["Table", "Graph", "Chart"],
    copy: "Copy the address",
  },
  fr: {
    filter: "Filtrer les requêtes",
    title: "Entreprises qui pourraient combler un maillon d'une chaîne",
    chain: "Chaîne de valeur",
    step: "Maillon",
    chosenChain: ["bois", /bois/],
    chosenStep: ["forêt", /Forêt/],
    tabs: ["Tableau", "Graphe", "Graphique"],
    copy: "Copier l’adresse",
  },
} as const;

describe.each(["en", "fr"] as const)("an analyst, in %s,", (lang) => {
  const words = inWords[lang];

  it("finds a query, fills it in from lists, sees table, graph and chart, and has file and address of the same", async () => {
    const { page, complaints } = await openPage(browser, `/queries?lang=${lang}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("searchbox", { name: words.filter }).fill(words.title.slice(0, 24));
    await page.keyboard.press("Tab");
    await page.locator(".library-list").getByRole("link", { name: words.title }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
    const [chain, itsChain] = words.chosenChain;
    await choose(page, words.chain, chain, itsChain);
    const [step, itsStep] = words.chosenStep;
    await choose(page, words.step, step, itsStep);
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor();
    await page.waitForURL(/run=1/);
    const found = await facts(page).textContent();
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole("tab", { name: words.tabs[1] }).click();
    await page.locator(".map-scene[data-layout=settled]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("tab", { name: words.tabs[2] }).click();
    await page.locator(".chart-drawing svg[role=img]").waitFor();
    expect(await findViolations(page)).toEqual([]);

    const file = page.getByRole("link", { name: "XLSX", exact: true });
    const response = await fetch(new URL((await file.getAttribute("href")) ?? "", page.url()));
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("spreadsheetml"),
    ]);
    await page.getByRole("button", { name: words.copy }).click();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const answer = (await (await fetch(address)).json()) as QueryRun;
    expect(found).toContain(String(answer.returned));

    // The link of the screen is the same answer for whoever opens it.
    await page.goto(page.url());
    await page.locator(".chart-drawing svg[role=img]").waitFor();
    await page.getByRole("tab", { name: words.tabs[0] }).click();
    await rows(page).first().waitFor();
    expect(await facts(page).textContent()).toBe(found);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the form of a query", () => {
  it("follows earlier choices: the list is theirs, and what no longer fits is taken out and named", async () => {
    const { page } = await openPage(browser, "/queries?query=offers-for-needs&lang=en");
    const cluster = page.getByRole("combobox", { name: "Cluster" });
    await choose(page, "Region", "sk", /Skåne/);
    await page.getByText("of Skåne:").waitFor();
    await choose(page, "Cluster", "pack", /Packbridge/);
    await page.waitForURL(/p\.cluster=packbridge/);
    await page.getByRole("combobox", { name: "Region" }).fill("lower");
    await page.getByRole("option", { name: /Lower Austria/ }).click();
    await page.getByText(/no longer holds Packbridge/).waitFor();
    await expect.poll(() => cluster.inputValue()).toBe("");
    expect(page.url()).not.toContain("p.cluster");
    await page.context().close();
  });

  it("says at its field what is missing and what is wrong, and goes there", async () => {
    const { page } = await openPage(browser, `${gap}&lang=en`);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("This is needed: choose or write something.").waitFor();
    await page.locator("[aria-invalid=true]:focus").waitFor();
    await page.goto(`${inject("productAddress")}${gap}&p.step=nowhere&run=1&lang=en`);
    await page.getByText("“nowhere” is not in the graph: choose one that is.").waitFor();
    await page.context().close();
  });

  it("says what a link holds that is not known, and opens the rest", async () => {
    const { page } = await openPage(browser, `${gap}&view=hologram&p.colour=red&lang=en`);
    await page.getByText(/not known here: view and colour\./).waitFor();
    await expect
      .poll(() => page.getByRole("combobox", { name: "Value chain" }).inputValue())
      .toBe("Timber buildings");
    expect(await rows(page).count()).toBe(0);
    await page.context().close();
  });

  it("says of a query that is not there that it is not", async () => {
    const { page } = await openPage(browser, "/queries?query=no-such-query&lang=en");
    await page.getByText("There is no query with the id no-such-query.").waitFor();
    await page.context().close();
  });
});

describe("the table of an answer", () => {
  it("goes back to the answer before, also after the form was changed", async () => {
    const { page } = await openPage(browser, "/queries?query=collaborations-ending-soon&lang=en");
    const months = page.getByRole("textbox", { name: "Within months" });
    await months.fill("18");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForURL(/p\.months=18.*run=1/);
    await months.fill("24");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForURL(/p\.months=24.*run=1/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/p\.months=18.*run=1/);
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it("keeps the names in view while the other columns are scrolled", async () => {
    const { page } = await openPage(browser, "/queries?query=offers-against-collaborations&run=1&lang=en");
    await rows(page).first().waitFor();
    const grid = page.locator(".virtual-grid");
    const name = rows(page).first().getByRole("link").first();
    const before = await name.boundingBox();
    await grid.evaluate((element) => element.scrollTo({ left: 300 }));
    expect(await grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    await page.context().close();
  });

  it("sorts, filters and copies, and keeps the order in the address", async () => {
    const { page } = await openPage(browser, `${forestry}&lang=en`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await rows(page).first().waitFor();
    await page.getByRole("columnheader", { name: "Company" }).click();
    await page.waitForURL(/sort=company/);
    const first = (await rows(page).first().getByRole("link").first().textContent()) ?? "";
    await page.getByRole("searchbox", { name: "Filter the rows" }).fill(first.slice(0, 8));
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.getByRole("button", { name: "Copy 1 row" }).click();
    await page.getByText("1 row copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [head, row] = copied.split("\n");
    expect(head).toMatch(/^Company\tRegion\t/);
    expect(row?.split("\t")[0]).toBe(first);
    await page.context().close();
  });

  it("is walked by arrow keys; Ctrl + C copies the cell, Space chooses the row", async () => {
    const { page } = await openPage(browser, `${forestry}&lang=en`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await rows(page).first().waitFor();
    await page.getByRole("columnheader", { name: "Company" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+c");
    await page.getByText("Cell copied.").waitFor();
    const cell = await page.evaluate(() => navigator.clipboard.readText());
    expect(await rows(page).first().textContent()).toContain(cell);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Copy 1 chosen row" }).waitFor();
    await page.context().close();
  });

  it("draws only the rows in view, however many there are", async () => {
    const { page } = await openPage(browser, "/queries?query=offers-against-collaborations&run=1&lang=en");
    await rows(page).first().waitFor();
    const [, count = "0"] = /^([\d,]+) rows/.exec((await facts(page).textContent()) ?? "") ?? [];
    expect(Number(count.replace(",", ""))).toBeGreaterThan(300);
    expect(await rows(page).count()).toBeLessThan(60);
    await page.context().close();
  });

  it("says where it was cut, and loads more", async () => {
    const { page } = await openPage(
      browser,
      "/queries?query=offers-against-collaborations&run=1&limit=5&lang=en",
    );
    await page.getByText("Cut at 5.").waitFor();
    await page.getByRole("button", { name: /^Load (all|up to) / }).click();
    await page.waitForURL((url) => url.searchParams.get("limit") !== "5");
    await page.getByText("Cut at 5.").waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("the picture and the plan of an answer", () => {
  it("opens the card of a node, and the nodes on the map", async () => {
    const { page } = await openPage(browser, `${forestry}&view=graph&lang=en`);
    await page.locator(".map-scene[data-layout=settled]").waitFor();
    await page.locator(".map-scene").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await page.locator(".graph-card .link-row").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "Show on map" }).click();
    await page.waitForURL(/\/explore\?.*nodes=/);
    await page.context().close();
  });

  it("shows how it is planned as soon as one looks, and what each step did when it is run", async () => {
    const { page } = await openPage(browser, `${forestry}&view=plan&lang=en`);
    await page.getByText("Planned, not run.").waitFor();
    await page.getByText("Hands over the rows").waitFor();
    await page.getByRole("button", { name: "Profile" }).click();
    await page.locator(".plan-hits").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe("own Cypher", () => {
  it("begins with a copy of a query and its values", async () => {
    const { page } = await openPage(browser, "/queries?query=clusters-of-a-region&p.region=AT12&lang=en");
    await page.getByRole("button", { name: "Edit a copy" }).click();
    await page.getByRole("heading", { level: 1, name: "Own Cypher" }).waitFor();
    await page.locator(".cypher-editor").waitFor();
    const value = page.getByRole("textbox", { name: "Value of $region" });
    expect(await value.inputValue()).toBe("AT12");
    await page.reload();
    expect(await value.inputValue()).toBe("AT12");
    await page.context().close();
  });

  it("is not run by a link, is run by a press, and says on which data", async () => {
    const text = encodeURIComponent("MATCH (c:Cluster {id: $id}) RETURN c");
    const { page } = await openPage(
      browser,
      `/queries?own=true&cypher=${text}&p.id=packbridge&run=1&lang=en`,
    );
    await page.locator(".cypher-editor").waitFor();
    await page.getByText("Nothing was asked yet.", { exact: false }).waitFor();
    await page.locator(".own-actions").getByRole("button", { name: "Run", exact: true }).click();
    await rows(page).first().waitFor({ timeout: 110_000 });
    expect(await rows(page).first().textContent()).toContain("Packbridge");
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe("the way between the map and the queries", () => {
  it("leads from a card to a query with the node filled in", async () => {
    const { page } = await openPage(browser, "/explore?focus=packbridge&lang=en");
    await page.getByRole("button", { name: /^\d+ queries$/ }).click();
    await page.getByRole("menuitem", { name: "Members of a cluster and what they offer" }).click();
    await page.waitForURL(/p\.cluster=packbridge/);
    await expect.poll(() => page.getByRole("combobox", { name: "Cluster" }).inputValue()).toBe("Packbridge");
    await page.context().close();
  });

  it("takes what is on the map as the selection of a query", async () => {
    const { page } = await openPage(browser, "/explore?nodes=packbridge,tetra-pak&lang=en");
    await page.getByRole("link", { name: "Run a query on these 2 nodes" }).click();
    await page.getByText("2 nodes of the map are the selection.", { exact: false }).waitFor();
    await page.getByRole("link", { name: /What is around the selection/ }).click();
    await page.getByRole("button", { name: "Run on the selection: 2 nodes" }).click();
    await page.locator(".map-scene[data-layout=settled]").waitFor();
    await page.context().close();
  });
});

describe("the library", () => {
  it("keeps a favourite, and lists it first", async () => {
    const { page } = await openPage(browser, `${gap}&lang=en`);
    await page.getByRole("button", { name: "Add to favourites" }).click();
    await page.getByRole("button", { name: "Take out of favourites" }).waitFor();
    await page.getByRole("button", { name: "favourites 1" }).click();
    expect(await page.locator(".library-entry").count()).toBe(1);
    await page.getByRole("button", { name: "Take out of favourites" }).click();
    await page.getByText("No query fits this filter.").waitFor();
    await page.context().close();
  });

  it("says what is wrong in a file, with its line, and saves one that is right", async () => {
    const { page } = await openPage(browser, "/queries?lang=en");
    const give = (name: string, text: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    const file = (kind: string) =>
      `/*---\ntitle: Imported by a test\ndescription: Counts.\nparameters:\n  - name: a\n    label: A\n    type: ${kind}\n---*/\nRETURN $a AS a LIMIT $limit\n`;
    await page.locator(".library-entry").first().waitFor();
    await give("wrong.cypher", file("colour"));
    await page
      .getByRole("dialog")
      .getByText(/^Line \d+, column \d+:/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await give("right.cypher", file("text"));
    await page.getByRole("dialog").getByRole("button", { name: "Save for the team" }).click();
    await page.getByRole("heading", { level: 1, name: "Imported by a test" }).waitFor();
    await page.getByRole("button", { name: "Remove…" }).click();
    await page.getByRole("button", { name: "Remove for all" }).click();
    await page.getByRole("heading", { level: 1, name: "Queries" }).waitFor();
    await page.context().close();
  });
});

describe.each(["en", "fr"])("at every width from 360 to 1920 px, in the language %s,", (lang) => {
  it.each([
    { name: "the library", path: "/queries?", there: ".library-entry" },
    { name: "a query", path: "/queries?query=regions-by-collaborations&run=1&", there: ".virtual-row" },
    { name: "a plan", path: "/queries?query=regions-by-collaborations&view=plan&", there: ".plan-line" },
  ])("nothing of $name is clipped or covered, and nothing scrolls sideways", async ({ path, there }) => {
    const { page } = await openPage(browser, `${path}lang=${lang}`);
    await page.locator(there).first().waitFor();
    for (const width of [1920, 1440, 1299, 1100, 1023, 900, 819, 720, 480, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect
        .poll(async () => [width, await findClipped(page), await sideways()])
        .toEqual([width, [], 0]);
    }
    await page.context().close();
  });
});

describe("on a phone", () => {
  it("the library leads to a query, the answer lies under its form, and back", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await openPage(browser, "/queries?lang=en", phone);
    await page.getByRole("link", { name: /^Regions by collaborations/ }).tap();
    await page.getByRole("button", { name: "Run", exact: true }).tap();
    await rows(page).first().waitFor();
    const answer = await page.getByRole("region", { name: "Answer" }).boundingBox();
    expect(answer?.y).toBeLessThan(120);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
    await page.getByRole("link", { name: "All queries" }).tap();
    await page.locator(".library-entry").first().waitFor();
    await page.context().close();
  });
});
