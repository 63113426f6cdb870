import type { ChainBoard, Joint } from "./chain-board.ts";
import type { Choice } from "./chain-space.ts";

/**
 * By stage, the other parties (indexes, ascending) that could take it at equal cost, everything else as it is: the
 * chain stays one that the options allow. `contains` are the parties that it must have.
 */
export function findEquals(board: ChainBoard, choice: Choice, contains: readonly number[]): number[][] {
  const parties = Array.from(choice, (position, stage) => board.parties[stage]![position]!);
  const crossings = board.joints.reduce(
    (sum, joint) => sum + joint.crosses[placeOf(board, joint, choice)]!,
    0,
  );
  return parties.map((party, stage) => {
    const others = parties.filter((_, at) => at !== stage);
    if (contains.includes(party) && !others.includes(party)) return [];
    const now = measurePlace(board, choice, stage, choice[stage]!);
    return Array.from(board.parties[stage]!).filter((other, position) => {
      if (other === party || (board.isDistinct && others.includes(other))) return false;
      const then = measurePlace(board, choice, stage, position);
      return then.cost === now.cost && crossings - now.crossings + then.crossings >= board.leastCrossings;
    });
  });
}

/** What the candidate at the stage costs, its links included, and how many of these cross. */
function measurePlace(board: ChainBoard, choice: Choice, stage: number, position: number) {
  const changed = choice.with(stage, position);
  let cost = board.stageCosts[stage]![position]!;
  let crossings = 0;
  for (const joint of board.joints) {
    if (joint.from !== stage && joint.to !== stage) continue;
    const at = placeOf(board, joint, changed);
    cost += joint.costs[at]!;
    crossings += joint.crosses[at]!;
  }
  return { cost, crossings };
}

function placeOf({ parties }: ChainBoard, { from, to }: Joint, choice: Choice): number {
  return choice[from]! * parties[to]!.length + choice[to]!;
}
