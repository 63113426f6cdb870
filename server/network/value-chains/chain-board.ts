import type { ChainOptions } from "./chain-options.ts";
import { type ChainProblem, isCrossing } from "./chain-problem.ts";
import type { PlacedStages, StageLink } from "./place-stages.ts";

/** Two stages that are joined in the tree on which costs are added up. Candidates go by their positions at the stage. */
export interface Joint {
  readonly from: number;
  readonly to: number;
  /** Of the candidate at `from`, row by row, with each at `to`; Infinity where both are one party that may not repeat. */
  readonly costs: Float64Array;
  /** 1 where the link crosses the border asked for. */
  readonly crosses: Uint8Array;
}

/** One step of adding up: what stage `from` and all behind it cost is handed on to `to`. */
export interface Pass {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

/** What the search looks up: all costs between the candidates of neighbouring stages, found once. */
export interface ChainBoard {
  /** By stage, then by the position of the candidate there: index of the party, ascending. */
  readonly parties: readonly Int32Array[];
  readonly stageCosts: readonly Float64Array[];
  readonly joints: readonly Joint[];
  /** By stage: the passes that bring the cost of all others to it, the farthest first. */
  readonly passes: readonly (readonly Pass[])[];
  readonly isDistinct: boolean;
  /** How many links have to cross. */
  readonly leastCrossings: number;
}

export function layBoard(
  problem: ChainProblem,
  { placed, links }: PlacedStages,
  { isDistinct, crosses }: ChainOptions,
): ChainBoard {
  const parties = placed.map(({ candidates }) => Int32Array.from(candidates, ({ party }) => party));
  const join = (link: StageLink, isLink: boolean): Joint => {
    const [rows, columns] = [parties[link.from]!, parties[link.to]!];
    const costs = new Float64Array(rows.length * columns.length);
    const crossings = new Uint8Array(costs.length);
    rows.forEach((p, row) => {
      columns.forEach((q, column) => {
        const at = row * columns.length + column;
        if (p === q) costs[at] = isDistinct ? Number.POSITIVE_INFINITY : 0;
        else if (isLink) costs[at] = problem.linkCost(p, q);
        if (crosses === null || !isLink || p === q) return;
        const [mine, theirs] = [problem.placesOf(p), problem.placesOf(q)];
        crossings[at] = isCrossing(mine, theirs, crosses.border) ? 1 : 0;
      });
    });
    return { ...link, costs, crosses: crossings };
  };
  const joints = [
    ...links.map((link) => join(link, true)),
    ...joinTrees(placed.length, links).map((link) => join(link, false)),
  ];
  return {
    parties,
    stageCosts: placed.map(({ candidates }) => Float64Array.from(candidates, ({ cost }) => cost.total)),
    joints,
    passes: placed.map((_, stage) => planPasses(stage, joints)),
    isDistinct,
    leastCrossings: crosses?.least ?? 0,
  };
}

/** Where a last stage is missing, several trees are left: costless joints make one of them. */
export function joinTrees(size: number, links: readonly StageLink[]): StageLink[] {
  const feeding = new Set(links.map(({ from }) => from));
  const lasts = Array.from({ length: size }, (_, stage) => stage).filter((stage) => !feeding.has(stage));
  return lasts.slice(1).map((to, before) => ({ from: lasts[before]!, to }));
}

function planPasses(goal: number, joints: readonly Joint[]): Pass[] {
  const nearestFirst: Pass[] = [];
  const reached = [goal];
  for (const to of reached)
    for (const joint of joints) {
      if (joint.from !== to && joint.to !== to) continue;
      const from = joint.from === to ? joint.to : joint.from;
      if (reached.includes(from)) continue;
      reached.push(from);
      nearestFirst.push({ from, to, joint });
    }
  return nearestFirst.reverse();
}
