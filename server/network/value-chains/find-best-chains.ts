import { boundCandidates } from "./bound-candidates.ts";
import { layBoard } from "./chain-board.ts";
import type { ChainOptions } from "./chain-options.ts";
import type { ChainProblem } from "./chain-problem.ts";
import { findEquals } from "./find-equals.ts";
import { type LeftOutStage, type PlacedStages, placeStages, type StageLink } from "./place-stages.ts";
import { type SearchBudget, searchChains } from "./search-chains.ts";

export interface Chain {
  /** In millionths. */
  readonly cost: number;
  /** By placed stage: index of the party that takes it. */
  readonly parties: readonly number[];
  /** By placed stage: the other parties that could take it at equal cost, everything else as it is. */
  readonly equals: readonly (readonly number[])[];
}

export interface BestChains {
  /** Best first. */
  readonly chains: readonly Chain[];
  /** Stages that have a place, as indexes into those of the problem, in (order, id). */
  readonly stages: readonly number[];
  /** Between placed stages, by position in `stages`. */
  readonly links: readonly StageLink[];
  readonly leftOut: readonly LeftOutStage[];
  readonly exact: boolean;
  /** Where it stopped: no chain that is not listed costs less. Null if it is exact. */
  readonly stoppedAt: number | null;
  /** How many of those listed, from the first, are proven to be the best. */
  readonly proven: number;
  /** How many sets of chains were looked at. */
  readonly work: number;
}

export interface SearchLimits extends SearchBudget {
  /** How many pairs of candidates of neighbouring stages may be compared. */
  readonly mostPairs: number;
  /** With how many candidates at a stage the search begins, if there are more: the most promising ones. */
  readonly width: number;
}

/** About a second's worth each: what is asked of the clusters of a land needs a few hundred sets and ten thousand pairs. */
export const defaultSearchLimits: SearchLimits = {
  mostWork: 20_000,
  mostPairs: 2_000_000,
  width: 25,
  isCancelled: () => false,
};

/**
 * The best chains, exactly, by cost, then by the parties' ids in (stage order, stage id); a stage that nobody can take
 * is left out. Cost = Σ over links of their cost + Σ over stages of theirs, in millionths (METHODS, "Value chains"). How
 * they are searched for: `searchChains`.
 *
 * Where thousands could take a stage, only those who could be in so cheap a chain are compared: the search begins with
 * the most promising, and what these find tells how dear the others may be at most (`boundCandidates`).
 */
export function findBestChains(
  problem: ChainProblem,
  options: ChainOptions,
  limits: SearchLimits = defaultSearchLimits,
): BestChains {
  const stages = placeStages(problem, options);
  if (stages.placed.every(({ candidates }) => candidates.length <= limits.width))
    return searchAmong(problem, options, limits, stages);
  const bounds = boundCandidates(problem, stages);
  let budget = limits;
  let [width, dearest] = [limits.width, Number.NEGATIVE_INFINITY];
  let found: BestChains | undefined;
  for (;;) {
    const { kept, outside } = keepPromising(stages, bounds, { width, dearest, parties: options.contains });
    if (found !== undefined && countPairs(kept) > limits.mostPairs) return found;
    const work = found?.work ?? 0;
    budget = { ...limits, mostWork: limits.mostWork - work };
    const next = searchAmong(problem, options, budget, kept);
    found = limitProof({ ...next, work: work + next.work }, outside, options.most);
    if (found.exact || next.stoppedAt !== null) return found;
    if (found.chains.length === options.most) dearest = found.chains.at(-1)!.cost;
    else width *= 2;
  }
}

function searchAmong(
  problem: ChainProblem,
  options: ChainOptions,
  budget: SearchBudget,
  stages: PlacedStages,
): BestChains {
  const board = layBoard(problem, stages, options);
  const { found, stoppedAt, work } = searchChains(board, options, budget);
  return {
    chains: found.map(({ bound, best }) => ({
      cost: bound,
      parties: Array.from(best, (position, stage) => board.parties[stage]![position]!),
      equals: findEquals(board, best, options.contains),
    })),
    stages: stages.placed.map(({ stage }) => stage),
    links: stages.links,
    leftOut: stages.leftOut,
    exact: stoppedAt === null,
    stoppedAt,
    proven: found.length,
    work,
  };
}

interface Promising {
  readonly width: number;
  readonly dearest: number;
  readonly parties: readonly number[];
}

/**
 * The stages with the first `width` by their bounds, all that no bound makes dearer than `dearest`, and the parties
 * that have to be in it; and the least bound of all others.
 */
function keepPromising(stages: PlacedStages, bounds: readonly Float64Array[], promise: Promising) {
  let outside = Number.POSITIVE_INFINITY;
  const placed = stages.placed.map(({ stage, candidates }, at) => {
    const costs = bounds[at]!;
    const cheapest = costs.toSorted()[promise.width - 1] ?? Number.POSITIVE_INFINITY;
    let left = promise.width - costs.filter((cost) => cost < cheapest).length;
    const isKept = ({ party }: { readonly party: number }, position: number) => {
      const cost = costs[position]!;
      if (cost < cheapest || cost <= promise.dearest || promise.parties.includes(party)) return true;
      if (cost === cheapest && left > 0) {
        left -= 1;
        return true;
      }
      outside = Math.min(outside, cost);
      return false;
    };
    return { stage, candidates: candidates.filter(isKept) };
  });
  return { kept: { ...stages, placed }, outside };
}

function countPairs({ placed, links }: PlacedStages): number {
  const sizeOf = (stage: number) => placed[stage]!.candidates.length;
  return links.reduce((sum, { from, to }) => sum + sizeOf(from) * sizeOf(to), 0);
}

/** A chain with somebody who was not compared costs at least `outside`: what is dearer, or as dear, is not proven. */
function limitProof(found: BestChains, outside: number, most: number): BestChains {
  const { chains, stoppedAt } = found;
  const proven = chains.filter(({ cost }) => cost < outside).length;
  const isWhole = outside === Number.POSITIVE_INFINITY || proven === most;
  if (stoppedAt === null && isWhole) return found;
  return { ...found, proven, exact: false, stoppedAt: Math.min(stoppedAt ?? outside, outside) };
}
