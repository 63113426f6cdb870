import type { CompetenceFacts, PartyFacts } from "../../server/network/party-facts.ts";
import { createDraw } from "./create-draw.ts";

export interface GeneratedParties {
  readonly parties: readonly PartyFacts[];
  readonly competences: CompetenceFacts;
}

export interface PartiesWanted {
  readonly parties: number;
  /** Actors of each: 1 for organisations, more for clusters. */
  readonly actors: number;
}

const competenceCount = 96;
const familyCount = 12;
const regionCount = 40;
const prioritiesPerRegion = 4;
const competencesPerPriority = 5;

/**
 * Parties with offers, stated needs, priorities and requirements of the same density as the shipped data, always the
 * same ones. An actor offers one to four competences, few of them often and most of them rarely.
 */
export function generateParties({ parties: count, actors }: PartiesWanted): GeneratedParties {
  const draw = createDraw(count * 31 + actors);
  const below = (limit: number) => Math.floor(draw() * limit);
  const drawCompetence = () => Math.floor(draw() ** 1.6 * competenceCount);
  const regions = Array.from({ length: regionCount }, () =>
    Array.from({ length: prioritiesPerRegion }, () =>
      Array.from({ length: competencesPerPriority }, drawCompetence),
    ),
  );
  const total = count * actors;
  const offeredBy = new Int32Array(competenceCount);
  const parties = Array.from({ length: count }, (_, party): PartyFacts => {
    const offers = new Map<number, { competence: number; level: number; depth: number }>();
    const members = Int32Array.from({ length: actors }, (_, i) => party * actors + i);
    for (const _ of members)
      for (let i = 1 + below(4); i > 0; i -= 1) {
        const competence = drawCompetence();
        const known = offers.get(competence) ?? { competence, level: 0, depth: 0 };
        const level = Math.max(known.level, 1 + below(3));
        offers.set(competence, { competence, level, depth: known.depth + 1 });
        offeredBy[competence]! += 1;
      }
    const weigh = () => ({ competence: drawCompetence(), weight: (1 + below(3)) / 3 });
    return {
      id: `p${String(party).padStart(8, "0")}`,
      actors: members,
      offers: [...offers.values()].sort((a, b) => a.competence - b.competence),
      stated: Array.from({ length: below(3) }, weigh),
      priorities: regions[below(regionCount)]!,
      takesWholePriorities: false,
      requirements: Array.from({ length: below(8) }, weigh),
    };
  });
  const familyOf = Int32Array.from({ length: competenceCount }, (_, competence) => competence % familyCount);
  return {
    parties,
    competences: { familyOf, offeredBy: offeredBy.map((n) => Math.min(n, total)), offering: total },
  };
}
