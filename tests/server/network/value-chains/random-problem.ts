import fc from "fast-check";
import {
  type ChainOptions,
  defaultChainOptions,
} from "../../../../server/network/value-chains/chain-options.ts";
import type {
  Candidate,
  ChainProblem,
  ChainStage,
} from "../../../../server/network/value-chains/chain-problem.ts";

/** A candidate that is told by what it costs. */
export function candidate(party: number, total: number, isActive = true): Candidate {
  const cost = { total, notActive: 0, confidence: total, level: 0, depth: 0 };
  return { party, isActive, cost, facts: [], oldestEvidence: null };
}

export interface Shape {
  readonly stages: readonly { readonly order: number; readonly feeds: number }[];
  readonly parties: readonly {
    readonly region: number | null;
    readonly country: number | null;
    readonly sector: number | null;
    readonly collaborations: number;
  }[];
  /** By stage and party: what it costs there; null if it cannot be there. */
  readonly costs: readonly (readonly (number | null)[])[];
  /** By party and party, of which the upper half counts. */
  readonly links: readonly (readonly number[])[];
}

/** Few costs and few places, so that there are many ties. */
export const shapes: fc.Arbitrary<Shape> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([stages, parties]) => {
    const listOf = <T>(each: fc.Arbitrary<T>, length: number) =>
      fc.array(each, { minLength: length, maxLength: length });
    const place = fc.option(fc.nat(2), { freq: 5 });
    return fc.record({
      stages: listOf(fc.record({ order: fc.nat(3), feeds: fc.nat(9) }), stages),
      parties: listOf(
        fc.record({ region: place, country: place, sector: place, collaborations: fc.nat(3) }),
        parties,
      ),
      costs: listOf(listOf(fc.option(fc.constantFrom(0, 1, 2, 50_000), { freq: 2 }), parties), stages),
      links: listOf(listOf(fc.constantFrom(0, 1, 2, 300_000, 2_000_000, 3_000_000), parties), parties),
    });
  });

const listed = (place: number | null) => (place === null ? [] : [place]);

/** Stage i feeds one after it, or is the last: an in-tree, whatever the orders are. */
export function problemOf({ stages, parties, costs, links }: Shape): ChainProblem {
  const last = stages.length - 1;
  const linkCost = (p: number, q: number) => links[Math.min(p, q)]![Math.max(p, q)]!;
  const named = stages.map(({ order, feeds }, at): ChainStage => {
    const fed = at === last ? null : `stage-${at + 1 + (feeds % (last - at))}`;
    return { id: `stage-${at}`, order, feeds: fed };
  });
  return {
    stages: named,
    candidates: costs.map((row) =>
      row.flatMap((cost, party) => (cost === null ? [] : [candidate(party, cost, (cost + party) % 2 === 0)])),
    ),
    placesOf: (party) => {
      const { region, country, sector } = parties[party]!;
      return { regions: listed(region), countries: listed(country).map(String), sectors: listed(sector) };
    },
    collaborationsOf: (party) => parties[party]!.collaborations,
    linkCost,
    nearOf: (p) => parties.flatMap((_, q) => (linkCost(p, q) < 2_000_000 ? [q] : [])),
  };
}

export const problems = shapes.map(problemOf);

/** Each option alone, as it could be asked, and all of them together. */
export const optionArbitraries: Readonly<Record<string, fc.Arbitrary<Partial<ChainOptions>>>> = {
  "no option": fc.constant({}),
  "parties that may repeat": fc.constant({ isDistinct: false }),
  regions: fc.record({ regions: fc.uniqueArray(fc.nat(2), { minLength: 1 }) }),
  "one party it must contain": fc.record({ contains: fc.tuple(fc.nat(5)) }),
  "two parties it must contain": fc.record({
    contains: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 }),
  }),
  "parties it must not contain": fc.record({
    without: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  }),
  "borders it must cross": fc.record({
    crosses: fc.record({
      border: fc.constantFrom("region" as const, "country" as const, "sector" as const),
      least: fc.integer({ min: 1, max: 4 }),
    }),
  }),
  "only who is active": fc.constant({ onlyActive: true }),
  "no hubs": fc.record({ mostCollaborations: fc.nat(2) }),
  "chains that differ in two stages": fc.constant({ isDiverse: true }),
  "all of them": fc.record({
    isDistinct: fc.boolean(),
    isDiverse: fc.boolean(),
    regions: fc.option(fc.uniqueArray(fc.nat(2), { minLength: 2 }), { nil: null }),
    contains: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    without: fc.uniqueArray(fc.nat(5), { maxLength: 1 }),
    crosses: fc.option(
      fc.record({ border: fc.constant("region" as const), least: fc.integer({ min: 1, max: 3 }) }),
      { nil: null },
    ),
    onlyActive: fc.boolean(),
    mostCollaborations: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  }),
};

export function optionsOf(some: Partial<ChainOptions>): ChainOptions {
  return { ...defaultChainOptions, isDiverse: false, ...some };
}
