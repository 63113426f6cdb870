import {
  dateProperties,
  type PlanContext,
  type PlannedGraph,
  type PlannedLink,
  provenanceProperties,
  searchText,
} from "./planned-graph.ts";
import { editorsSource } from "./read-seed.ts";
import type { Row, Seed } from "./tables.ts";

/** Priorities of regions, policy instruments, good practices and indicators. */
export function planPolicies(seed: Seed, context: PlanContext): PlannedGraph {
  const parts = [
    ...seed.priorities.map((row) => planPriority(row, context)),
    ...seed.instruments.map((row) => planInstrument(row, context)),
    ...seed.practices.map((row) => planPractice(row, context)),
    ...seed.indicators.map((row) => planIndicator(row, context)),
  ];
  return { nodes: parts.flatMap(({ nodes }) => nodes), links: parts.flatMap(({ links }) => links) };
}

/** That a region has the priority is a fact; which competences it covers is the editors' reading of it. */
function planPriority(row: Row<"priorities">, context: PlanContext): PlannedGraph {
  const { id, region, nameEn, nameFr, shortNameEn, shortNameFr, summaryEn, summaryFr } = row;
  const provenance = provenanceProperties({ ...row, basis: context.basis });
  const mapping = provenanceProperties({
    sourceIds: [editorsSource],
    confidence: row.mappingConfidence,
    basis: context.modelBasis,
  });
  return {
    nodes: [
      {
        id,
        labels: ["Priority"],
        properties: {
          ...{ nameEn, nameFr, shortNameEn, shortNameFr, summaryEn, summaryFr },
          search: searchText([nameEn, nameFr, shortNameEn, shortNameFr]),
          ...provenance,
        },
      },
    ],
    links: [
      { type: "PRIORITISES", from: region, to: id, properties: provenance },
      ...row.competences.map(
        (competence): PlannedLink => ({ type: "COVERS", from: id, to: competence, properties: mapping }),
      ),
    ],
  };
}

function planInstrument(row: Row<"instruments">, context: PlanContext): PlannedGraph {
  const { id, region, nameEn, nameFr, shortNameEn, shortNameFr, fund, period } = row;
  const provenance = inferredProvenance(row, context);
  const search = searchText([nameEn, nameFr, shortNameEn, shortNameFr]);
  return {
    nodes: [
      {
        id,
        labels: ["Instrument"],
        properties: { nameEn, nameFr, shortNameEn, shortNameFr, fund, period, search, ...provenance },
      },
    ],
    links: [{ type: "LOCATED_IN", from: id, to: region, properties: provenance }],
  };
}

function planPractice(row: Row<"practices">, context: PlanContext): PlannedGraph {
  const { id, region, titleEn, titleFr, shortNameEn, shortNameFr, summaryEn, summaryFr, year } = row;
  const provenance = inferredProvenance(row, context);
  return {
    nodes: [
      {
        id,
        labels: ["Practice"],
        properties: {
          ...{ titleEn, titleFr, shortNameEn, shortNameFr, summaryEn, summaryFr, year },
          search: searchText([titleEn, titleFr, shortNameEn, shortNameFr]),
          ...provenance,
        },
      },
    ],
    links: [{ type: "LOCATED_IN", from: id, to: region, properties: provenance }],
  };
}

function planIndicator(row: Row<"indicators">, context: PlanContext): PlannedGraph {
  const { id, nameEn, nameFr, unit, countingRuleEn, countingRuleFr, targetChangePct } = row;
  return {
    nodes: [
      {
        id,
        labels: ["Indicator"],
        properties: {
          ...{ nameEn, nameFr, unit, countingRuleEn, countingRuleFr, targetChangePct },
          ...dateProperties("baselineDate", row.baselineDate),
          ...dateProperties("targetDate", row.targetDate),
          search: searchText([nameEn, nameFr]),
          ...inferredProvenance(row, context),
        },
      },
    ],
    links: [],
  };
}

function inferredProvenance({ sourceIds }: { readonly sourceIds: readonly string[] }, context: PlanContext) {
  const confidence = context.confidenceOf(sourceIds);
  return provenanceProperties({ sourceIds, confidence, basis: context.basis });
}
