import type { Ranking } from "./rank-pairs.ts";

export interface PartyOrder {
  /** Positions of the parties, in the order of the rows. */
  readonly rows: readonly number[];
  /** The communities, as stretches of rows: how many each has, in their order. */
  readonly blocks: readonly number[];
}

/**
 * The order of rows and columns that lets blocks be seen: communities of parties whose pairs score high, by Louvain's
 * method (Blondel et al. 2008) on the scores of the ranked pairs. Nothing is random: parties are visited by the sum of
 * their scores, the highest first, then by id, and move only to what is better. Large communities come first, then
 * those whose scores sum up to more; within one, those that belong to it most; ties by id. Parties of no ranked pair
 * are communities of their own, at the end. The table has to be one of all pairs.
 */
export function orderParties({ table, scores }: Ranking): PartyOrder {
  const ties: Tie[] = Array.from(scores, (weight, row) => ({
    ...{ from: table.left[row]!, to: table.right[row]! },
    weight,
  }));
  const communityOf = findCommunities(table.rights.length, ties);
  const sums = new Float64Array(table.rights.length);
  const inside = new Float64Array(table.rights.length);
  for (const { from, to, weight } of ties) {
    for (const end of [from, to]) {
      sums[end]! += weight;
      if (communityOf[from] === communityOf[to]) inside[end]! += weight;
    }
  }
  const communities = new Map<number, number[]>();
  for (const [party, community] of communityOf.entries())
    communities.set(community, [...(communities.get(community) ?? []), party]);
  const total = (parties: readonly number[]) => parties.reduce((sum, party) => sum + sums[party]!, 0);
  const blocks = [...communities.values()]
    .map((parties) => ({
      parties: parties.sort((a, b) => inside[b]! - inside[a]! || a - b),
      total: total(parties),
    }))
    .sort(
      (a, b) => b.parties.length - a.parties.length || b.total - a.total || a.parties[0]! - b.parties[0]!,
    );
  return {
    rows: blocks.flatMap(({ parties }) => parties),
    blocks: blocks.map(({ parties }) => parties.length),
  };
}

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Moves single nodes, then makes a node of each community and goes on, until nothing moves. */
function findCommunities(count: number, ties: readonly Tie[]): number[] {
  const moved = moveNodes(count, ties);
  const names = [...new Set(moved)];
  if (names.length === count) return moved;
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const nodeOf = moved.map((community) => numberOf.get(community)!);
  const merged = new Map<number, Tie>();
  for (const { from, to, weight } of ties) {
    const a = Math.min(nodeOf[from]!, nodeOf[to]!);
    const b = Math.max(nodeOf[from]!, nodeOf[to]!);
    const key = a * names.length + b;
    merged.set(key, { from: a, to: b, weight: weight + (merged.get(key)?.weight ?? 0) });
  }
  const outer = findCommunities(names.length, [...merged.values()]);
  return nodeOf.map((node) => outer[node]!);
}

/** A tie of a node with itself is the weight inside what it was made of. */
function moveNodes(count: number, ties: readonly Tie[]): number[] {
  const weights = new Float64Array(count * count);
  const strengths = new Float64Array(count);
  let twice = 0;
  for (const { from, to, weight } of ties) {
    strengths[from]! += weight;
    strengths[to]! += weight;
    twice += 2 * weight;
    if (from === to) continue;
    weights[from * count + to]! += weight;
    weights[to * count + from]! += weight;
  }
  const communityOf = Array.from({ length: count }, (_, node) => node);
  const totals = strengths.slice();
  const visited = communityOf.slice().sort((a, b) => strengths[b]! - strengths[a]! || a - b);
  const links = new Float64Array(count);
  const move = (node: number) => {
    links.fill(0);
    for (let other = 0; other < count; other += 1)
      links[communityOf[other]!]! += weights[node * count + other]!;
    const own = communityOf[node]!;
    totals[own]! -= strengths[node]!;
    const gain = (community: number) => links[community]! - (strengths[node]! * totals[community]!) / twice;
    let best = own;
    for (let community = 0; community < count; community += 1)
      if (links[community]! > 0 && gain(community) > gain(best) + smallestGain) best = community;
    communityOf[node] = best;
    totals[best]! += strengths[node]!;
    return best !== own;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    let hasMoved = false;
    for (const node of visited) if (move(node)) hasMoved = true;
    if (!hasMoved) break;
  }
  return communityOf;
}

/** Below this it is the rounding that moves, and might for ever. */
const smallestGain = 1e-12;
const mostRounds = 50;
