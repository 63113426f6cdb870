import type { LinkType, PathThrough } from "#contract/words.ts";
import type { Links } from "./links.ts";
import { collaborationStatuses, isCounted, type Network, type Nodes } from "./network.ts";
import { type CountingRule, type Dated, isShown } from "./validity.ts";

export interface WayEdge {
  /** As in every answer: TYPE:from:to. */
  readonly id: string;
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly ended: boolean;
}

/** What ways may run over, in both directions. */
export interface WayGraph {
  readonly edges: ReadonlyMap<string, readonly WayEdge[]>;
  /** Number of links of a node in the whole graph. */
  readonly degrees: ReadonlyMap<string, number>;
}

export interface WayRule extends CountingRule {
  readonly through: readonly PathThrough[];
}

/** The graphs that were asked for of a network; they go when it goes. */
const built = new WeakMap<Network, Map<string, WayGraph>>();

export function wayGraphOf(network: Network, rule: WayRule): WayGraph {
  const known = built.get(network) ?? new Map<string, WayGraph>();
  built.set(network, known);
  const through = [...rule.through].sort();
  const key = JSON.stringify([rule.day, rule.illustrative, through]);
  const graph = known.get(key) ?? buildWayGraph(network, rule);
  // Yesterday's are of no use any more: there are eight for each day.
  if (known.size > 16) known.clear();
  known.set(key, graph);
  return graph;
}

/**
 * Memberships, successions and collaborations (no events, nor ideas and what was dropped), and offers and regions
 * when asked for. Those that have ended are in it: they were real, and are marked.
 */
export function buildWayGraph(network: Network, rule: WayRule): WayGraph {
  const { actors } = network;
  const edges = new Map<string, WayEdge[]>();
  const degrees = new Map<string, number>();
  const note = (node: string, degree: number, edge: WayEdge) => {
    degrees.set(node, degree);
    const known = edges.get(node);
    if (known === undefined) edges.set(node, [edge]);
    else known.push(edge);
  };
  const roads = listRoads(network, rule);
  for (let actor = 0; actor < actors.ids.length; actor += 1) {
    if (!isShown(actors, actor, rule.illustrative)) continue;
    for (const { type, links, targets, isOpen, hasEnded } of roads)
      for (let at = links.starts[actor]!; at < links.starts[actor + 1]!; at += 1) {
        const target = links.targets[at]!;
        if (!isShown(links, at, rule.illustrative) || !isOpen(target)) continue;
        const [from, to] = [actors.ids[actor]!, targets.ids[target]!];
        const isOver = isPast(links, at, rule) || isPast(actors, actor, rule) || hasEnded(target);
        const ended = type !== "SUCCEEDED_BY" && isOver;
        const edge: WayEdge = { id: `${type}:${from}:${to}`, type, from, to, ended };
        note(from, actors.degrees[actor]!, edge);
        note(to, targets.degrees[target]!, edge);
      }
  }
  return { edges, degrees };
}

/** One type of link with the table that it leads into. */
interface Road {
  readonly type: LinkType;
  readonly links: Links;
  readonly targets: Nodes;
  /** Whether a way may run through that node. */
  readonly isOpen: (target: number) => boolean;
  readonly hasEnded: (target: number) => boolean;
}

function listRoads(network: Network, rule: WayRule): Road[] {
  const { actors, collaborations, competences, regions } = network;
  const isShownIn = (table: Nodes) => (target: number) => isShown(table, target, rule.illustrative);
  const between = {
    targets: actors,
    isOpen: isShownIn(actors),
    hasEnded: (target: number) => isPast(actors, target, rule),
  };
  const isMarkedEnded = (target: number) => collaborations.statuses[target] === endedStatus;
  const roads: Road[] = [
    { type: "MEMBER_OF", links: network.memberships, ...between },
    { type: "SUCCEEDED_BY", links: network.successions, ...between },
    {
      type: "PARTICIPATES_IN",
      links: network.participations,
      targets: collaborations,
      isOpen: (target) => isCounted(collaborations, target, rule),
      hasEnded: (target) => isMarkedEnded(target) || isPast(collaborations, target, rule),
    },
  ];
  const through = (type: LinkType, links: Links, targets: Nodes) =>
    roads.push({ type, links, targets, isOpen: isShownIn(targets), hasEnded: () => false });
  if (rule.through.includes("competences")) through("OFFERS", network.offers, competences);
  if (rule.through.includes("regions")) through("LOCATED_IN", network.locations, regions);
  return roads;
}

const endedStatus = collaborationStatuses.indexOf("ended");

function isPast({ tos }: Dated, at: number, { day }: WayRule): boolean {
  return tos[at]! <= day;
}
