import type { CompetenceFacts, PartyFacts, PartyOffer } from "../../../../server/network/party-facts.ts";

export const [ai, bioplastics, food, packaging, recycling, robotics, sensors, software] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;
const [materials, digital] = [8, 9];

/** N = 15, so that o = 0, 1, 3, 7 have a rarity of 1, 3/4, 1/2, 1/4: ln 16 = 4 ln 2. */
export const competences: CompetenceFacts = {
  familyOf: Int32Array.of(
    ...[digital, materials, materials, materials, materials],
    ...[digital, digital, digital, -1, -1],
  ),
  offeredBy: Int32Array.of(3, 1, 0, 7, 3, 1, 1, 1, 0, 0),
  offering: 15,
};

export function party(id: string, given: Partial<Omit<PartyFacts, "id">> = {}): PartyFacts {
  return {
    id,
    actors: Int32Array.of(),
    offers: [],
    stated: [],
    priorities: [],
    takesWholePriorities: false,
    requirements: [],
    ...given,
  };
}

export function offer(competence: number, level: number, depth = 1): PartyOffer {
  return { competence, level, depth };
}

/** Needs recycling 1 (stated, and by strategy), robotics 2/3 (strategy), sensors 1/2 (chain), food 1/3 (stated): W = 5/2. */
export const a = party("a", {
  actors: Int32Array.of(0, 1),
  offers: [offer(ai, 1), offer(bioplastics, 2), offer(packaging, 3, 2)],
  stated: [
    { competence: food, weight: 1 / 3 },
    { competence: recycling, weight: 1 },
  ],
  priorities: [[packaging, recycling, robotics]],
  requirements: [
    { competence: bioplastics, weight: 1 },
    { competence: sensors, weight: 1 / 2 },
  ],
});

/** Needs packaging 2/3 (stated, and by a chain), bioplastics 1/3 (chain), nothing of a priority it has no part in: W = 1. */
export const b = party("b", {
  actors: Int32Array.of(2, 3),
  offers: [offer(ai, 3), offer(recycling, 3), offer(sensors, 3)],
  stated: [{ competence: packaging, weight: 2 / 3 }],
  priorities: [[food, software]],
  requirements: [
    { competence: bioplastics, weight: 1 / 3 },
    { competence: packaging, weight: 1 / 2 },
  ],
});

/** Needs nothing: what its chain requires it offers itself. */
export const c = party("c", {
  actors: Int32Array.of(4, 5),
  offers: [offer(packaging, 2), offer(recycling, 2), offer(software, 1)],
  priorities: [[ai, robotics]],
  requirements: [{ competence: recycling, weight: 1 }],
});

/** All of a, and one more. Needs robotics 1/2 (chain): W = 1/2. */
export const d = party("d", {
  actors: Int32Array.of(0, 1, 6),
  offers: [offer(ai, 1), offer(bioplastics, 2), offer(packaging, 3), offer(software, 2)],
  requirements: [{ competence: robotics, weight: 1 / 2 }],
});

/** Two competences are known of it. */
export const e = party("e", {
  actors: Int32Array.of(7),
  offers: [offer(food, 1), offer(robotics, 3)],
  stated: [{ competence: software, weight: 1 }],
});

export const fiveClusters = [a, b, c, d, e];

/** One between a and b, three between b and c. */
export function collaborationsBetween(first: string, second: string): number {
  return { ab: 1, bc: 3 }[[first, second].sort().join("")] ?? 0;
}
