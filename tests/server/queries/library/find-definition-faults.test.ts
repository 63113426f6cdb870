import { describe, expect, it } from "vitest";
import { type QueryDefinitionInput, queryDefinitionSchema } from "#contract/query-definition.ts";
import { checkDefinition } from "../../../../server/queries/library/check-definition.ts";
import { findDefinitionFaults } from "../../../../server/queries/library/find-definition-faults.ts";

type ParameterInput = NonNullable<QueryDefinitionInput["parameters"]>[number];
const label = "Label";
const values = "RETURN 1 AS value";

const told = (definition: Partial<QueryDefinitionInput>) =>
  findDefinitionFaults(
    queryDefinitionSchema.parse({ title: "x", description: "x", cypher: "RETURN 1", ...definition }),
  ).map(({ path, detail }) => [path.join("."), detail]);

/** The faults of parameters that are all used. */
const toldOf = (...parameters: ParameterInput[]) =>
  told({ parameters, cypher: `RETURN [${parameters.map(({ name }) => `$${name}`)}]` });
const one = (parameter: Omit<ParameterInput, "name" | "label">) =>
  toldOf({ name: "it", label, ...parameter } as ParameterInput);

const choices = [
  { value: "a", label },
  { value: 2, label },
];

describe("findDefinitionFaults(definition)", () => {
  it("finds nothing wrong with a query that uses all there is", () => {
    const parameters: ParameterInput[] = [
      { name: "region", label, type: "node", kinds: ["region"], default: "SE224" },
      {
        ...{ name: "nodes", label, type: "node", many: true, after: ["region"], default: ["packbridge"] },
        values:
          "MATCH (n {at: $region}) WHERE n.x = $search + $language + $today RETURN n.id AS value LIMIT $limit",
      },
      { name: "year", label, type: "number", least: 0, most: 10, whole: true, many: true, default: [0, 10] },
      { name: "day", label, type: "date", default: "today" },
      { name: "isOpen", label, type: "yes-no", default: false },
      { name: "level", label, type: "choice", choices, many: true, default: ["a", 2] },
      { name: "list", label, type: "choice", values, default: "x" },
      { name: "word", label, type: "text", default: "a, b" },
    ];
    const uses = parameters.map(({ name }) => `$${name}`).join(", ");
    const cypher = `MATCH (n) WHERE n.day = $today RETURN n.x AS x, [${uses}] AS y, $language AS z LIMIT $limit`;
    const columns = { x: { label }, y: { label }, z: { label } };
    expect(
      told({ parameters, cypher, columns, chart: { kind: "lines", x: "x", y: "y", series: "z" } }),
    ).toEqual([]);
  });

  it.each<[string, unknown, string, RegExp]>([
    [
      "a name twice",
      toldOf({ name: "a", label, type: "text" }, { name: "a", label, type: "date" }),
      "parameters.1.name",
      /another name/,
    ],
    [
      "a name that addresses use",
      toldOf({ name: "id", label, type: "text" }),
      "parameters.0.name",
      /another name/,
    ],
    ["a selection of one", toldOf({ name: "nodes", label, type: "node" }), "parameters.0.name", /many: true/],
    ["kinds of a text", one({ type: "text", kinds: ["region"] }), "parameters.0.kinds", /leave it out/],
    ["a least date", one({ type: "date", least: 1 }), "parameters.0.least", /leave it out/],
    ["a most of a text", one({ type: "text", most: 1 }), "parameters.0.most", /leave it out/],
    ["a whole text", one({ type: "text", whole: true }), "parameters.0.whole", /leave it out/],
    ["several days", one({ type: "date", many: true }), "parameters.0.many", /text, number, node and choice/],
    ["bounds that cross", one({ type: "number", least: 2, most: 1 }), "parameters.0.most", /write 2 or more/],
    ["a choice without a list", one({ type: "choice" }), "parameters.0.type", /write choices, or values/],
    ["a choice with two lists", one({ type: "choice", choices, values }), "parameters.0.values", /one list/],
    ["choices of a text", one({ type: "text", choices }), "parameters.0.choices", /type: choice/],
    ["values of a number", one({ type: "number", values }), "parameters.0.values", /change the type/],
    [
      "a choice twice",
      one({ type: "choice", choices: [...choices, { value: "2", label }] }),
      "parameters.0.choices.2.value",
      /another value/,
    ],
    [
      "an empty choice",
      one({ type: "choice", choices: [{ value: " ", label }] }),
      "parameters.0.choices.0.value",
      /without spaces/,
    ],
    [
      "a choice with a comma",
      one({ type: "choice", many: true, choices: [{ value: "a,b", label }] }),
      "parameters.0.choices.0.value",
      /without one/,
    ],
    ["a text as number", one({ type: "number", default: "3" }), "parameters.0.default", /without quotes/],
    [
      "a default that is too small",
      one({ type: "number", least: 3, default: 2 }),
      "parameters.0.default",
      /3 or more/,
    ],
    [
      "a default that is too large",
      one({ type: "number", most: 3, default: 4 }),
      "parameters.0.default",
      /3 or less/,
    ],
    [
      "a default that is not whole",
      one({ type: "number", whole: true, default: 0.5 }),
      "parameters.0.default",
      /whole number/,
    ],
    ["a number as text", one({ type: "text", default: 3 }), "parameters.0.default", /in quotes/],
    ["no day", one({ type: "date", default: "2026-02-30" }), "parameters.0.default", /or today/],
    ["no yes or no", one({ type: "yes-no", default: "true" }), "parameters.0.default", /true or false/],
    ["no id", one({ type: "node", default: "a b" }), "parameters.0.default", /id of a node/],
    ["no choice", one({ type: "choice", choices, default: "2" }), "parameters.0.default", /one of a, 2/],
    ["a number of a list", one({ type: "choice", values, default: 1 }), "parameters.0.default", /in quotes/],
    [
      "one for several",
      one({ type: "text", many: true, default: "a" }),
      "parameters.0.default",
      /a list of values/,
    ],
    ["several for one", one({ type: "text", default: ["a"] }), "parameters.0.default", /not a list/],
    [
      "a comma in a list",
      one({ type: "text", many: true, default: ["a", "b,c"] }),
      "parameters.0.default.1",
      /parted by commas/,
    ],
    [
      "a chart of a graph",
      told({ shape: "graph", chart: { kind: "bars", x: "a", y: "b" } }),
      "chart",
      /shape: rows/,
    ],
    ["a column without a name", told({ columns: { " ": { label } } }), "columns. ", /1 to 200/],
  ])("finds %s", (_, faults, place, advice) => {
    expect(faults).toEqual([[place, expect.stringMatching(advice)]]);
  });

  it("finds lists that follow what is not before them, or what they do not use", () => {
    const region: ParameterInput = { name: "region", label, type: "node" };
    const list = (after: string[], cypher?: string): ParameterInput => ({
      ...{ name: "it", label, type: "node", after },
      ...(cypher === undefined ? {} : { values: cypher }),
    });
    const uses = "RETURN $region AS value";
    expect(toldOf(list(["region"], uses), region)).toEqual([
      ["parameters.0.after.0", "region is no parameter before it: name one of those, or move it before."],
    ]);
    expect(toldOf(list(["it"], "RETURN $it AS value"))).toEqual([
      ["parameters.0.after.0", expect.stringContaining("it is no parameter before it")],
    ]);
    expect(toldOf(region, list(["region"], values))).toEqual([
      ["parameters.1.after.0", expect.stringContaining("do not use $region")],
    ]);
    expect(toldOf(region, list(["region"]))).toEqual([
      ["parameters.1.after.0", expect.stringContaining("write values")],
    ]);
    expect(toldOf(region, list(["region", "region"], uses))).toEqual([
      ["parameters.1.after.1", expect.stringContaining("twice")],
    ]);
    expect(toldOf(region, list([], uses))).toEqual([
      ["parameters.1.values", "The values use $region: add region to after."],
    ]);
  });

  it("finds each $name that is no parameter, once, and each parameter that nothing uses", () => {
    const region: ParameterInput = { name: "region", label, type: "node" };
    expect(told({ parameters: [region], cypher: "RETURN $reggion, '$region', $reggion // $region" })).toEqual(
      [
        ["cypher", expect.stringContaining("There is no parameter reggion")],
        ["parameters.0.name", "Nothing uses $region: use it, or take it out."],
      ],
    );
    expect(told({ cypher: "RETURN $search" })).toEqual([
      ["cypher", expect.stringContaining("values of a parameter only")],
    ]);
  });

  it("takes a parameter as used when only a later list uses it", () => {
    const parameters: ParameterInput[] = [
      { name: "region", label, type: "node" },
      { name: "it", label, type: "node", after: ["region"], values: "RETURN $region AS value" },
    ];
    expect(told({ parameters, cypher: "RETURN $it" })).toEqual([]);
  });

  it("finds columns of a chart that are none of those described, and says nothing when none is", () => {
    const chart = { kind: "bars", x: "name", y: "constructor" } as const;
    expect(told({ columns: { name: { label } }, chart })).toEqual([
      ["chart.y", "constructor is no column: take one of name."],
    ]);
    expect(told({ chart })).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`c${at}`, { label }]));
    expect(told({ columns: many })).toEqual([["columns", expect.stringContaining("100 columns")]]);
  });
});

describe("checkDefinition(definition)", () => {
  it("points into the Cypher of the query, and into that of a list", () => {
    const definition = queryDefinitionSchema.parse({
      ...{ title: "x", description: "x", cypher: "MATCH (n)\nRETURN $no, $it" },
      parameters: [
        { name: "it", label, type: "choice", values: "MATCH (n)\r\nRETURN n.x AS value,\r\n  $nor" },
      ],
    });
    expect(() => checkDefinition(definition)).toThrow(
      expect.objectContaining({
        code: "bad-parameter",
        faults: [
          expect.objectContaining({ parameter: "cypher", word: "no", line: 2, column: 8 }),
          expect.objectContaining({ parameter: "parameters.0.values", word: "nor", line: 3, column: 3 }),
        ],
      }),
    );
  });
});
