import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const phone = { width: 390, height: 844 };
const packbridge = "/explore?focus=packbridge";
const firstCard = (page: Page) => page.locator(".inspector .link-entry").first().waitFor();

const pairIsWhole = async (page: Page) => {
  await page.locator(".pair-entry").first().waitFor();
  await page.locator(".pair-panel .direction").first().waitFor();
};

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** Does what has to be done, and ends when the screen is whole. */
  readonly arrive: (page: Page) => Promise<unknown>;
}

const screens: readonly Screen[] = [
  {
    name: "the first page",
    path: "/?region=SE224",
    arrive: async (page) => {
      await page.getByRole("grid").or(page.getByRole("table")).first().waitFor();
      await page.getByText(/Data version .*, loaded/).waitFor();
    },
  },
  { name: "the map of the regions", path: "/explore", arrive: readMap },
  {
    name: "the map with a card",
    path: packbridge,
    arrive: async (page) => {
      await readMap(page);
      await firstCard(page);
    },
  },
  {
    name: "the outline with a card",
    path: `${packbridge}&lang=fr`,
    arrive: async (page) => {
      await readMap(page);
      await page.keyboard.press("o");
      await page.getByRole("treegrid").waitFor();
      await firstCard(page);
    },
  },
  {
    name: "the table",
    path: packbridge,
    arrive: async (page) => {
      await readMap(page);
      await page.keyboard.press("t");
      await page.locator(".table-view table").first().waitFor();
    },
  },
  {
    name: "a dialog over the map",
    path: packbridge,
    arrive: async (page) => {
      await readMap(page);
      await page.getByRole("button", { name: "Expand…" }).click();
      await page.getByRole("dialog").getByText("Has members").first().waitFor();
    },
  },
  {
    name: "all value chains",
    path: "/chains",
    arrive: (page) => page.getByRole("link", { name: "Electric mobility" }).waitFor(),
  },
  {
    name: "a value chain with a step that nobody takes",
    path: "/chains/timber-buildings",
    arrive: async (page) => {
      await page.locator(".chain-lines path").first().waitFor();
      await page.getByText("Nearest outside the chain:").waitFor();
    },
  },
  {
    name: "a value chain as a table",
    path: "/chains/electric-mobility?of=organisations&view=table&lang=fr",
    arrive: async (page) => {
      await page.locator(".best-chain").first().waitFor();
      await page.locator(".chain-table table").waitFor();
    },
  },
  {
    name: "the list behind a step",
    path: "/chains/timber-buildings?list=timber-buildings--forestry",
    arrive: (page) => page.locator(".stage-entry").first().waitFor(),
  },
  {
    name: "whom to invite",
    path: "/chains/timber-buildings?invite=true",
    arrive: (page) => page.locator(".dialog .stage-entry").first().waitFor(),
  },
  {
    name: "who could close a gap",
    path: "/chains/timber-buildings?gap=timber-buildings--tests-and-certificates&lang=fr",
    arrive: (page) => page.locator(".dialog .stage-entry").first().waitFor(),
  },
  {
    name: "the links that exist in a value chain",
    path: "/chains/timber-buildings?ties=all",
    arrive: (page) => page.locator(".dialog .stage-entry").first().waitFor(),
  },
  {
    name: "the options of a value chain",
    path: "/chains/timber-buildings",
    arrive: async (page) => {
      await page.getByRole("button", { name: "More options" }).click();
      await page.locator(".more-options").waitFor();
    },
  },
  {
    name: "the editor of a value chain",
    path: "/chains/timber-buildings",
    arrive: async (page) => {
      await page.getByRole("button", { name: "Copy and change" }).click();
      await page.locator(".chain-editor .edit-competence").first().waitFor();
      await page.locator(".chain-lines path").first().waitFor();
    },
  },
  {
    name: "the steps of a value chain on a phone",
    path: "/chains/timber-buildings",
    options: { viewport: phone },
    arrive: (page) => page.locator(".step-party").first().waitFor(),
  },
  {
    name: "a value chain on a phone",
    path: "/chains/timber-buildings?view=best",
    options: { viewport: phone },
    arrive: (page) => page.locator(".best-chain").first().waitFor(),
  },
  {
    name: "the matches of clusters with a pair",
    path: "/matches?pair=catalisti,packbridge",
    arrive: pairIsWhole,
  },
  { name: "the matches as tables", path: "/matches?view=table&lang=fr", arrive: pairIsWhole },
  {
    name: "the sources behind a pair",
    path: "/matches?pair=catalisti,packbridge",
    arrive: async (page) => {
      await pairIsWhole(page);
      await page.getByText(/sources behind this/).click();
      await page.locator(".facts-behind .source-list").waitFor();
    },
  },
  {
    name: "the main sectors to choose among",
    path: "/matches?sectors=C10",
    arrive: async (page) => {
      await pairIsWhole(page);
      await page.getByRole("button", { name: /^Main sector/ }).click();
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    },
  },
  {
    name: "the pairs that are not ranked",
    path: "/matches",
    arrive: async (page) => {
      await pairIsWhole(page);
      await page.getByRole("button", { name: /known too little/ }).click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "the matches on a phone",
    path: "/matches",
    options: { viewport: phone },
    arrive: async (page) => await page.locator(".pair-entry").first().waitFor(),
  },
  {
    name: "the library of queries",
    path: "/queries",
    arrive: (page) => page.locator(".library-entry").first().waitFor(),
  },
  {
    name: "a query with its answer",
    path: "/queries?query=regions-by-collaborations&run=1&lang=fr",
    arrive: (page) => page.locator(".virtual-row").first().waitFor(),
  },
  {
    name: "the nodes of an answer as a picture",
    path: "/queries?query=regions-by-collaborations&run=1&view=graph",
    arrive: (page) => page.locator(".map-scene[data-layout=settled]").waitFor(),
  },
  {
    name: "an answer as a chart",
    path: "/queries?query=regions-by-collaborations&run=1&view=chart",
    arrive: (page) => page.locator(".chart-drawing svg").waitFor(),
  },
  {
    name: "the plan of a query",
    path: "/queries?query=regions-by-collaborations&view=plan",
    arrive: (page) => page.locator(".plan-step, .plan-line").first().waitFor(),
  },
  {
    name: "a query on a phone",
    path: "/queries?query=regions-by-collaborations&run=1",
    options: { viewport: phone },
    arrive: (page) => page.locator(".virtual-row").first().waitFor(),
  },
  {
    name: "a card on a phone",
    path: packbridge,
    options: { viewport: phone },
    arrive: async (page) => {
      await readMap(page);
      await firstCard(page);
    },
  },
];

describe.each(["light", "dark"] as const)("axe, in the %s look,", (colorScheme) => {
  it.each(screens)("has nothing against $name", async ({ path, options, arrive }) => {
    const { page } = await openPage(browser, path, { ...options, colorScheme });
    await arrive(page);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});
