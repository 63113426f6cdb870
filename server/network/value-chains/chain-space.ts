import type { ChainBoard } from "./chain-board.ts";

/** A set of chains: by stage, the positions of the candidates that are left, ascending. Never changed. */
export type ChainSpace = readonly Int32Array[];

/** By stage, the position of the candidate that takes it. */
export type Choice = Int32Array;

export function wholeSpace({ parties }: ChainBoard): ChainSpace {
  return parties.map(({ length }) => Int32Array.from({ length }, (_, position) => position));
}

export function narrow(space: ChainSpace, stage: number, domain: Int32Array): ChainSpace {
  return space.with(stage, domain);
}

/** How many stages two choices fill differently. */
export function countDifferences(choice: Choice, other: Choice): number {
  return choice.reduce((sum, position, stage) => sum + (position === other[stage] ? 0 : 1), 0);
}

/** Everything of the space that has this candidate at the stage; undefined if there is nothing. */
function take(board: ChainBoard, space: ChainSpace, stage: number, position: number): ChainSpace | undefined {
  if (!space[stage]!.includes(position)) return undefined;
  const party = board.parties[stage]![position]!;
  const taken = narrow(space, stage, Int32Array.of(position));
  if (!board.isDistinct) return taken;
  return taken.reduce<ChainSpace | undefined>(
    (left, _, other) => (other === stage ? left : left && leaveParty(board, left, other, party)),
    taken,
  );
}

/** Everything of the space that does not have this candidate at the stage. */
function leave(space: ChainSpace, stage: number, position: number): ChainSpace | undefined {
  const domain = space[stage]!;
  if (!domain.includes(position)) return space;
  return domain.length === 1
    ? undefined
    : narrow(
        space,
        stage,
        domain.filter((each) => each !== position),
      );
}

function leaveParty(board: ChainBoard, space: ChainSpace, stage: number, party: number) {
  const position = board.parties[stage]!.indexOf(party);
  return position < 0 ? space : leave(space, stage, position);
}

/**
 * The space in parts that do not meet, without the choices that differ from `choice` in fewer than `least` stages:
 * one part for each set of first stages that differ (Lawler 1972, for `least` 1).
 */
export function splitByChoice(
  board: ChainBoard,
  space: ChainSpace,
  choice: Choice,
  least: number,
  first = 0,
): ChainSpace[] {
  if (least === 0) return [space];
  const parts: ChainSpace[] = [];
  let agreeing: ChainSpace | undefined = space;
  for (let stage = first; stage < choice.length && agreeing !== undefined; stage += 1) {
    const differing = leave(agreeing, stage, choice[stage]!);
    if (differing !== undefined) parts.push(...splitByChoice(board, differing, choice, least - 1, stage + 1));
    agreeing = take(board, agreeing, stage, choice[stage]!);
  }
  return parts;
}

/** A party that the choice has twice, by the first of its stages; undefined if all are distinct. */
export function findTwin(board: ChainBoard, choice: Choice): number | undefined {
  const taken = Array.from(choice, (position, stage) => board.parties[stage]![position]!);
  const stage = taken.findIndex((party, at) => taken.includes(party, at + 1));
  return stage < 0 ? undefined : stage;
}

/** The space in two: with this candidate at the stage and nowhere else, and without it there. */
export function splitByCandidate(board: ChainBoard, space: ChainSpace, stage: number, position: number) {
  return [take(board, space, stage, position), leave(space, stage, position)].filter(
    (part) => part !== undefined,
  );
}

/** The part of the space in which the party has a place, by the first of its stages: parts that do not meet. */
export function splitByParty(board: ChainBoard, space: ChainSpace, party: number): ChainSpace[] {
  const parts: ChainSpace[] = [];
  let without: ChainSpace | undefined = space;
  for (let stage = 0; stage < space.length && without !== undefined; stage += 1) {
    const position = board.parties[stage]!.indexOf(party);
    const part = position < 0 ? undefined : take(board, without, stage, position);
    if (part !== undefined) parts.push(part);
    without = leaveParty(board, without, stage, party);
  }
  return parts;
}
