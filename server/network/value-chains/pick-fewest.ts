/** Somebody who covers items at a cost each; undefined where it does not. */
export interface Choosable {
  readonly party: number;
  readonly costs: readonly (number | undefined)[];
}

export interface Picking {
  /** The first so many items count more than all others together. */
  readonly primary: number;
  /** Sorted by party; together they cover every item. */
  readonly choices: readonly Choosable[];
  readonly most: number;
  readonly mostWork: number;
}

export interface Picked {
  /** Ascending. */
  readonly parties: readonly number[];
  readonly proven: boolean;
}

/** The best way to cover a set of items: by number, then cost, then parties. */
interface Cover {
  readonly parties: readonly number[];
  readonly cost: number;
}

/**
 * The fewest that cover all items; among as few the cheapest (each item is paid to one of them), then the first by
 * ids. Dynamic programming over all sets of items: who covers a set is somebody who takes a part of it with its first
 * item, and the best cover of the rest (3^items steps). Past `mostWork` steps: one after the other who covers most of
 * what is left, which is not proven to be best.
 */
export function pickFewest(picking: Picking): Picked {
  const items = picking.choices[0]?.costs.length ?? 0;
  const steps = picking.choices.reduce((sum, { costs }) => sum + 2 ** countDefined(costs), 3 ** items);
  if (steps > picking.mostWork) return { parties: pickGreedily(picking, items), proven: false };
  const covers = coverAllSets(picking.choices, items);
  const worthOf = (set: number) => countBits(set & (2 ** picking.primary - 1)) * (items + 1) + countBits(set);
  let best = 0;
  covers.forEach((cover, set) => {
    if (cover.parties.length > picking.most) return;
    const gain = worthOf(set) - worthOf(best);
    if (gain > 0 || (gain === 0 && compareCovers(cover, covers[best]!) < 0)) best = set;
  });
  return { parties: covers[best]!.parties, proven: true };
}

function coverAllSets(choices: readonly Choosable[], items: number): Cover[] {
  const alone = coverAlone(choices, items);
  const covers: Cover[] = [{ parties: [], cost: 0 }];
  for (let set = 1; set < 2 ** items; set += 1) {
    const first = set & -set;
    const rest = set ^ first;
    let best: Cover | undefined;
    for (let more = rest; ; more = (more - 1) & rest) {
      const one = alone[first | more];
      const cover = one && joinCovers(covers[rest ^ more]!, one, best);
      if (cover !== undefined) best = cover;
      if (more === 0) break;
    }
    covers.push(best!);
  }
  return covers;
}

/** By set of items: the cheapest, then first, who covers it alone. */
function coverAlone(choices: readonly Choosable[], items: number): (Cover | undefined)[] {
  const alone: (Cover | undefined)[] = Array.from({ length: 2 ** items });
  for (const { party, costs } of choices) {
    const able = costs.reduce<number>((set, cost, item) => (cost === undefined ? set : set | (1 << item)), 0);
    for (let set = able; set > 0; set = (set - 1) & able) {
      const cost = costs.reduce<number>((sum, each, item) => sum + (set & (1 << item) ? (each ?? 0) : 0), 0);
      if (cost < (alone[set]?.cost ?? Number.POSITIVE_INFINITY)) alone[set] = { parties: [party], cost };
    }
  }
  return alone;
}

/** Both together, if that is better than what is known. */
function joinCovers(rest: Cover, one: Cover, known: Cover | undefined): Cover | undefined {
  const size = rest.parties.length + 1;
  const cost = rest.cost + one.cost;
  if (known !== undefined) {
    const worse = size - known.parties.length || cost - known.cost;
    if (worse > 0) return undefined;
  }
  const cover = { parties: [...rest.parties, ...one.parties].sort((a, b) => a - b), cost };
  return known === undefined || compareCovers(cover, known) < 0 ? cover : undefined;
}

function compareCovers(a: Cover, b: Cover): number {
  const difference = a.parties.length - b.parties.length || a.cost - b.cost;
  if (difference !== 0) return difference;
  const at = a.parties.findIndex((party, place) => party !== b.parties[place]);
  return at < 0 ? 0 : a.parties[at]! - b.parties[at]!;
}

function pickGreedily({ choices, most, primary }: Picking, items: number): number[] {
  const picked: number[] = [];
  const left = new Set(Array.from({ length: items }, (_, item) => item));
  const gainOf = ({ costs }: Choosable) =>
    costs.reduce<number>(
      (sum, cost, item) => (cost === undefined || !left.has(item) ? sum : sum + (item < primary ? items : 1)),
      0,
    );
  while (left.size > 0 && picked.length < most) {
    const gains = choices.map(gainOf);
    const next = choices[gains.indexOf(Math.max(...gains))]!;
    picked.push(next.party);
    next.costs.forEach((cost, item) => {
      if (cost !== undefined) left.delete(item);
    });
  }
  return picked.sort((a, b) => a - b);
}

function countDefined(costs: readonly (number | undefined)[]): number {
  return costs.filter((cost) => cost !== undefined).length;
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count += 1;
  return count;
}
