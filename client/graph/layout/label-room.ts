import type { IndexedGraph } from "./index-graph.ts";
import { layoutFigures } from "./layout-figures.ts";
import type { LayoutNode } from "./layout-graph.ts";

/** The box each node keeps free for itself and its label, by node; model px. */
export interface NodeBoxes {
  readonly halfWidth: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** The largest share of the label boxes (1.4 down to 0.15) with which the map fits the frame near zoom 1. */
export function labelRoom(
  graph: IndexedGraph,
  frame: { readonly width: number; readonly height: number },
): number {
  const available = frame.width * frame.height * 0.5;
  const waterRoom = layoutFigures.waterRoom * graph.water.length;
  for (let share = 1.4; share > 0.15; share -= 0.05) {
    let area = 0;
    for (const node of graph.nodes) area += boxWidth(node, share) * boxHeight(node, share);
    if (1.35 * area + waterRoom < available) return share;
  }
  return 0.15;
}

export function nodeBoxes(graph: IndexedGraph, share: number): NodeBoxes {
  const { nodes } = graph;
  return {
    halfWidth: Float64Array.from(nodes, (node) => Math.max(node.radius + 4, labelWidth(node, share) / 2)),
    above: Float64Array.from(nodes, (node) => node.radius + 3),
    below: Float64Array.from(nodes, (node) => node.radius + 3 + labelHeight(node, share)),
  };
}

function labelWidth(node: LayoutNode, share: number): number {
  return node.labelWidth > 0 ? node.labelWidth * share + layoutFigures.labelPadding : 0;
}

function labelHeight(node: LayoutNode, share: number): number {
  return node.labelWidth > 0 ? node.labelHeight * share : 0;
}

function boxWidth(node: LayoutNode, share: number): number {
  return Math.max(2 * node.radius + 8, labelWidth(node, share));
}

function boxHeight(node: LayoutNode, share: number): number {
  return 2 * node.radius + 8 + labelHeight(node, share);
}
