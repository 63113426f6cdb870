import type { ChainBoard, Pass } from "./chain-board.ts";
import type { ChainSpace } from "./chain-space.ts";

/**
 * For each candidate that the space leaves at the stage: what the cheapest choice for all stages costs that has it
 * there, with the crossings asked for; Infinity where there is none. Dynamic programming over the tree (min-sum
 * messages towards the stage). Parties may repeat at stages that are not neighbours, so this is a bound from below on
 * chains of distinct parties.
 *
 * Time: per pair of joined stages the product of their candidates, times the crossings.
 */
export function addUpCosts(board: ChainBoard, space: ChainSpace, stage: number): Float64Array {
  const states = board.leastCrossings + 1;
  const tables = space.map((domain, at) => {
    const costs = board.stageCosts[at]!;
    const table = new Float64Array(domain.length * states).fill(Number.POSITIVE_INFINITY);
    domain.forEach((position, row) => {
      table[row * states] = costs[position]!;
    });
    return table;
  });
  for (const pass of board.passes[stage]!)
    if (states === 1) passCosts(board, space, pass, tables);
    else passCrossings(board, space, pass, tables);
  const table = tables[stage]!;
  return states === 1 ? table : table.filter((_, at) => at % states === states - 1);
}

function stridesOf(board: ChainBoard, { from, joint }: Pass): [number, number] {
  const columns = board.parties[joint.to]!.length;
  return joint.from === from ? [columns, 1] : [1, columns];
}

function passCosts(board: ChainBoard, space: ChainSpace, pass: Pass, tables: readonly Float64Array[]): void {
  const { costs } = pass.joint;
  const [near, far] = [space[pass.to]!, space[pass.from]!];
  const [nearTable, farTable] = [tables[pass.to]!, tables[pass.from]!];
  const [farStride, nearStride] = stridesOf(board, pass);
  for (let q = 0; q < near.length; q += 1) {
    const column = near[q]! * nearStride;
    let least = Number.POSITIVE_INFINITY;
    for (let p = 0; p < far.length; p += 1) {
      const cost = farTable[p]! + costs[far[p]! * farStride + column]!;
      if (cost < least) least = cost;
    }
    nearTable[q]! += least;
  }
}

/** As `passCosts`, by how many links behind have crossed; enough of them is as good as more. */
function passCrossings(
  board: ChainBoard,
  space: ChainSpace,
  pass: Pass,
  tables: readonly Float64Array[],
): void {
  const enough = board.leastCrossings;
  const states = enough + 1;
  const { costs, crosses } = pass.joint;
  const [near, far] = [space[pass.to]!, space[pass.from]!];
  const [nearTable, farTable] = [tables[pass.to]!, tables[pass.from]!];
  const [farStride, nearStride] = stridesOf(board, pass);
  const least = new Float64Array(states);
  for (let q = 0; q < near.length; q += 1) {
    least.fill(Number.POSITIVE_INFINITY);
    for (let p = 0; p < far.length; p += 1) {
      const at = far[p]! * farStride + near[q]! * nearStride;
      for (let state = 0; state < states; state += 1) {
        const then = Math.min(enough, state + crosses[at]!);
        const cost = farTable[p * states + state]! + costs[at]!;
        if (cost < least[then]!) least[then] = cost;
      }
    }
    mergeStates(nearTable.subarray(q * states, (q + 1) * states), least);
  }
}

function mergeStates(known: Float64Array, added: Float64Array): void {
  const before = known.slice();
  const enough = known.length - 1;
  known.fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a <= enough; a += 1)
    for (let b = 0; b <= enough; b += 1) {
      const then = Math.min(enough, a + b);
      known[then] = Math.min(known[then]!, before[a]! + added[b]!);
    }
}
