import type { z } from "zod";
import type { GraphLink } from "#contract/graph.ts";
import type { listStagePartiesInput, StageParties } from "#contract/list-stage-parties.ts";
import { ClusterixError } from "../../errors.ts";
import { findStageNeeds } from "../../network/value-chains/stage-cost.ts";
import { describeLink } from "../explore/describe-link.ts";
import { unknownId } from "../explore/find-card.ts";
import { listCitedSources } from "../explore/list-cited-sources.ts";
import { listNodes } from "../explore/list-nodes.ts";
import { answerFromOneLoad } from "../network/answer-from-one-load.ts";
import type { Snapshot } from "../network/read-snapshot.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeParties, nameCompetence, nameStage } from "./describe-parties.ts";
import { listStageFacts, type PartyFact } from "./list-stage-facts.ts";
import { type OpenedChain, openChainIn, openNetwork } from "./open-chain.ts";

/**
 * Who is active in a step or could be, with the facts that say so and their sources. While other data are loaded there
 * are no facts to be had: then who it was, as it stands. Throws not-found.
 */
export async function listStageParties(
  context: QuestionContext,
  input: z.output<typeof listStagePartiesInput>,
): Promise<StageParties> {
  try {
    return await answerFromOneLoad(context, async (settled) =>
      describeStage(settled, input, await settled.snapshot(), listFacts),
    );
  } catch (error) {
    if (!(error instanceof ClusterixError) || error.code !== "not-ready") throw error;
    return await describeStage(context, input, await context.standing(), null);
  }
}

async function describeStage(
  context: QuestionContext,
  { id, stage, limit, ...scope }: z.output<typeof listStagePartiesInput>,
  snapshot: Snapshot,
  findFacts: typeof listFacts | null,
): Promise<StageParties> {
  const chain = openChainIn(await openNetwork(context, snapshot, scope), id);
  const state = chain.state.stages.find((each) => chain.joined.stages.ids[each.stage] === stage);
  if (state === undefined) throw unknownId(stage, "stage");
  const all = [...state.active, ...state.capable];
  const shown = all.slice(0, limit);
  const parties = describeParties(
    chain,
    shown.map(({ party }) => party),
  );
  const facts = (await findFacts?.(context, chain, state.stage)) ?? [];
  const factsOf = (party: string, isActive: boolean) =>
    facts.filter((fact) => fact.party === party && (fact.link.type === "ACTIVE_IN") === isActive);
  const listed = shown.map((candidate) => {
    const party = parties.get(candidate.party)!;
    return { party, isActive: candidate.isActive, rows: factsOf(party.id, candidate.isActive) };
  });
  const rows = listed.flatMap((each) => each.rows);
  const { nodes, links } = rows.length === 0 ? { nodes: [], links: [] } : await describeFacts(context, rows);
  return {
    stage: nameStage(chain, state.stage),
    chain: { id, name: chain.texts.get(id)!.name },
    parties: listed.map(({ party, isActive, rows }) => ({
      ...{ party, isActive },
      facts: rows.map(({ link }) => `${link.type}:${link.from}:${link.to}`),
    })),
    ...{ nodes, links },
    sources: links.length === 0 ? [] : await listCitedSources(context, links),
    hasFacts: findFacts !== null,
    ...{ active: state.active.length, capable: state.capable.length },
    ...{ shown: shown.length, total: all.length, truncated: shown.length < all.length },
    dataVersion: chain.read.dataVersion,
  };
}

/** From the graph: the network tells who it is, not what the sources say. */
async function listFacts(context: QuestionContext, chain: OpenedChain, stage: number): Promise<PartyFact[]> {
  const { ground, rule, date, of } = chain;
  return await listStageFacts(context, {
    stage: findShippedStage(chain, stage),
    competences: findStageNeeds(ground, stage).competences.map((each) => nameCompetence(chain, each).id),
    ...{ ofClusters: of === "clusters", day: date, withIllustrative: rule.illustrative },
  });
}

/** A step made here has no node of its own: its facts are those of the step that it was copied from. */
function findShippedStage({ joined, own, id, stages }: OpenedChain, stage: number): string | undefined {
  const made = own.get(id);
  if (made === undefined) return joined.stages.ids[stage]!;
  return made.definition.stages[stages.indexOf(stage)]?.like ?? undefined;
}

async function describeFacts(context: QuestionContext, rows: readonly PartyFact[]) {
  const nodes = await listNodes(
    context,
    rows.flatMap(({ link }) => [link.from, link.to]),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = new Map<string, GraphLink>();
  for (const { link } of rows) {
    const described = describeLink(link, byId, context.today);
    links.set(described.id, described);
  }
  return { nodes, links: [...links.values()] };
}
