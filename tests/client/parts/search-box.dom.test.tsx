import { act } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphNode } from "#contract/graph.ts";
import type { QueryEntry } from "#contract/query-entry.ts";
import type { SearchAnswer } from "#contract/search-nodes.ts";
import { SearchBox } from "../../../client/parts/search-box.tsx";
import { type Drawn, draw, press, type, until } from "../draw.tsx";

const node = (id: string, name: string, kind: GraphNode["kind"]): GraphNode => ({
  id,
  kind,
  name,
  period: {},
  ended: false,
  basis: "real",
  confidence: "A",
  degree: 3,
});
const known = [
  node("packbridge", "Packbridge", "cluster"),
  node("pack-tech", "Packaging technology", "competence"),
  {
    ...node("pack-mid", "Packaging Mid Sweden", "cluster"),
    period: {
      from: "2009-01-01",
      fromPrecision: "year" as const,
      to: "2013-01-01",
      toPrecision: "day" as const,
    },
    ended: true,
  },
];

/** Answers like the server does: names in which a word begins like what was typed. */
function search(q: string): SearchAnswer {
  const found = known.filter(({ name }) => String(name).toLowerCase().startsWith(q.toLowerCase()));
  return {
    q,
    results: found.map((hit) => ({ node: hit, matched: "name" })),
    counts: { cluster: 2, competence: 1 },
    shown: found.length,
    total: found.length,
    truncated: false,
    atLeast: false,
    dataVersion: "test",
  };
}

const query = (id: string, title: string, description = ""): QueryEntry => ({
  ...{ id, title, description, origin: "shipped", tags: ["match"], parameters: [], shape: "rows", fits: [] },
  ...{ takesSelection: false, isFavourite: false, version: 1 },
});
const library = [
  query("rings", "Rings of members", "Who packs with whom"),
  query("packers", "Who could pack it"),
  ...["a", "b", "c"].map((id) => query(id, id.toUpperCase(), "Packs of facts")),
];

const realFetch = globalThis.fetch;
let chosen: [string, boolean][] = [];
let isServerAway = false;
let drawn: Drawn;

beforeEach(() => {
  chosen = [];
  isServerAway = false;
  globalThis.fetch = async (address) => {
    if (String(address).includes("/api/queries")) return new Response(JSON.stringify({ queries: library }));
    const q = new URL(String(address), "http://localhost").searchParams.get("q") ?? "";
    const problem = { code: "internal", detail: "Broken on purpose." };
    return isServerAway
      ? new Response(JSON.stringify(problem), { status: 500 })
      : new Response(JSON.stringify(search(q)));
  };
  drawn = draw(<SearchBox takesSlash onChoose={(picked, { adds }) => chosen.push([picked.id, adds])} />);
});

afterEach(() => {
  drawn.remove();
  globalThis.fetch = realFetch;
});

const field = () => document.querySelector<HTMLInputElement>("input[role=combobox]");
const options = () => [...document.querySelectorAll("[role=option]")];
const marked = () => document.getElementById(field()?.getAttribute("aria-activedescendant") ?? "");
const isThere = (text: string) => document.body.textContent?.includes(text) ?? false;

async function lookFor(text: string) {
  act(() => field()?.focus());
  type(text);
  await until(() => options().length > 0);
}

