import { joinTrees } from "./chain-board.ts";
import { type ChainProblem, nearCost } from "./chain-problem.ts";
import type { PlacedStages, StageLink } from "./place-stages.ts";

/**
 * By placed stage and candidate: what no chain with it there can cost less than, in millionths. Dynamic programming over
 * the in-tree as for the chains themselves, but without looking at every pair: who is not near costs `nearCost`, which
 * is what it costs at least. Time: candidates times those near to each, rather than times candidates.
 */
export function boundCandidates(problem: ChainProblem, { placed, links }: PlacedStages): Float64Array[] {
  const positions = placed.map(
    ({ candidates }) => new Map(candidates.map(({ party }, position) => [party, position])),
  );
  const joints = [
    ...links.map((link) => ({ ...link, isLink: true })),
    ...joinTrees(placed.length, links).map((link) => ({ ...link, isLink: false })),
  ];
  const stageCosts = placed.map(({ candidates }) => Float64Array.from(candidates, ({ cost }) => cost.total));
  const known = new Map<string, Float64Array>();

  /** By candidate at a stage: its own cost and that of everything that is joined to it, but for one neighbour. */
  const addUp = (stage: number, without: number | undefined): Float64Array => {
    const sums = stageCosts[stage]!.slice();
    for (const joint of joints) {
      const other = otherEnd(joint, stage);
      if (other === undefined || other === without) continue;
      pass(other, stage, joint.isLink).forEach((cost, position) => {
        sums[position]! += cost;
      });
    }
    return sums;
  };
  /** By candidate at `to`: what the cheapest at `from` costs it, with all behind. */
  const pass = (from: number, to: number, isLink: boolean): Float64Array => {
    const key = `${from} ${to}`;
    const costs = known.get(key) ?? passCosts(from, to, isLink);
    known.set(key, costs);
    return costs;
  };
  const passCosts = (from: number, to: number, isLink: boolean): Float64Array => {
    const behind = addUp(from, to);
    const least = behind.reduce((lowest, cost) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
    return Float64Array.from(placed[to]!.candidates, ({ party }) => {
      if (!isLink) return least;
      const itself = positions[from]!.get(party);
      let cost = Math.min(
        least + nearCost,
        itself === undefined ? Number.POSITIVE_INFINITY : behind[itself]!,
      );
      for (const near of problem.nearOf(party)) {
        const position = positions[from]!.get(near);
        if (position !== undefined) cost = Math.min(cost, behind[position]! + problem.linkCost(near, party));
      }
      return cost;
    });
  };
  return placed.map((_, stage) => addUp(stage, undefined));
}

function otherEnd({ from, to }: StageLink, stage: number): number | undefined {
  if (from === stage) return to;
  return to === stage ? from : undefined;
}
