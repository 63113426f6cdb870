/** Where everything stands in the picture of a value chain: steps across, regions as lanes, parties as bars. Pixels. */
import type { BestChainAnswer } from "#contract/find-best-chains.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { compareIds, packRows } from "./pack-rows.ts";

type PartyOfChain = ValueChain["parties"][number];

export interface LanesAsked {
  readonly chain: ValueChain;
  /** Those listed, best first. */
  readonly chains: readonly BestChainAnswer[];
  /** The one that is drawn. */
  readonly lit: BestChainAnswer | null;
  readonly open: ReadonlySet<string>;
  readonly width: number;
}

export interface Mark {
  readonly stage: number;
  readonly isActive: boolean;
  readonly x: number;
}

export interface Bar {
  readonly party: PartyOfChain["party"];
  readonly left: number;
  readonly width: number;
  /** From the top of all lanes to the middle of the bar. */
  readonly y: number;
  readonly marks: readonly Mark[];
  /** How wide its name may be: to the next mark, or to a step that nobody can take, which is water. */
  readonly nameRoom: number;
}

/** How many are not drawn in a lane, at one step. */
export interface HiddenCount {
  readonly stage: number;
  readonly x: number;
  readonly active: number;
  readonly capable: number;
}

type Region = ValueChain["regions"][number]["region"];

