/**
 * Writes message-slots.ts from en.json: the compiler reads the texts of a JSON file only as "some text", so it cannot
 * see keys with a plural or the slots by itself. Run by `npm run messages`; a test says when the file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Tree {
  readonly [key: string]: string | Tree;
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Keys without their plural endings, each with the names of its slots. */
function collectSlots(tree: Tree, prefix = "", into = new Map<string, Set<string>>()) {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== "string") {
      collectSlots(value, `${prefix}${key}.`, into);
      continue;
    }
    const name = prefix + key.replace(pluralEnding, "");
    const slots = into.get(name) ?? new Set<string>();
    if (pluralEnding.test(key)) slots.add("count");
    for (const [, slot] of value.matchAll(/\{\{(\w+)\}\}/g)) slots.add(slot ?? "");
    into.set(name, slots);
  }
  return into;
}

export function renderMessageSlots(english: Tree): string {
  const lines = [...collectSlots(english)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, slots]) => `  "${key}": ${renderSlots([...slots].sort())};`);
  const groups = Object.keys(english)
    .filter((group) => Object.values(english[group] ?? {}).every((value) => typeof value === "string"))
    .sort();
  return [
    "/** Written by write-message-slots.ts from en.json (`npm run messages`); not to be changed by hand. */",
    "export interface MessageSlots {",
    ...lines,
    "}",
    "",
    "/** Groups that hold words only, one level deep. */",
    `export type WordGroup =\n${groups.map((group) => `  | "${group}"`).join("\n")};`,
    "",
  ].join("\n");
}

const renderSlots = (slots: readonly string[]) =>
  slots.length === 0 ? "never" : slots.map((slot) => `"${slot}"`).join(" | ");

if (process.argv[1] === import.meta.filename) {
  const folder = import.meta.dirname;
  const english = JSON.parse(readFileSync(`${folder}/en.json`, "utf8")) as Tree;
  writeFileSync(`${folder}/message-slots.ts`, renderMessageSlots(english));
}
