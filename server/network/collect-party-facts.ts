import { findPriorities } from "./find-priorities.ts";
import { linksFrom, targetsOf } from "./links.ts";
import type { Network } from "./network.ts";
import type { Party } from "./party.ts";
import type { CompetenceFacts, PartyFacts, PartyOffer, WeightedCompetence } from "./party-facts.ts";
import { type CountingRule, holds, isShown } from "./validity.ts";

/** So many of a party have to have the same confidential need before it is told of the party. */
const fewestConfidential = 3;

export function collectPartyFacts(network: Network, party: Party, rule: CountingRule): PartyFacts {
  return {
    id: party.id,
    actors: party.actors,
    offers: collectOffers(network, party.actors, rule),
    stated: collectStatedNeeds(network, party.actors, rule),
    priorities: collectPriorities(network, party.places.regions, rule),
    takesWholePriorities: party.kind === "region",
    requirements: collectRequirements(network, party.actors, rule),
  };
}

/** Of all actors that exist on the day. */
export function collectCompetenceFacts(network: Network, rule: CountingRule): CompetenceFacts {
  const offeredBy = new Int32Array(network.competences.ids.length);
  let offering = 0;
  for (let actor = 0; actor < network.actors.ids.length; actor += 1) {
    if (!holds(network.actors, actor, rule)) continue;
    const offered = new Set(targetsOf(network.offers, actor, rule));
    for (const competence of offered) offeredBy[competence]! += 1;
    if (offered.size > 0) offering += 1;
  }
  return { familyOf: network.competences.families, offeredBy, offering };
}

function collectOffers({ offers }: Network, actors: Int32Array, rule: CountingRule): PartyOffer[] {
  const collected = new Map<number, { level: number; by: Set<number> }>();
  for (const actor of actors)
    for (const at of linksFrom(offers, actor, rule)) {
      const competence = offers.targets[at]!;
      const known = collected.get(competence) ?? { level: 0, by: new Set() };
      known.level = Math.max(known.level, offers.levels[at]!);
      known.by.add(actor);
      collected.set(competence, known);
    }
  return [...collected]
    .map(([competence, { level, by }]) => ({ competence, level, depth: by.size }))
    .sort((a, b) => a.competence - b.competence);
}

/**
 * The confidential needs of one or two would point at them, so they are left out; the weight of a need tells nothing
 * of them either. With three they are told of the party that these belong to, and never of one actor.
 */
function collectStatedNeeds(
  { needs }: Network,
  actors: Int32Array,
  rule: CountingRule,
): WeightedCompetence[] {
  const stated = new Map<number, number>();
  const confidential = new Map<number, Map<number, number>>();
  for (const actor of actors)
    for (const at of linksFrom(needs, actor, rule)) {
      const [competence, urgency] = [needs.targets[at]!, needs.urgencies[at]!];
      if (needs.confidential[at] === 0) raise(stated, competence, urgency);
      else {
        const known = confidential.get(competence) ?? new Map<number, number>();
        raise(known, actor, urgency);
        confidential.set(competence, known);
      }
    }
  for (const [competence, urgencies] of confidential)
    if (urgencies.size >= fewestConfidential) raise(stated, competence, Math.max(...urgencies.values()));
  return sorted(stated).map(({ competence, weight }) => ({ competence, weight: weight / 3 }));
}

function collectPriorities(network: Network, regions: readonly number[], rule: CountingRule): number[][] {
  const found = new Set(regions.flatMap((region) => findPriorities(network, region, rule).priorities));
  return [...found]
    .sort((a, b) => a - b)
    .map((priority) => [...new Set(targetsOf(network.coverings, priority, rule))]);
}

/** What a stage requires, of a chain in which the party is active in another stage. */
function collectRequirements(network: Network, actors: Int32Array, rule: CountingRule): WeightedCompetence[] {
  const { activities, stages, chains, requirements } = network;
  const activeIn = new Map<number, Set<number>>();
  for (const actor of actors)
    for (const stage of targetsOf(activities, actor, rule)) {
      const chain = stages.chains[stage]!;
      if (chain < 0 || !isShown(chains, chain, rule.illustrative)) continue;
      activeIn.set(chain, (activeIn.get(chain) ?? new Set()).add(stage));
    }
  if (activeIn.size === 0) return [];
  const required = new Map<number, number>();
  for (let stage = 0; stage < stages.ids.length; stage += 1) {
    const active = activeIn.get(stages.chains[stage]!);
    const isActiveElsewhere = active !== undefined && active.size > Number(active.has(stage));
    if (!isActiveElsewhere || !isShown(stages, stage, rule.illustrative)) continue;
    for (const at of linksFrom(requirements, stage, rule))
      raise(required, requirements.targets[at]!, requirements.weights[at]!);
  }
  return sorted(required);
}

/** Keeps the highest value of each. */
function raise(values: Map<number, number>, key: number, value: number): void {
  values.set(key, Math.max(value, values.get(key) ?? 0));
}

function sorted(weights: ReadonlyMap<number, number>): WeightedCompetence[] {
  return [...weights]
    .map(([competence, weight]) => ({ competence, weight }))
    .sort((a, b) => a.competence - b.competence);
}
