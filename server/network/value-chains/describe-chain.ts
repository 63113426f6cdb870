import { type Crossings, findCrossings } from "../complementarity/describe-pair.ts";
import { type Candidate, type ChainProblem, type LinkCost, nearCost } from "./chain-problem.ts";
import type { BestChains, Chain } from "./find-best-chains.ts";
import { earliest } from "./link-cost.ts";

export interface DescribedPlace extends Candidate {
  /** Index into the stages of the problem. */
  readonly stage: number;
  /** Other parties that could take it at equal cost. */
  readonly equals: readonly number[];
}

export interface DescribedLink {
  /** Stages of the problem, by index. */
  readonly from: number;
  readonly to: number;
  readonly parties: readonly [from: number, to: number];
  readonly cost: LinkCost;
  /** Nobody in it works together yet, and nobody is in both: it is still to be made. */
  readonly isToBeMade: boolean;
  readonly crosses: Crossings;
}

/** What a chain costs, by what it is for, in millionths. */
export interface ChainCost {
  readonly total: number;
  readonly links: number;
  readonly notActive: number;
  readonly confidence: number;
  readonly level: number;
  readonly depth: number;
}

/** All that the sentence about a chain says, as plain values: names and words are put in by whoever writes it. */
export interface DescribedChain {
  readonly cost: ChainCost;
  /** In (order, id). */
  readonly places: readonly DescribedPlace[];
  /** In the order of the stages that they begin at. */
  readonly links: readonly DescribedLink[];
  readonly linksToMake: number;
  /** Position in `links` of the dearest, ties by stage order; null without links. */
  readonly weakest: number | null;
  /** Places where the party could be, but is not yet. */
  readonly couldBe: number;
  /** How many links are known to cross. */
  readonly crossings: Readonly<Record<keyof Crossings, number>>;
  /** Earliest day of a source of what it rests on; null if nothing is dated. */
  readonly oldestEvidence: number | null;
}

/** A chain that was found, with what it rests on. `explain` says why two parties are as near as they are. */
export function describeChain(
  problem: ChainProblem,
  { stages, links }: Pick<BestChains, "stages" | "links">,
  { cost, parties, equals }: Chain,
  explain: (party: number, other: number) => LinkCost,
): DescribedChain {
  const places = stages.map((stage, at): DescribedPlace => {
    const candidate = problem.candidates[stage]!.find(({ party }) => party === parties[at])!;
    return { ...candidate, stage, equals: equals[at]! };
  });
  const described = links.map(({ from, to }): DescribedLink => {
    const [p, q] = [parties[from]!, parties[to]!];
    const linkCost = explain(p, q);
    return {
      ...{ from: stages[from]!, to: stages[to]!, parties: [p, q], cost: linkCost },
      isToBeMade: linkCost.total >= nearCost,
      crosses: findCrossings([problem.placesOf(p), problem.placesOf(q)]),
    };
  });
  const linkCosts = described.map((link) => link.cost.total);
  const count = (border: keyof Crossings) =>
    described.filter(({ crosses }) => crosses[border] === true).length;
  return {
    cost: { total: cost, links: sum(linkCosts), ...sumStageCosts(places) },
    places,
    links: described,
    linksToMake: described.filter(({ isToBeMade }) => isToBeMade).length,
    weakest: linkCosts.length === 0 ? null : linkCosts.indexOf(Math.max(...linkCosts)),
    couldBe: places.filter(({ isActive }) => !isActive).length,
    crossings: { region: count("region"), country: count("country"), sector: count("sector") },
    oldestEvidence: earliest(
      [...places, ...described.map((link) => link.cost)].map((each) => each.oldestEvidence),
    ),
  };
}

function sumStageCosts(places: readonly DescribedPlace[]) {
  const sumOf = (part: "notActive" | "confidence" | "level" | "depth") =>
    sum(places.map(({ cost }) => cost[part]));
  return {
    ...{ notActive: sumOf("notActive"), confidence: sumOf("confidence") },
    ...{ level: sumOf("level"), depth: sumOf("depth") },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
