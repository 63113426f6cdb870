import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault } from "#contract/errors.ts";
import { type QueryDefinitionInput, queryDefinitionSchema } from "#contract/query-definition.ts";
import { type NodeKind, parameterFaults } from "#contract/words.ts";
import { toBoltMap } from "../../../../server/database/convert-values.ts";
import type { Parameters } from "../../../../server/database/database.ts";
import { ClusterixError } from "../../../../server/errors.ts";
import { collectParameters } from "../../../../server/http/parse-parameters.ts";
import {
  type RunSetting,
  readRunParameters,
} from "../../../../server/queries/library/read-run-parameters.ts";

type ParameterInput = NonNullable<QueryDefinitionInput["parameters"]>[number];
type Given = Readonly<Record<string, string>>;

const graph = new Map<string, NodeKind>([
  ["SE224", "region"],
  ["BE2", "region"],
  ["packbridge", "cluster"],
]);
const asked: string[][] = [];
const setting: RunSetting = {
  ...{ today: "2026-11-25", language: "fr", limit: 51 },
  kindsOf: async (ids) => {
    asked.push([...ids]);
    return new Map([...graph].filter(([id]) => ids.includes(id)));
  },
};

const define = (parameters: readonly ParameterInput[]) =>
  queryDefinitionSchema.parse({ title: "x", description: "x", cypher: "RETURN 1", parameters });

async function read(parameters: readonly ParameterInput[], given: Given): Promise<Parameters> {
  const { today, language, limit, ...rest } = await readRunParameters(define(parameters), given, setting);
  expect({ today, language, limit }).toEqual({ today: "2026-11-25", language: "fr", limit: 51 });
  return rest;
}

async function faultsOf(parameters: readonly ParameterInput[], given: Given): Promise<readonly Fault[]> {
  try {
    await read(parameters, given);
  } catch (error) {
    if (error instanceof ClusterixError && error.code === "bad-parameter") return error.faults ?? [];
    throw error;
  }
  return [];
}

const label = "Label";
const region: ParameterInput = { name: "region", label, type: "node", kinds: ["region"] };
const choices = [
  { value: "all", label },
  { value: 3, label },
];

