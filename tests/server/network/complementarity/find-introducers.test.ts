import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIntroducers } from "../../../../server/network/complementarity/find-introducers.ts";

const actors = fc.uniqueArray(fc.nat(11), { maxLength: 4 });

describe("findIntroducers", () => {
  it("ranks by the smaller of the two numbers, then by actor", () => {
    const collaborations = [
      ...[
        [0, 5],
        [0, 5],
        [0, 5],
        [9, 5],
      ],
      ...[
        [0, 4],
        [1, 4],
        [8, 4],
        [9, 4],
      ],
      ...[
        [0, 3],
        [8, 3],
      ],
    ];
    expect(findIntroducers({ first: [0, 1], second: [8, 9], collaborations })).toEqual([
      { actor: 4, withFirst: 2, withSecond: 2 },
      { actor: 3, withFirst: 1, withSecond: 1 },
      { actor: 5, withFirst: 3, withSecond: 1 },
    ]);
  });

  it("counts a collaboration once however many of a party take part, and for both where both do", () => {
    const collaborations = [Int32Array.of(0, 1, 5, 8, 9)];
    expect(findIntroducers({ first: [0, 1], second: [8, 9], collaborations })).toEqual([
      { actor: 5, withFirst: 1, withSecond: 1 },
    ]);
  });

  it("names exactly those outside both who share collaborations with an actor of each", () => {
    const given = fc.record({ first: actors, second: actors, collaborations: fc.array(actors) });
    fc.assert(
      fc.property(given, ({ first, second, collaborations }) => {
        const sharedWith = (actor: number, party: number[]) =>
          collaborations.filter((each) => each.includes(actor) && each.some((other) => party.includes(other)))
            .length;
        const expected = [...Array(12).keys()]
          .filter((actor) => !first.includes(actor) && !second.includes(actor))
          .map((actor) => ({
            actor,
            withFirst: sharedWith(actor, first),
            withSecond: sharedWith(actor, second),
          }))
          .filter(({ withFirst, withSecond }) => withFirst > 0 && withSecond > 0)
          .sort(
            (a, b) =>
              Math.min(b.withFirst, b.withSecond) - Math.min(a.withFirst, a.withSecond) || a.actor - b.actor,
          );
        expect(findIntroducers({ first, second, collaborations })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
