import type { LinkType, PathThrough } from "#contract/words.ts";
import { type ActorLinkType, existsOn, isCounted, isShown, type Network } from "./former-network.ts";

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

export interface WayRule {
  readonly day: string;
  readonly illustrative: boolean;
  readonly through: readonly PathThrough[];
}

const throughTypes: Record<PathThrough, ActorLinkType> = { competences: "OFFERS", regions: "LOCATED_IN" };

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
  const types: ActorLinkType[] = ["MEMBER_OF", "SUCCEEDED_BY", "PARTICIPATES_IN"];
  types.push(...rule.through.map((through) => throughTypes[through]));
  const edges = new Map<string, WayEdge[]>();
  const degrees = new Map<string, number>();
  const note = (node: string, degree: number, edge: WayEdge) => {
    degrees.set(node, degree);
    const known = edges.get(node);
    if (known === undefined) edges.set(node, [edge]);
    else known.push(edge);
  };
  for (const actor of network.actors.values()) {
    if (!isShown(actor, rule.illustrative)) continue;
    for (const type of types)
      for (const link of actor.links[type]) {
        const target = describeTarget(network, link.target, rule);
        if (target === undefined || !isShown(link, rule.illustrative)) continue;
        const isOver = hasEnded(link.validity.to, rule) || hasEnded(actor.validity.to, rule) || target.ended;
        const edge: WayEdge = {
          id: `${type}:${actor.id}:${link.target}`,
          ...{ type, from: actor.id, to: link.target, ended: type !== "SUCCEEDED_BY" && isOver },
        };
        note(actor.id, actor.degree, edge);
        note(link.target, target.degree, edge);
      }
  }
  return { edges, degrees };
}

interface Target {
  readonly degree: number;
  readonly ended: boolean;
}

/** Undefined for what no way runs through. */
function describeTarget(network: Network, id: string, rule: WayRule): Target | undefined {
  const collaboration = network.collaborations.get(id);
  if (collaboration !== undefined) {
    if (!isShown(collaboration, rule.illustrative) || !isCounted(collaboration, rule.day)) return undefined;
    const { degree, duration, status } = collaboration;
    return { degree, ended: status === "ended" || hasEnded(duration.to, rule) };
  }
  const node = network.actors.get(id) ?? network.terms.get(id);
  if (node === undefined || !isShown(node, rule.illustrative)) return undefined;
  return { degree: node.degree, ended: "validity" in node && hasEnded(node.validity.to, rule) };
}

function hasEnded(to: string | null, { day }: WayRule): boolean {
  return !existsOn({ from: null, to }, day);
}