describe("readRunParameters(definition, given, setting)", () => {
  it("reads each type as Cypher takes it", async () => {
    const parameters: ParameterInput[] = [
      { name: "word", label, type: "text" },
      { name: "words", label, type: "text", many: true },
      { name: "share", label, type: "number" },
      { name: "years", label, type: "number", many: true, whole: true },
      { name: "day", label, type: "date" },
      { name: "isOpen", label, type: "yes-no" },
      region,
      { name: "nodes", label, type: "node", many: true },
      { name: "level", label, type: "choice", choices },
      { name: "step", label, type: "choice", values: "RETURN 1 AS value, 'a' AS label" },
    ];
    const given = {
      ...{
        word: "a, b",
        words: "a, b,,a",
        share: "0.5",
        years: "2020,-3",
        day: "2020-02-29",
        isOpen: "false",
      },
      ...{ region: " SE224 ", nodes: "packbridge,BE2", level: "3", step: "any" },
    };
    expect(await read(parameters, given)).toEqual({
      ...{ word: "a, b", words: ["a", "b"], share: 0.5, years: [2020, -3], day: "2020-02-29", isOpen: false },
      ...{ region: "SE224", nodes: ["packbridge", "BE2"], level: 3, step: "any" },
    });
  });

  it("gives what is left out its default, or null, or an empty list; given empty it is none", async () => {
    const parameters: ParameterInput[] = [
      { name: "day", label, type: "date", default: "today" },
      { name: "regions", label, type: "node", many: true, default: ["SE224"] },
      { name: "isOpen", label, type: "yes-no", default: true },
      { name: "word", label, type: "text" },
      { name: "words", label, type: "text", many: true },
    ];
    const none = { word: null, words: [] };
    expect(await read(parameters, {})).toEqual({
      day: "2026-11-25",
      regions: ["SE224"],
      isOpen: true,
      ...none,
    });
    const empty = { day: "", regions: " , ", isOpen: "" };
    expect(await read(parameters, empty)).toEqual({ day: null, regions: [], isOpen: null, ...none });
  });

  it("takes no name for given that every object has", async () => {
    const named = (type: "text" | "node", required: boolean): ParameterInput[] => [
      { name: "constructor", label, type, required },
    ];
    expect(await read(named("text", false), {})).toEqual({ constructor: null });
    expect(await faultsOf(named("node", true), {})).toEqual([expect.objectContaining({ code: "missing" })]);
  });

  it("gives whole numbers that Cypher gets as INTEGER, others as FLOAT", async () => {
    const parameters: ParameterInput[] = [{ name: "n", label, type: "number", many: true }];
    const { n } = toBoltMap(await read(parameters, { n: "3,0.5,2e3" })) as { n: unknown[] };
    expect(n.map(String)).toEqual(["3", "0.5", "2000"]);
    expect(n.map((each) => typeof each)).toEqual(["object", "number", "object"]);
  });

  it("asks the graph once for all nodes, and not at all without any", async () => {
    asked.length = 0;
    const nodes: ParameterInput = { name: "nodes", label, type: "node", many: true };
    await read([region, nodes], { region: "SE224", nodes: "packbridge,SE224" });
    expect(asked).toEqual([["SE224", "packbridge"]]);
    await read([region, nodes], {});
    expect(asked).toHaveLength(1);
  });

  const one = (parameter: Omit<ParameterInput, "name" | "label">): ParameterInput => ({
    name: "it",
    label,
    ...parameter,
  });
  const cases: [code: string, parameter: ParameterInput, given: Given, word: string | undefined][] = [
    ["missing", one({ type: "text", required: true }), {}, undefined],
    ["missing", one({ type: "node", many: true, required: true }), { it: "," }, undefined],
    ["missing", one({ type: "date", required: true, default: "today" }), { it: "" }, undefined],
    ["unknown-parameter", one({ type: "text" }), { its: "x" }, "its"],
    ["unknown-parameter", one({ type: "text" }), { constructor: "x" }, "constructor"],
    ...["x", "1,5", "0x1F", "1e999", "Infinity", "--1", "１"].map((text): (typeof cases)[number] => [
      "not-a-number",
      one({ type: "number" }),
      { it: text },
      text,
    ]),
    ["not-whole", one({ type: "number", whole: true }), { it: "0.5" }, "0.5"],
    ["not-whole", one({ type: "number", whole: true }), { it: "1e300" }, "1e300"],
    ["too-small", one({ type: "number", least: 0 }), { it: "-0.1" }, "0"],
    ["too-large", one({ type: "number", most: 10 }), { it: "10.1" }, "10"],
    ...["2026-02-29", "25.11.2026", "2026", "now"].map((text): (typeof cases)[number] => [
      "not-a-day",
      one({ type: "date" }),
      { it: text },
      text,
    ]),
    ["not-yes-or-no", one({ type: "yes-no" }), { it: "yes" }, "yes"],
    ["not-in-list", one({ type: "choice", choices }), { it: "4" }, "4"],
    ["not-in-list", one({ type: "choice", choices, many: true }), { it: "all,4" }, "4"],
    ["not-in-graph", one({ type: "node" }), { it: "nonesuch" }, "nonesuch"],
    ["not-in-graph", one({ type: "node" }), { it: "a b" }, "a b"],
    ["not-in-graph", one({ type: "node", many: true }), { it: "SE224,x,y" }, "x, y"],
    ["not-in-graph", one({ type: "node", default: "gone" }), {}, "gone"],
    [
      "wrong-kind",
      one({ type: "node", kinds: ["region", "sector"] }),
      { it: "packbridge" },
      "region, sector",
    ],
    ["too-long", one({ type: "text" }), { it: "x".repeat(2_001) }, "2000"],
    ["too-long", one({ type: "text", many: true }), { it: `a,${"x".repeat(201)}` }, "200"],
    [
      "too-many",
      one({ type: "text", many: true }),
      { it: Array.from({ length: 501 }, (_, at) => at).join() },
      "500",
    ],
    ["only-one", one({ type: "node" }), { it: "SE224,BE2" }, undefined],
    ["only-one", one({ type: "date" }), { it: "2026-01-01,2026-01-02" }, undefined],
    ["only-one", one({ type: "choice", choices }), { it: "all,3" }, undefined],
  ];

  it.each(cases)("says %s of it", async (code, parameter, given, word) => {
    const faults = await faultsOf([parameter], given);
    const name = code === "unknown-parameter" ? word : "it";
    expect(faults).toEqual([
      expect.objectContaining({ parameter: name, code, detail: expect.stringMatching(/\.$/) }),
    ]);
    expect(faults[0]?.word).toBe(word);
  });

  it("has said every fault there is, but for one that is given twice, which the address itself shows", async () => {
    const twice = () => collectParameters({}, new URLSearchParams("it=1&it=2"));
    expect(twice).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "given-twice" })] }),
    );
    const said = new Set([...cases.map(([code]) => code), "given-twice"]);
    expect(parameterFaults.filter((code) => !said.has(code))).toEqual([]);
  });

  it("tells the faults of all parameters at once: those of the graph with those of the address", async () => {
    const parameters: ParameterInput[] = [
      { name: "chain", label, type: "node", kinds: ["value-chain"], required: true },
      { ...region, many: true },
      { name: "year", label, type: "number" },
      { name: "word", label, type: "text" },
    ];
    const faults = await faultsOf(parameters, {
      region: "SE224,packbridge",
      year: "x",
      word: "ok",
      yaer: "3",
    });
    expect(faults.map(({ parameter, code }) => [parameter, code])).toEqual([
      ["yaer", "unknown-parameter"],
      ["chain", "missing"],
      ["region", "wrong-kind"],
      ["year", "not-a-number"],
    ]);
  });

  it("reads any text without a fault of its own, and any number as it was", async () => {
    const types = ["text", "number", "date", "yes-no", "node", "choice"] as const;
    const parameters = types.map(
      (type): ParameterInput => ({
        name: type.replace("-", ""),
        label,
        type,
        ...(type === "choice" ? { choices } : {}),
      }),
    );
    const given = fc.dictionary(fc.constantFrom(...parameters.map(({ name }) => name), "other"), fc.string());
    await fc.assert(
      fc.asyncProperty(given, async (texts) => {
        for (const { code } of await faultsOf(parameters, texts)) expect(parameterFaults).toContain(code);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
        expect(await read([{ name: "n", label, type: "number" }], { n: String(number) })).toEqual({
          n: number === 0 ? 0 : number,
        });
      }),
    );
  });
});
