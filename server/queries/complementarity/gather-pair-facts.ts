import type { NeedReason, PairDirection, WholePair } from "#contract/find-pair.ts";
import type { PairComparison } from "../../network/complementarity/compare-pair.ts";
import type { Answers, ExplainedNeed } from "../../network/complementarity/list-answers.ts";
import type { Network } from "../../network/network.ts";
import type { QuestionContext } from "../question-context.ts";
import { countStated } from "./describe-pairs.ts";
import { type Evidence, gatherEvidence } from "./gather-evidence.ts";
import { listIntroducersOfPair, listMeetings } from "./list-meetings.ts";
import { listNeedsOfParty, type NeedOfParty } from "./list-needs-of-party.ts";
import { listOffersOfParty, type OfferOfParty } from "./list-offers-of-party.ts";
import type { ReadWeighing } from "./read-weighing.ts";

const mostIntroducers = 25;

export interface PairToExplain {
  readonly a: string;
  readonly b: string;
  readonly comparison: PairComparison;
  readonly weighing: ReadWeighing;
}

export type PairFacts = Pick<WholePair, "there" | "back" | "collaborations" | "introducers" | "evidence">;

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
    there: describeDirection(network, comparison.there, needsOfB, offersOfA),
    back: describeDirection(network, comparison.back, needsOfA, offersOfB),
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

function describeDirection(
  network: Network,
  answers: Answers,
  needs: readonly Evidence<NeedOfParty>[],
  offers: Evidence<OfferOfParty>,
): PairDirection {
  const { ids } = network.competences;
  const reasons = byCompetence(needs.flatMap(({ found }) => found));
  const offersOf = byCompetence(offers.found);
  const describeNeed = ({ competence, weight, origin, rarity }: ExplainedNeed) => {
    const id = ids[competence]!;
    const behind = (reasons.get(id) ?? []).map(({ reason }) => reason);
    return { competence: id, weight, origin, rarity, reasons: behind.sort(byWeight) };
  };
  return {
    ...countStated(answers),
    related: answers.related,
    coverage: answers.coverage,
    matches: answers.matches.map((match) => ({
      ...describeNeed(match),
      isExact: match.isExact,
      by: ids[match.by]!,
      level: match.level,
      strength: match.strength,
      offers: (offersOf.get(ids[match.by]!) ?? []).map(({ competence: _, ...offer }) => offer),
    })),
    unanswered: answers.unanswered.map(describeNeed),
  };
}

function byCompetence<Fact extends { readonly competence: string }>(facts: readonly Fact[]) {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) grouped.set(fact.competence, [...(grouped.get(fact.competence) ?? []), fact]);
  return grouped;
}

/** Highest weight first; equals stay in the order of origins. */
const byWeight = (one: NeedReason, other: NeedReason) => other.weight - one.weight;

/** The ids of everything that the facts name. */
export function listNamed({ there, back, collaborations, introducers }: PairFacts): string[] {
  const inReason = ({ of, priority, region, stage, chain, activeIn }: NeedReason) =>
    [of, priority, region, stage, chain, activeIn].filter((id) => id !== undefined);
  return [there, back]
    .flatMap(({ matches, unanswered }) => [
      ...[...matches, ...unanswered].flatMap(({ competence, reasons }) => [
        competence,
        ...reasons.flatMap(inReason),
      ]),
      ...matches.flatMap(({ by, offers }) => [by, ...offers.map(({ actor }) => actor)]),
    ])
    .concat(
      collaborations.flatMap(({ id, a, b }) => [id, ...a, ...b]),
      introducers.list.map(({ actor }) => actor),
    );
}

/** The facts that cite sources. */
export function listCited({ there, back }: PairFacts): { readonly sourceIds: readonly string[] }[] {
  return [there, back].flatMap(({ matches, unanswered }) => [
    ...[...matches, ...unanswered].flatMap(({ reasons }) => reasons),
    ...matches.flatMap(({ offers }) => offers),
  ]);
}
