import {
  type PlanContext,
  type PlannedGraph,
  type PlannedLink,
  type PlannedNode,
  provenanceProperties,
  searchText,
} from "./planned-graph.ts";
import { editorsSource } from "./read-seed.ts";
import type { Seed } from "./tables.ts";

/** Value chains, their stages, what feeds what and what each stage requires: all drawn up by the editors. */
export function planValueChains(seed: Seed, context: PlanContext): PlannedGraph {
  const provenance = provenanceProperties({
    sourceIds: [editorsSource],
    confidence: "C",
    basis: context.modelBasis,
  });
  const chains = seed["value-chains"].map(
    ({ id, line: _, ...properties }): PlannedNode => ({
      id,
      labels: ["ValueChain"],
      properties: {
        ...properties,
        search: searchText([properties.nameEn, properties.nameFr]),
        ...provenance,
      },
    }),
  );
  const stages = seed.stages.map(
    ({ id, nameEn, nameFr, order }): PlannedNode => ({
      id,
      labels: ["Stage"],
      properties: { nameEn, nameFr, order, search: searchText([nameEn, nameFr]), ...provenance },
    }),
  );
  const links = seed.stages.flatMap(({ id, chain, feeds }): PlannedLink[] => [
    { type: "STAGE_OF", from: id, to: chain, properties: provenance },
    ...(feeds === undefined ? [] : [{ type: "FEEDS" as const, from: id, to: feeds, properties: provenance }]),
  ]);
  const requirements = seed.requirements.map(
    ({ stage, competence, weight }): PlannedLink => ({
      type: "REQUIRES",
      from: stage,
      to: competence,
      properties: { weight, ...provenance },
    }),
  );
  return { nodes: [...chains, ...stages], links: [...links, ...requirements] };
}
