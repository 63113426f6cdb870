import fc from "fast-check";
import { allOrigins } from "../../../../server/network/complementarity/find-needs.ts";
import type { PartiesGiven } from "../../../../server/network/complementarity/index-parties.ts";
import type { NeedOrigin, PartyFacts } from "../../../../server/network/party-facts.ts";
import { party } from "./five-clusters.ts";

/** Competences 0 to 9 are of three families, 10 to 12. */
const competenceCount = 10;
const familyOf = Int32Array.of(10, 10, 10, 10, 11, 11, 11, 12, 12, 12, -1, -1, -1);

const competence = fc.nat(competenceCount - 1);
const weight = fc.oneof(fc.constantFrom(1 / 3, 2 / 3, 1), fc.double({ min: 0.01, max: 1, noNaN: true }));
const weighted = fc.array(fc.record({ competence, weight }), { maxLength: 4 });

const facts = fc
  .record({
    actors: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
    offers: fc.uniqueArray(
      fc.record({ competence, level: fc.integer({ min: 1, max: 3 }), depth: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 7, selector: (offer) => offer.competence },
    ),
    stated: weighted,
    priorities: fc.array(fc.uniqueArray(competence, { maxLength: 4 }), { maxLength: 3 }),
    takesWholePriorities: fc.boolean(),
    requirements: weighted,
  })
  .map((given) => ({
    ...given,
    actors: Int32Array.from(given.actors).sort(),
    offers: given.offers.sort((a, b) => a.competence - b.competence),
  }));

export interface RandomParties extends PartiesGiven {
  /** Between the parties in these places, the lower one first. */
  readonly collaborations: readonly (readonly number[])[];
}

const manyOrigins = fc.oneof(
  fc.constant(allOrigins),
  fc.subarray<NeedOrigin>(["stated", "strategy", "chain"]).map((origins) => new Set(origins)),
);

/** Up to seven parties that share actors, competences and collaborations. */
export const randomParties: fc.Arbitrary<RandomParties> = fc
  .record({
    given: fc.array(facts, { minLength: 2, maxLength: 7 }),
    offeredBy: fc.array(fc.nat(40), { minLength: familyOf.length, maxLength: familyOf.length }),
    silent: fc.nat(20),
    origins: manyOrigins,
    collaborations: fc.array(fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }), {
      minLength: 7,
      maxLength: 7,
    }),
  })
  .map(({ given, offeredBy, silent, origins, collaborations }) => ({
    parties: given.map((each, i): PartyFacts => party(`p${i}`, each)),
    competences: {
      familyOf,
      offeredBy: Int32Array.from(offeredBy),
      offering: Math.max(...offeredBy) + silent + 1,
    },
    origins,
    collaborations,
  }));

export const randomWeights = fc.record({
  ground: fc.double({ min: 0, max: 2, noNaN: true }),
  scarcity: fc.double({ min: 0, max: 2, noNaN: true }),
  openness: fc.double({ min: 0, max: 2, noNaN: true }),
});

export function knownBetween({ collaborations }: RandomParties, left: number, right: number): number {
  return collaborations[Math.min(left, right)]![Math.max(left, right)]!;
}
