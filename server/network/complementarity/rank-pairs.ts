import { scoreSteps, scoreTerms, type TermWeights } from "./score-terms.ts";
import type { PairTable } from "./tally-pairs.ts";

/** Pairs of a table are rows of it; ranks are from 1. */
export interface Ranking {
  readonly table: PairTable;
  readonly weights: TermWeights;
  /** In [0, 1], by row. */
  readonly scores: Float64Array;
  /** Rows, the best first. */
  readonly order: Int32Array;
  /** By row, from 1. */
  readonly ranks: Int32Array;
  /** Sorted: score and row in one number each, so that a place is found by halving. See `rankOf`. */
  readonly keys: Float64Array;
}

/**
 * Rows by score, the highest first; of equal ones, that whose ids come first. A table that is kept can be ranked
 * again with other weights without being made anew. Throws RangeError above 2^23 pairs, which is every pair of 4,096
 * parties: beyond, score and row have no room in one number.
 */
export function rankPairs(table: PairTable, weights: TermWeights): Ranking {
  const count = table.left.length;
  if (count > mostRows) throw new RangeError(`${count} pairs are too many to rank`);
  const scores = new Float64Array(count);
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    scores[row] = scoreOf(table, row, weights);
    keys[row] = keyOf(scores[row]!, row);
  }
  keys.sort();
  const order = new Int32Array(count);
  const ranks = new Int32Array(count);
  for (let place = 0; place < count; place += 1) {
    const row = keys[place]! % mostRows;
    order[place] = row;
    ranks[row] = place + 1;
  }
  return { table, weights, scores, order, ranks, keys };
}

/** The rank that a row would have among the others if this were its score: ties by id again. */
export function rankOf({ keys, scores }: Ranking, row: number, score: number): number {
  const key = keyOf(score, row);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  const isSelfBefore = keyOf(scores[row]!, row) < key;
  return low + 1 - (isSelfBefore ? 1 : 0);
}

const mostRows = 2 ** 23;

/** Ascends as scores descend, and as rows ascend where scores are equal; a whole number below 2^53. */
function keyOf(score: number, row: number): number {
  return (scoreSteps - Math.round(score * scoreSteps)) * mostRows + row;
}

function scoreOf(table: PairTable, row: number, weights: TermWeights): number {
  const terms = {
    fit: table.fit[row]!,
    ground: table.ground[row]!,
    scarcity: table.scarcity[row]!,
    openness: 1 / (1 + table.collaborations[row]!),
  };
  return scoreTerms(terms, weights) ?? 0;
}
