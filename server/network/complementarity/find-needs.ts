import type { NeedOrigin, PartyFacts, WeightedCompetence } from "../party-facts.ts";

export interface Need {
  readonly competence: number;
  /** In (0, 1]. */
  readonly weight: number;
  /** Only a stated one may be called a need; the others are possible needs. */
  readonly origin: NeedOrigin;
}

export const allOrigins: ReadonlySet<NeedOrigin> = new Set(["stated", "strategy", "chain"]);

/** What a priority of a region says of the needs of those in it is less sure than an urgent need that is stated. */
export const strategyWeight = 2 / 3;

/**
 * What a party needs, by competence, ascending, each once; w in (0, 1]. Of the origins that are switched on:
 * stated w = urgency/3 · strategy w = 2/3, a competence covered by a priority of its region, where it offers another
 * one of the same (a region: all of its priorities) · chain w = the requirement's. What it offers itself is met inside
 * and is no need. The highest w counts; among equals stated before strategy before chain. Source: METHODS, "Needs".
 */
export function findNeeds(facts: PartyFacts, origins: ReadonlySet<NeedOrigin>): Need[] {
  const needs = new Map<number, Need>();
  walkReasons(facts, origins, (competence, weight, origin) => {
    const known = needs.get(competence);
    if (known === undefined || weight > known.weight) needs.set(competence, { competence, weight, origin });
  });
  return Array.from(needs.values()).sort((a, b) => a.competence - b.competence);
}

type Note = (competence: number, weight: number, origin: NeedOrigin) => void;

/** In the order of precedence: stated, strategy, chain. Plain loops, since it is done for every party there is. */
function walkReasons(facts: PartyFacts, origins: ReadonlySet<NeedOrigin>, note: Note): void {
  const { stated, priorities, requirements } = facts;
  const noteUnmet = (list: readonly WeightedCompetence[], origin: NeedOrigin) => {
    for (let place = 0; place < list.length; place += 1) {
      const { competence, weight } = list[place]!;
      if (!isOffered(facts, competence)) note(competence, weight, origin);
    }
  };
  if (origins.has("stated")) noteUnmet(stated, "stated");
  if (origins.has("strategy"))
    for (let place = 0; place < priorities.length; place += 1) {
      const unmet = priorities[place]!.filter((competence) => !isOffered(facts, competence));
      // What is offered is no need, so that one offer of the priority is always another one.
      if (!facts.takesWholePriorities && unmet.length === priorities[place]!.length) continue;
      for (const competence of unmet) note(competence, strategyWeight, "strategy");
    }
  if (origins.has("chain")) noteUnmet(requirements, "chain");
}

function isOffered({ offers }: PartyFacts, competence: number): boolean {
  let low = 0;
  let high = offers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = offers[middle]!.competence;
    if (found === competence) return true;
    if (found < competence) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
