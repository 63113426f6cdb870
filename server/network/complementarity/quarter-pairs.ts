import type { PairTable } from "./tally-pairs.ts";

/** A corner of the scatter: x = common ground, y = fit. */
export const corners = ["bridges", "strangers", "twins", "nothing-yet"] as const;
export type Corner = (typeof corners)[number];

/** Lower and upper quartile. */
export interface Quartiles {
  readonly lower: number;
  readonly upper: number;
}

export interface QuarteredPairs {
  readonly ground: Quartiles;
  readonly fit: Quartiles;
}

/** Quartiles of both axes over the ranked pairs, between two values in proportion; null when there are none. */
export function quarterPairs({ ground, fit }: Pick<PairTable, "ground" | "fit">): QuarteredPairs | null {
  return ground.length === 0 ? null : { ground: findQuartiles(ground), fit: findQuartiles(fit) };
}

/**
 * bridges: speak alike and add much · strangers: speak differently and add much · twins: speak alike and add little ·
 * nothing yet: neither. Much is from the upper quartile on, little up to the lower one; null for whoever is between
 * them on an axis, or where both quartiles are the same. Source: METHODS, "Two axes, not one number".
 */
export function nameCorner(quarters: QuarteredPairs, at: { readonly ground: number; readonly fit: number }) {
  const ground = compareToQuartiles(quarters.ground, at.ground);
  const fit = compareToQuartiles(quarters.fit, at.fit);
  return ground === null || fit === null ? null : cornerNames[fit][ground];
}

const cornerNames = {
  much: { much: "bridges", little: "strangers" },
  little: { much: "twins", little: "nothing-yet" },
} as const satisfies Record<Amount, Record<Amount, Corner>>;

type Amount = "much" | "little";

function compareToQuartiles({ lower, upper }: Quartiles, value: number): Amount | null {
  if (lower === upper) return null;
  if (value >= upper) return "much";
  return value <= lower ? "little" : null;
}

function findQuartiles(values: readonly number[]): Quartiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
  };
  return { lower: at(0.25), upper: at(0.75) };
}
