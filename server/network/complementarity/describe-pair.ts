import type { Places } from "../party.ts";
import type { NeedOrigin } from "../party-facts.ts";
import type { Introducer } from "../shared-collaborations.ts";
import type { PairComparison } from "./compare-pair.ts";
import type { UnrankedReason } from "./find-reason.ts";
import type { Answers } from "./list-answers.ts";
import type { RankRange } from "./range-ranks.ts";

/** Null where nothing is known of one of them. */
export interface Crossings {
  readonly region: boolean | null;
  readonly country: boolean | null;
  readonly sector: boolean | null;
}

/** One direction, as "could answer 2 of 5 possible needs we know, above all …". */
export interface DescribedAnswers {
  /** Needs with an exact match, of all. */
  readonly exact: number;
  readonly needs: number;
  readonly related: number;
  /** How many of the exact ones are stated: only these are called needs without "possible". */
  readonly stated: number;
  /** What adds most among the exact ones, the best first. */
  readonly foremost: readonly { readonly competence: number; readonly origin: NeedOrigin }[];
}

/** All that the sentence about a pair says, as plain values: names and words are put in by whoever writes it. */
export interface PairDescription {
  readonly first: string;
  readonly second: string;
  /** Who gives more, by S/(W + 1): the sentence begins with it. The first when both give the same. */
  readonly giver: "first" | "second";
  /** The giver answers the other; then the other way round. */
  readonly given: DescribedAnswers;
  readonly returned: DescribedAnswers;
  /** How many competences both have, of how many that either has, and in which both are strongest. */
  readonly shared: { readonly count: number; readonly of: number; readonly foremost: readonly number[] };
  /** 0 is "none known to us". */
  readonly collaborations: number;
  readonly crosses: Crossings;
  /** Who knows both best, and how many do. */
  readonly introducers: { readonly count: number; readonly foremost: readonly number[] };
  /** Null for a pair that is not ranked, of which `reason` says why. */
  readonly rank: { readonly rank: number; readonly of: number; readonly range: RankRange | null } | null;
  readonly reason: UnrankedReason | null;
}

export interface DescriptionGiven {
  readonly comparison: PairComparison;
  readonly places: readonly [first: Places, second: Places];
  readonly introducers: readonly Introducer[];
  readonly rank: PairDescription["rank"];
}

export function describePair({ comparison, places, introducers, rank }: DescriptionGiven): PairDescription {
  const { there, back, shared, collaborations, reason } = comparison;
  const isFirst = there.met / (there.needWeight + 1) >= back.met / (back.needWeight + 1);
  return {
    first: comparison.first,
    second: comparison.second,
    giver: isFirst ? "first" : "second",
    given: describeAnswers(isFirst ? there : back),
    returned: describeAnswers(isFirst ? back : there),
    shared: {
      count: shared.length,
      of: comparison.offered,
      foremost: shared.slice(0, mostNamed).map(({ competence }) => competence),
    },
    collaborations,
    crosses: findCrossings(places),
    introducers: {
      count: introducers.length,
      foremost: introducers.slice(0, mostNamed).map(({ actor }) => actor),
    },
    rank,
    reason,
  };
}

/** A sentence names no more than three of a kind. */
const mostNamed = 3;

function describeAnswers({ exact, needs, related, matches }: Answers): DescribedAnswers {
  const named = matches.filter(({ isExact }) => isExact);
  return {
    ...{ exact, needs, related },
    stated: named.filter(({ origin }) => origin === "stated").length,
    foremost: named.slice(0, mostNamed).map(({ competence, origin }) => ({ competence, origin })),
  };
}

/** Two parties cross a region, country or sector if the sets of both do not meet. Source: METHODS, "Parties". */
export function findCrossings([first, second]: readonly [Places, Places]): Crossings {
  return {
    region: isCrossed(first.regions, second.regions),
    country: isCrossed(first.countries, second.countries),
    sector: isCrossed(first.sectors, second.sectors),
  };
}

function isCrossed<Place>(first: readonly Place[], second: readonly Place[]): boolean | null {
  if (first.length === 0 || second.length === 0) return null;
  return !first.some((place) => second.includes(place));
}
