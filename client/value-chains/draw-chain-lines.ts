/** The lines of one chain through the lanes, and the brackets of what feeds what above them. */
import type { BestChainAnswer } from "#contract/find-best-chains.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";
import type { NodeKind } from "#contract/words.ts";
import type { Lanes } from "./lay-lanes.ts";

export interface ChainLine {
  readonly id: string;
  readonly path: string;
  readonly isToBeMade: boolean;
  readonly isWeakest: boolean;
  /** Where its label stands. */
  readonly middle: { readonly x: number; readonly y: number };
}

export interface ChosenMark {
  readonly id: string;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
}

/** Half of a chosen mark: lines begin and end at its edge. */
const reach = 12;

export function drawChainLines(lit: BestChainAnswer, chain: ValueChain, { lanes }: Lanes) {
  const places = new Map(chain.stages.map(({ id }, at) => [id, at]));
  const bars = new Map(lanes.flatMap((lane) => lane.bars.map((bar) => [bar.party.id, bar] as const)));
  const markOf = (stage: string, party: string) => {
    const bar = bars.get(party);
    const mark = bar?.marks.find((each) => each.stage === places.get(stage));
    return bar && mark && { kind: bar.party.kind, x: mark.x, y: bar.y };
  };
  const partyAt = new Map(lit.places.map(({ stage, party }) => [stage, party]));
  const marks = lit.places.flatMap(({ stage, party }): ChosenMark[] => {
    const at = markOf(stage, party);
    return at === undefined ? [] : [{ id: stage, ...at }];
  });
  const lines = lit.links.flatMap((link, at): ChainLine[] => {
    const from = markOf(link.from, partyAt.get(link.from) ?? "");
    const to = markOf(link.to, partyAt.get(link.to) ?? "");
    if (from === undefined || to === undefined) return [];
    return [
      {
        id: `${link.from} ${link.to}`,
        ...bendBetween(from, to),
        isToBeMade: link.isToBeMade,
        isWeakest: lit.weakest?.link === at,
      },
    ];
  });
  return { marks, lines };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function bendBetween(from: Point, to: Point): Pick<ChainLine, "path" | "middle"> {
  const [start, end] = [from.x + reach, to.x - reach];
  const pull = Math.max(26, Math.abs(end - start) * 0.45);
  const path = `M${start} ${from.y}C${start + pull} ${from.y} ${end - pull} ${to.y} ${end} ${to.y}`;
  return { path, middle: { x: (start + end) / 2, y: (from.y + to.y) / 2 } };
}

export interface Bracket {
  readonly to: number;
  readonly from: readonly number[];
  /** How high above the steps it runs: 0 is the lowest. */
  readonly level: number;
}

/** A step that feeds the next one needs no line; what feeds one further on has a bracket above the steps. */
export function listBrackets({ stages }: ValueChain): Bracket[] {
  const found: Bracket[] = [];
  stages.forEach(({ id }, to) => {
    const from = stages.flatMap((stage, at) => (stage.feeds === id ? [at] : []));
    if (from.every((at) => at === to - 1)) return;
    const level = lowestFree(
      found.filter(
        (other) => spanOf(other).low < Math.max(to, ...from) && spanOf(other).high > Math.min(to, ...from),
      ),
    );
    found.push({ to, from, level });
  });
  return found;
}

const spanOf = ({ from, to }: Bracket) => ({ low: Math.min(to, ...from), high: Math.max(to, ...from) });

function lowestFree(others: readonly Bracket[]): number {
  let level = 0;
  while (others.some((other) => other.level === level)) level += 1;
  return level;
}
