import type { Pairs as ListedPairs } from "#contract/list-pairs.ts";
import { unrankedReasons } from "#contract/words.ts";
import { orderParties } from "../../network/complementarity/order-parties.ts";
import type { Ranking } from "../../network/complementarity/rank-pairs.ts";
import type { Pairs } from "./keep-pairs.ts";

export interface MatrixAsked {
  /** Rows of pairs that pass the filters, the best by the usual weights first: whom the matrix shows does not change with a slider. */
  readonly best: readonly number[];
  readonly most: number;
  readonly order: "community" | "region";
}

/** The parties of the best pairs, in an order in which blocks can be seen, with every pair of them. */
export function chooseMatrix(
  pairs: Pairs,
  ranking: Ranking,
  { best, most, order }: MatrixAsked,
): NonNullable<ListedPairs["matrix"]> {
  const chosen = choose(pairs, best, most);
  const { rows, blocks } = order === "region" ? byRegion(pairs, chosen) : byCommunity(pairs, chosen);
  const { table, rights } = pairs;
  const wanted = new Set(rows);
  const rowOf = new Map<number, number>();
  for (const [row, left] of table.left.entries())
    if (wanted.has(left) && wanted.has(table.right[row]!))
      rowOf.set(left * rights.length + table.right[row]!, row);
  return {
    rows: rows.map((party) => rights[party]!.id),
    blocks,
    of: rights.length,
    cells: rows.flatMap((one, at) =>
      rows.slice(at + 1).map((other, distance) => {
        const [left, right] = one < other ? [one, other] : [other, one];
        const row = rowOf.get(left * rights.length + right);
        const code = table.reasons[left]![right]!;
        return {
          row: at,
          column: at + 1 + distance,
          score: row === undefined ? null : ranking.scores[row]!,
          rank: row === undefined ? null : ranking.ranks[row]!,
          reason: unrankedReasons[code - 1] ?? null,
          collaborations: pairs.countCollaborations(left, right),
        };
      }),
    ),
  };
}

function choose({ table }: Pairs, best: readonly number[], most: number): number[] {
  const chosen = new Set<number>();
  for (const row of best) {
    const both = [table.left[row]!, table.right[row]!];
    const added = both.filter((party) => !chosen.has(party)).length;
    if (chosen.size + added > most) continue;
    for (const party of both) chosen.add(party);
    if (chosen.size === most) break;
  }
  return [...chosen];
}

interface Order {
  readonly rows: readonly number[];
  readonly blocks: number[];
}

function byCommunity({ usual }: Pairs, chosen: readonly number[]): Order {
  const { rows, blocks } = orderParties(usual);
  const wanted = new Set(chosen);
  const kept: number[] = [];
  const lengths: number[] = [];
  let at = 0;
  for (const length of blocks) {
    const block = rows.slice(at, at + length).filter((party) => wanted.has(party));
    at += length;
    kept.push(...block);
    if (block.length > 0) lengths.push(block.length);
  }
  return { rows: kept, blocks: lengths };
}

/** By the first region of each; those of which none is known come last. */
function byRegion({ rights }: Pairs, chosen: readonly number[]): Order {
  const regionOf = (party: number) => rights[party]!.places.regions[0] ?? Number.MAX_SAFE_INTEGER;
  const rows = [...chosen].sort((a, b) => regionOf(a) - regionOf(b) || a - b);
  const lengths = new Map<number, number>();
  for (const party of rows) lengths.set(regionOf(party), (lengths.get(regionOf(party)) ?? 0) + 1);
  return { rows, blocks: [...lengths.values()] };
}
