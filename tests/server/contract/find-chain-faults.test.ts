import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChainFaults } from "#contract/find-chain-faults.ts";

const requires = [{ competence: "packaging-technology", weight: 1 }];
const step = (key: string, feeds: string | null, more: object = {}) => ({
  ...{ key, name: key, feeds, requires, like: null },
  ...more,
});
const kindsOf = (...steps: ReturnType<typeof step>[]) =>
  findChainFaults(steps).map(({ kind, stage }) => `${kind} ${stage}`);

describe("findChainFaults(steps)", () => {
  it("finds nothing in a row, nor in a tree with several beginnings", () => {
    expect(kindsOf(step("a", "b"), step("b", "c"), step("c", null))).toEqual([]);
    expect(kindsOf(step("a", "c"), step("b", "c"), step("c", null))).toEqual([]);
  });

  it("names a step that feeds itself, or one that is not there", () => {
    expect(kindsOf(step("a", "a"), step("b", null))).toEqual(["feeds-itself 0"]);
    expect(kindsOf(step("a", "x"), step("b", null))).toEqual(["feeds-unknown 0"]);
  });

  it("names every step of a circle, and none that only leads into it", () => {
    expect(kindsOf(step("a", "b"), step("b", "c"), step("c", "b"), step("d", null))).toEqual([
      "circle 1",
      "circle 2",
    ]);
  });

  it("wants exactly one step that feeds none: of several all but the last are named", () => {
    expect(kindsOf(step("a", null), step("b", null))).toEqual(["several-ends 0"]);
    // A circle is why there is no end.
    expect(kindsOf(step("a", "b"), step("b", "a"))).toEqual(["circle 0", "circle 1"]);
  });

  it("wants a name, a key of its own, and competences, each once", () => {
    expect(
      kindsOf(
        step("a", "b", { name: "  " }),
        step("b", "c", { requires: [] }),
        step("c", null, { requires: [...requires, ...requires] }),
      ),
    ).toEqual(["no-name 0", "requires-nothing 1", "required-twice 2"]);
    expect(kindsOf(step("a", "b"), step("a", "b"), step("b", null))).toEqual(["key-twice 1"]);
  });

  it("finds nothing exactly where all steps lead to one that feeds none", () => {
    const size = fc.integer({ min: 1, max: 7 });
    const steps = size.chain((count) =>
      fc
        .array(fc.option(fc.integer({ min: 0, max: count })), { minLength: count, maxLength: count })
        .map((feeds) => feeds.map((fed, at) => step(String(at), fed === null ? null : String(fed)))),
    );
    fc.assert(
      fc.property(steps, (made) => {
        const ends = made.filter(({ feeds }) => feeds === null);
        const leadsToEnd = made.every((start) => {
          let at: (typeof made)[number] | undefined = start;
          for (let walked = 0; walked <= made.length && at !== undefined; walked += 1) {
            if (at.feeds === null) return true;
            at = made.find(({ key }) => key === at?.feeds);
          }
          return false;
        });
        expect(findChainFaults(made).length === 0).toBe(ends.length === 1 && leadsToEnd);
      }),
    );
  });
});
