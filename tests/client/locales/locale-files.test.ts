import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderMessageSlots } from "../../../client/locales/write-message-slots.ts";

const folder = join(import.meta.dirname, "../../../client");
const readTexts = (language: string) => flatten(JSON.parse(readFile(`locales/${language}.json`)));
const readFile = (path: string) => readFileSync(join(folder, path), "utf8");

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const english = readTexts("en");
const french = readTexts("fr");
const slotsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot).sort();

describe("the locale files", () => {
  it("have the same keys", () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("have the same slots in every text", () => {
    const differing = [...english].filter(
      ([key, text]) => slotsOf(text).join() !== slotsOf(french.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  it("have both forms of every plural", () => {
    const lonely = [...english.keys()].filter(
      (key) => key.endsWith("_one") && !english.has(key.replace(/_one$/, "_other")),
    );
    expect(lonely).toEqual([]);
  });

  it("are what message-slots.ts was written from (npm run messages)", () => {
    expect(readFile("locales/message-slots.ts")).toBe(
      renderMessageSlots(JSON.parse(readFile("locales/en.json"))),
    );
  });

  it("hold no text that nobody shows", () => {
    const isUsed = findUses();
    const unused = [...english.keys()].filter((key) => !isUsed(key.replace(/_(one|other)$/, "")));
    expect(unused).toEqual([]);
  });
});

describe("how the texts are written", () => {
  it("French keeps its signs on the line with a narrow space", () => {
    const loose = [...french].filter(([, text]) => /(?<!\u202f)[:;?!%»]|«(?!\u202f)/.test(text));
    expect(loose).toEqual([]);
  });

  it("French writes the typographic apostrophe", () => {
    expect([...french].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it("nobody shouts, begs or apologises", () => {
    const loud = [...english, ...french].filter(([, text]) =>
      /!|\bplease\b|\boops\b|s’il vous plaît/i.test(text),
    );
    expect(loud).toEqual([]);
  });
});

/** Whether a key stands in the sources: whole, made from a template, or as one of a group of words. */
function findUses(): (key: string) => boolean {
  const source = listSources(folder).join("\n");
  const whole = new Set([...source.matchAll(/"([a-zA-Z][\w-]*(?:\.[\w-]+)+)"/g)].map(([, key]) => key));
  const groups = [...source.matchAll(/\bword\("(\w+)"/g)].map(([, group]) => `${group}.`);
  const patterns = [...source.matchAll(/`([a-zA-Z][\w-]*(?:\.(?:[\w-]+|\$\{[^}]+\})+)+)`/g)].map(
    ([, template]) =>
      new RegExp(`^${(template ?? "").replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "[^.]+")}$`),
  );
  return (key) =>
    whole.has(key) ||
    groups.some((group) => key.startsWith(group)) ||
    patterns.some((pattern) => pattern.test(key));
}

function listSources(at: string): string[] {
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== "message-slots.ts")
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
