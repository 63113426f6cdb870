import type { z } from "zod";
import type { findPairInput, WholePair } from "#contract/find-pair.ts";
import type { PairGroup } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import { collectCompetenceFacts, collectPartyFacts } from "../../network/collect-party-facts.ts";
import { comparePair, type PairComparison } from "../../network/complementarity/compare-pair.ts";
import { findCrossings } from "../../network/complementarity/describe-pair.ts";
import { findMissingFacts, type MissingFact } from "../../network/complementarity/find-missing-facts.ts";
import { nameCorner } from "../../network/complementarity/quarter-pairs.ts";
import type { Network } from "../../network/network.ts";
import { findParty, type Party } from "../../network/party.ts";
import { listSharedCollaborations } from "../../network/shared-collaborations.ts";
import { unknownId } from "../explore/find-card.ts";
import { listCitedSources } from "../explore/list-cited-sources.ts";
import { listNodes } from "../explore/list-nodes.ts";
import { answerFromOneLoad } from "../network/answer-from-one-load.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeParty, sayComparison } from "./describe-pairs.ts";
import { gatherPairFacts, listCited, listNamed } from "./gather-pair-facts.ts";
import { keepPairs, type Pairs, rankWith } from "./keep-pairs.ts";
import { listLapsedStrategies } from "./list-strategies.ts";
import { type ReadWeighing, readWeighing } from "./read-weighing.ts";
import { type RecalledFacts, recallNames, recallPairFacts } from "./recall-pair-facts.ts";

type Asked = z.output<typeof findPairInput>;

/** Two parties whole, with the facts behind each figure where they are asked for. Throws not-found, bad-parameter. */
export async function findPair(context: QuestionContext, input: Asked): Promise<WholePair> {
  if (!input.evidence) return await describeAtOnce(context, input);
  return await answerFromOneLoad(context, (settled) => describeWithFacts(settled, input));
}

/** From what stands in memory alone, also while data are loaded or read. */
async function describeAtOnce(context: QuestionContext, input: Asked): Promise<WholePair> {
  const weighing = readWeighing(input, context.today);
  const [{ network }, decisions] = await Promise.all([
    context.standing(),
    context.workspace.decisions.historyOf(input.a, input.b),
  ]);
  const compared = compareBoth(network, input, weighing);
  const facts = recallPairFacts(network, compared.parties, compared.comparison, weighing.rule);
  const nodes = recallNames(network, listAllNamed(compared, facts));
  return { ...describeCompared(compared), ...facts, decisions, nodes };
}

async function describeWithFacts(context: QuestionContext, input: Asked): Promise<WholePair> {
  const weighing = readWeighing(input, context.today);
  const network = await context.network();
  const compared = compareBoth(network, input, weighing);
  const { a, b } = input;
  const { comparison } = compared;
  const facts = await gatherPairFacts(context, network, { a, b, comparison, weighing });
  const [nodes, sources, decisions] = await Promise.all([
    listNodes(context, listAllNamed(compared, facts)),
    listCitedSources(context, listCited(facts)),
    context.workspace.decisions.historyOf(a, b),
  ]);
  return { ...describeCompared(compared), ...facts, decisions, nodes, sources };
}

interface Compared {
  readonly network: Network;
  readonly weighing: ReadWeighing;
  readonly parties: readonly [Party, Party];
  /** Undefined for two of different kinds. */
  readonly pairs: Pairs | undefined;
  readonly comparison: PairComparison;
  readonly missing: WholePair["missing"];
}

