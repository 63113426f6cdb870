import type { NeedReason, WholePair } from "#contract/find-pair.ts";
import type { PairComparison } from "../../network/complementarity/compare-pair.ts";
import type { Answers } from "../../network/complementarity/list-answers.ts";
import type { Network } from "../../network/network.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeDirection, type FactsBehind } from "./describe-direction.ts";
import { type Evidence, gatherEvidence } from "./gather-evidence.ts";
import { listIntroducersOfPair, listMeetings } from "./list-meetings.ts";
import { listNeedsOfParty, type NeedOfParty } from "./list-needs-of-party.ts";
import { listOffersOfParty, type OfferOfParty } from "./list-offers-of-party.ts";
import type { ReadWeighing } from "./read-weighing.ts";
import { mostIntroducers, type RecalledFacts } from "./recall-pair-facts.ts";

export interface PairToExplain {
  readonly a: string;
  readonly b: string;
  readonly comparison: PairComparison;
  readonly weighing: ReadWeighing;
}

export interface PairFacts extends RecalledFacts {
  readonly evidence: NonNullable<WholePair["evidence"]>;
}

/** The facts behind a comparison, each with its sources, asked of the graph in questions that are sent along. */
export async function gatherPairFacts(
  context: QuestionContext,
  network: Network,
  { a, b, comparison, weighing }: PairToExplain,
): Promise<PairFacts> {
  const gather = gatherEvidence(context, weighing.said);
  const idsOf = (competences: readonly number[]) => competences.map((each) => network.competences.ids[each]!);
  const answering = ({ matches }: Answers) => idsOf([...new Set(matches.map(({ by }) => by))]);
  const [needsOfA, needsOfB, offersOfA, offersOfB, meetings, introducers] = await Promise.all([
    listNeedsOfParty(gather, a, weighing.origins),
    listNeedsOfParty(gather, b, weighing.origins),
    listOffersOfParty(gather, a, answering(comparison.there)),
    listOffersOfParty(gather, b, answering(comparison.back)),
    listMeetings(gather, a, b),
    listIntroducersOfPair(gather, a, b),
  ]);
  const known = introducers.found.slice(0, mostIntroducers);
  return {
    there: describeDirection(network, comparison.there, factsBehind(needsOfB, offersOfA)),
    back: describeDirection(network, comparison.back, factsBehind(needsOfA, offersOfB)),
    collaborations: meetings.found.map(({ collaboration, firsts, seconds }) => ({
      ...{ id: collaboration, a: firsts, b: seconds },
    })),
    introducers: {
      list: known.map(({ actor, withFirst, withSecond }) => ({
        ...{ actor, withA: withFirst, withB: withSecond },
      })),
      shown: known.length,
      total: introducers.found.length,
      truncated: known.length < introducers.found.length,
    },
    evidence: [...needsOfA, ...needsOfB, offersOfA, offersOfB, meetings, introducers].map(
      ({ asked }) => asked,
    ),
  };
}

function factsBehind(needs: readonly Evidence<NeedOfParty>[], offers: Evidence<OfferOfParty>): FactsBehind {
  const needed = byCompetence(needs.flatMap(({ found }) => found));
  const offered = byCompetence(offers.found);
  return {
    reasonsOf: (competence) => (needed.get(competence) ?? []).map(({ reason }) => reason),
    offersOf: (competence) => (offered.get(competence) ?? []).map(({ competence: _, ...offer }) => offer),
  };
}

function byCompetence<Fact extends { readonly competence: string }>(facts: readonly Fact[]) {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) grouped.set(fact.competence, [...(grouped.get(fact.competence) ?? []), fact]);
  return grouped;
}

/** The ids of everything that the facts name. */
export function listNamed({ there, back, collaborations, introducers }: RecalledFacts): string[] {
  const inReason = ({ of, priority, region, stage, chain, activeIn }: NeedReason) =>
    [of, priority, region, stage, chain, activeIn].filter((id) => id !== undefined);
  return [there, back]
    .flatMap(({ matches, unanswered }) => [
      ...[...matches, ...unanswered].flatMap(({ competence, reasons }) => [
        competence,
        ...(reasons ?? []).flatMap(inReason),
      ]),
      ...matches.flatMap(({ by, offers = [] }) => [by, ...offers.map(({ actor }) => actor)]),
    ])
    .concat(
      collaborations.flatMap(({ id, a, b }) => [id, ...a, ...b]),
      introducers.list.map(({ actor }) => actor),
    );
}

/** The facts that cite sources. */
export function listCited({ there, back }: PairFacts): { readonly sourceIds: readonly string[] }[] {
  return [there, back].flatMap(({ matches, unanswered }) => [
    ...[...matches, ...unanswered].flatMap(({ reasons = [] }) => reasons),
    ...matches.flatMap(({ offers = [] }) => offers),
  ]);
}
