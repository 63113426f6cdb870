/** What the screen knows of the graph right now, merged from the answers of the server. */

import { MultiDirectedGraph } from "graphology";
import type { GraphLink, GraphNode, GraphSource } from "#contract/graph.ts";

export type WorkingGraph = MultiDirectedGraph<GraphNode, GraphLink>;

/** What every answer with nodes and links has in common. */
export interface GraphAnswer {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** Merges answers; a later one wins where both know a node or link. Links to nodes that no answer holds are left out. */
export function mergeAnswers(answers: readonly GraphAnswer[]): WorkingGraph {
  const graph: WorkingGraph = new MultiDirectedGraph();
  for (const answer of answers) for (const node of answer.nodes) graph.mergeNode(node.id, node);
  for (const answer of answers)
    for (const link of answer.links)
      if (graph.hasNode(link.from) && graph.hasNode(link.to))
        graph.mergeEdgeWithKey(link.id, link.from, link.to, link);
  return graph;
}

/** Sources by id, for evidence beside links. */
export const indexSources = (
  answers: readonly { readonly sources: readonly GraphSource[] }[],
): ReadonlyMap<string, GraphSource> =>
  new Map(answers.flatMap((answer) => answer.sources.map((source) => [source.id, source] as const)));
