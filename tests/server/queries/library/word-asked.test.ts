import { describe, expect, it } from "vitest";
import { queryDefinitionSchema } from "#contract/query-definition.ts";
import { wordAsked } from "../../../../server/queries/library/word-asked.ts";
import type { SearchNames } from "../../../../server/queries/network/read-names.ts";

const names = new Map([
  ["SE224", { id: "SE224", name: { en: "Skåne", fr: "Scanie" } }],
  ["packbridge", { id: "packbridge", name: "Packbridge" }],
]) as unknown as SearchNames;
const label = (en: string, fr: string) => ({ en, fr });
const definition = queryDefinitionSchema.parse({
  title: "A query",
  description: "Of a test",
  cypher: "RETURN 1 AS one",
  parameters: [
    { name: "region", label: label("Regions", "Régions"), type: "node", many: true },
    { name: "cluster", label: "Cluster", type: "node" },
    { name: "ended", label: label("Ended too", "Aussi terminées"), type: "yes-no" },
    {
      ...{ name: "border", label: label("Border", "Frontière"), type: "choice" },
      choices: [{ value: "region", label: label("regions", "régions") }],
    },
    { name: "least", label: "Least", type: "number" },
    { name: "open", label: "Open", type: "text" },
    { name: "none", label: "None", type: "node", many: true },
  ],
});
const values = {
  ...{ region: ["SE224", "XX"], cluster: "packbridge", ended: false, border: "region", least: 0 },
  ...{ open: null, none: [] },
};

describe("wordAsked(definition, values, { names, language })", () => {
  it("words what was given, nodes by name and id, choices by their labels, and leaves out what was left open", () => {
    expect(wordAsked(definition, values, { names, language: "en" })).toEqual([
      { label: "Regions", value: "Skåne (SE224); XX" },
      { label: "Cluster", value: "Packbridge (packbridge)" },
      { label: "Ended too", value: "no" },
      { label: "Border", value: "regions" },
      { label: "Least", value: "0" },
    ]);
  });

  it("does so in French", () => {
    const [first, , third, fourth] = wordAsked(definition, values, { names, language: "fr" });
    expect([first, third, fourth]).toEqual([
      { label: "Régions", value: "Scanie (SE224); XX" },
      { label: "Aussi terminées", value: "non" },
      { label: "Frontière", value: "régions" },
    ]);
  });
});
