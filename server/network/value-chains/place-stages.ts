import type { ChainOptions } from "./chain-options.ts";
import type { Candidate, ChainProblem } from "./chain-problem.ts";

/** A stage that somebody can take. */
export interface PlacedStage {
  /** Index into the stages of the problem. */
  readonly stage: number;
  /** Sorted by party, at least one. */
  readonly candidates: readonly Candidate[];
}

/** Positions among the placed stages: from what feeds to what is fed. */
export interface StageLink {
  readonly from: number;
  readonly to: number;
}

export interface LeftOutStage {
  readonly stage: number;
  /** Whether nobody is known at all, or nobody whom the options leave. */
  readonly reason: "missing" | "options";
}

export interface PlacedStages {
  /** In (order, id). */
  readonly placed: readonly PlacedStage[];
  readonly links: readonly StageLink[];
  readonly leftOut: readonly LeftOutStage[];
}

/**
 * The stages as a chain can fill them: in (order, id), with the parties that the options leave. A stage without any
 * is left out and named; what feeds it links to what it feeds.
 */
export function placeStages(problem: ChainProblem, options: ChainOptions): PlacedStages {
  const { stages, candidates } = problem;
  const sorted = stages.map((_, at) => at).sort((a, b) => compareStages(stages[a]!, stages[b]!));
  const placed: PlacedStage[] = [];
  const leftOut: LeftOutStage[] = [];
  for (const stage of sorted) {
    const all = candidates[stage] ?? [];
    const left = all.filter((candidate) => isLeft(problem, candidate, options));
    if (left.length > 0) placed.push({ stage, candidates: left.sort((a, b) => a.party - b.party) });
    else leftOut.push({ stage, reason: all.length === 0 ? "missing" : "options" });
  }
  return { placed, links: linkPlaced(problem, placed), leftOut };
}

interface Ordered {
  readonly order: number;
  readonly id: string;
}

function compareStages(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function isLeft(problem: ChainProblem, { party, isActive }: Candidate, options: ChainOptions): boolean {
  const { regions, without, onlyActive, mostCollaborations } = options;
  if (onlyActive && !isActive) return false;
  if (mostCollaborations !== null && problem.collaborationsOf(party) > mostCollaborations) return false;
  if (regions !== null && !problem.placesOf(party).regions.some((region) => regions.includes(region)))
    return false;
  return !without.includes(party);
}

function linkPlaced({ stages }: ChainProblem, placed: readonly PlacedStage[]): StageLink[] {
  const indexOf = new Map(stages.map(({ id }, at) => [id, at]));
  const positionOf = new Map(placed.map(({ stage }, position) => [stage, position]));
  const next = (stage: number) => indexOf.get(stages[stage]?.feeds ?? "");
  return placed.flatMap(({ stage }, from) => {
    let fed = next(stage);
    while (fed !== undefined && !positionOf.has(fed)) fed = next(fed);
    const to = fed === undefined ? undefined : positionOf.get(fed);
    return to === undefined ? [] : [{ from, to }];
  });
}
