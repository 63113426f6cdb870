import { planActors } from "./plan-actors.ts";
import { planCollaborations } from "./plan-collaborations.ts";
import { planMeasurements } from "./plan-measurements.ts";
import { planPolicies } from "./plan-policies.ts";
import { planValueChains } from "./plan-value-chains.ts";
import { planVocabulary } from "./plan-vocabulary.ts";
import { createContext, type PlannedGraph } from "./planned-graph.ts";
import type { SeedBasis } from "./read-seed.ts";
import type { Seed } from "./tables.ts";

/** The nodes and links that the rows of a seed stand for. The rows have to be without fault. */
export function planGraph(seed: Seed, basis: SeedBasis): PlannedGraph {
  const context = createContext(basis, seed.sources);
  const parts = [
    planVocabulary(seed, context),
    planValueChains(seed, context),
    planActors(seed, context),
    planMeasurements(seed.measurements, context),
    planCollaborations(seed, context),
    planPolicies(seed, context),
  ];
  return { nodes: parts.flatMap(({ nodes }) => nodes), links: parts.flatMap(({ links }) => links) };
}
