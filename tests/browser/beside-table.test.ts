/** What stands beside the table of an answer, and beside an editor that is still empty. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { QueryRun } from "#contract/run-query.ts";
import { findViolations } from "./find-violations.ts";
import { readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const query = "/queries?query=regions-by-collaborations&run=1";
const successions = "/queries?query=what-became-of-clusters&run=1";
const sameRows = "/api/queries/what-became-of-clusters/run";
const rows = (page: Page) => page.locator(".virtual-row");

describe.each([
  ["en", "graph", "chart"],
  ["fr", "graphe", "graphique"],
] as const)("the table of an answer, in %s,", (lang, graph, chart) => {
  it("has the graph and the chart beside it, each until it is put away, as the address says", async () => {
    const { page, complaints } = await openPage(browser, `${query}&lang=${lang}`);
    await rows(page).first().waitFor();
    await readMap(page);
    await page.locator(".beside-chart svg[role=img]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: graph, exact: true }).press("Space");
    await page.locator(".beside-graph").waitFor({ state: "detached" });
    await page.waitForURL(/beside=chart/);
    await page.getByRole("checkbox", { name: chart, exact: true }).press("Space");
    await page.locator(".beside").waitFor({ state: "detached" });
    await page.waitForURL(/beside=none/);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await page.locator(".beside").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the graph beside a table", () => {
  it("narrows the table to the rows of the node that is chosen, and gives all of them back", async () => {
    const { page } = await openPage(browser, `${successions}&lang=en`);
    await rows(page).first().waitFor();
    const count = page.locator(".table-tools [role=status]").first();
    const { nodes } = await readMap(page);
    expect(nodes.length).toBeGreaterThan(3);
    await page.locator(".map-scene").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    const showAll = page.getByRole("button", { name: "Show all rows" });
    await showAll.waitFor();
    const name = /^Rows with (.+?)Show/.exec((await page.locator(".table-picked").textContent()) ?? "")?.[1];
    const answer = await (await fetch(`${inject("productAddress")}${sameRows}`)).json();
    const { rows: all } = answer as QueryRun;
    const named = all.filter((row) => JSON.stringify(row).includes(`"${name}"`));
    expect(named.length).toBeLessThan(all.length);
    expect(await count.textContent()).toBe(`${named.length} of ${all.length}`);
    expect(await findViolations(page)).toEqual([]);
    await showAll.press("Enter");
    await page.locator(".table-picked").waitFor({ state: "detached" });
    await page.context().close();
  });

  it.each([
    ["beside the table", "", ".graph-corner"],
    ["on its own", "&view=graph", ".graph-zoom"],
  ])("puts no name under what lies over it, %s", async (_, more, over) => {
    const { page } = await openPage(browser, `${successions}&lang=en${more}`);
    await rows(page).or(page.locator(".graph-facts")).first().waitFor();
    const { texts } = await readMap(page);
    const [map, covering] = await Promise.all(
      [".map-scene", over].map(async (place) => (await page.locator(place).boundingBox())!),
    );
    const left = covering!.x - map!.x;
    const top = covering!.y - map!.y;
    const under = texts.filter(
      ({ box }) =>
        box.left < left + covering!.width &&
        box.right > left &&
        box.top < top + covering!.height &&
        box.bottom > top,
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(under.map(({ id }) => id)).toEqual([]);
    await page.context().close();
  });

  it("takes no room where there is none", async () => {
    for (const width of [390, 1_000]) {
      const { page } = await openPage(browser, `${query}&lang=en&beside=graph,chart`, {
        viewport: { width, height: 844 },
      });
      await rows(page).first().waitFor();
      expect([await page.locator(".beside").count(), await page.locator(".beside-choice").count()]).toEqual([
        0, 0,
      ]);
      await page.context().close();
    }
  });
});

describe("an editor that is still empty", () => {
  it("has examples and the schema beside it; an example is taken over, and nothing jumps", async () => {
    const { page, complaints } = await openPage(browser, "/queries?own=true&lang=en");
    await page.locator(".cypher-editor").waitFor();
    const label = page.locator(".schema-entry", { hasText: ":Competence" }).first();
    await label.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await label.locator("summary").press("Enter");
    await label.getByText("nameEn", { exact: true }).waitFor();
    await page.getByRole("button", { name: /Clusters by their known members/ }).press("Enter");
    await page.locator(".schema-examples").waitFor({ state: "detached" });
    await label.waitFor();
    await page.waitForURL(/cypher=MATCH/);
    await page.locator(".own-actions").getByRole("button", { name: "Run", exact: true }).click();
    await rows(page).first().waitFor({ timeout: 110_000 });
    await page.getByRole("tab", { name: "Schema" }).click();
    await label.waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
