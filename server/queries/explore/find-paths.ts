import type { z } from "zod";
import type { findPathsInput, Paths } from "#contract/find-paths.ts";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import { ClusterixError } from "../../errors.ts";
import { toDay } from "../../network/days.ts";
import { findWays, type Way } from "../../network/find-ways.ts";
import { wayGraphOf } from "../../network/way-graph.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeLink, linkId } from "./describe-link.ts";
import { unknownId } from "./find-card.ts";
import { listCitedSources } from "./list-cited-sources.ts";
import { listLinksAmong } from "./list-links-among.ts";
import { listNodes } from "./list-nodes.ts";
import { wordWay } from "./word-way.ts";

/** Ten ways of eight links have at most this many links among their nodes, and then some. */
const mostLinks = 5_000;

/** The shortest ways between two nodes, each in words. None is an answer. Throws not-found, bad-parameter. */
export async function findPaths(
  context: QuestionContext,
  input: z.output<typeof findPathsInput>,
): Promise<Paths> {
  const { from, to, k, illustrative, through = [] } = input;
  if (from === to)
    throw new ClusterixError("bad-parameter", "to has to be another node than from.", { parameter: "to" });
  const [network, ends] = await Promise.all([context.network(), listNodes(context, [from, to])]);
  const [start, goal] = [from, to].map((id) => ends.find((node) => node.id === id));
  if (start === undefined) throw unknownId(from, "from");
  if (goal === undefined) throw unknownId(to, "to");
  const graph = wayGraphOf(network, { day: toDay(context.today), illustrative, through });
  // One more than is shown tells whether there are more.
  const found = findWays(graph, { from, to, most: k + 1, longest: input.max });
  const ways = found.ways.slice(0, k);
  const { nodes, links } = await describeWays(context, ways, illustrative);
  const hasMore = found.ways.length > k || !found.isComplete;
  return {
    from: start,
    to: goal,
    paths: ways.map((way) => ({
      length: way.edges.length,
      nodes: [...way.nodes],
      links: way.edges.map(({ id }) => id),
      sentence: wordWay(
        way.nodes.map((id) => nodes.get(id)!),
        way.edges.map(({ id }) => links.get(id)!),
      ),
    })),
    nodes: [...nodes.values()],
    links: [...links.values()],
    sources: await listCitedSources(context, links.values()),
    shown: ways.length,
    total: found.ways.length,
    truncated: hasMore,
    atLeast: hasMore,
  };
}

interface Described {
  readonly nodes: Map<string, GraphNode>;
  readonly links: Map<string, GraphLink>;
}

/** The nodes and links of the ways, and no others. */
async function describeWays(
  context: QuestionContext,
  ways: readonly Way[],
  illustrative: boolean,
): Promise<Described> {
  const ids = [...new Set(ways.flatMap((way) => way.nodes))];
  const wanted = new Set(ways.flatMap((way) => way.edges.map(({ id }) => id)));
  const [nodeList, rows] = await Promise.all([
    listNodes(context, ids),
    listLinksAmong(context, ids, { illustrative, most: mostLinks }),
  ]);
  const nodes = new Map(nodeList.map((node) => [node.id, node]));
  const links = rows
    .filter((row) => wanted.has(linkId(row)))
    .map((row) => describeLink(row, nodes, context.today));
  return { nodes, links: new Map(links.map((link) => [link.id, link])) };
}
