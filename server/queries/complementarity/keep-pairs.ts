import type { PairGroup, PartnerGroup } from "#contract/words.ts";
import { collectCompetenceFacts, collectPartyFacts } from "../../network/collect-party-facts.ts";
import { type CountAnswers, createAnswerCounts } from "../../network/complementarity/count-answers.ts";
import { indexPartiesInSteps, type PartyIndex } from "../../network/complementarity/index-parties.ts";
import { keepProfiles, type ProfileOf } from "../../network/complementarity/profile-party.ts";
import { type QuarteredPairs, quarterPairs } from "../../network/complementarity/quarter-pairs.ts";
import { createRangeRanks, type RangeRanks } from "../../network/complementarity/range-ranks.ts";
import { type Ranking, rankPairs } from "../../network/complementarity/rank-pairs.ts";
import { defaultWeights, type TermWeights } from "../../network/complementarity/score-terms.ts";
import {
  type PairTable,
  tallyPairsInSteps,
  tallyPartners,
} from "../../network/complementarity/tally-pairs.ts";
import type { Network } from "../../network/network.ts";
import { listPartiesInSteps, type Party } from "../../network/party.ts";
import type { NeedOrigin, PartyFacts } from "../../network/party-facts.ts";
import { doWhole, type Steps } from "../../network/steps.ts";
import { type PartyTies, tieParties } from "../../network/tie-parties.ts";
import type { CountingRule } from "../../network/validity.ts";

/** On which day, with which facts and needs parties are compared. */
export interface Weighing {
  readonly rule: CountingRule;
  readonly origins: ReadonlySet<NeedOrigin>;
}

/** Parties with a table of pairs and everything that does not change with the weights. */
export interface Pairs {
  readonly network: Network;
  readonly weighing: Weighing;
  readonly lefts: readonly Party[];
  readonly rights: readonly Party[];
  readonly index: PartyIndex;
  readonly table: PairTable;
  readonly profileOf: ProfileOf;
  readonly countAnswers: CountAnswers;
  readonly quarters: QuarteredPairs | null;
  readonly rangeRanks: RangeRanks;
  readonly usual: Ranking;
  countCollaborations(left: number, right: number): number;
}

interface Candidates extends Pick<Pairs, "index" | "profileOf" | "rangeRanks"> {
  readonly parties: readonly Party[];
  readonly ties: PartyTies;
}

interface Kept {
  readonly made: unknown;
  /** The same of another network. */
  readonly remake?: ((network: Network) => Steps<unknown>) | undefined;
}

/** Of each network the answers to the last few ways of asking: a slider asks the same again with other weights. */
const kept = new WeakMap<Network, Map<string, Kept>>();
const mostKept = 12;

function* keep<Made>(
  network: Network,
  key: string,
  make: () => Steps<Made>,
  remake?: Kept["remake"],
): Steps<Made> {
  const known = kept.get(network) ?? new Map<string, Kept>();
  kept.set(network, known);
  const made = (known.get(key)?.made as Made | undefined) ?? (yield* make());
  // A Map keeps the order of insertion: the first is the one that was asked for longest ago.
  known.delete(key);
  known.set(key, { made, remake });
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(oldest);
  }
  return made;
}

/** What the first to ask of a network would wait for, if they ask as others did of the one before. */
export function* preparePairs(network: Network, before: Network): Steps<void> {
  for (const { remake } of [...(kept.get(before)?.values() ?? [])])
    if (remake !== undefined) yield* remake(network);
}

/** Every pair of a group. */
export function keepPairs(network: Network, between: PairGroup, weighing: Weighing): Pairs {
  return doWhole(keepPairsInSteps(network, between, weighing));
}

function* keepPairsInSteps(network: Network, between: PairGroup, weighing: Weighing): Steps<Pairs> {
  const make = function* () {
    const { parties, ties, ...compared } = yield* keepCandidates(network, between, weighing);
    const countCollaborations = (left: number, right: number) => ties.sharedBy(left, right);
    const table = yield* tallyPairsInSteps(compared.index, countCollaborations);
    const sides = { lefts: parties, rights: parties };
    return complete({ network, weighing, ...sides, ...compared, table, countCollaborations });
  };
  return yield* keep(network, keyOf("pairs", between, weighing), make, (other) =>
    keepPairsInSteps(other, between, weighing),
  );
}

export interface PartnersAsked {
  readonly party: Party;
  readonly among: PartnerGroup;
}

/** One party with each of a group. */
export function keepPartners(network: Network, { party, among }: PartnersAsked, weighing: Weighing): Pairs {
  const make = function* () {
    const group = among === "all" ? "everybody" : among;
    const { parties, ties, ...compared } = yield* keepCandidates(network, group, weighing);
    const sharedWith = ties.countFrom(party);
    const countCollaborations = (_left: number, right: number) => sharedWith[right]!;
    const facts = collectPartyFacts(network, party, weighing.rule);
    const table = tallyPartners(compared.index, facts, countCollaborations);
    const sides = { lefts: [party], rights: parties };
    return complete({ network, weighing, ...sides, ...compared, table, countCollaborations });
  };
  return doWhole(keep(network, keyOf("partners", `${among} ${party.id}`, weighing), make));
}

function keyOf(what: string, group: string, { rule, origins }: Weighing): string {
  return [what, group, rule.day, rule.illustrative, [...origins].sort()].join(" ");
}

function* keepCandidates(network: Network, of: CandidateGroup, weighing: Weighing): Steps<Candidates> {
  const { rule, origins } = weighing;
  const make = function* () {
    // Of a region in which nobody is known there is nothing to compare.
    const parties = (yield* listPartiesInSteps(network, { of, ...rule }))
      .filter(({ actors }) => actors.length > 0)
      .map((party, index) => ({ ...party, index }));
    const facts: PartyFacts[] = [];
    for (const party of parties) {
      facts.push(collectPartyFacts(network, party, rule));
      yield;
    }
    const competences = collectCompetenceFacts(network, rule);
    const index = yield* indexPartiesInSteps({ parties: facts, competences, origins });
    const profileOf = keepProfiles(index);
    return {
      ...{ parties, index },
      ties: tieParties(network, parties, rule),
      ...{ profileOf, rangeRanks: createRangeRanks(index, profileOf) },
    };
  };
  return yield* keep(network, keyOf("candidates", of, weighing), make, (other) =>
    keepCandidates(other, of, weighing),
  );
}

type CandidateGroup = PairGroup | "companies" | "institutes" | "everybody";

type Begun = Omit<Pairs, "countAnswers" | "quarters" | "usual">;

function complete(begun: Begun): Pairs {
  const { table, index } = begun;
  return {
    ...begun,
    countAnswers: createAnswerCounts(table, index, begun.profileOf),
    quarters: quarterPairs(table),
    usual: rankPairs(table, defaultWeights),
  };
}

/** The kept ranking where the weights are the usual ones. */
export function rankWith(pairs: Pairs, weights: TermWeights): Ranking {
  const { ground, scarcity, openness } = weights;
  const isUsual =
    ground === defaultWeights.ground &&
    scarcity === defaultWeights.scarcity &&
    openness === defaultWeights.openness;
  return isUsual ? pairs.usual : rankPairs(pairs.table, weights);
}
