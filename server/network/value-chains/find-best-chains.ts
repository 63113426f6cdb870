import { Heap } from "../heap.ts";
import { addUpCosts } from "./add-up-costs.ts";
import { type ChainBoard, layBoard } from "./chain-board.ts";
import type { ChainOptions } from "./chain-options.ts";
import type { ChainProblem } from "./chain-problem.ts";
import {
  type ChainSpace,
  type Choice,
  countDifferences,
  findTwin,
  narrow,
  splitByCandidate,
  splitByChoice,
  splitByParty,
  wholeSpace,
} from "./chain-space.ts";
import { findEquals } from "./find-equals.ts";
import { type LeftOutStage, placeStages, type StageLink } from "./place-stages.ts";

export interface Chain {
  /** In millionths. */
  readonly cost: number;
  /** By placed stage: index of the party that takes it. */
  readonly parties: readonly number[];
  /** By placed stage: the other parties that could take it at equal cost, everything else as it is. */
  readonly equals: readonly (readonly number[])[];
}

export interface BestChains {
  /** Best first. Those that are listed are certain, also where the search stopped. */
  readonly chains: readonly Chain[];
  /** Stages that have a place, as indexes into those of the problem, in (order, id). */
  readonly stages: readonly number[];
  /** Between placed stages, by position in `stages`. */
  readonly links: readonly StageLink[];
  readonly leftOut: readonly LeftOutStage[];
  readonly exact: boolean;
  /** Where the search stopped: no chain that is not listed costs less. Null if it is exact. */
  readonly stoppedAt: number | null;
  /** How many sets of chains were looked at. */
  readonly work: number;
}

export interface SearchLimits {
  /** How many sets of chains may be looked at. */
  readonly mostWork: number;
  /** Asked now and then. */
  readonly isCancelled: () => boolean;
}

/** About a second's worth at the size of a land: what is asked in earnest needs a few hundred. */
export const defaultSearchLimits: SearchLimits = { mostWork: 20_000, isCancelled: () => false };

/**
 * The best chains, exactly, by cost, then by the parties' ids in (stage order, stage id); a stage that nobody can take
 * is left out. Cost = Σ over links of their cost + Σ over stages of theirs, in millionths.
 *
 * Best-first search over sets of chains. The bound of a set is its cheapest choice, from dynamic programming over the
 * in-tree, which also counts the borders crossed; it may have a party twice, which makes it a bound from below. A set
 * whose best choice is no chain (a party twice, too like one that is listed) is split into parts that do not meet, and
 * so is one whose best has been listed (Lawler 1972; Murty 1968; k best over a tree: cf. Huang & Chiang 2005). Splitting
 * where it fails, and only there, keeps the work small where the same few hubs could take every stage.
 */
export function findBestChains(
  problem: ChainProblem,
  options: ChainOptions,
  limits: SearchLimits = defaultSearchLimits,
): BestChains {
  const stages = placeStages(problem, options);
  const board = layBoard(problem, stages, options);
  const { found, stoppedAt, work } = search(board, options, limits);
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
    work,
  };
}

/** A set of chains that waits. Its best choice is found when its turn comes. */
interface Waiting {
  readonly space: ChainSpace;
  readonly bound: number;
  readonly best: Choice | null;
}

type Found = Waiting & { readonly best: Choice };

interface Searched {
  readonly found: readonly Found[];
  readonly stoppedAt: number | null;
  readonly work: number;
}

function search(board: ChainBoard, options: ChainOptions, limits: SearchLimits): Searched {
  const { most, isDistinct, isDiverse, contains } = options;
  const least = isDiverse ? 2 : 1;
  const found: Found[] = [];
  const waiting = new Heap<Waiting>(compareWaiting);
  const wait = (spaces: readonly ChainSpace[]) => {
    for (const space of spaces) {
      const bound = leastOf(addUpCosts(board, space, 0));
      if (bound < Number.POSITIVE_INFINITY) waiting.push({ space, bound, best: null });
    }
  };
  let work = 0;
  if (board.parties.length > 0)
    wait(
      contains.reduce(
        (spaces, party) => spaces.flatMap((space) => splitByParty(board, space, party)),
        [wholeSpace(board)],
      ),
    );
  while (found.length < most) {
    const next = waiting.pop();
    if (next === undefined) return { found, stoppedAt: null, work };
    if (work === limits.mostWork || limits.isCancelled()) return { found, stoppedAt: next.bound, work };
    work += 1;
    if (next.best === null) {
      waiting.push({ ...next, best: chooseBest(board, next) });
      continue;
    }
    const { best } = next;
    const rival = found.find((each) => countDifferences(each.best, best) < least)?.best;
    const twin = isDistinct ? findTwin(board, best) : undefined;
    if (rival !== undefined) wait(splitByChoice(board, next.space, rival, least));
    else if (twin !== undefined) wait(splitByCandidate(board, next.space, twin, best[twin]!));
    else {
      found.push({ ...next, best });
      wait(splitByChoice(board, next.space, best, least));
    }
  }
  return { found, stoppedAt: null, work };
}

/** By bound, then by the parties' ids. One whose best is not known yet could be the first of its bound. */
function compareWaiting(a: Waiting, b: Waiting): number {
  if (a.bound !== b.bound) return a.bound - b.bound;
  if (a.best === null || b.best === null) return Number(a.best !== null) - Number(b.best !== null);
  const stage = a.best.findIndex((position, at) => position !== b.best?.[at]);
  return stage < 0 ? 0 : a.best[stage]! - b.best[stage]!;
}

function leastOf(costs: Float64Array): number {
  return costs.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY);
}

/** The first by ids of the choices that cost as little as the bound: stage by stage the first that still can. */
function chooseBest(board: ChainBoard, { space, bound }: Waiting): Choice {
  const best = new Int32Array(space.length);
  let left = space;
  for (let stage = 0; stage < space.length; stage += 1) {
    const at = addUpCosts(board, left, stage).indexOf(bound);
    best[stage] = left[stage]![at]!;
    left = narrow(left, stage, left[stage]!.subarray(at, at + 1));
  }
  return best;
}
