import type { ChainParties, GuestGroup } from "#contract/words.ts";
import { collectCompetenceFacts, collectPartyFacts } from "../../network/collect-party-facts.ts";
import { measureRarity } from "../../network/complementarity/compute-terms.ts";
import { profileParty } from "../../network/complementarity/profile-party.ts";
import { defaultWeights } from "../../network/complementarity/score-terms.ts";
import { countSharedActors, weighPair } from "../../network/complementarity/weigh-pair.ts";
import type { Network } from "../../network/network.ts";
import { listPartiesInSteps } from "../../network/party.ts";
import { doWhole, type Steps } from "../../network/steps.ts";
import type { CountingRule } from "../../network/validity.ts";
import { type ChainGround, keep, prepareGround } from "../../network/value-chains/chain-ground.ts";
import { type LinkCosts, measureLinks } from "../../network/value-chains/link-cost.ts";
import { type ChainState, findChainState, listStages } from "../../network/value-chains/stage-states.ts";

/** What is the same for all value chains: the parties on a day, what joins them, how well two of them match. */
export interface ChainBase {
  readonly ground: ChainGround;
  readonly links: LinkCosts;
  /** In [0, 1], by indexes of parties; null if neither has needs. */
  readonly score: (party: number, other: number) => number | null;
}

/** Of one network so many are kept: both kinds of parties, on a few days. */
const mostKept = 8;
const bases = new WeakMap<Network, Map<string, KeptBase>>();

interface KeptBase {
  readonly base: ChainBase;
  readonly of: ChainParties | GuestGroup;
}

export function chainBaseOf(network: Network, of: ChainParties | GuestGroup, rule: CountingRule): ChainBase {
  return doWhole(chainBaseInSteps(network, of, rule));
}

function* chainBaseInSteps(network: Network, of: KeptBase["of"], rule: CountingRule): Steps<ChainBase> {
  const kept = bases.get(network) ?? new Map<string, KeptBase>();
  bases.set(network, kept);
  const key = `${of} ${rule.day} ${rule.illustrative}`;
  const base = kept.get(key)?.base ?? (yield* prepareBase(network, of, rule));
  kept.delete(key);
  kept.set(key, { base, of });
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return base;
}

/** What the first to ask of a network would wait for, if they ask as others did of the one before. */
export function* prepareChains(network: Network, before: Network): Steps<void> {
  for (const { base, of } of [...(bases.get(before)?.values() ?? [])]) {
    const next = yield* chainBaseInSteps(network, of, base.ground.rule);
    for (const chain of network.chains.ids.keys()) {
      chainStateOf(next, network, listStages(next.ground, chain), null);
      yield;
    }
    // Of tens of thousands of organisations few are ever in a chain.
    if (of !== "clusters") continue;
    for (const { index } of next.ground.parties) {
      next.ground.ties.rowOf(index);
      yield;
    }
  }
}

/** Of one base so many states are kept: of all chains, in a few selections of regions. */
const mostStates = 400;
const states = new WeakMap<ChainBase, WeakMap<Network, Map<string, ChainState>>>();

/** The state of a chain of a network with the chains made here, found once. */
export function chainStateOf(
  base: ChainBase,
  network: Network,
  stages: readonly number[],
  regions: readonly number[] | null,
): ChainState {
  const byNetwork = states.get(base) ?? new WeakMap<Network, Map<string, ChainState>>();
  states.set(base, byNetwork);
  const kept = byNetwork.get(network) ?? new Map<string, ChainState>();
  byNetwork.set(network, kept);
  const key = `${stages.join(" ")} in ${regions?.join(" ")}`;
  const state = kept.get(key) ?? findChainState({ ...base.ground, network }, stages, regions);
  if (kept.size >= mostStates && !kept.has(key)) kept.clear();
  kept.set(key, state);
  return state;
}

function* prepareBase(network: Network, of: KeptBase["of"], rule: CountingRule): Steps<ChainBase> {
  const ground = prepareGround(network, yield* listPartiesInSteps(network, { of, ...rule }), rule);
  return { ground, links: measureLinks(ground), score: scoreParties(ground) };
}

function scoreParties({ network, rule, parties, ties }: ChainGround): ChainBase["score"] {
  let sums: ReturnType<typeof prepare> | undefined;
  const prepare = () => {
    const competences = collectCompetenceFacts(network, rule);
    return { competences, rarity: measureRarity(competences) };
  };
  const origins = new Set(["stated", "strategy", "chain"] as const);
  const profileOf = keep(parties.length, (party) => {
    sums ??= prepare();
    return profileParty(collectPartyFacts(network, parties[party]!, rule), { ...sums, origins });
  });
  return (party, other) => {
    const pair = [profileOf(party), profileOf(other)] as const;
    sums ??= prepare();
    return weighPair(pair, {
      ...{ ...sums, weights: defaultWeights },
      collaborations: ties.sharedBy(party, other),
      sharedActors: countSharedActors(...pair),
    }).score;
  };
}
