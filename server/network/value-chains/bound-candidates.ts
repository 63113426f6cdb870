import { joinTrees } from "./chain-board.ts";
import { type Candidate, type ChainProblem, nearCost } from "./chain-problem.ts";
import type { PlacedStages, StageLink } from "./place-stages.ts";

/**
 * By placed stage and candidate: what no chain with it there can cost less than, in millionths. Dynamic programming over
 * the in-tree as for the chains themselves, but without looking at every pair: who is not near costs `nearCost`, which
 * is what it costs at least. Time: candidates times those near to each, rather than times candidates.
 */
export function boundCandidates(problem: ChainProblem, { placed, links }: PlacedStages): Float64Array[] {
  const places = placed.map(({ candidates }) => placeByParty(candidates));
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
    const placeOf = places[from]!;
    const least = behind.reduce((lowest, cost) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
    return Float64Array.from(placed[to]!.candidates, ({ party }) => {
      if (!isLink) return least;
      const itself = placeOf[party] ?? 0;
      let cost = Math.min(least + nearCost, itself === 0 ? Number.POSITIVE_INFINITY : behind[itself - 1]!);
      const near = problem.nearOf(party);
      for (let i = 0; i < near.length; i += 1) {
        const place = placeOf[near[i]!] ?? 0;
        // What is dearer without the link is dearer with it.
        if (place === 0 || behind[place - 1]! >= cost) continue;
        cost = Math.min(cost, behind[place - 1]! + problem.linkCost(near[i]!, party));
      }
      return cost;
    });
  };
  return placed.map((_, stage) => addUp(stage, undefined));
}

/** By party: where it is among the candidates, from 1; 0 for who is none of them, and nothing beyond the last. */
function placeByParty(candidates: readonly Candidate[]): Int32Array {
  const last = candidates.reduce((highest, { party }) => Math.max(highest, party), -1);
  const places = new Int32Array(last + 1);
  for (const [position, { party }] of candidates.entries()) places[party] = position + 1;
  return places;
}

function otherEnd({ from, to }: StageLink, stage: number): number | undefined {
  if (from === stage) return to;
  return to === stage ? from : undefined;
}
