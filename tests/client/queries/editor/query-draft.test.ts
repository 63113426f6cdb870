import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenParameters, type QueryDefinition, queryDefinitionSchema } from "#contract/query-definition.ts";
import { placeFaults } from "../../../../client/queries/editor/place-faults.ts";
import {
  beginDraft,
  findMissing,
  givenNames,
  readDraft,
} from "../../../../client/queries/editor/query-draft.ts";
import { randomDefinition } from "../../../server/queries/library/random-definition.ts";

const begin = (definition: QueryDefinition) =>
  beginDraft({ cypher: definition.cypher, definition, values: {}, columns: [] });

describe("a draft of a query", () => {
  it("knows the same given names as the contract", () => {
    expect(givenNames).toEqual(givenParameters);
  });

  it("begins with a parameter for every name in the text but the given ones, typed by its value", () => {
    const { parameters } = beginDraft({
      cypher:
        "MATCH (n {id: $regionCode}) WHERE n.day > $since AND n.x IN $levels // $not\nRETURN n, $isOn LIMIT $limit",
      definition: undefined,
      values: { regionCode: "SE224", since: "2020-01-01", levels: [1, 2], isOn: true },
      columns: [],
    });
    expect(parameters.map(({ name, type, many, whole }) => [name, type, many, whole])).toEqual([
      ["regionCode", "text", false, false],
      ["since", "date", false, false],
      ["levels", "number", true, true],
      ["isOn", "yes-no", false, false],
    ]);
    expect(parameters[0]!.label.en).toBe("Region code");
    expect(
      beginDraft({ cypher: "RETURN $nodes", definition: undefined, values: {}, columns: [] }).parameters,
    ).toMatchObject([{ name: "nodes", type: "node", many: true }]);
  });

  it("names what the text uses and the form does not ask", () => {
    const draft = beginDraft({ cypher: "RETURN $a, $b", definition: undefined, values: {}, columns: [] });
    expect(findMissing("RETURN $a, $c, $today", draft.parameters)).toEqual(["c"]);
  });

  it("has a column for each of the answer, with what was said of it before", () => {
    const column = { name: "score", label: "score", kind: "number" as const, computed: false };
    const definition = queryDefinitionSchema.parse({
      ...{ title: "A", description: "B", cypher: "RETURN 1 AS score" },
      columns: { score: { label: "Score", computed: true }, gone: { label: "Gone" } },
    });
    const draft = beginDraft({ cypher: "", definition, values: {}, columns: [column] });
    expect(draft.columns).toMatchObject([{ name: "score", label: { en: "Score" }, computed: true }]);
    expect(readDraft(draft, "RETURN 1 AS score", "en").columns).toEqual({
      score: { label: "Score", computed: true },
    });
  });

  it("says a text once when it is for one language, and in both when they differ", () => {
    const draft = beginDraft({ cypher: "RETURN 1", definition: undefined, values: {}, columns: [] });
    const titled = { ...draft, title: { en: "Who", fr: "Qui" } };
    expect(readDraft(titled, "RETURN 1", "fr").title).toBe("Qui");
    expect(readDraft({ ...titled, isBilingual: true }, "RETURN 1", "fr").title).toEqual({
      en: "Who",
      fr: "Qui",
    });
    expect(readDraft({ ...titled, isBilingual: true, title: { en: "Who", fr: " " } }, "", "fr").title).toBe(
      "Who",
    );
  });

  it("gives back any definition as it was, but for texts that are the same in both languages", () => {
    fc.assert(
      fc.property(randomDefinition, (definition) => {
        // A field of several values parts them by commas, and spaces around them mean nothing.
        const defaults = definition.parameters.flatMap((parameter) => [parameter.default ?? []].flat());
        fc.pre(defaults.every((each) => typeof each !== "string" || /^[^,"\s][^,\n\r]*(?<!\s)$/.test(each)));
        // No default and an empty one are the same to a query.
        fc.pre(definition.parameters.every((parameter) => String(parameter.default ?? "-") !== ""));
        const saved = queryDefinitionSchema.parse(readDraft(begin(definition), definition.cypher, "en"));
        expect(joinLanguages(saved)).toEqual(joinLanguages(definition));
      }),
    );
  });
});

/** {en: "x", fr: "x"} says no more than "x". */
function joinLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(joinLanguages);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, joinLanguages(each)] as const);
  const { en, fr, ...others } = Object.fromEntries(entries);
  if (typeof en === "string" && en === fr && Object.keys(others).length === 0) return en;
  return Object.fromEntries(entries);
}

describe("placeFaults", () => {
  const paths = ["title", "parameters.0.name", "parameters.0.choices", "parameters.1.name"];

  it("puts a fault to its field, or to the nearest above it, and keeps what has none", () => {
    const placed = placeFaults(
      [
        { parameter: "definition.title", detail: "a" },
        { parameter: "parameters.0.choices.2.label", detail: "b" },
        { parameter: "parameters.0.name", detail: "c" },
        { parameter: "cypher", detail: "d" },
        { detail: "e" },
      ],
      paths,
    );
    const details = (path: string) => placed.at(path).map(({ detail }) => detail);
    expect(["title", "parameters.0.choices", "parameters.0.name", "parameters.1.name"].map(details)).toEqual([
      ["a"],
      ["b"],
      ["c"],
      [],
    ]);
    expect(placed.others.map(({ detail }) => detail)).toEqual(["d", "e"]);
  });
});
