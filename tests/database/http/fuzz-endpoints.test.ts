import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { errorStatuses } from "#contract/errors.ts";
import { groupings, languages, linkTypes, nodeKinds } from "#contract/words.ts";
import { exampleBodies } from "../../../server/http/example-addresses.ts";
import { routes } from "../../../server/routes.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ids = ["packbridge", "lund-university", "SE224", "industrial-automation", "C22", "adpack", "nonesuch"];
const queries = [
  "companies-for-a-gap",
  "offers-for-needs",
  "around-the-selection",
  "regions-by-collaborations",
];
/** Of queries of the library, which take more than the endpoint itself names. */
const parameters = ["region", "cluster", "chain", "step", "need", "nodes", "date", "illustrative"];
const names = [...new Set(routes.flatMap(({ input }) => Object.keys(input.shape)))];

/** What a parameter may be given: something right, something nearly right, anything. */
const value = fc.oneof(
  fc.constantFrom(...ids, ...nodeKinds, ...linkTypes, ...groupings, ...languages, "true", "out", "in"),
  fc.constantFrom(
    "region:SE224",
    "region:SE224+family:materials",
    "cluster:packbridge",
    "competences,regions",
  ),
  fc.array(fc.constantFrom(...ids), { maxLength: 5 }).map((list) => list.join(",")),
  fc.integer({ min: -3, max: 210 }).map(String),
  fc.constantFrom(
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "NaN",
    "null",
    "*:*",
    "a OR",
    '"',
    "\\",
    "\u0000",
    "%",
    "ﬀ",
    "😀",
    "İ",
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...names) },
  { weight: 3, arbitrary: fc.constantFrom(...parameters) },
  fc.string({ maxLength: 8 }),
);
const query = fc.array(fc.tuple(name, value), { maxLength: 5 });
const endpoint = fc.constantFrom(...Object.values(endpoints));
const pathId = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ids) },
  { weight: 2, arbitrary: fc.constantFrom(...queries) },
  value,
);
const pathPart = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...parameters, "csv", "json") }, value);

/** The address of an endpoint, its id and its other parts. */
function fillIn(path: string, id: string, part: string): string {
  return path.replace(/:\w+/g, (each) => encodeURIComponent(each === ":id" ? id : part) || "x");
}

/** Parameters that fit are rare among random ones, so every run also has some of the endpoint's own. */
const right: Readonly<Record<string, readonly [string, string][]>> = {
  "/api/search": [["q", "pack"]],
  "/api/paths": [
    ["from", "packbridge"],
    ["to", "tetra-pak"],
  ],
  "/api/subgraph": [["ids", "packbridge,SE224"]],
  "/api/overview/members": [["group", "region:SE224"]],
};

describe("any endpoint", () => {
  it("answers any query string with 2xx or a problem document, never with a fault of its own", async () => {
    const statuses = new Map<number, number>();
    const ask = async (path: string) => {
      const { status, body, headers } = await app.fetch(path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status < 300) return;
      expect([path, headers.get("Content-Type")]).toEqual([path, expect.stringContaining("problem+json")]);
      expect([path, body]).toEqual([path, expect.objectContaining({ status })]);
      expect([path, status]).not.toEqual([path, errorStatuses.internal]);
    };
    await fc.assert(
      fc.asyncProperty(endpoint, pathId, pathPart, query, fc.boolean(), async (...asked) => {
        const [{ path }, id, part, pairs, isHelped] = asked;
        const own = isHelped ? (right[path] ?? []) : [];
        const given = [...own, ...pairs.filter(([key]) => !own.some(([each]) => each === key))];
        const text = given.map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).join("&");
        await ask(`${fillIn(path, id, part)}?${text}`);
      }),
      { numRuns: 600 },
    );
    expect(statuses.get(200) ?? 0).toBeGreaterThan(20);
  });

  it("answers any JSON body likewise", async () => {
    const json = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), fc.jsonValue()),
      fc.record(
        { a: pathId, b: pathId, state: value, note: fc.jsonValue(), day: value, after: fc.jsonValue() },
        { requiredKeys: [] },
      ),
    );
    const changing = Object.values(endpoints).filter(({ method }) => method !== "GET");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...changing), json, async ({ method, path }, sent) => {
        const address = path.replace(/:\w+/g, "packbridge");
        const headers = { "Content-Type": "application/json" };
        const { status } = await app.fetch(address, { method, headers, body: JSON.stringify(sent) });
        expect([path, sent, status]).not.toEqual([path, sent, 500]);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any definition of a query, and any file of one, likewise", async () => {
    const example = exampleBodies.makeQuery as { readonly definition: Readonly<Record<string, unknown>> };
    const almost = fc
      .record({ key: fc.constantFrom(...Object.keys(example.definition), "values"), with: fc.jsonValue() })
      .map(({ key, with: other }) => ({ ...example.definition, [key]: other }));
    const yaml = fc.string({ unit: fc.constantFrom(..."abc:- \n'\"[]{}&*!%|>#,?\\$/01\té"), maxLength: 60 });
    const file = fc.oneof(
      fc.tuple(yaml, fc.string()).map(([head, cypher]) => `/*---\ntitle: x\n${head}\n---*/\n${cypher}`),
      fc.string({ unit: "binary" }).map((text) => `/*---\n${text}`),
      fc.jsonValue().map((json) => `/*---\n${JSON.stringify(json)}\n---*/\nRETURN 1`),
    );
    const send = async (path: string, body: object) => {
      const headers = { "Content-Type": "application/json" };
      const { status } = await app.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      expect([path, body, status]).not.toEqual([path, body, 500]);
    };
    await fc.assert(
      fc.asyncProperty(almost, file, async (definition, text) => {
        await send("/api/queries", { definition });
        if (text !== "") await send("/api/queries/read-file", { text });
      }),
      { numRuns: 300 },
    );
  });

  it("answers any raw query string likewise, however badly it is written", async () => {
    const raw = fc.string({ unit: fc.constantFrom(..."abq=&%+;,#?/\\'\"[]{}0195~:é"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(endpoint, raw, async ({ path }, text) => {
        const { status } = await app.fetch(
          `${fillIn(path, "companies-for-a-gap", "chain")}?${text.replaceAll("#", "")}`,
        );
        expect([path, text, status]).not.toEqual([path, text, 500]);
      }),
      { numRuns: 300 },
    );
  });
});
