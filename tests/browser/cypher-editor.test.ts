/** One editor, in one product and one browser that all its tests share: starting them takes longer than a test. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
const saved: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  // A graph that has just started plans each question for seconds on a busy computer; the page waits ten.
  await askUntilAnswered("/api/schema");
  const query = "MATCH (c:Cluster) RETURN c.name AS name ORDER BY name LIMIT 30";
  await askUntilAnswered("/api/cypher", { method: "POST", body: JSON.stringify({ query }) });
});
afterAll(async () => {
  await browser.close();
  for (const id of saved) await removeQuery(id);
});

const mostAttempts = 20;

async function askUntilAnswered(path: string, init: RequestInit = {}): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1)
    if ((await fetch(inject("productAddress") + path, { headers, ...init })).ok) return;
  throw new Error(`${path} is not answered`);
}

async function removeQuery(id: string): Promise<void> {
  const address = `${inject("productAddress")}/api/queries/${id}`;
  const { query } = (await (await fetch(address)).json()) as { query: { version: number } };
  await fetch(`${address}?after=${query.version}`, { method: "DELETE" });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
declare const window: { axe: { run(): Promise<{ violations: { id: string }[] }> } };

const field = (page: Page) => page.locator(".editor-code .cm-content");
const entries = (page: Page) => page.locator(".editor-entries li");
/** The text in the field, wherever it wraps. */
const textOf = (page: Page) =>
  field(page).evaluate((content) =>
    [...content.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );
/** The class of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? "");

async function open(cypher: string, more = "") {
  const opened = await openPage(browser, `/queries?own=true&cypher=${encodeURIComponent(cypher)}${more}`);
  await field(opened.page).waitFor();
  return opened;
}

/** CodeMirror takes no Enter that comes sooner than this: it may have been meant for the text. */
const soonestMs = 75;

/** Waits for an offer and takes it with the key. */
async function accept(page: Page, label: string) {
  await page.getByRole("option", { name: label }).waitFor();
  await page.evaluate((soonest) => new Promise((go) => setTimeout(go, 2 * soonest)), soonestMs);
  await page.keyboard.press("Enter");
}

async function saysOfText(page: Page, sentence: string) {
  await page.locator(".editor-entries").getByText(sentence).waitFor();
}

describe("the Cypher editor", () => {
  it("offers what this graph has, by keyboard alone, and complains of nothing", async () => {
    const { page, complaints } = await open("");
    await field(page).focus();
    await page.keyboard.type("MATCH (c:Clus");
    await accept(page, "Cluster");
    await page.keyboard.type(") WHERE c.found");
    await accept(page, "founded");
    await page.keyboard.type(" IS NOT NULL RETURN c.name AS name LIMIT 3");
    expect(await textOf(page)).toBe(
      "MATCH (c:Cluster) WHERE c.founded IS NOT NULL RETURN c.name AS name LIMIT 3",
    );
    await saysOfText(page, "Checked, nothing found.");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("marks what is wrong, says it below with line and column, and goes there from the keyboard", async () => {
    const { page, complaints } = await open("MATCH (c:Clustr) // 😀\nRETRUN c");
    await saysOfText(page, "RETRUN cannot stand here. RETURN may be meant.");
    expect(await entries(page).allTextContents()).toEqual([
      "Line 2, column 1: RETRUN cannot stand here. RETURN may be meant.",
      "Line 1, column 10: No node has the label Clustr, so this finds nothing.",
    ]);
    await page.locator(".editor-code .cm-lintRange-error").waitFor();
    expect(await page.locator(".editor-code .cm-lintRange-error").textContent()).toBe("RETRUN");
    await entries(page).getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("editor-code");
    await page.keyboard.type("RETURN");
    expect(await textOf(page)).toBe("MATCH (c:Clustr) // 😀\nRETURN c");
    await page.locator(".editor-fault").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("marks what is not run here while it is written, and tells it once when it is run all the same", async () => {
    for (const [text, marked, sentence] of [
      ["LOAD CSV FROM 'file:///a.csv' AS l RETURN l", "LOAD CSV", "LOAD CSV is not run here"],
      ["SHOW USERS", "SHOW USERS", "SHOW USERS is about the database"],
      ["CALL dbms.info() YIELD id RETURN id", "dbms.info", "There is no procedure dbms.info"],
    ] as const) {
      const { page } = await open(text);
      await saysOfText(page, sentence);
      expect(await page.locator(".editor-code .cm-lintRange-error").allTextContents()).toEqual([marked]);
      await field(page).focus();
      await page.keyboard.press("Control+Enter");
      await page.getByText("This query is not run here.").waitFor();
      // A busy computer may say besides that planning took too long.
      const said = (await entries(page).allTextContents()).filter(
        (each) => !each.includes("too long to plan"),
      );
      expect(said).toEqual([expect.stringContaining(sentence)]);
      await page.context().close();
    }
  });

  it("puts lines in order by a key, keeps the cursor, undoes it, and runs by a key", async () => {
    const { page } = await open("match (c:Cluster) return c.name as name order by name limit 3");
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Shift+Alt+F");
    await page.locator(".cm-line", { hasText: /^LIMIT 3$/ }).waitFor();
    await page.keyboard.type("0");
    const ordered = "MATCH (c:Cluster)\nRETURN c.name AS name\nORDER BY name\nLIMIT 30";
    expect(await textOf(page)).toBe(ordered);
    await page.keyboard.press("Control+Enter");
    await page.getByText("30 rows").first().waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await textOf(page)).toBe("match (c:Cluster) return c.name as name order by name limit 3");
    await page.context().close();
  });

  it("lets Tab out, lets it indent once that is chosen, and then lets it out behind Escape", async () => {
    const { page } = await open("RETURN 1");
    await field(page).focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toBe("editor-code");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("editor-code");
    await page.getByText("Tab indents").click();
    await field(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("editor-code");
    expect(await textOf(page)).toBe("  RETURN 1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toBe("editor-code");
    await page.context().close();
  });

  it("keeps the keys of the page to itself while one types", async () => {
    const { page } = await open("");
    await field(page).focus();
    await page.keyboard.type("// a/b?");
    expect(await textOf(page)).toBe("// a/b?");
    expect(await focused(page)).toBe("editor-code");
    await page.context().close();
  });

  it("can be a plain field, with the same remarks, and stays one over a reload", async () => {
    const { page, complaints } = await open("MATCH (c:Clustr) RETURN c");
    await page.getByText("Plain text field").click();
    const plain = page.getByRole("textbox", { name: "Cypher" });
    await plain.waitFor();
    expect(await plain.inputValue()).toBe("MATCH (c:Clustr) RETURN c");
    await saysOfText(page, "No node has the label Clustr");
    await entries(page).getByRole("button").click();
    const selected = await plain.evaluate((area) => {
      const { selectionStart, selectionEnd } = area as HTMLTextAreaElement;
      return [selectionStart, selectionEnd];
    });
    expect(selected).toEqual([9, 15]);
    await page.keyboard.type("Cluster");
    await saysOfText(page, "Checked, nothing found.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row").nth(1).waitFor();
    await page.reload();
    await plain.waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is a plain field, and says why, when the rest of it cannot be loaded", async () => {
    const { page } = await openPage(browser, "/");
    await page.route(/code-field/, (route) => route.abort());
    await page.goto(new URL("/queries?own=true&cypher=RETURN%201", page.url()).href);
    await page.getByText("The editor could not be loaded").waitFor();
    expect(await page.getByRole("textbox", { name: "Cypher" }).inputValue()).toBe("RETURN 1");
    await page.context().close();
  });

  it("says when nothing can be checked, and runs all the same", async () => {
    const { page } = await openPage(browser, "/");
    await page.route(/language\.worker/, (route) => route.abort());
    await page.goto(new URL("/queries?own=true&cypher=RETURN%20%27worked%27%20AS%20a", page.url()).href);
    await page.getByText("Nothing is checked while you type here").waitFor();
    await field(page).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row").getByText("worked").waitFor();
    await page.context().close();
  });

  it("has no fault that axe finds, as code and as plain text, in the day and at dusk", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openPage(browser, "/queries?own=true&cypher=RETRUN%201", { colorScheme });
      await entries(page).first().waitFor();
      await page.evaluate(axe);
      const run = () => page.evaluate(async () => (await window.axe.run()).violations.map(({ id }) => id));
      expect(await run()).toEqual([]);
      await page.getByText("Plain text field").click();
      await page.locator(".editor-plain").waitFor();
      expect(await run()).toEqual([]);
      await page.context().close();
    }
  });

  it("speaks French", async () => {
    const { page, complaints } = await open("MATCH (c:Clustr) RETRUN c", "&lang=fr");
    await saysOfText(page, "Il s’agit peut-être de RETURN.");
    expect(await entries(page).last().textContent()).toBe(
      "Ligne 1, colonne 10\u202f: Aucun nœud ne porte l’étiquette Clustr, rien ne sera trouvé.",
    );
    await page.getByText("Champ de texte simple").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the library", () => {
  it("loads nothing of the editor until one is opened", async () => {
    const { page } = await openPage(browser, "/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(new URL("/queries?query=regions-by-collaborations", page.url()).href);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const ofEditor = () => asked.filter((url) => /code-field|cypher-editor|language\.worker/.test(url));
    expect(ofEditor()).toEqual([]);
    await page.goto(new URL("/queries?own=true", page.url()).href);
    await field(page).waitFor();
    expect(ofEditor().length).toBeGreaterThan(2);
    await page.context().close();
  });
});

describe("what was run before", () => {
  it("is listed with how it ended, searched, and put into the editor again", async () => {
    const mark = `mark${Date.now()}`;
    const { page, complaints } = await open(`RETURN '${mark}' AS a`);
    await field(page).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("row").getByText(mark).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("RETURN 2 AS b");
    await page.getByRole("button", { name: "History" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill(mark);
    const run = dialog.locator(".runs > li", { hasText: mark });
    await run.waitFor();
    expect(await run.locator(".run-facts").textContent()).toMatch(/^answered · .+ · [\d,]+ ms · 1 row/);
    await run.getByRole("button").click();
    await dialog.waitFor({ state: "detached" });
    await page.locator(".cm-line", { hasText: mark }).waitFor();
    expect(await textOf(page)).toBe(`RETURN '${mark}' AS a`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("saving a query for the team", () => {
  it("offers its parameters, tells faults at their field, and opens what was saved", async () => {
    const { page } = await open(
      "MATCH (c:Cluster) WHERE c.name CONTAINS $part RETURN c.name AS name ORDER BY name LIMIT $limit",
    );
    await page.getByRole("button", { name: "Save…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Title", { exact: true }).fill("Clusters by a part of their name");
    await dialog.getByLabel("Description").fill("All clusters whose name holds it.");
    await dialog.getByLabel("Tags").fill("cluster, A+B");
    await dialog.getByLabel("Your name").fill("Ada");
    expect(await dialog.getByLabel("Name in the Cypher").inputValue()).toBe("part");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.locator(".draft-fault").waitFor();
    expect(await dialog.getByLabel("Tags").getAttribute("aria-invalid")).toBe("true");
    await dialog.getByLabel("Tags").fill("cluster");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "Clusters by a part of their name", level: 1 }).waitFor();
    const id = new URL(page.url()).searchParams.get("query");
    if (id !== null) saved.push(id);
    expect(await page.getByLabel("Part").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
