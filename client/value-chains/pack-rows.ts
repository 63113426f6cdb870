interface Span {
  readonly from: number;
  readonly to: number;
}

/** Puts spans into as few rows as their order allows: each into the first row in which it covers nobody. */
export function packRows(spans: readonly Span[]): {
  readonly rows: readonly number[];
  readonly count: number;
} {
  const taken: Span[][] = [];
  const rows = spans.map((span) => {
    const free = taken.findIndex((row) => row.every(({ from, to }) => span.to < from || span.from > to));
    const row = free < 0 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), span];
    return row;
  });
  return { rows, count: taken.length };
}

interface Placed {
  readonly party: { readonly id: string };
}

export function compareIds(a: Placed, b: Placed): number {
  return a.party.id < b.party.id ? -1 : a.party.id > b.party.id ? 1 : 0;
}
