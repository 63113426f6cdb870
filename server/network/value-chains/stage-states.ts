import { type Links, linksTo } from "../links.ts";
import { isShown } from "../validity.ts";
import type { ChainGround } from "./chain-ground.ts";
import type { Candidate, ChainStage } from "./chain-problem.ts";
import { findStageNeeds, placeActive, placeCapable } from "./stage-cost.ts";

export type Gap = "covered" | "fragile" | "activatable" | "missing";

/** Who stands where in a chain. */
export interface StageState {
  /** Index into the stages of the network. */
  readonly stage: number;
  readonly gap: Gap;
  /** A_s: parties with an actor that is active in the stage. By party. */
  readonly active: readonly Candidate[];
  /** K_s: not active, but offering every competence that it requires with weight 1 (where none has: at least one). By party. */
  readonly capable: readonly Candidate[];
}

export interface ChainState {
  /** In (order, id). */
  readonly stages: readonly StageState[];
  /** How many stages have somebody active; the share of all is coverage. */
  readonly covered: number;
  /** min |A_s|; null without stages. */
  readonly redundancy: number | null;
  /** Of how many FEEDS pairs a party active in the one shares a collaboration with another active in the other. */
  readonly connected: number;
  /** How many FEEDS pairs there are; without any, connectedness is not defined. */
  readonly feeds: number;
}

/** The stages of a chain in (order, id), as indexes into those of the network. */
export function listStages({ network, rule }: ChainGround, chain: number): number[] {
  const { stages } = network;
  const all = Array.from(stages.chains.keys()).filter(
    (stage) => stages.chains[stage] === chain && isShown(stages, stage, rule.illustrative),
  );
  return all.sort((a, b) => stages.orders[a]! - stages.orders[b]! || a - b);
}

/** Stages of the network, as the search for chains takes them. */
export function toChainStages({ network }: ChainGround, stages: readonly number[]): ChainStage[] {
  const { ids, orders, feeds } = network.stages;
  return stages.map((stage) => ({
    id: ids[stage]!,
    order: orders[stage]!,
    feeds: ids[feeds[stage]!] ?? null,
  }));
}

/**
 * The state of each stage and of the whole: coverage = share of stages with A_s ≠ ∅, redundancy = min |A_s|,
 * connectedness = share of FEEDS pairs with a collaboration between different parties of A_s and A_t (METHODS, "Value
 * chains"). Only parties that lie in one of the regions, if there are any.
 */
export function findChainState(
  ground: ChainGround,
  stages: readonly number[],
  regions: readonly number[] | null = null,
): ChainState {
  const isIn = (party: number) =>
    regions === null || ground.parties[party]!.places.regions.some((region) => regions.includes(region));
  const states = stages.map((stage) => findStageState(ground, stage, isIn));
  const pairs = states.flatMap((state) => {
    const fed = states.find(({ stage }) => stage === ground.network.stages.feeds[state.stage]);
    return fed === undefined ? [] : [[state, fed] as const];
  });
  return {
    stages: states,
    covered: states.filter(({ active }) => active.length > 0).length,
    redundancy: states.length === 0 ? null : Math.min(...states.map(({ active }) => active.length)),
    connected: pairs.filter(([from, to]) => areConnected(ground, from, to)).length,
    feeds: pairs.length,
  };
}

function findStageState(ground: ChainGround, stage: number, isIn: (party: number) => boolean): StageState {
  const activities = groupByParty(ground, ground.network.activities, stage);
  const active = [...activities]
    .filter(([party]) => isIn(party))
    .map(([party, links]) => placeActive(ground, party, links))
    .sort(byParty);
  const { competences, isEachNeeded } = findStageNeeds(ground, stage);
  const offers = competences.map((competence) => groupByParty(ground, ground.network.offers, competence));
  const capable = mergeKeys(offers)
    .filter((party) => isIn(party) && !activities.has(party))
    .flatMap((party) => {
      const made = offers.map((each) => each.get(party) ?? []);
      return placeCapable(ground, party, made, isEachNeeded) ?? [];
    });
  return { stage, active, capable, gap: nameGap(active.length, capable.length) };
}

function nameGap(active: number, capable: number): Gap {
  if (active > 0) return active > 1 ? "covered" : "fragile";
  return capable > 0 ? "activatable" : "missing";
}

/** By party: the positions of the links that lead from its actors to a stage or a competence. */
export function groupByParty(
  { rule, partiesOf }: ChainGround,
  links: Links,
  target: number,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const at of linksTo(links, target, rule))
    for (const party of partiesOf(links.sources[at]!)) {
      const known = found.get(party);
      if (known === undefined) found.set(party, [at]);
      else known.push(at);
    }
  return found;
}

/** Ascending, each once. */
export function mergeKeys(groups: readonly ReadonlyMap<number, unknown>[]): number[] {
  return [...new Set(groups.flatMap((group) => [...group.keys()]))].sort((a, b) => a - b);
}

function areConnected({ ties }: ChainGround, from: StageState, to: StageState): boolean {
  return from.active.some(({ party }) =>
    to.active.some((other) => other.party !== party && ties.sharedBy(party, other.party) > 0),
  );
}

function byParty(a: Candidate, b: Candidate): number {
  return a.party - b.party;
}
