import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  besideParts,
  changeValues,
  firstView,
  fitsAddress,
  libraryParts,
  openQuery,
  type QueriesView,
  readQueries,
  resultTabs,
  writeQueries,
} from "../../../client/queries/queries-view.ts";
import { readAddressText, writeAddressText } from "../../../client/shell/address-text.ts";

const names = fc.constantFrom("region", "asOf", "level", "nodes", "x_1");
const texts = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" });

const anyView: fc.Arbitrary<QueriesView> = fc.record({
  query: fc.option(fc.constantFrom("offers-for-needs", "mine--2")),
  isOwn: fc.constant(true),
  cypher: fc.oneof(fc.constant(""), texts),
  draft: fc.option(fc.constantFrom("a1b2c3", "z")),
  values: fc.dictionary(names, texts, { noNullPrototype: true }),
  tab: fc.option(fc.constantFrom(...resultTabs)),
  beside: fc.option(fc.subarray([...besideParts])),
  sort: fc.option(fc.record({ column: fc.constantFrom("who", "a b", "año"), isDescending: fc.boolean() })),
  limit: fc.integer({ min: 1, max: 10_000 }),
  isRun: fc.boolean(),
  tag: fc.option(fc.constantFrom("chain", "two words")),
  part: fc.option(fc.constantFrom(...libraryParts)),
  dropped: fc.constant([]),
});

describe("writeQueries and readQueries", () => {
  it("give every view back as it was, through the text of an address", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readQueries(readAddressText(writeAddressText(writeQueries(view))))).toEqual(view);
      }),
    );
  });

  it("leave everything usual out of the address", () => {
    expect(Object.values(writeQueries(firstView)).filter((value) => value !== undefined)).toEqual([]);
    expect(readQueries({})).toEqual(firstView);
  });

  it("drop what is damaged, name it, and keep the rest", () => {
    const view = readQueries({
      lang: "fr",
      query: "offers-for-needs",
      "p.region": "SE224",
      "p.<x>": "1",
      view: "hologram",
      beside: "graph,moon",
      limit: "99999",
      sort: "-",
      run: "yes",
      color: "red",
    });
    expect(view).toEqual({
      ...firstView,
      query: "offers-for-needs",
      values: { region: "SE224" },
      dropped: ["p.<x>", "view", "beside", "sort", "limit", "run", "color"],
    });
  });

  it("do not put a text into an address that is longer than servers take", () => {
    const long = "x".repeat(4_001);
    expect(writeQueries({ ...firstView, isOwn: true, cypher: long }).cypher).toBeUndefined();
    expect(writeQueries({ ...firstView, isOwn: true, cypher: "RETURN 1" }).cypher).toBe("RETURN 1");
  });

  it("reckon with what signs become in an address, whatever signs they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 4_000, size: "max" }), (text) => {
        const written = encodeURIComponent(text).length;
        expect(fitsAddress(text)).toBe(text.length <= 4_000 && written <= 8_000);
      }),
      { numRuns: 100 },
    );
    expect(fitsAddress("\ud800")).toBe(true);
    expect([fitsAddress("é".repeat(1_333)), fitsAddress("é".repeat(1_334))]).toEqual([true, false]);
  });
});

describe("openQuery(view, query)", () => {
  it("begins a new form, but keeps the selection of the map and the filter of the library", () => {
    const view: QueriesView = {
      ...firstView,
      query: "a",
      values: { nodes: "x,y", region: "AT12" },
      tab: "chart",
      limit: 5,
      isRun: true,
      tag: "chain",
    };
    expect(openQuery(view, "b")).toEqual({
      ...firstView,
      query: "b",
      values: { nodes: "x,y" },
      tag: "chain",
    });
  });
});

describe("changeValues(view, values)", () => {
  it("takes the run out of the address, since its answer is to something else", () => {
    const view = changeValues({ ...firstView, isRun: true, values: { a: "1" } }, { a: "2", b: "" });
    expect([view.isRun, view.values]).toEqual([false, { a: "2" }]);
  });
});
