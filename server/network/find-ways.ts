import { Heap } from "./heap.ts";
import type { WayEdge, WayGraph } from "./way-graph.ts";

/** A way from one node to another: n nodes and the n - 1 links between them. */
export interface Way {
  readonly nodes: readonly string[];
  readonly edges: readonly WayEdge[];
}

export interface WaysAsked {
  readonly from: string;
  readonly to: string;
  /** How many ways at most. */
  readonly most: number;
  /** How many links a way may have. */
  readonly longest: number;
}

export interface WaysFound {
  readonly ways: readonly Way[];
  /** False when the search was given up before it was certain that there are no others. */
  readonly isComplete: boolean;
}

/**
 * The best simple ways (no node twice), exactly and in this order: fewer links; fewer ended ones; less linked nodes
 * in between (sum of their degrees); ids of the nodes and links in turn. Best-first search whose bound is the cost of
 * the best way that may also return to nodes it has passed: that is never dearer, so ways come out in their order.
 */
export function findWays(graph: WayGraph, { from, to, most, longest }: WaysAsked): WaysFound {
  const ways: Way[] = [];
  const rest = measureRest(graph, to);
  const start = rest.get(from);
  if (start === undefined || from === to) return { ways, isComplete: true };
  const open = new Heap<Step>(compareSteps);
  open.push({ node: from, edge: undefined, before: undefined, length: 0, spent: 0, bound: start, trail: [] });
  for (let taken = 0; open.size > 0; taken += 1) {
    if (taken === mostSteps) return { ways, isComplete: false };
    const step = open.pop()!;
    if (step.node === to) {
      ways.push(retrace(step));
      if (ways.length === most) return { ways, isComplete: true };
      continue;
    }
    for (const edge of graph.edges.get(step.node) ?? []) {
      const next = stepAlong(graph, step, edge, to);
      const left = rest.get(next.node);
      if (left === undefined || hasPassed(step, next.node)) continue;
      const bound = next.spent + left;
      if (linksIn(bound) <= longest) open.push({ ...next, bound });
    }
  }
  return { ways, isComplete: true };
}

/** Two seconds' worth; a search that needs more than a few thousand is one through the middle of a huge hub. */
const mostSteps = 500_000;

/** One number for three: links first, then ended ones, then the degrees. Sums stay exact below 2^53. */
const perLink = 2 ** 44;
const perEnded = 2 ** 38;

function costOf(graph: WayGraph, edge: WayEdge, target: string, goal: string): number {
  const degree = target === goal ? 0 : (graph.degrees.get(target) ?? 0);
  return perLink + (edge.ended ? perEnded : 0) + degree;
}

function linksIn(cost: number): number {
  return Math.floor(cost / perLink);
}

interface Step {
  readonly node: string;
  readonly edge: WayEdge | undefined;
  readonly before: Step | undefined;
  readonly length: number;
  readonly spent: number;
  readonly bound: number;
  /** Ids of nodes and links in turn. */
  readonly trail: readonly string[];
}

function stepAlong(graph: WayGraph, step: Step, edge: WayEdge, goal: string): Omit<Step, "bound"> {
  const node = edge.from === step.node ? edge.to : edge.from;
  const spent = step.spent + costOf(graph, edge, node, goal);
  return { node, edge, before: step, length: step.length + 1, spent, trail: [...step.trail, node, edge.id] };
}

function hasPassed(step: Step, node: string): boolean {
  for (let at: Step | undefined = step; at !== undefined; at = at.before) if (at.node === node) return true;
  return false;
}

function retrace(last: Step): Way {
  const nodes: string[] = [];
  const edges: WayEdge[] = [];
  for (let at: Step | undefined = last; at !== undefined; at = at.before) {
    nodes.unshift(at.node);
    if (at.edge !== undefined) edges.unshift(at.edge);
  }
  return { nodes, edges };
}

/** A way that has only begun comes before what it can become, since that has the same beginning. */
function compareSteps(a: Step, b: Step): number {
  if (a.bound !== b.bound) return a.bound - b.bound;
  for (let i = 0; i < Math.min(a.trail.length, b.trail.length); i += 1)
    if (a.trail[i] !== b.trail[i]) return a.trail[i]! < b.trail[i]! ? -1 : 1;
  return a.trail.length - b.trail.length;
}

/** Dijkstra from the goal: what the best way from each node to it costs; absent where there is none. */
function measureRest(graph: WayGraph, goal: string): Map<string, number> {
  const rest = new Map<string, number>();
  if (!graph.degrees.has(goal)) return rest;
  const open = new Heap<{ node: string; cost: number }>((a, b) => a.cost - b.cost);
  open.push({ node: goal, cost: 0 });
  while (open.size > 0) {
    const { node, cost } = open.pop()!;
    if (rest.has(node)) continue;
    rest.set(node, cost);
    for (const edge of graph.edges.get(node) ?? []) {
      const neighbour = edge.from === node ? edge.to : edge.from;
      if (!rest.has(neighbour)) open.push({ node: neighbour, cost: cost + costOf(graph, edge, node, goal) });
    }
  }
  return rest;
}