describe("SearchBox", () => {
  it("is gone to with /, which is not typed", () => {
    press("/");
    expect(document.activeElement).toBe(field());
    expect(field()?.value).toBe("");
  });

  it("lists what is found by kind, with how many there are and the match in bold", async () => {
    await lookFor("pack");
    expect(isThere("Clusters 2")).toBe(true);
    expect(isThere("Competences 1")).toBe(true);
    expect(isThere("3 of 3")).toBe(true);
    expect(options().map((option) => option.querySelector("b")?.textContent)).toEqual([
      "Pack",
      "Pack",
      "Pack",
    ]);
  });

  it("says until when there was what is no more", async () => {
    await lookFor("pack");
    const texts = options().map(({ textContent }) => textContent ?? "");
    expect(texts.filter((text) => text.includes("until"))).toEqual(["Packaging Mid Sweden · until 2012"]);
  });

  it("speaks of the map only where choosing leads there, not where it fills a field", async () => {
    await lookFor("pack");
    expect(isThere("adds it to the map")).toBe(true);
    drawn.remove();
    drawn = draw(<SearchBox accepts={({ kind }) => kind === "cluster"} onChoose={() => {}} />);
    await lookFor("pack");
    expect(isThere("2 of")).toBe(true);
    expect(isThere("adds it to the map")).toBe(false);
  });

  it("finds queries too where they can be opened: after all else, four at most, by their title first", async () => {
    drawn.remove();
    const opened: string[] = [];
    drawn = draw(<SearchBox onChoose={() => {}} onChooseQuery={({ id }) => opened.push(id)} />);
    await lookFor("pack");
    await until(() => options().length === 7);
    expect(isThere("Queries 5")).toBe(true);
    expect(isThere("7 of 8")).toBe(true);
    const texts = options().map(({ textContent }) => textContent ?? "");
    expect(texts.slice(3)).toEqual(["Who could pack it", "Rings of members", "A", "B"]);
    press("ArrowUp");
    press("ArrowUp");
    press("ArrowUp");
    press("ArrowUp");
    expect(marked()?.textContent).toBe("Who could pack it");
    press("Enter");
    expect(opened).toEqual(["packers"]);
    expect(field()?.value).toBe("");
  });

  it("goes to a query when nothing else is found", async () => {
    drawn.remove();
    const opened: string[] = [];
    drawn = draw(<SearchBox onChoose={() => {}} onChooseQuery={({ id }) => opened.push(id)} />);
    await lookFor("rings");
    press("Enter");
    await until(() => opened.length > 0);
    expect(opened).toEqual(["rings"]);
  });

  it("Enter goes to the marked hit, clears the field and leaves it", async () => {
    await lookFor("pack");
    press("ArrowDown");
    press("ArrowDown");
    expect(marked()?.textContent).toContain("Packaging Mid Sweden");
    press("Enter");
    expect(chosen).toEqual([["pack-mid", false]]);
    expect(field()?.value).toBe("");
    expect(document.activeElement).not.toBe(field());
  });

  it("Enter goes to the first hit when none is marked, also before the answer is there", async () => {
    act(() => field()?.focus());
    type("packb");
    press("Enter");
    expect(chosen).toEqual([]);
    await until(() => chosen.length > 0);
    expect(chosen).toEqual([["packbridge", false]]);
  });

  it("Shift + Enter adds and stays, so that more can be added", async () => {
    await lookFor("pack");
    press("ArrowDown");
    press("Enter", { shiftKey: true });
    expect(chosen).toEqual([["packbridge", true]]);
    expect(field()?.value).toBe("pack");
  });

  it("Esc clears, and then leaves", async () => {
    await lookFor("pack");
    press("Escape");
    expect(field()?.value).toBe("");
    expect(document.activeElement).toBe(field());
    await until(() => options().length === 0);
    press("Escape");
    expect(document.activeElement).not.toBe(field());
  });

  it("Tab chooses nothing", async () => {
    await lookFor("pack");
    press("ArrowDown");
    press("Tab");
    expect(chosen).toEqual([]);
  });

  it("says when nothing is called so", async () => {
    act(() => field()?.focus());
    type("zzz");
    await until(() => isThere("Nothing is called “zzz”."));
    press("Enter");
    expect(chosen).toEqual([]);
  });

  it("says when the search fails, and tries again by its button or by Enter", async () => {
    isServerAway = true;
    act(() => field()?.focus());
    type("pack");
    await until(() => isThere("The server made a mistake."));
    expect(isThere("Try again")).toBe(true);
    isServerAway = false;
    press("Enter");
    await until(() => options().length === 3);
    expect(chosen).toEqual([]);
  });
});
