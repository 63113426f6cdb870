import {
  type PlanContext,
  type PlannedGraph,
  type PlannedLink,
  type PlannedNode,
  type Provenance,
  provenanceProperties,
  searchText,
} from "./planned-graph.ts";
import { editorsSource, sectorsSource } from "./read-seed.ts";
import { writeStatedDate } from "./stated-date.ts";
import type { Row, Seed } from "./tables.ts";

/** Sources, regions, sectors and competences: what everything else points at. */
export function planVocabulary(seed: Seed, context: PlanContext): PlannedGraph {
  return {
    nodes: [
      ...seed.sources.map((source) => planSource(source, context)),
      ...seed.regions.map((region) => planRegion(region, context)),
      ...seed.sectors.map(planSector),
      ...seed.families.map(planFamily),
      ...seed.competences.map(planCompetence),
    ],
    links: [...planRegionParts(seed.regions, context), ...seed.competences.map(planFamilyOfCompetence)],
  };
}

/** The editors' own list and Eurostat's, whoever uses them: an invented set shares them with the real one. */
const competenceProvenance: Provenance = { sourceIds: [editorsSource], confidence: "C", basis: "model" };
const sectorProvenance: Provenance = { sourceIds: [sectorsSource], confidence: "A", basis: "real" };

function planSource(source: Row<"sources">, context: PlanContext): PlannedNode {
  const { id, line: _, published, retrieved, ...properties } = source;
  const isShared = id === editorsSource || id === sectorsSource;
  return {
    id,
    labels: ["Source"],
    properties: {
      ...properties,
      // Shown as stated and never counted with, so the text of the date is all that is needed.
      published: published && writeStatedDate(published),
      retrieved: retrieved && writeStatedDate(retrieved),
      ...provenanceProperties({
        sourceIds: [id],
        confidence: context.confidenceOf([id]),
        basis: isShared ? "real" : context.basis,
      }),
    },
  };
}

/** A region goes by one name, that of the reader's language; those it has at home are what it is found by. */
function planRegion(region: Row<"regions">, context: PlanContext): PlannedNode {
  const { id, line: _, confidence, sourceIds, name, shortName = name, ...properties } = region;
  const { nameEn, nameFr } = region;
  return {
    id,
    labels: ["Region"],
    properties: {
      ...properties,
      name: shortName,
      aliases: shortName === name ? [] : [name],
      search: searchText([name, nameEn, nameFr, shortName, id]),
      ...provenanceProperties({ sourceIds, confidence, basis: context.basis }),
    },
  };
}

/** A NUTS code begins with the code of the region it is part of: SE224 lies in SE22. */
function planRegionParts(regions: readonly Row<"regions">[], context: PlanContext): PlannedLink[] {
  return regions.flatMap(({ id, confidence, sourceIds }) => {
    const around = regions.filter((other) => other.id !== id && id.startsWith(other.id));
    const nearest = around.sort((a, b) => b.id.length - a.id.length)[0];
    if (nearest === undefined) return [];
    const properties = provenanceProperties({ sourceIds, confidence, basis: context.basis });
    return [{ type: "PART_OF" as const, from: id, to: nearest.id, properties }];
  });
}

function planSector({ id, line: _, ...properties }: Row<"sectors">): PlannedNode {
  const { nameEn, nameFr, shortNameEn, shortNameFr } = properties;
  return {
    id,
    labels: ["Sector"],
    properties: {
      ...properties,
      search: searchText([nameEn, nameFr, shortNameEn, shortNameFr, id]),
      ...provenanceProperties(sectorProvenance),
    },
  };
}

function planFamily({ id, line: _, ...properties }: Row<"families">): PlannedNode {
  return {
    id,
    labels: ["Competence"],
    properties: {
      ...properties,
      level: 1,
      search: searchText([properties.nameEn, properties.nameFr]),
      ...provenanceProperties(competenceProvenance),
    },
  };
}

function planCompetence({ id, line: _, family: __, ...properties }: Row<"competences">): PlannedNode {
  const { nameEn, nameFr, shortNameEn, shortNameFr, aliasesEn, aliasesFr } = properties;
  return {
    id,
    labels: ["Competence"],
    properties: {
      ...properties,
      level: 2,
      search: searchText([nameEn, nameFr, shortNameEn, shortNameFr, ...aliasesEn, ...aliasesFr]),
      ...provenanceProperties(competenceProvenance),
    },
  };
}

function planFamilyOfCompetence({ id, family }: Row<"competences">): PlannedLink {
  return { type: "BROADER", from: id, to: family, properties: provenanceProperties(competenceProvenance) };
}
