import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInvitation, type Guest } from "../../../../server/network/value-chains/find-invitation.ts";

/** Properties take long where much else runs beside them. */
const patience = { timeout: 60_000 };

const guest = (party: number, kind: Guest["kind"], stageCosts: Record<number, number>): Guest => ({
  ...{ party, kind },
  stageCosts: new Map(Object.entries(stageCosts).map(([stage, cost]) => [Number(stage), cost])),
});

const stages = 4;
const randomGuests: fc.Arbitrary<Guest[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("company" as const, "knowledge-institute" as const, "other" as const),
      costs: fc.array(fc.option(fc.nat(3), { freq: 1 }), { minLength: stages, maxLength: stages }),
    }),
    { maxLength: 8 },
  )
  .map((told) =>
    told.map(({ kind, costs }, party) => {
      const known = costs.flatMap((cost, stage) => (cost === null ? [] : [[stage, cost] as const]));
      return { party, kind, stageCosts: new Map(known) };
    }),
  );

/** Every set of guests there is, compared straight from the definition. */
function tryAllSets(guests: readonly Guest[], most: number): { parties: number[]; cost: number } {
  const able = guests.filter(({ stageCosts }) => stageCosts.size > 0);
  const describeSet = (set: number) => {
    const invited = able.filter((_, at) => set & (1 << at));
    const least = Array.from({ length: stages }, (_, stage) =>
      Math.min(...invited.map(({ stageCosts }) => stageCosts.get(stage) ?? Number.POSITIVE_INFINITY)),
    ).filter((cost) => cost < Number.POSITIVE_INFINITY);
    const kinds = new Set(invited.map(({ kind }) => kind));
    const met = Number(kinds.has("company")) + Number(kinds.has("knowledge-institute"));
    const cost = least.reduce((sum, each) => sum + each, 0);
    return { parties: invited.map(({ party }) => party), covered: least.length, met, cost };
  };
  const sets = Array.from({ length: 2 ** able.length }, (_, set) => describeSet(set));
  const [best] = sets
    .filter(({ parties }) => parties.length <= most)
    .sort(
      (a, b) =>
        b.covered - a.covered ||
        b.met - a.met ||
        a.parties.length - b.parties.length ||
        a.cost - b.cost ||
        a.parties.map((party, at) => party - b.parties[at]!).find((difference) => difference !== 0) ||
        0,
    );
  return { parties: best!.parties, cost: best!.cost };
}

describe("findInvitation", patience, () => {
  it("invites the fewest who cover every stage, a company and an institute among them", () => {
    const guests = [
      guest(0, "other", { 0: 0, 1: 0, 2: 0 }),
      guest(1, "company", { 0: 500_000 }),
      guest(2, "company", { 2: 100_000 }),
      guest(3, "knowledge-institute", { 1: 50_000, 2: 50_000 }),
      guest(4, "knowledge-institute", { 1: 0 }),
    ];
    // 0 alone covers all three stages, but would need a company and an institute beside it; 1 and 3 do with two.
    expect(findInvitation({ stages: 4, guests, most: 10 })).toEqual({
      parties: [1, 3],
      takes: new Map([
        [0, 1],
        [1, 3],
        [2, 3],
      ]),
      ...{ missing: [3], nobodyOf: [], uncovered: [], unmet: [], cost: 600_000, proven: true },
    });
  });

  it("covers most stages with those who may come, and says what is left", () => {
    const guests = [
      guest(0, "other", { 0: 0, 1: 0 }),
      guest(1, "company", { 2: 0 }),
      guest(2, "other", { 3: 0 }),
    ];
    const one = findInvitation({ stages: 4, guests, most: 1 });
    expect(one).toMatchObject({ parties: [0], uncovered: [2, 3], unmet: ["company"], proven: true });
    expect(one.nobodyOf).toEqual(["knowledge-institute"]);
    expect(findInvitation({ stages: 4, guests, most: 2 })).toMatchObject({ parties: [0, 1], uncovered: [3] });
  });

  it("invites nobody where nobody could take a stage", () => {
    expect(findInvitation({ stages: 2, guests: [guest(0, "company", {})], most: 5 })).toMatchObject({
      ...{ parties: [], missing: [0, 1], nobodyOf: ["company", "knowledge-institute"], proven: true },
    });
  });

  it("invites whom trying every set of guests invites", () => {
    fc.assert(
      fc.property(randomGuests, fc.integer({ min: 0, max: 6 }), (guests, most) => {
        const { parties, cost, proven } = findInvitation({ stages, guests, most });
        expect(proven).toBe(true);
        expect({ parties, cost }).toEqual(tryAllSets(guests, most));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order in which guests are given", () => {
    fc.assert(
      fc.property(randomGuests, (guests) => {
        const asked = { stages, most: 9 };
        expect(findInvitation({ ...asked, guests: guests.toReversed() })).toEqual(
          findInvitation({ ...asked, guests }),
        );
      }),
    );
  });

  it("still covers everything that can be when proving would take too long, and says that it is not proven", () => {
    fc.assert(
      fc.property(randomGuests, (guests) => {
        const quick = findInvitation({ stages, guests, most: 9, mostWork: 0 });
        const proven = findInvitation({ stages, guests, most: 9 });
        expect(quick.proven).toBe(false);
        expect([quick.uncovered, quick.unmet]).toEqual([[], []]);
        expect(quick.parties.length).toBeGreaterThanOrEqual(proven.parties.length);
      }),
    );
  });
});
