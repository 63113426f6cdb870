import type { Ranking } from "./rank-pairs.ts";
import type { PairTable } from "./tally-pairs.ts";

/** What is read of a ranking. */
export interface RankedPairs extends Pick<Ranking, "scores"> {
  readonly table: Pick<PairTable, "left" | "right" | "rights">;
}

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
export function orderParties({ table, scores }: RankedPairs): PartyOrder {
  const weights = createMatrix(table.rights.length);
  for (let row = 0; row < scores.length; row += 1)
    addBothWays(weights, table.left[row]!, table.right[row]!, scores[row]!);
  const communityOf = findCommunities(weights);
  const isKin = (a: number, b: number) => communityOf[a] === communityOf[b];
  const inside = weights.map((row, party) => row.filter((_, other) => isKin(party, other)).reduce(add, 0));
  const parties = [...communityOf.keys()];
  const communities = [...new Set(communityOf)].map((name) =>
    parties.filter((party) => communityOf[party] === name),
  );
  const blocks = communities
    .map((parties) => ({
      parties: parties.sort((a, b) => inside[b]! - inside[a]! || a - b),
      total: parties.reduce((sum, party) => sum + weights[party]!.reduce(add, 0), 0),
    }))
    .sort(
      (a, b) => b.parties.length - a.parties.length || b.total - a.total || a.parties[0]! - b.parties[0]!,
    );
  return {
    rows: blocks.flatMap(({ parties }) => parties),
    blocks: blocks.map(({ parties }) => parties.length),
  };
}

/** Symmetric; on the diagonal twice the weight inside a node, so that a row always sums up to the node's strength. */
type Matrix = readonly Float64Array[];

function createMatrix(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function addBothWays(matrix: Matrix, a: number, b: number, weight: number): void {
  matrix[a]![b]! += weight;
  matrix[b]![a]! += weight;
}

const add = (sum: number, value: number) => sum + value;

/** Moves single nodes, then makes a node of each community and goes on, until nothing moves. */
function findCommunities(weights: Matrix): number[] {
  const moved = moveNodes(weights);
  const names = [...new Set(moved)];
  if (names.length === weights.length) return moved;
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const nodeOf = moved.map((community) => numberOf.get(community)!);
  const merged = createMatrix(names.length);
  for (let a = 0; a < nodeOf.length; a += 1)
    for (let b = 0; b < nodeOf.length; b += 1) merged[nodeOf[a]!]![nodeOf[b]!]! += weights[a]![b]!;
  const outer = findCommunities(merged);
  return nodeOf.map((node) => outer[node]!);
}

/** The community of each node, named by a number below their count. */
function moveNodes(weights: Matrix): number[] {
  const strengths = weights.map((row) => row.reduce(add, 0));
  const twice = strengths.reduce(add, 0);
  const communityOf = strengths.map((_, node) => node);
  const totals = [...strengths];
  const links = new Float64Array(strengths.length);
  const move = (node: number) => {
    links.fill(0);
    for (let other = 0; other < communityOf.length; other += 1)
      if (other !== node) links[communityOf[other]!]! += weights[node]![other]!;
    const own = communityOf[node]!;
    totals[own]! -= strengths[node]!;
    const pull = strengths[node]! / twice;
    let best = own;
    let most = links[own]! - pull * totals[own]! + smallestGain;
    for (let community = 0; community < links.length; community += 1) {
      const gain = links[community]! - pull * totals[community]!;
      if (links[community]! === 0 || gain <= most) continue;
      best = community;
      most = gain + smallestGain;
    }
    communityOf[node] = best;
    totals[best]! += strengths[node]!;
    return best !== own;
  };
  const visited = [...communityOf].sort((a, b) => strengths[b]! - strengths[a]! || a - b);
  for (let round = 0; round < mostRounds; round += 1) if (!visited.map(move).includes(true)) break;
  return communityOf;
}

/** Below this it is the rounding that moves, and might for ever. */
const smallestGain = 1e-12;
const mostRounds = 50;
