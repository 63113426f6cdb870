import type { NeedOrigin, PartyFacts } from "../party-facts.ts";

export interface Need {
  readonly competence: number;
  /** In (0, 1]. */
  readonly weight: number;
  /** Only a stated one may be called a need; the others are possible needs. */
  readonly origin: NeedOrigin;
}

/** One of the facts that a need follows from. */
export interface NeedReason {
  readonly origin: NeedOrigin;
  readonly weight: number;
  /** Position in the party's list of that origin: `stated`, `priorities` or `requirements`. */
  readonly place: number;
}

export const allOrigins: ReadonlySet<NeedOrigin> = new Set(["stated", "strategy", "chain"]);

/** What a priority of a region says of the needs of those in it is less sure than an urgent need that is stated. */
const strategyWeight = 2 / 3;

/**
 * What a party needs, by competence, ascending, each once; w in (0, 1]. Of the origins that are switched on:
 * stated w = urgency/3 · strategy w = 2/3, a competence covered by a priority of its region, where it offers another
 * one of the same (a region: all of its priorities) · chain w = the requirement's. What it offers itself is met inside
 * and is no need. The highest w counts; among equals stated before strategy before chain. Source: METHODS, "Needs".
 */
export function findNeeds(facts: PartyFacts, origins: ReadonlySet<NeedOrigin>): Need[] {
  const needs = new Map<number, Need>();
  const offered = new Set(facts.offers.map(({ competence }) => competence));
  walkReasons(facts, { origins, offered }, (competence, weight, origin) => {
    const known = needs.get(competence);
    if (known === undefined || weight > known.weight) needs.set(competence, { competence, weight, origin });
  });
  return [...needs.values()].sort((a, b) => a.competence - b.competence);
}

/**
 * All facts that a need follows from, the decisive one first: highest w, then stated, strategy, chain, then their
 * order in the party's lists. Empty when the competence is no need of the party.
 */
export function explainNeed(
  facts: PartyFacts,
  origins: ReadonlySet<NeedOrigin>,
  competence: number,
): NeedReason[] {
  const offered = new Set(facts.offers.map((offer) => offer.competence));
  const reasons: NeedReason[] = [];
  walkReasons(facts, { origins, offered }, (needed, weight, origin, place) => {
    if (needed === competence) reasons.push({ origin, weight, place });
  });
  return reasons.sort((a, b) => b.weight - a.weight); // Stable: equals stay in the order of origins.
}

interface Asked {
  readonly origins: ReadonlySet<NeedOrigin>;
  /** By the party itself. */
  readonly offered: ReadonlySet<number>;
}

type Note = (competence: number, weight: number, origin: NeedOrigin, place: number) => void;

/** In the order of precedence: stated, strategy, chain. */
function walkReasons(facts: PartyFacts, { origins, offered }: Asked, note: Note): void {
  const noteUnmet = (competence: number, weight: number, origin: NeedOrigin, place: number) => {
    if (!offered.has(competence)) note(competence, weight, origin, place);
  };
  if (origins.has("stated"))
    for (const [place, { competence, weight }] of facts.stated.entries())
      noteUnmet(competence, weight, "stated", place);
  if (origins.has("strategy"))
    for (const [place, covered] of facts.priorities.entries()) {
      // What is offered is no need, so that one offer of the priority is always another one.
      if (!facts.takesWholePriorities && !covered.some((competence) => offered.has(competence))) continue;
      for (const competence of covered) noteUnmet(competence, strategyWeight, "strategy", place);
    }
  if (origins.has("chain"))
    for (const [place, { competence, weight }] of facts.requirements.entries())
      noteUnmet(competence, weight, "chain", place);
}
