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
  /** Where its label stands: near its middle, on no name or mark where that can be. */
  readonly middle: Point;
}

export interface ChosenMark {
  readonly id: string;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
}

export interface TieLine {
  readonly id: string;
  readonly path: string;
  readonly parties: readonly [string, string];
  /** Drawn as a line of the chain already. */
  readonly isInChain: boolean;
}

/** More faint lines than this would be a grey mass; the strongest are drawn, and the key says of how many. */
const mostTies = 40;

/** The links that exist behind the chain, between parties that are drawn. */
export function drawTies(chain: ValueChain, lit: BestChainAnswer | null, lanes: Lanes): TieLine[] {
  const markOf = findMarks(chain, lanes);
  const drawn = new Set(lit?.links.map(({ from, parties }) => [from, ...parties].join()));
  return chain.ties
    .flatMap(({ from, to, parties }): TieLine[] => {
      const id = [from, ...parties].join();
      const [start, end] = [markOf(from, parties[0]), markOf(to, parties[1])];
      if (start === undefined || end === undefined) return [];
      return [{ id, path: bendBetween(start, end, lanes).path, parties, isInChain: drawn.has(id) }];
    })
    .slice(0, mostTies);
}

function findMarks(chain: ValueChain, { lanes }: Lanes) {
  const places = new Map(chain.stages.map(({ id }, at) => [id, at]));
  const bars = new Map(lanes.flatMap((lane) => lane.bars.map((bar) => [bar.party.id, bar] as const)));
  return (stage: string, party: string) => {
    const bar = bars.get(party);
    const mark = bar?.marks.find((each) => each.stage === places.get(stage));
    return bar && mark && { kind: bar.party.kind, x: mark.x, y: bar.y };
  };
}

/** Half of a chosen mark: lines begin and end at its edge. */
const reach = 12;

export function drawChainLines(lit: BestChainAnswer, chain: ValueChain, lanes: Lanes) {
  const markOf = findMarks(chain, lanes);
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
        ...bendBetween(from, to, lanes),
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

function bendBetween(from: Point, to: Point, lanes: Lanes): Pick<ChainLine, "path" | "middle"> {
  const [start, end] = [from.x + reach, to.x - reach];
  const pull = Math.max(26, Math.abs(end - start) * 0.45);
  const path = `M${start} ${from.y}C${start + pull} ${from.y} ${end - pull} ${to.y} ${end} ${to.y}`;
  const at = (share: number): Point => ({
    x: bezier(share, [start, start + pull, end - pull, end]),
    y: bezier(share, [from.y, from.y, to.y, to.y]),
  });
  const free = labelShares.map(at).find((point) => !isCrowded(point, lanes));
  return { path, middle: free ?? at(0.5) };
}

/** Where along a line its label is tried, from 0 to 1. */
const labelShares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7];
/** Half of a label, with a little room around it. */
const label = { width: 52, height: 13 };
const characterWidth = 6.5;

function bezier(share: number, [a, b, c, d]: readonly [number, number, number, number]): number {
  const rest = 1 - share;
  return rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
}

/** Whether a label there would cover a name or a mark. */
function isCrowded({ x, y }: Point, { lanes }: Lanes): boolean {
  const covers = (left: number, right: number) => x + label.width > left && x - label.width < right;
  return lanes.some(({ bars }) =>
    bars.some(({ y: middle, marks, party, nameRoom }) => {
      if (Math.abs(middle - y) > label.height + reach) return false;
      const called = party.shortName ?? party.name;
      const longest =
        typeof called === "string" ? called.length : Math.max(called.en.length, called.fr.length);
      const nameEnd = marks[0]!.x + reach + Math.min(nameRoom, longest * characterWidth);
      return (
        covers(marks[0]!.x - reach, nameEnd) || marks.some((mark) => covers(mark.x - reach, mark.x + reach))
      );
    }),
  );
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
