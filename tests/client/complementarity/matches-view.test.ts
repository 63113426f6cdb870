import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionStates, needOrigins, pairCrossings, pairGroups, partnerGroups } from "#contract/words.ts";
import {
  firstView,
  type MatchesView,
  matchesForms,
  readMatches,
  writeMatches,
} from "../../../client/complementarity/matches-view.ts";

const ids = fc.uniqueArray(fc.constantFrom("packbridge", "SE224", "a--b", "x1"), { maxLength: 3 });
const weight = fc.integer({ min: 0, max: 16 }).map((steps) => steps / 8);
const someOf = <Word extends string>(words: readonly Word[], minLength: number) =>
  fc.subarray([...words], { minLength });

const anyView: fc.Arbitrary<MatchesView> = fc.record({
  between: fc.constantFrom(...pairGroups),
  of: fc.option(fc.constantFrom("packbridge", "SE224")),
  among: fc.constantFrom(...partnerGroups),
  regions: ids,
  families: ids,
  sectors: ids,
  across: someOf(pairCrossings, 0),
  unlinked: fc.boolean(),
  states: someOf(decisionStates, 1),
  needs: someOf(needOrigins, 1),
  weights: fc.record({ ground: weight, scarcity: weight, openness: weight }),
  date: fc.option(fc.constant("2026-11-25")),
  illustrative: fc.boolean(),
  pair: fc.option(fc.constant(["packbridge", "catalisti"] as const)),
  order: fc.constantFrom("community", "region"),
  form: fc.constantFrom(...matchesForms),
  tables: fc.boolean(),
});

const sets = ({ states, needs, across, ...rest }: MatchesView) => ({
  ...rest,
  states: new Set(states),
  needs: new Set(needs),
  across: new Set(across),
});

describe("writeMatches and readMatches", () => {
  it("give every view back as it was", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(sets(readMatches(writeMatches(view)))).toEqual(sets(view));
      }),
    );
  });

  it("leave everything usual out of the address", () => {
    const written = Object.values(writeMatches(firstView)).filter((value) => value !== undefined);
    expect(written).toEqual([]);
    expect(sets(readMatches({}))).toEqual(sets(firstView));
  });

  it("drop what is damaged and keep the rest", () => {
    const view = readMatches({
      between: "planets",
      regions: "SE224,<script>,SE224",
      ground: "9",
      scarcity: "",
      openness: "NaN",
      needs: "none",
      states: "agreed,dull",
      date: "2026-02-30",
      pair: "packbridge",
    });
    expect(sets(view)).toEqual(sets({ ...firstView, regions: ["SE224"], states: ["agreed"] }));
  });
});
