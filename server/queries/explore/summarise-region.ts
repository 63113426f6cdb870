import { z } from "zod";
import type { CountsByKind, GraphNode } from "#contract/graph.ts";
import type { RegionSummary, summariseRegionInput } from "#contract/summarise-region.ts";
import type { Language } from "#contract/words.ts";
import { type Place, summarisePlace } from "../../network/summarise-place.ts";
import type { QuestionContext } from "../question-context.ts";
import { countLinksOfNode } from "./count-links-of-node.ts";
import { unknownId } from "./find-card.ts";
import { countByKind } from "./kind-labels.ts";
import { listCurrentPriorities } from "./list-current-priorities.ts";
import { listNodes } from "./list-nodes.ts";
import { compareIds, compareNames } from "./name-texts.ts";

/** So many of each list are shown; the rest is said as a number. */
const mostListed = 50;
const mostCompetences = 12;

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
  const term = network.terms.get(id);
  if (term?.kind !== "region") throw unknownId(id);
  // An invented region holds nothing but invented facts.
  const illustrative = term.basis === "illustrative";
  const place = summarisePlace(network, id, { day: context.today, illustrative });
  const [facts, links, priorities] = await Promise.all([
    context.ask("explore/find-region-facts", { id, withIllustrative: illustrative }, factRowSchema),
    countLinksOfNode(context, id),
    listCurrentPriorities(context, id),
  ]);
  const lists = chooseLists(place, language, priorities);
  const nodes = await nodesOf(context, [id, ...Object.values(lists).flatMap((list) => list.shown)]);
  const fill = (list: CutList) => ({ nodes: list.shown.map(nodes), ...extentOf(list) });
  const fillCounted = <Row extends { readonly id: string }>(rows: readonly Row[], list: CutList) => ({
    list: rows.slice(0, list.shown.length).map(({ id: rowId, ...row }) => ({ node: nodes(rowId), ...row })),
    ...extentOf(list),
  });
  const [fact] = facts;
  const [sources] = fact?.sources ?? [];
  return {
    region: nodes(id),
    counts: countKnown(place, links),
    competences: fillCounted(place.competences, lists.competences),
    partners: {
      ...fillCounted(place.partners, lists.partners),
      collaborations: fill(lists.acrossBorders),
      clusters: place.clustersAcrossBorders.length,
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

function cut(items: readonly { readonly id: string }[], most = mostListed): CutList {
  return { shown: items.slice(0, most).map(({ id }) => id), total: items.length };
}

function extentOf({ shown, total }: CutList) {
  return { shown: shown.length, total, truncated: shown.length < total };
}

function chooseLists(place: Place, language: Language, priorities: readonly { readonly id: string }[]) {
  const byName = compareNames<{ readonly id: string; readonly name: string }>(language, ({ name }) => name);
  const withoutStart = place.collaborations.filter(({ duration }) => duration.from === null);
  return {
    competences: cut(place.competences, mostCompetences),
    partners: cut(place.partners),
    acrossBorders: cut([...place.acrossBorders].sort(compareStarts)),
    clustersWithoutMembers: cut([...place.clustersWithoutMembers].sort(byName)),
    organisationsWithoutOffers: cut(
      place.actors.filter(({ links }) => links.OFFERS.length === 0).sort(byName),
    ),
    collaborationsWithoutDates: cut([...withoutStart].sort(byName)),
    priorities: cut(priorities),
  };
}

/** The latest first, those without a start last. */
function compareStarts(a: Place["collaborations"][number], b: Place["collaborations"][number]): number {
  return compareIds(b.duration.from ?? "", a.duration.from ?? "") || compareIds(a.id, b.id);
}

function countKnown(place: Place, links: Awaited<ReturnType<typeof countLinksOfNode>>): CountsByKind {
  const counts = countByKind(place.actors.map(({ kind }) => kind));
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