function compareBoth(network: Network, input: Asked, weighing: ReadWeighing): Compared {
  const [a, b] = findBoth(network, input, weighing);
  const group = groupOf(a, b);
  const pairs = group && keepPairs(network, group, weighing);
  const asked = {
    first: collectPartyFacts(network, a, weighing.rule),
    second: collectPartyFacts(network, b, weighing.rule),
    competences: pairs?.index.competences ?? collectCompetenceFacts(network, weighing.rule),
    origins: weighing.origins,
    weights: weighing.weights,
    collaborations: listSharedCollaborations(network, a.actors, b.actors, weighing.rule).length,
  };
  const { first, second } = findMissingFacts(asked);
  return {
    ...{ network, weighing, pairs, parties: [a, b] },
    comparison: comparePair(asked),
    missing: { a: describeMissing(network, first), b: describeMissing(network, second) },
  };
}

function describeCompared({ network, weighing, parties, pairs, comparison, missing }: Compared) {
  const { shared, reason, score, terms, parts, offered } = comparison;
  const [a, b] = parties;
  return {
    a: describeParty(network, a),
    b: describeParty(network, b),
    sentence: sayComparison(network, comparison, parties),
    ...(pairs ? place(pairs, comparison, weighing, parties) : { rank: null, corner: null }),
    ...{ reason, score, terms, parts, offered, missing },
    shared: shared.map(({ competence, levels: [one, other] }) => ({
      competence: network.competences.ids[competence]!,
      levels: [one, other] as [number, number],
    })),
    crosses: findCrossings([a.places, b.places]),
    ...weighing.said,
    strategies: listLapsedStrategies(network, parties, weighing),
    dataVersion: network.dataVersion,
  };
}

/** The ids of everything that the answer names. */
function listAllNamed({ network, parties, comparison, missing }: Compared, facts: RecalledFacts): string[] {
  return [
    ...parties.map(({ id }) => id),
    ...listNamed(facts),
    ...comparison.shared.map(({ competence }) => network.competences.ids[competence]!),
    ...[missing.a, missing.b].flatMap((each) => each?.competence ?? []),
  ];
}

function findBoth(
  network: Network,
  { a, b }: { readonly a: string; readonly b: string },
  { rule }: ReadWeighing,
): [Party, Party] {
  if (a === b)
    throw new ClusterixError("bad-parameter", "b has to be another one than a.", { parameter: "b" });
  const [first, second] = [findParty(network, a, rule), findParty(network, b, rule)];
  if (first === undefined) throw unknownId(a, "a");
  if (second === undefined) throw unknownId(b, "b");
  return [first, second];
}

/** Undefined for two that are not compared with each other in a list. */
function groupOf(...parties: readonly Party[]): PairGroup | undefined {
  const groups = parties.map(({ kind }): PairGroup => {
    if (kind === "cluster") return "clusters";
    return kind === "region" ? "regions" : "organisations";
  });
  return groups.every((group) => group === groups[0]) ? groups[0] : undefined;
}

function place(
  pairs: Pairs,
  { terms }: PairComparison,
  { weights }: ReadWeighing,
  parties: readonly [Party, Party],
): Pick<WholePair, "rank" | "corner"> {
  const row = findRow(pairs, parties);
  if (row === undefined) return { rank: null, corner: null };
  const ranking = rankWith(pairs, weights);
  const { fit, ground } = terms;
  const isPlaced = pairs.quarters !== null && fit !== null && ground !== null;
  return {
    rank: {
      between: groupOf(...parties)!,
      rank: ranking.ranks[row]!,
      of: pairs.table.left.length,
      range: pairs.rangeRanks(ranking, row),
    },
    corner: isPlaced ? nameCorner(pairs.quarters!, { fit, ground }) : null,
  };
}

function findRow({ table, rights }: Pairs, [a, b]: readonly [Party, Party]): number | undefined {
  const [one, other] = [a.id, b.id].sort().map((id) => rights.findIndex((party) => party.id === id));
  const row = table.left.findIndex((left, at) => left === one && table.right[at] === other);
  return row < 0 ? undefined : row;
}

function describeMissing({ competences }: Network, fact: MissingFact | null): WholePair["missing"]["a"] {
  if (fact === null) return null;
  const { kind, competence, level, gain } = fact;
  return { kind, competence: competences.ids[competence]!, level, gain };
}
