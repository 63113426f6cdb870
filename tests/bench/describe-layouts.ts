import type { LayoutMeasurement } from "./measure-layouts.ts";
import type { Result } from "./results.ts";

/** Not worse than the study behind the layout: crossings by a fiftieth (and two), names by a twentieth. */
export function describeLayouts(all: readonly LayoutMeasurement[]): Result[] {
  return all.map(({ view, nodes, ties, firstMs, wholeMs, crossings, zoom, names, study }) => {
    const measured = `${crossings} crossings, ${names} names at zoom ${zoom.toFixed(2)}, ${firstMs.toFixed(0)} ms for the first arrangement, ${wholeMs.toFixed(0)} ms for all`;
    return {
      what: `layout of ${view} (${nodes} nodes, ${ties} ties)`,
      goal: study ? `≤ ${study.crossings} crossings, ≥ ${study.names} names, within a few percent` : "",
      measured,
      holds: study && crossings <= study.crossings * 1.02 + 2 && names >= study.names * 0.95,
    };
  });
}
