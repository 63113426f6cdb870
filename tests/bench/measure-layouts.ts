import { archipelagoLayout } from "../../client/graph/layout/archipelago-layout.ts";
import type { LayoutGraph } from "../../client/graph/layout/layout-graph.ts";
import { countCrossings, namesThatFit } from "../client/graph/layout/inspect-layout.ts";
import {
  clustersView,
  hubsView,
  neighbourhoodView,
  organisationsView,
  regionView,
} from "../client/graph/layout/shipped-views.ts";

/** One view of the shipped data, laid out as the worker does it. */
export interface LayoutMeasurement {
  readonly view: string;
  readonly nodes: number;
  readonly ties: number;
  /** Processor time for the first arrangement and for all of them, warm. */
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly crossings: number;
  /** The zoom that shows everything in 1060 × 740 px, and the names that fit then. */
  readonly zoom: number;
  readonly names: number;
  /** What the study behind the layout reached on this view; undefined when the data have changed since. */
  readonly study: StudyFigures | undefined;
}

export interface StudyFigures {
  readonly nodes: number;
  readonly ties: number;
  readonly crossings: number;
  readonly names: number;
}

const frame = { width: 1060, height: 740 };

/** The study of 2026-11-25 with its own layout, measured by the same counts. */
const studied: readonly (readonly [view: string, graph: () => LayoutGraph, study: StudyFigures])[] = [
  ["a cluster and what lies around it", neighbourhoodView, study(42, 81, 200, 42)],
  ["100 nodes with the most ties", () => hubsView(100), study(100, 146, 446, 80)],
  ["300 nodes with the most ties", () => hubsView(300), study(300, 887, 23_042, 89)],
  ["all clusters and what they share", clustersView, study(188, 104, 58, 110)],
  ["one region", () => regionView("SE224"), study(60, 32, 3, 60)],
  ["all organisations", organisationsView, study(815, 279, 96, 123)],
];

function study(nodes: number, ties: number, crossings: number, names: number): StudyFigures {
  return { nodes, ties, crossings, names };
}

export function measureLayouts(): LayoutMeasurement[] {
  return studied.map(([view, build, figures]) => {
    const graph = build();
    archipelagoLayout(graph, { frame, variants: 1 });
    const firstMs = processorTime(() => archipelagoLayout(graph, { frame, variants: 1 })).ms;
    const { ms: wholeMs, value: layout } = processorTime(() => archipelagoLayout(graph, { frame }));
    const isSame = figures.nodes === graph.nodes.length && figures.ties === graph.edges.length;
    return {
      view,
      nodes: graph.nodes.length,
      ties: graph.edges.length,
      firstMs,
      wholeMs,
      crossings: countCrossings(graph, layout),
      ...namesThatFit(graph, layout, frame),
      study: isSame ? figures : undefined,
    };
  });
}

/** Not by the clock: other programs may share the processor. */
function processorTime<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}
