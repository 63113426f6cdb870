import {
  dateProperties,
  type PlanContext,
  type PlannedGraph,
  provenanceProperties,
} from "./planned-graph.ts";
import type { Row } from "./tables.ts";

/** Dated figures of actors. Several of one kind may disagree, and all of them are kept. */
export function planMeasurements(
  measurements: readonly Row<"measurements">[],
  context: PlanContext,
): PlannedGraph {
  const planned = measurements.map((measurement) => {
    const { organisation, metric, value, unit, asOf, note, confidence, sourceIds } = measurement;
    const provenance = provenanceProperties({ sourceIds, confidence, basis: context.basis });
    const id = measurementId(measurement);
    return {
      node: {
        id,
        labels: ["Measurement" as const],
        properties: { metric, value, unit, note, ...dateProperties("asOf", asOf), ...provenance },
      },
      link: { type: "OF" as const, from: id, to: organisation, properties: provenance },
    };
  });
  return { nodes: planned.map(({ node }) => node), links: planned.map(({ link }) => link) };
}

/**
 * Whose figure of what, when, and who says so: the value is left out, so that a corrected figure stays the same
 * node, and no other row is looked at, so that the order of rows does not matter.
 */
export function measurementId({ organisation, metric, asOf, sourceIds }: Row<"measurements">): string {
  return `${organisation}--${metric}-${asOf?.day ?? "undated"}--${sourceIds[0]}`;
}
