import { z } from "zod";
import type { CountsByKind, GraphNode } from "#contract/graph.ts";
import type { RegionSummary, summariseRegionInput } from "#contract/summarise-region.ts";
import type { Language } from "#contract/words.ts";
import { noStart, toDay } from "../../network/days.ts";
import { findPriorities } from "../../network/find-priorities.ts";
import { isRunning, kindOf, type Network } from "../../network/network.ts";
import { type Place, summarisePlace } from "../../network/summarise-place.ts";
import { type CountingRule, isShown } from "../../network/validity.ts";
import type { QuestionContext } from "../question-context.ts";
import { countLinksOfNode } from "./count-links-of-node.ts";
import { unknownId } from "./find-card.ts";
import { countByKind } from "./kind-labels.ts";
import { listNodes } from "./list-nodes.ts";
import { compareNames } from "./name-texts.ts";

/** So many of each list are shown; the rest is said as a number. */
const mostListed = 50;
const mostCompetences = 200;

const factRowSchema = z.object({
  needs: z.number().int(),
  sources: z.array(
    z.object({
      total: z.number().int(),
      opened: z.number().int(),
      lastRetrieved: z.string().nullable(),
    }),
  ),
});

/** What is known and not known of a region today. Throws not-found, also for what is no region. */
export async function summariseRegion(
  context: QuestionContext,
  { id, language }: z.output<typeof summariseRegionInput>,
): Promise<RegionSummary> {
  const network = await context.network();
  const region = network.regions.indexes.get(id);
  if (region === undefined) throw unknownId(id);
  // An invented region holds nothing but invented facts.
  const illustrative = !isShown(network.regions, region, false);
  const rule = { day: toDay(context.today), illustrative };
  const place = summarisePlace(network, region, rule);
  const lists = chooseLists(network, place, language, listPriorities(network, region, rule));
  const [facts, links, nodes] = await Promise.all([
    context.ask("explore/find-region-facts", { id, withIllustrative: illustrative }, factRowSchema),
    countLinksOfNode(context, id),
    nodesOf(context, [id, ...Object.values(lists).flatMap((list) => list.shown)]),
  ]);
  const fill = (list: CutList) => ({ nodes: list.shown.map(nodes), ...extentOf(list) });
  const fillCounted = <Row>(rows: readonly Row[], list: CutList) => ({
    list: list.shown.map((rowId, i) => ({ node: nodes(rowId), row: rows[i]! })),
    ...extentOf(list),
  });
  const competences = fillCounted(place.competences, lists.competences);
  const partners = fillCounted(place.partners, lists.partners);
  const [fact] = facts;
  const [sources] = fact?.sources ?? [];
  return {
    region: nodes(id),
    counts: countKnown(network, place, links),
    competences: {
      ...competences,
      list: competences.list.map(({ node, row: { organisations, known } }) => ({
        node,
        organisations,
        known,
      })),
    },
    partners: {
      ...partners,
      list: partners.list.map(({ node, row: { collaborations, running } }) => ({
        ...{ node, collaborations, running },
      })),
      collaborations: fill(lists.acrossBorders),
      running: place.acrossBorders.filter((each) => isRunning(network.collaborations, each, rule.day)).length,
      clusters: fill(lists.clustersAcrossBorders),
      clustersDirectly: place.clustersDirectly.length,
      clustersTotal: place.clusters.length,
    },
    unknown: {
      clustersWithoutMembers: fill(lists.clustersWithoutMembers),
      organisationsWithoutOffers: fill(lists.organisationsWithoutOffers),
      collaborationsWithoutDates: fill(lists.collaborationsWithoutDates),
      needs: fact?.needs ?? 0,
    },
    priorities: fill(lists.priorities),
    sources: {
      total: sources?.total ?? 0,
      opened: sources?.opened ?? 0,
      lastRetrieved: sources?.lastRetrieved ?? undefined,
    },
    dataVersion: network.dataVersion,
  };
}

interface CutList {
  readonly shown: readonly string[];
  readonly total: number;
}

function cut(ids: readonly string[], most = mostListed): CutList {
  return { shown: ids.slice(0, most), total: ids.length };
}

function extentOf({ shown, total }: CutList) {
  return { shown: shown.length, total, truncated: shown.length < total };
}

function chooseLists(network: Network, place: Place, language: Language, priorities: readonly number[]) {
  const { actors, collaborations, competences, regions, offers } = network;
  const idsOf = (table: { readonly ids: readonly string[] }, at: readonly number[]) =>
    at.map((each) => table.ids[each]!);
  const byName = compareNames<{ readonly id: string; readonly name: string }>(language, ({ name }) => name);
  const idsByName = (table: typeof actors | typeof collaborations, at: readonly number[]) => {
    const named = at.map((each) => ({ id: table.ids[each]!, name: table.names[each]! }));
    return named.sort(byName).map(({ id }) => id);
  };
  /** The latest first, those without a start last. */
  const latestFirst = [...place.acrossBorders].sort(
    (a, b) => collaborations.froms[b]! - collaborations.froms[a]! || a - b,
  );
  const withoutOffers = place.actors.filter((actor) => offers.starts[actor] === offers.starts[actor + 1]);
  const withoutStart = place.collaborations.filter((each) => collaborations.froms[each] === noStart);
  const offered = place.competences.map(({ competence }) => competence);
  const partners = place.partners.map(({ region }) => region);
  return {
    competences: cut(idsOf(competences, offered), mostCompetences),
    partners: cut(idsOf(regions, partners)),
    acrossBorders: cut(idsOf(collaborations, latestFirst)),
    clustersAcrossBorders: cut(idsByName(actors, place.clustersAcrossBorders)),
    clustersWithoutMembers: cut(idsByName(actors, place.clustersWithoutMembers)),
    organisationsWithoutOffers: cut(idsByName(actors, withoutOffers)),
    collaborationsWithoutDates: cut(idsByName(collaborations, withoutStart)),
    priorities: cut(idsOf(network.priorities, priorities)),
  };
}

/** Those in force, the longest lasting first. */
function listPriorities(network: Network, region: number, rule: CountingRule): number[] {
  const { tos } = network.priorities;
  return [...findPriorities(network, region, rule).priorities].sort((a, b) => tos[b]! - tos[a]! || a - b);
}

function countKnown(
  { actors }: Network,
  place: Place,
  links: Awaited<ReturnType<typeof countLinksOfNode>>,
): CountsByKind {
  const counts = countByKind(place.actors.map((actor) => kindOf(actors, actor)));
  if (place.collaborations.length > 0) counts.collaboration = place.collaborations.length;
  for (const { kind, type, total } of links) {
    const isPolicy = kind === "priority" || kind === "instrument" || kind === "practice" || kind === "action";
    if (isPolicy && (type === "LOCATED_IN" || type === "PRIORITISES")) counts[kind] = total;
  }
  return counts;
}

/** All nodes in one go, then each by its id: the network and the graph are of the same version, so each is there. */
async function nodesOf(context: QuestionContext, ids: readonly string[]): Promise<(id: string) => GraphNode> {
  const nodes = new Map((await listNodes(context, ids)).map((node) => [node.id, node]));
  return (id) => {
    const node = nodes.get(id);
    if (node === undefined) throw new Error(`the node ${id} of the network is not in the graph`);
    return node;
  };
}
