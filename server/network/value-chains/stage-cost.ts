import { noEnd } from "../days.ts";
import { linksFrom } from "../links.ts";
import type { ChainGround } from "./chain-ground.ts";
import { type Candidate, million, type StageCost, type StageFact } from "./chain-problem.ts";
import { earliest } from "./link-cost.ts";

/** What a fact costs, with what it says. */
interface PaidFact {
  readonly fact: StageFact;
  readonly confidence: number;
  readonly level: number;
  readonly depth: number;
  readonly day: number | null;
}

const notActive = 0.5 * million;
/** By position in `confidences`: A, B, C, D. */
const confidenceCosts = [0, 0.05 * million, 0.15 * million, 0.3 * million];
const perMissingLevel = 0.1 * million;
const perMember = 0.3 * million;

/**
 * A party at a stage where actors of it are active (METHODS, "stage cost"): for the best fact, its confidence (A 0,
 * B 0.05, C 0.15, D 0.3), and 0.3/depth where it is a member's and not the party's own; depth = how many of its actors
 * are active there. `activities` are the positions of these links. In millionths.
 */
export function placeActive(ground: ChainGround, party: number, activities: readonly number[]): Candidate {
  const { sources, confidences, sourceDays } = ground.network.activities;
  const facts = activities.map((at): PaidFact => {
    const confidence = confidenceCosts[confidences[at]!]!;
    const depth = costOfDepth(ground, party, sources[at]!, activities.length);
    const fact = { actor: sources[at]!, competence: null, cost: confidence + depth };
    return { fact, confidence, level: 0, depth, day: dayOf(sourceDays[at]!) };
  });
  return place(party, [cheapest(facts)], true);
}

/**
 * A party that is not active at a stage, but offers what it requires: 0.5, and for the best offer its confidence,
 * (3 − level)·0.1 and 0.3/depth as above, depth = how many of its actors offer that competence. Where it has to offer
 * several, the dearest of them is paid; where any is enough, the cheapest. `offers` are, by competence that is asked
 * for, the positions of the party's links to it. In millionths. Undefined if it is not capable.
 */
export function placeCapable(
  ground: ChainGround,
  party: number,
  offers: readonly (readonly number[])[],
  isEachNeeded: boolean,
): Candidate | undefined {
  const made = offers.filter((links) => links.length > 0);
  if (made.length === 0 || (isEachNeeded && made.length < offers.length)) return undefined;
  const best = made.map((links) => cheapest(links.map((at) => payOffer(ground, party, at, links.length))));
  const paidFirst = best.toSorted((a, b) => b.fact.cost - a.fact.cost);
  return place(party, isEachNeeded ? paidFirst : [cheapest(best)], false);
}

/** What a party has to offer to be capable. */
export interface StageNeeds {
  /** Ascending. */
  readonly competences: readonly number[];
  /** All of them; otherwise one of them is enough. */
  readonly isEachNeeded: boolean;
}

/** Those that are required with weight 1; where none is, at least one of all. */
export function findStageNeeds({ network, rule }: ChainGround, stage: number): StageNeeds {
  const { targets, weights } = network.requirements;
  const all = linksFrom(network.requirements, stage, rule);
  const whole = all.filter((at) => weights[at] === 1);
  const asked = whole.length > 0 ? whole : all;
  return {
    competences: [...new Set(asked.map((at) => targets[at]!))].sort((a, b) => a - b),
    isEachNeeded: whole.length > 0,
  };
}

function payOffer(ground: ChainGround, party: number, at: number, count: number): PaidFact {
  const { sources, targets, confidences, levels, sourceDays } = ground.network.offers;
  const confidence = confidenceCosts[confidences[at]!]!;
  const level = (3 - levels[at]!) * perMissingLevel;
  const depth = costOfDepth(ground, party, sources[at]!, count);
  const fact = { actor: sources[at]!, competence: targets[at]!, cost: confidence + level + depth };
  return { fact, confidence, level, depth, day: dayOf(sourceDays[at]!) };
}

/** One member does not make a cluster's strength. */
function costOfDepth({ parties }: ChainGround, party: number, actor: number, depth: number) {
  const { kind, node } = parties[party]!;
  const isOwn = kind !== "region" && actor === node;
  return isOwn ? 0 : Math.round(perMember / depth);
}

function cheapest(facts: readonly PaidFact[]): PaidFact {
  return facts.reduce((best, each) => (each.fact.cost < best.fact.cost ? each : best));
}

function place(party: number, facts: readonly PaidFact[], isActive: boolean): Candidate {
  const { confidence, level, depth } = facts[0]!;
  const waiting = isActive ? 0 : notActive;
  const cost: StageCost = {
    total: waiting + confidence + level + depth,
    ...{ notActive: waiting, confidence, level, depth },
  };
  return {
    ...{ party, isActive, cost },
    facts: facts.map(({ fact }) => fact),
    oldestEvidence: earliest(facts.map(({ day }) => day)),
  };
}

function dayOf(sourceDay: number): number | null {
  return sourceDay === noEnd ? null : sourceDay;
}
