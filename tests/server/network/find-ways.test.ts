import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWays, type Way } from "../../../server/network/find-ways.ts";
import type { WayEdge, WayGraph } from "../../../server/network/way-graph.ts";

type PlainEdge = readonly [from: number, to: number, ended: boolean];

function graphOf(size: number, plain: readonly PlainEdge[], degrees: readonly number[]): WayGraph {
  const edges = new Map<string, WayEdge[]>();
  const seen = new Set<string>();
  for (const [a, b, ended] of plain) {
    const [from, to] = [`n${a % size}`, `n${b % size}`];
    const id = `MEMBER_OF:${from}:${to}`;
    if (from === to || seen.has(id)) continue;
    seen.add(id);
    const edge: WayEdge = { id, type: "MEMBER_OF", from, to, ended };
    for (const end of [from, to]) edges.set(end, [...(edges.get(end) ?? []), edge]);
  }
  const known = [...edges.keys()].map((id) => [id, degrees[Number(id.slice(1))] ?? 1] as const);
  return { edges, degrees: new Map(known) };
}

/** All simple ways, by walking every one of them, in the promised order. */
function walkAll(graph: WayGraph, from: string, to: string, longest: number): Way[] {
  const found: Way[] = [];
  const walk = (nodes: string[], edges: WayEdge[]) => {
    const last = nodes.at(-1)!;
    if (last === to) {
      found.push({ nodes, edges });
      return;
    }
    if (edges.length === longest) return;
    for (const edge of graph.edges.get(last) ?? []) {
      const next = edge.from === last ? edge.to : edge.from;
      if (!nodes.includes(next)) walk([...nodes, next], [...edges, edge]);
    }
  };
  walk([from], []);
  const costOf = ({ nodes, edges }: Way) => [
    edges.length,
    edges.filter(({ ended }) => ended).length,
    nodes.slice(1, -1).reduce((sum, id) => sum + (graph.degrees.get(id) ?? 0), 0),
  ];
  const trailOf = ({ nodes, edges }: Way) => edges.flatMap(({ id }, i) => [nodes[i + 1]!, id]);
  return found.sort((a, b) => {
    const [p, q] = [costOf(a), costOf(b)];
    const at = p.findIndex((value, i) => value !== q[i]);
    if (at >= 0) return p[at]! - q[at]!;
    const [s, t] = [trailOf(a), trailOf(b)];
    const differs = s.findIndex((value, i) => value !== t[i]);
    return s[differs]! < t[differs]! ? -1 : 1;
  });
}

const randomGraph = fc
  .tuple(
    fc.integer({ min: 2, max: 8 }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { maxLength: 18 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([size, edges, degrees]) => graphOf(size, edges, degrees));

describe("findWays", () => {
  it("gives exactly the best ways that walking all of them gives, in the same order", () => {
    fc.assert(
      fc.property(
        randomGraph,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        (graph, most, longest) => {
          const { ways, isComplete } = findWays(graph, { from: "n0", to: "n1", most, longest });
          expect(isComplete).toBe(true);
          expect(ways).toEqual(walkAll(graph, "n0", "n1", longest).slice(0, most));
        },
      ),
      { numRuns: 800 },
    );
  });

  it("does not depend on the order in which links are given", () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const turned: WayGraph = {
          ...graph,
          edges: new Map([...graph.edges].reverse().map(([id, edges]) => [id, [...edges].reverse()])),
        };
        const asked = { from: "n0", to: "n1", most: 5, longest: 6 };
        expect(findWays(turned, asked)).toEqual(findWays(graph, asked));
      }),
    );
  });

  it("finds nothing from a node to itself, to one that is unknown, or where nothing leads", () => {
    const graph = graphOf(
      6,
      [
        [0, 1, false],
        [2, 3, false],
      ],
      [],
    );
    for (const [from, to] of [
      ["n0", "n0"],
      ["n0", "n9"],
      ["n9", "n0"],
      ["n0", "n2"],
    ] as const)
      expect(findWays(graph, { from, to, most: 3, longest: 8 })).toEqual({ ways: [], isComplete: true });
  });

  it("prefers what still runs, then less known ways, to well-trodden ones of the same length", () => {
    const graph = graphOf(
      5,
      [
        [0, 2, true],
        [2, 1, false],
        [0, 3, false],
        [3, 1, false],
        [0, 4, false],
        [4, 1, false],
      ],
      [1, 1, 1, 9, 2],
    );
    const { ways } = findWays(graph, { from: "n0", to: "n1", most: 3, longest: 2 });
    expect(ways.map(({ nodes }) => nodes[1])).toEqual(["n4", "n3", "n2"]);
  });
});
