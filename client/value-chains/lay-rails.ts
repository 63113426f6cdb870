/** The chain drawn downwards: beside each step which lines begin, end or pass there. */
import type { BestChainAnswer } from "#contract/find-best-chains.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";

export interface Rail {
  readonly id: string;
  readonly isToBeMade: boolean;
  /** 0: straight from one step to the next below it; others run beside, the nearest first. */
  readonly column: number;
  readonly part: "begins" | "passes" | "ends";
}

export interface Rails {
  /** By step, in the order of the chain. */
  readonly steps: readonly (readonly Rail[])[];
  /** How many columns there are beside the straight one. */
  readonly columns: number;
}

/** A line to the next step is straight; one that goes further runs beside the steps, where no other one is. */
export function layRails({ stages }: ValueChain, lit: BestChainAnswer | null): Rails {
  const places = new Map(stages.map(({ id }, at) => [id, at]));
  const steps: Rail[][] = stages.map(() => []);
  const taken: { readonly top: number; readonly bottom: number; readonly column: number }[] = [];
  for (const { from, to, isToBeMade } of lit?.links ?? []) {
    const ends = [places.get(from)!, places.get(to)!].sort((a, b) => a - b);
    const [top, bottom] = [ends[0]!, ends[1]!];
    const near = taken.filter((other) => other.top <= bottom && other.bottom >= top);
    const column = bottom - top === 1 ? 0 : freeColumn(near.map((other) => other.column));
    if (column > 0) taken.push({ top, bottom, column });
    const line = { id: `${from} ${to}`, isToBeMade, column };
    steps[top]!.push({ ...line, part: "begins" });
    for (let at = top + 1; at < bottom; at += 1) steps[at]!.push({ ...line, part: "passes" });
    steps[bottom]!.push({ ...line, part: "ends" });
  }
  return { steps, columns: Math.max(0, ...taken.map(({ column }) => column)) };
}

function freeColumn(taken: readonly number[]): number {
  let column = 1;
  while (taken.includes(column)) column += 1;
  return column;
}
