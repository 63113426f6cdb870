/** The analyst's way through own Cypher, in a whole product with a sandbox of its own: starting it takes longer than a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Browser, Locator, Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WholeQuery } from "#contract/find-query.ts";
import type { Subgraph } from "#contract/find-subgraph.ts";
import type { QueryRun } from "#contract/run-query.ts";
import { type HostileServer, startHostileServer } from "../hostile/start-hostile-server.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let server: HostileServer;
let browser: Browser;
const saved = new Set<string>();
beforeAll(async () => {
  server = await startHostileServer({ name: "own-cypher-product", seconds: 10 });
  browser = await openBrowser();
  // The first time the facts are loaded, and copied for the sandbox, beside all other tests.
}, 600_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  // The folder of the product is kept, and so would be what was saved in it.
  for (const id of saved)
    await send("DELETE", `/api/queries/${id}?after=${(await findQuery(id)).query.version}`);
  await server?.stop();
});

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  return await fetch(server.address + path, { method, headers, ...init });
}

const findQuery = async (id: string) =>
  (await (await send("GET", `/api/queries/${id}`)).json()) as WholeQuery;

type Language = "en" | "fr";
const locales = join(import.meta.dirname, "..", "..", "client", "locales");
const texts = Object.fromEntries(
  ["en", "fr"].map((lang) => [lang, JSON.parse(readFileSync(join(locales, `${lang}.json`), "utf8"))]),
);

/** What the page says, by the name of the text: the way is the same in both languages. */
function sayIn(lang: Language) {
  return (key: string, slots: Readonly<Record<string, string | number>> = {}): string => {
    const text = key.split(".").reduce<unknown>((part, name) => Object(part)[name], texts[lang]);
    if (typeof text !== "string") throw new Error(`there is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(slots[name]));
  };
}

const field = (page: Page) => page.locator(".editor-code .cm-content");
const rows = (page: Page) => page.locator(".virtual-row");
const sandbox = (page: Page) => page.locator(".sandbox");

async function open(lang: Language, more = "") {
  const address = `${server.address}/queries?own=true&lang=${lang}${more}`;
  const opened = await openPage(browser, address, { permissions: ["clipboard-read", "clipboard-write"] });
  await field(opened.page).waitFor();
  return opened;
}

/** Writes over all that is there. */
async function write(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

async function run(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.keyboard.press("Control+Enter");
}

const textOf = (page: Page) =>
  field(page).evaluate((content) =>
    [...content.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );

/** Goes on with Tab until that has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

/** Chooses in a list of the browser by arrow keys. */
async function turnTo(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  for (let times = 0; times < 20 && (await list.inputValue()) !== value; times += 1)
    await page.keyboard.press("ArrowDown");
  expect(await list.inputValue()).toBe(value);
}

const untilReady = (page: Page) => page.locator(".sandbox[data-state=ready]").waitFor();

const membersOfRegion = `MATCH (c:Cluster)-[:LOCATED_IN]->(:Region {id: $region})
OPTIONAL MATCH (c)<-[:MEMBER_OF]-(a:Actor)
RETURN c AS cluster, count(a) AS members
ORDER BY members DESC, cluster.name`;

describe.each(["en", "fr"] as const)("an analyst with own Cypher, in %s,", (lang) => {
  const say = sayIn(lang);

  it("writes with completion, runs it in the sandbox, and sees of when it is, as table, graph and chart", async () => {
    const { page, complaints } = await open(lang);
    await field(page).focus();
    await page.keyboard.type("MATCH (c:Clus");
    await page.getByRole("option", { name: "Cluster" }).waitFor();
    // Until then the field takes no Enter: it may have been meant for the text.
    await page.evaluate(() => new Promise((go) => setTimeout(go, 150)));
    await page.keyboard.press("Enter");
    expect(await textOf(page)).toBe("MATCH (c:Cluster");
    await write(page, membersOfRegion);
    await page.getByRole("textbox", { name: say("queries.own.valueOf", { name: "$region" }) }).fill("SE224");
    await page.waitForURL(/p\.region=SE224/);
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor();
    await untilReady(page);
    expect(await sandbox(page).textContent()).toMatch(
      new RegExp(`^${say("queries.sandbox.ready")} · .+ 20\\d\\d`),
    );
    expect(await page.locator(".facts-times").textContent()).toContain(
      say("queries.result.asOf", { date: "", time: "" }).split(",")[0]!.trim(),
    );
    expect(await rows(page).first().textContent()).toContain("Mobile Heights");
    expect(await findViolations(page)).toEqual([]);
    await page.locator("#tab-graph").click();
    await page.locator(".map-scene[data-layout=settled]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.locator("#tab-chart").click();
    await page.locator(".chart-drawing svg[role=img]").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("saves it for the team by keyboard, finds it, runs it by its form, and has its address", async () => {
    const title = `${lang} ${Date.now()}`;
    const { page, complaints } = await open(
      lang,
      `&cypher=${encodeURIComponent(membersOfRegion)}&p.region=SE224`,
    );
    await field(page).focus();
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor();
    await tabTo(page, page.locator(".own-actions").getByRole("button", { name: say("queries.own.save") }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const labelled = (key: string) => dialog.getByLabel(say(key), { exact: true });
    await labelled("editor.save.queryTitle").waitFor();
    const fill = async (key: string, text: string) => {
      await tabTo(page, labelled(key));
      await page.keyboard.type(text);
    };
    await fill("editor.save.queryTitle", title);
    await fill("editor.save.author", "Ada");
    await turnTo(page, labelled("editor.save.type"), "node");
    await tabTo(page, dialog.locator(".choose-button").first());
    await page.keyboard.press("Enter");
    await page.keyboard.type(say("kinds.region.title"));
    await page.getByRole("option", { name: say("kinds.region.title") }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    // The first takes out what was typed, the second closes the list: neither the dialog under it, nor the choice.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".choose-box").waitFor({ state: "detached" });
    expect(await dialog.locator(".choose-button").textContent()).toBe(say("kinds.region.title"));
    await turnTo(page, labelled("editor.save.chart"), "bars");
    await turnTo(page, labelled("editor.save.x"), "cluster");
    await turnTo(page, labelled("editor.save.y"), "members");
    expect(await findViolations(page)).toEqual([]);
    await tabTo(page, dialog.getByRole("button", { name: say("editor.save.saveNew"), exact: true }));
    await page.keyboard.press("Enter");
    // What is wrong may be far above the button that saves: it has the focus then.
    await expect
      .poll(() =>
        labelled("editor.save.description").evaluate((element) => element === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.type("All of a region.");
    await tabTo(page, dialog.getByRole("button", { name: say("editor.save.saveNew"), exact: true }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    const id = new URL(page.url()).searchParams.get("query")!;
    saved.add(id);

    await page.getByRole("searchbox", { name: say("queries.library.filter") }).fill(title);
    await page.locator(".library-list").getByRole("link", { name: title }).click();
    const region = page.getByRole("combobox", { name: "Region" });
    const skane = lang === "fr" ? "Scanie" : "Skåne";
    await region.fill(skane);
    await page.getByRole("option", { name: skane }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await rows(page).first().waitFor();
    expect(await rows(page).first().textContent()).toContain("Mobile Heights");
    await page.locator("#tab-chart").click();
    await page.locator(".chart-drawing svg[role=img]").waitFor();
    expect(await findViolations(page)).toEqual([]);

    const answer = (await (await send("GET", `/api/queries/${id}/run?region=SE224`)).json()) as QueryRun;
    expect(answer.rows[0]).toMatchObject({ cluster: { id: "mobile-heights" } });
    const csv = parse(await (await send("GET", `/api/queries/${id}/run.csv?region=SE224`)).text(), {
      bom: true,
    });
    expect(csv).toHaveLength(1 + answer.rows.length);
    // A save that is refused is answered with 400, which a browser writes into its console.
    expect(complaints.filter((each) => !each.includes("400"))).toEqual([]);
  });
});

const say = sayIn("en");

describe("own Cypher", () => {
  it("is told of by the planner, and at the place where it is wrong", async () => {
    const { page } = await open("en");
    await run(page, "MATCH (a:Cluster), (b:Region) RETURN a.id AS a, b.id AS b LIMIT 5");
    await rows(page).first().waitFor();
    await page.locator(".facts-folded summary").click();
    await page
      .locator(".facts-folded")
      .getByText(/every row of one is joined with every row/)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await run(page, "MATCH (c:Cluster)\nRETURN c.name AS name ORDERED BY name");
    await page.locator(".editor-entries li").first().waitFor();
    expect(await page.locator(".editor-entries li").first().textContent()).toMatch(
      /^Line 2, column 23: ORDERED/,
    );
    await page.locator(".result-notice .state-failed").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("runs what stands there when the key comes right behind the last letter", async () => {
    const { page } = await open("en", "&cypher=RETURN%201%20AS%20a");
    for (const answer of ["first", "second", "third", "fourth"]) {
      await run(page, `RETURN '${answer}' AS a`);
      await rows(page).getByText(answer).waitFor();
    }
  });

  it("is stopped by the button, and the next one is answered", async () => {
    const { page } = await open("en");
    await run(page, "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x");
    await page.locator(".result-notice .state-loading").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page
      .locator(".own-actions")
      .getByRole("button", { name: say("queries.form.stop") })
      .click();
    await page.locator(".result-notice").getByText(say("errors.cancelled")).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await run(page, "RETURN 'the next' AS a");
    await rows(page).getByText("the next").waitFor();
  });

  it("that cannot be stopped is given up, its page says so, and the sandbox that comes back answers the next", async () => {
    const before = server.sandbox()?.processId;
    const { page } = await open("en");
    await run(page, "RETURN reduce(s = 0, x IN range(1, 100000000000) | s + x) AS s");
    await page.locator(".result-notice").getByText(say("errors.took-too-long")).waitFor();
    await page
      .locator(".result-advice")
      .getByText(say("queries.own.tooLong_other", { count: 10 }))
      .waitFor();
    await page
      .locator(".sandbox[data-state=stopping], .sandbox[data-state=returning]")
      .getByText(/^(A query that was given up is being stopped|The copy is being brought back)/)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await untilReady(page);
    await run(page, "RETURN 'it is back' AS a");
    await rows(page).getByText("it is back").waitFor();
    expect(server.sandbox()?.processId).not.toBe(before);
    expect(await findViolations(page)).toEqual([]);
  });

  it("is written down, and comes back into the editor", async () => {
    const mark = `mark${Date.now()}`;
    const { page } = await open("en");
    await run(page, `RETURN '${mark}' AS a`);
    await rows(page).getByText(mark).waitFor();
    await write(page, "RETURN 2 AS b");
    await page.getByRole("button", { name: say("editor.runs.open"), exact: true }).click();
    const entry = page.getByRole("dialog").locator(".runs > li", { hasText: mark });
    await entry.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await entry.getByRole("button").click();
    await expect.poll(() => textOf(page)).toBe(`RETURN '${mark}' AS a`);
  });

  it("is exported as CSV and XLSX with what the table shows", async () => {
    const { page } = await open("en");
    await run(page, "UNWIND [1, 2, 3] AS number RETURN number, '=' + toString(number) AS text");
    await rows(page).nth(2).waitFor();
    const download = async (format: string) => {
      await page.getByRole("button", { name: say("queries.result.export") }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: format, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`cypher.${format.toLowerCase()}`);
      return readFileSync(await file.path());
    };
    const csv: string[][] = parse(await download("CSV"), { bom: true });
    expect(csv.map(([number]) => number)).toEqual(["number", "1", "2", "3"]);
    // Nothing that a spreadsheet would reckon with.
    expect(csv.slice(1).every(([, text]) => !text!.startsWith("="))).toBe(true);
    const sheet = await readSheet(await download("XLSX"));
    expect(sheet.map(([number]) => number)).toEqual(["number", 1, 2, 3]);
  });
});

describe("a query of the team", () => {
  async function make(title: string): Promise<string> {
    const definition = {
      ...{ title, description: "Clusters of a region.", cypher: `${membersOfRegion}\nLIMIT $limit` },
      parameters: [{ name: "region", label: "Region", type: "node", kinds: ["region"], required: true }],
      chart: { kind: "bars", x: "cluster", y: "members" },
    };
    const made = (await (
      await send("POST", "/api/queries", { definition, author: "Ada" })
    ).json()) as WholeQuery;
    saved.add(made.query.id);
    return made.query.id;
  }

  it("is changed with a note; what somebody else saved meanwhile is told, and nothing of either is lost", async () => {
    const title = `Changed ${Date.now()}`;
    const id = await make(title);
    const { page } = await openPage(browser, `${server.address}/queries?query=${id}&p.region=SE224&lang=en`);
    await page.getByRole("button", { name: say("queries.cypher.change"), exact: true }).click();
    await field(page).waitFor();
    await field(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("// mine\n");
    await page.getByRole("button", { name: say("queries.own.save") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("editor.save.note")).fill("A remark");
    const { definition } = await findQuery(id);
    const theirs = { ...definition, description: "Theirs." };
    expect(
      (
        await send("PUT", `/api/queries/${id}`, {
          definition: theirs,
          author: "Bob",
          note: "Said better",
          after: 1,
        })
      ).status,
    ).toBe(200);
    await dialog.getByRole("button", { name: say("editor.save.saveChange") }).click();
    await dialog.getByText(say("editor.save.conflict")).waitFor();
    expect(await dialog.getByLabel(say("editor.save.note")).inputValue()).toBe("A remark");
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: say("editor.save.keepMine") }).click();
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await page.getByRole("button", { name: say("queries.versions_other", { count: 3 }) }).click();
    const versions = dialog.locator(".version-list > li");
    await versions.nth(2).waitFor();
    expect((await versions.allTextContents()).join("\n")).toMatch(/A remark[\s\S]+Said better/);
    expect(await findViolations(page)).toEqual([]);
    const read = async (version: number) =>
      (await (await send("GET", `/api/queries/${id}?version=${version}`)).json()) as WholeQuery;
    expect((await read(2)).definition.description).toEqual("Theirs.");
    expect((await read(3)).definition.cypher).toMatch(/^\/\/ mine\n/);
  });

  it("is a file that makes the same query when it is imported", async () => {
    const id = await make(`Filed ${Date.now()}`);
    const { page } = await openPage(browser, `${server.address}/queries?query=${id}&lang=en`);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: say("queries.keepFile") }).click(),
    ]);
    const before = await findQuery(id);
    expect(file.suggestedFilename()).toBe(before.fileName);
    await page.locator("input[type=file]").setInputFiles({
      name: before.fileName,
      mimeType: "text/plain",
      buffer: readFileSync(await file.path()),
    });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: say("queries.import.save") }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: say("queries.import.save") }).click();
    await dialog.waitFor({ state: "detached" });
    await page.waitForURL((url) => ![null, id].includes(url.searchParams.get("query")));
    const imported = new URL(page.url()).searchParams.get("query")!;
    saved.add(imported);
    expect((await findQuery(imported)).definition).toEqual(before.definition);
  });
});

describe("own Cypher that is too long for an address", () => {
  const long = (mark: string) => `RETURN '${mark}' AS a // ${"long ".repeat(900)}`;

  it("is there after a reload and after going back, whatever another tab has written", async () => {
    const { page } = await open("en");
    await write(page, long("mine"));
    await page.waitForURL(/draft=/);
    expect(page.url()).not.toContain("cypher=");
    const other = await page.context().newPage();
    await other.goto(`${server.address}/queries?own=true&lang=en&cypher=RETURN%202`);
    await field(other).waitFor();
    await write(other, long("theirs"));
    await other.waitForURL(/draft=/);
    await page.reload();
    await field(page).waitFor();
    await expect.poll(() => textOf(page)).toBe(long("mine"));
    await page.locator(".library-list").getByRole("link").first().click();
    await page.waitForURL(/query=/);
    await page.goBack();
    await field(page).waitFor();
    await expect.poll(() => textOf(page)).toBe(long("mine"));
    // The address alone, in a tab that has not been there: as long as it is the same browser.
    await other.goto(page.url());
    await field(other).waitFor();
    await expect.poll(() => textOf(other)).toBe(long("mine"));
  });

  it("is not in the link, which says so and offers to save it; who gets the link is told what is missing", async () => {
    const { page } = await open("en");
    await write(page, long("mine"));
    await page.waitForURL(/draft=/);
    await page.getByRole("button", { name: say("shell.copyLink") }).click();
    await page.getByText(say("queries.own.notInLink"), { exact: false }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: say("queries.own.saveInstead") }).click();
    await page.getByRole("dialog").getByLabel(say("editor.save.queryTitle"), { exact: true }).waitFor();
    const { page: elsewhere } = await openPage(browser, link);
    await elsewhere.getByText(say("queries.own.notHere")).waitFor();
    expect(await findViolations(elsewhere)).toEqual([]);
  });

  it("is copied whole from a query of the library", async () => {
    const text = (await findQuery("companies-for-a-gap")).definition.cypher;
    const { page } = await openPage(browser, `${server.address}/queries?query=companies-for-a-gap&lang=en`);
    await page.getByRole("button", { name: say("queries.cypher.editCopy") }).click();
    await field(page).waitFor();
    await page.getByRole("textbox", { name: "Cypher" }).waitFor();
    await page.getByText(say("editor.plain")).click();
    expect(await page.getByRole("textbox", { name: "Cypher" }).inputValue()).toBe(text);
  });
});

describe("the graph of an answer", () => {
  it("asks for the links among all its nodes at once, also among more than 300", async () => {
    const { page } = await open("en");
    const asked: { ids: string[] }[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname === "/api/subgraph") asked.push(request.postDataJSON());
    });
    await run(page, "MATCH (a:Company) RETURN a UNION MATCH (a:Competence) RETURN a");
    await rows(page).first().waitFor();
    await page.locator("#tab-graph").click();
    await page.getByRole("button", { name: /^Show all / }).click();
    await expect.poll(() => asked.at(-1)?.ids.length ?? 0).toBeGreaterThan(500);
    const [ids] = [asked.at(-1)!.ids];
    expect(new Set(ids).size).toBe(ids.length);
    const { links } = (await (await send("POST", "/api/subgraph", { ids })).json()) as Subgraph;
    const far = links.filter(({ from, to }) => Math.abs(ids.indexOf(from) - ids.indexOf(to)) > 300);
    expect(far.length).toBeGreaterThan(50);
    await page.locator(".map-scene[data-layout=settled]").waitFor();
  });
});
