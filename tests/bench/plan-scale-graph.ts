import type { PlannedGraph, PlannedLink, PlannedNode, Properties } from "../../seed/planned-graph.ts";
import type { LinkGroup } from "../../server/network/build-links.ts";
import type { NetworkInput, NodeInput } from "../../server/network/build-network.ts";
import { noEnd, noStart, toDate } from "../../server/network/days.ts";

const labelsByKind = {
  cluster: "Cluster",
  company: "Company",
  "knowledge-institute": "KnowledgeInstitute",
  "public-body": "PublicBody",
} as const;

/** The graph from which that network would be read. */
export function planScaleGraph(input: NetworkInput): PlannedGraph {
  return { nodes: [...planSources(input), ...planNodes(input)], links: planLinks(input) };
}

const usual = { sourceIds: ["scale-set"], confidence: "A" };
const startOf = (day: number) => (day === noStart ? undefined : toDate(day));
const endOf = (day: number) => (day === noEnd ? undefined : toDate(day));
const sourceOf = (day: number) => `source-${toDate(day)}`;

function planSources(input: NetworkInput): PlannedNode[] {
  const days = new Set([...input.offers, ...input.activities].map(({ sourceDay }) => sourceDay));
  const source = (id: string, published?: string): PlannedNode => ({
    ...{ id, labels: ["Source"], properties: { title: id, published, ...usual, basis: "real" } },
  });
  return [source("scale-set"), ...[...days].map((day) => source(sourceOf(day), toDate(day)))];
}

function planNodes(input: NetworkInput): PlannedNode[] {
  const plan = <Node extends NodeInput>(
    nodes: readonly Node[],
    labels: PlannedNode["labels"] | ((node: Node) => PlannedNode["labels"]),
    more: (node: Node) => Properties = () => ({}),
  ) =>
    nodes.map(
      (node): PlannedNode => ({
        id: node.id,
        labels: typeof labels === "function" ? labels(node) : labels,
        properties: { ...usual, basis: node.basis, ...more(node) },
      }),
    );
  const named = ({ id }: NodeInput) => ({ nameEn: id, nameFr: id });
  return [
    ...plan(
      input.actors,
      ({ kind }) => ["Actor", labelsByKind[kind]],
      ({ name, from, to }) => ({ name, validFrom: startOf(from), validTo: endOf(to) }),
    ),
    ...plan(input.collaborations, ["Collaboration"], ({ name, kind, status, from, to }) => ({
      ...{ title: name, kind, status, startDate: startOf(from), endDate: endOf(to) },
    })),
    ...plan(input.regions, ["Region"], ({ country, id }) => ({ country, name: id, nameEn: id, nameFr: id })),
    ...plan(input.sectors, ["Sector"], named),
    ...plan(input.competences, ["Competence"], named),
    ...plan(input.priorities, ["Priority"], named),
    ...plan(input.chains, ["ValueChain"], named),
    ...plan(input.stages, ["Stage"], ({ id, order }) => ({ nameEn: id, nameFr: id, order })),
  ];
}

function planLinks(input: NetworkInput): PlannedLink[] {
  const links: PlannedLink[] = [];
  const add = <Group extends LinkGroup>(
    type: PlannedLink["type"],
    groups: readonly Group[],
    [sources, targets]: readonly [readonly NodeInput[], readonly NodeInput[]],
    more: (group: Group) => Properties = () => ({}),
  ) => {
    const idsOf = (nodes: readonly NodeInput[]) => new Map(nodes.map(({ key, id }) => [key, id]));
    const [from, to] = [idsOf(sources), idsOf(targets)];
    for (const group of groups) {
      const properties = {
        ...{ ...usual, basis: group.basis, validFrom: startOf(group.from), validTo: endOf(group.to) },
        ...more(group),
      };
      for (const [i, source] of group.sources.entries())
        links.push({ type, from: from.get(source)!, to: to.get(group.targets[i]!)!, properties });
    }
  };
  const { actors, collaborations, regions, sectors, competences, priorities, chains, stages } = input;
  add("MEMBER_OF", input.memberships, [actors, actors]);
  add("PARTICIPATES_IN", input.participations, [actors, collaborations]);
  add("OFFERS", input.offers, [actors, competences], ({ level, confidence, sourceDay }) => ({
    ...{ level, confidence, sourceIds: [sourceOf(sourceDay)] },
  }));
  add("NEEDS", input.needs, [actors, competences], ({ urgency, confidential }) => ({
    urgency,
    confidential,
  }));
  add("ACTIVE_IN", input.activities, [actors, stages], ({ confidence, sourceDay }) => ({
    ...{ confidence, sourceIds: [sourceOf(sourceDay)] },
  }));
  add("LOCATED_IN", input.locations, [actors, regions]);
  add("IN_SECTOR", input.actorSectors, [actors, sectors], ({ main }) => ({ main }));
  add("PRIORITISES", input.regionPriorities, [regions, priorities]);
  add("COVERS", input.coverings, [priorities, competences]);
  add("REQUIRES", input.requirements, [stages, competences], ({ weight }) => ({ weight }));
  add("BROADER", input.families, [competences, competences]);
  add("STAGE_OF", input.stageChains, [stages, chains]);
  add("FEEDS", input.feeds, [stages, stages]);
  return links;
}