export interface Lane {
  /** Null: in no known region, or in all those where nobody is known. */
  readonly region: Region | null;
  /** Regions where nobody is known stand in one lane, the last. */
  readonly nobodyIn: readonly Region[];
  readonly parties: number;
  readonly top: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly hidden: readonly HiddenCount[];
  readonly hiddenParties: number;
  readonly hiddenTop: number;
  readonly canClose: boolean;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly columns: readonly { readonly left: number; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

export const lanesFigures = {
  /** Room for the names of regions. */
  side: 112,
  /** Below this a name does not fit and the picture scrolls sideways. */
  leastColumn: 100,
  row: 29,
  padding: 5,
  gap: 11,
  emptyLane: 28,
  countRow: 22,
  /** From the left of a bar to its first mark. */
  markInset: 15,
  end: 12,
} as const;

/** So many parties stand in a lane before the others are only counted, unless they are in a chain that is listed. */
const shownClosed = 2;
/** Of those in listed chains so many, besides the ones in the chain that is drawn. */
const shownListed = 3;

export function layLanes({ chain, chains, lit, open, width }: LanesAsked): Lanes {
  const { side, leastColumn, gap, end } = lanesFigures;
  const count = Math.max(1, chain.stages.length);
  const column = Math.max(leastColumn, Math.floor((width - side - end) / count));
  const columns = chain.stages.map((_, at) => ({ left: side + at * column, width: column }));
  const rankOf = rankParties(chain, chains, lit);
  let top = 6;
  const lanes = groupByRegion(chain).map(({ region, nobodyIn, parties }) => {
    const sorted = [...parties].sort(
      (a, b) => rankOf(a).tier - rankOf(b).tier || rankOf(b).steps - rankOf(a).steps || compareIds(a, b),
    );
    const isOpen = region !== null && open.has(region.id);
    const shown = isOpen ? sorted.length : countShown(sorted.map((party) => rankOf(party).tier));
    const lane = layLane({ chain, region, nobodyIn, sorted, shown, columns, top });
    top += lane.height + gap;
    return {
      ...lane,
      canClose: isOpen && countShown(sorted.map((each) => rankOf(each).tier)) < sorted.length,
    };
  });
  return { lanes, columns, width: side + count * column + end, height: Math.max(0, top - gap + 6) };
}

/** All in the drawn chain, some in the other listed ones, and enough others that a lane is not bare. */
function countShown(tiers: readonly number[]): number {
  const inLit = tiers.filter((tier) => tier === 0).length;
  const listed = tiers.filter((tier) => tier === 1).length;
  const most = inLit + Math.min(listed, shownListed);
  // One more party takes no more room than the line that says that it is hidden.
  const shown = Math.min(tiers.length, Math.max(shownClosed, most));
  return tiers.length - shown === 1 ? tiers.length : shown;
}

function rankParties(chain: ValueChain, chains: readonly BestChainAnswer[], lit: BestChainAnswer | null) {
  const partiesIn = (list: readonly BestChainAnswer[]) =>
    new Set(list.flatMap(({ places }) => places.map(({ party }) => party)));
  const [drawn, listed] = [partiesIn(lit === null ? [] : [lit]), partiesIn(chains)];
  const ranks = new Map(
    chain.parties.map(({ party, active, capable }) => [
      party.id,
      {
        tier: drawn.has(party.id) ? 0 : listed.has(party.id) ? 1 : 2,
        steps: active.length * 2 + capable.length,
      },
    ]),
  );
  return ({ party }: PartyOfChain) => ranks.get(party.id)!;
}

interface RegionGroup {
  readonly region: Region | null;
  readonly nobodyIn: readonly Region[];
  readonly parties: readonly PartyOfChain[];
}

/** A party with several seats stands in the first of its regions that is shown. */
function groupByRegion({ regions, parties }: ValueChain): RegionGroup[] {
  const shown = new Set(regions.map(({ region }) => region.id));
  const seatOf = ({ party }: PartyOfChain) => party.regions.find((id) => shown.has(id));
  const groups = regions.map(({ region }) => ({
    ...{ region, nobodyIn: [] },
    parties: parties.filter((party) => seatOf(party) === region.id),
  }));
  const lost = parties.filter((party) => seatOf(party) === undefined);
  const nobodyIn = groups.flatMap((group) => (group.parties.length === 0 ? [group.region] : []));
  return [
    ...groups.filter((group) => group.parties.length > 0),
    ...(lost.length === 0 ? [] : [{ region: null, nobodyIn: [], parties: lost }]),
    ...(nobodyIn.length === 0 ? [] : [{ region: null, nobodyIn, parties: [] }]),
  ];
}

interface LaneAsked {
  readonly chain: ValueChain;
  readonly region: Region | null;
  readonly nobodyIn: readonly Region[];
  readonly sorted: readonly PartyOfChain[];
  readonly shown: number;
  readonly columns: Lanes["columns"];
  readonly top: number;
}

function layLane({
  chain,
  region,
  nobodyIn,
  sorted,
  shown,
  columns,
  top,
}: LaneAsked): Omit<Lane, "canClose"> {
  const { row, padding, emptyLane, countRow, markInset } = lanesFigures;
  const places = new Map(chain.stages.map(({ id }, at) => [id, at]));
  const marked = sorted.slice(0, shown).map(({ party, active, capable }) => {
    const marks = [
      ...active.map((id) => ({ stage: places.get(id)!, isActive: true })),
      ...capable.map((id) => ({ stage: places.get(id)!, isActive: false })),
    ].sort((a, b) => a.stage - b.stage);
    return { party, marks, from: marks[0]!.stage, to: marks.at(-1)!.stage };
  });
  const { rows, count } = packRows(marked);
  const bars = marked.map(({ party, marks, from, to }, at): Bar => {
    const left = columns[from]!.left + 2;
    const water = chain.stages.findIndex(({ gap }, stage) => gap === "missing" && stage > from);
    const ends = [marks[1]?.stage, water < 0 ? undefined : water, to + 1].filter(
      (stage) => stage !== undefined,
    );
    const end = columns[0]!.left + Math.min(...ends) * columns[0]!.width;
    return {
      ...{ party, left },
      width: columns[to]!.left + columns[to]!.width - 4 - left,
      y: top + padding + (rows[at]! + 0.5) * row,
      nameRoom: end - left - markInset - 24,
      marks: marks.map((mark) => ({ ...mark, x: columns[mark.stage]!.left + 2 + markInset })),
    };
  });
  const rest = sorted.slice(shown);
  const hidden = chain.stages.map(({ id }, stage) => ({
    ...{ stage, x: columns[stage]!.left + 2 + markInset },
    active: rest.filter(({ active }) => active.includes(id)).length,
    capable: rest.filter(({ capable }) => capable.includes(id)).length,
  }));
  const height =
    sorted.length === 0 ? emptyLane : count * row + 2 * padding + (rest.length > 0 ? countRow : 0);
  return {
    ...{ region, nobodyIn, parties: sorted.length, top, height, bars },
    hidden: hidden.filter(({ active, capable }) => active + capable > 0),
    ...{ hiddenParties: rest.length, hiddenTop: top + padding + count * row },
  };
}
