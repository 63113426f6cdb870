import {
  dateProperties,
  type NodeLabel,
  type PlanContext,
  type PlannedGraph,
  type PlannedLink,
  type PlannedNode,
  type Properties,
  provenanceProperties,
  searchText,
} from "./planned-graph.ts";
import { writeStatedDate } from "./stated-date.ts";
import type { Row, Seed } from "./tables.ts";

const kindLabels: Record<Row<"organisations">["kind"], NodeLabel> = {
  cluster: "Cluster",
  company: "Company",
  knowledge_institute: "KnowledgeInstitute",
  public_body: "PublicBody",
};

/** Organisations, what is known of each, and what joins them to one another. */
export function planActors(seed: Seed, context: PlanContext): PlannedGraph {
  const { basis } = context;
  return {
    nodes: seed.organisations.map((actor) => planActor(actor, context)),
    links: [
      ...seed.organisations.flatMap((actor) => planPlaceAndSectors(actor, context)),
      ...seed.memberships.map(
        ({ cluster, member, line: _, ...provenance }): PlannedLink => ({
          type: "MEMBER_OF",
          from: member,
          to: cluster,
          properties: provenanceProperties({ ...provenance, basis }),
        }),
      ),
      ...seed.successions.map((succession) => planSuccession(succession, context)),
      ...seed.offers.map(
        ({ organisation, competence, level, evidence, confidence, sourceIds }): PlannedLink => ({
          type: "OFFERS",
          from: organisation,
          to: competence,
          properties: { level, evidence, ...provenanceProperties({ confidence, sourceIds, basis }) },
        }),
      ),
      ...seed.needs.map(
        ({ organisation, competence, urgency, note, confidential, confidence, sourceIds }): PlannedLink => ({
          type: "NEEDS",
          from: organisation,
          to: competence,
          properties: {
            urgency,
            note,
            confidential,
            ...provenanceProperties({ confidence, sourceIds, basis }),
          },
        }),
      ),
      ...seed.activities.map(
        ({ organisation, stage, confidence, sourceIds }): PlannedLink => ({
          type: "ACTIVE_IN",
          from: organisation,
          to: stage,
          properties: provenanceProperties({ confidence, sourceIds, basis }),
        }),
      ),
    ],
  };
}

function actorProvenance(actor: Row<"organisations">, context: PlanContext): Properties {
  return provenanceProperties({ ...actor, basis: context.basis });
}

function planActor(actor: Row<"organisations">, context: PlanContext): PlannedNode {
  const { name, shortName, aliases, city } = actor;
  const { lat, lon, url, size, clusterKind, esca, summaryEn, summaryFr } = actor;
  return {
    id: actor.id,
    labels: ["Actor", kindLabels[actor.kind]],
    properties: {
      ...{ name, shortName, aliases, city, lat, lon, url, size, clusterKind, esca, summaryEn, summaryFr },
      founded: actor.founded && writeStatedDate(actor.founded),
      search: searchText([name, shortName, ...aliases, city]),
      ...actorProvenance(actor, context),
    },
  };
}

/** The first sector of the row is the main one. */
function planPlaceAndSectors(actor: Row<"organisations">, context: PlanContext): PlannedLink[] {
  const properties = actorProvenance(actor, context);
  return [
    { type: "LOCATED_IN", from: actor.id, to: actor.region, properties },
    ...(actor.nace ?? []).map(
      (sector, index): PlannedLink => ({
        type: "IN_SECTOR",
        from: actor.id,
        to: sector,
        properties: { main: index === 0, ...properties },
      }),
    ),
  ];
}

function planSuccession(succession: Row<"successions">, context: PlanContext): PlannedLink {
  const { from, to, kind, date, sourceIds } = succession;
  const provenance = { sourceIds, confidence: context.confidenceOf(sourceIds), basis: context.basis };
  return {
    type: "SUCCEEDED_BY",
    from,
    to,
    properties: { kind, ...dateProperties("date", date), ...provenanceProperties(provenance) },
  };
}
