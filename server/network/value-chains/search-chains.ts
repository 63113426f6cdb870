import { Heap } from "../heap.ts";
import { addUpCosts } from "./add-up-costs.ts";
import type { ChainBoard } from "./chain-board.ts";
import type { ChainOptions } from "./chain-options.ts";
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

/** A set of chains that waits. Its best choice is found when its turn comes. */
interface Waiting {
  readonly space: ChainSpace;
  readonly bound: number;
  readonly best: Choice | null;
}

export interface SearchBudget {
  /** How many sets of chains may be looked at. */
  readonly mostWork: number;
  /** Asked for each of them. */
  readonly isCancelled: () => boolean;
}

export interface Searched {
  /** Best first. */
  readonly found: readonly FoundChoice[];
  /** What no other can cost less than, where the search stopped; null if all that was asked for has been found. */
  readonly stoppedAt: number | null;
  readonly work: number;
}

export interface FoundChoice {
  /** What it costs, in millionths. */
  readonly bound: number;
  readonly best: Choice;
}

/**
 * The best choices on the board that are chains, by cost, then by the parties' ids stage by stage.
 *
 * Best-first search over sets of chains. The bound of a set is its cheapest choice, from dynamic programming over the
 * in-tree, which also counts the borders crossed; it may have a party twice, which makes it a bound from below. A set
 * whose best choice is no chain (a party twice, too like one that is listed) is split into parts that do not meet, and
 * so is one whose best has been listed (Lawler 1972; Murty 1968; k best over a tree: cf. Huang & Chiang 2005). Splitting
 * where it fails, and only there, keeps the work small where the same few hubs could take every stage.
 */
export function searchChains(board: ChainBoard, options: ChainOptions, budget: SearchBudget): Searched {
  const { most, isDistinct, isDiverse, contains } = options;
  const least = isDiverse ? 2 : 1;
  const found: FoundChoice[] = [];
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
    if (work === budget.mostWork || budget.isCancelled()) return { found, stoppedAt: next.bound, work };
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
      found.push({ bound: next.bound, best });
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
