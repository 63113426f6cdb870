import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMap } from "./map-on-page.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const idsOnMap = async (page: Page) => (await readMap(page)).nodes.map(({ id }) => id).sort();

/** Each parameter of a view with what cannot be meant by it. */
const garbage = {
  by: ["everything", "%00", "region,region"],
  open: ["region:", "nonesuch", "'; DROP--", "cluster:%F0%9F%92%A9"],
  nodes: [",,,", "%3Cscript%3E", "a%20b", "region:SE224"],
  without: ["%25%25", ":::"],
  sel: [",", "%22%3E%3Cimg%20src=x%3E"],
  pin: ["../../etc/passwd", " "],
  off: ["clusters", "__proto__"],
  lines: ["dotted"],
  regions: ["%5B%5D", "a b"],
  illustrative: ["1", "TRUE"],
  view: ["globe"],
  ways: ["packbridge", "a,b,c", ","],
  through: ["walls"],
  way: ["-1", "NaN", "99999999999"],
  at: ["%7B%7D", "...."],
  lang: ["xx", "EN"],
};

describe("an address with what nobody can mean", () => {
  it.each(Object.entries(garbage))("opens the overview whatever %s says", async (parameter, values) => {
    const { page, complaints } = await openPage(browser, "/nowhere");
    for (const value of values) {
      await page.goto(new URL(`/explore?${parameter}=${value}`, page.url()).href);
      const ids = await idsOnMap(page);
      expect([value, ids.filter((id) => id.startsWith("region:")).length]).toEqual([value, 10]);
    }
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps the rest of the view beside one bad part", async () => {
    const { page } = await openPage(
      browser,
      "/explore?nodes=packbridge,%3Cscript%3E,livsmedelsakademin&sel=packbridge&by=everything&way=-1&at=%7B%7D",
    );
    expect(await idsOnMap(page)).toEqual(["livsmedelsakademin", "packbridge"]);
    await page.getByRole("heading", { name: "Packbridge", exact: true }).waitFor();
    await page.context().close();
  });
});

describe("an address of something that is not there", () => {
  it("says that a node is not in the graph, and leads to the overview", async () => {
    const { page } = await openPage(browser, "/explore?focus=nonesuch");
    await page.getByText("This is not in the graph, or not any more.").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await page.getByRole("link", { name: "To the map of the regions" }).click();
    expect(await idsOnMap(page)).toHaveLength(10);
    await page.context().close();
  });

  it("names the nodes of a view that are gone, shows the others, and takes them out", async () => {
    const { page } = await openPage(browser, "/explore?nodes=packbridge,nonesuch,livsmedelsakademin");
    const said = page.getByText("One node of this link is not in the graph (any more): nonesuch.");
    await said.waitFor();
    expect(await idsOnMap(page)).toEqual(["livsmedelsakademin", "packbridge"]);
    await page.getByRole("button", { name: "Take it out of the view" }).click();
    await said.waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("nodes")).toBe("packbridge,livsmedelsakademin");
    await page.context().close();
  });

  it("says that a selected node is gone, and closes its details", async () => {
    const { page } = await openPage(browser, "/explore?sel=nonesuch");
    const details = page.getByRole("complementary");
    await details.getByText("This is not in the graph, or not any more.").waitFor();
    expect(await idsOnMap(page)).toHaveLength(10);
    await details.getByRole("button", { name: "Close the details" }).click();
    await details.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("says that there is no way between nodes that are not there, and closes the ways", async () => {
    const { page } = await openPage(browser, "/explore?nodes=packbridge&ways=packbridge,nonesuch");
    const ways = page.getByRole("region", { name: "Ways between two" });
    await ways.getByText("This is not in the graph, or not any more.").waitFor();
    await ways.getByRole("button", { name: "Close the ways" }).click();
    await ways.waitFor({ state: "detached" });
    expect(await idsOnMap(page)).toEqual(["packbridge"]);
    await page.context().close();
  });

  it("opens what there is beside a group that is not there", async () => {
    const { page } = await openPage(browser, "/explore?open=region:XX99");
    await page.getByText("One node of this link is not in the graph (any more): region:XX99.").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Take it out of the view" }).click();
    expect(await idsOnMap(page)).toHaveLength(10);
    await page.context().close();
  });

  it("says that a region is not known, and asks for another", async () => {
    const { page } = await openPage(browser, "/?region=XX99");
    await page.getByText("This is not in the graph, or not any more.").waitFor();
    await page.getByRole("button", { name: "Choose another region" }).click();
    await page.getByRole("heading", { name: "Which region do you work for?" }).waitFor();
    await page.context().close();
  });

  it("says that no page has this address, in the language of the link, and leads on", async () => {
    const { page } = await openPage(browser, "/regions/of/nowhere?lang=fr");
    await page.getByRole("heading", { name: "Il n’y a rien à cette adresse" }).waitFor();
    await page.getByRole("main").getByRole("link").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(page.url()).toContain("lang=fr");
    await page.context().close();
  });
});
