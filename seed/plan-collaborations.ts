import {
  type PlanContext,
  type PlannedGraph,
  type PlannedLink,
  type PlannedNode,
  type Properties,
  provenanceProperties,
  searchText,
} from "./planned-graph.ts";
import { dayAfter } from "./stated-date.ts";
import type { Row, Seed } from "./tables.ts";

/** Projects, agreements, contracts and events, who takes part in them and what they are about. */
export function planCollaborations(seed: Seed, context: PlanContext): PlannedGraph {
  const provenances = new Map(
    seed.collaborations.map((collaboration) => [
      collaboration.id,
      provenanceProperties({ ...collaboration, basis: context.basis }),
    ]),
  );
  const provenanceOf = (id: string): Properties => provenances.get(id) ?? {};
  return {
    nodes: seed.collaborations.map((row) => planCollaboration(row, provenanceOf(row.id))),
    links: [
      ...seed.collaborations.flatMap(({ id, competences }) =>
        (competences ?? []).map(
          (competence): PlannedLink => ({
            type: "ADDRESSES",
            from: id,
            to: competence,
            properties: provenanceOf(id),
          }),
        ),
      ),
      // Who took part is known from the same sources as the collaboration itself.
      ...seed.participants.map(
        ({ collaboration, organisation, role }): PlannedLink => ({
          type: "PARTICIPATES_IN",
          from: organisation,
          to: collaboration,
          properties: { role, ...provenanceOf(collaboration) },
        }),
      ),
    ],
  };
}

/** Sources state the last day, month or year of a collaboration; the graph holds the first day without it. */
function planCollaboration(row: Row<"collaborations">, provenance: Properties): PlannedNode {
  const { id, title, shortName, kind, status, programme, partnersTotal, budgetEur } = row;
  const { start, end, summaryEn, summaryFr } = row;
  return {
    id,
    labels: ["Collaboration"],
    properties: {
      ...{ title, shortName, kind, status, programme, partnersTotal, budgetEur, summaryEn, summaryFr },
      startDate: start?.day,
      startDatePrecision: start?.precision,
      endDate: end === undefined ? undefined : dayAfter(end),
      endDatePrecision: end?.precision,
      search: searchText([title, shortName]),
      ...provenance,
    },
  };
}
