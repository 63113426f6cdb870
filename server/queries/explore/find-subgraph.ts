import type { z } from "zod";
import type { findSubgraphInput, Subgraph } from "#contract/find-subgraph.ts";
import { toDay } from "../../network/days.ts";
import { listActorsOn } from "../../network/group-actors.ts";
import type { GroupTie } from "../../network/link-groups.ts";
import { linkNodesToGroups } from "../../network/link-nodes-to-groups.ts";
import type { Network } from "../../network/network.ts";
import type { CountingRule } from "../../network/validity.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeLink } from "./describe-link.ts";
import { listGroupKeys, readGroupId, writeGroupId } from "./group-ids.ts";
import { listCitedSources } from "./list-cited-sources.ts";
import { isKnownGroup } from "./list-group-members.ts";
import { listLinksAmong } from "./list-links-among.ts";
import { listNodes } from "./list-nodes.ts";

/** No picture holds more links than this; two thousand nodes of the shipped data have some thousands. */
const mostLinks = 20_000;

/** The links among given nodes, and what links them to groups that are closed. Unknown ids are named, not refused. */
export async function findSubgraph(
  context: QuestionContext,
  { ids, groups = [], illustrative }: z.output<typeof findSubgraphInput>,
): Promise<Subgraph> {
  const [nodes, linkRows, network] = await Promise.all([
    listNodes(context, ids),
    listLinksAmong(context, ids, { illustrative, most: mostLinks }),
    context.network(),
  ]);
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  const unknownGroups = groups.filter(
    (group) => !readGroupId(group).every((key) => isKnownGroup(network, key)),
  );
  return {
    nodes,
    unknown: [...ids.filter((id) => !nodesById.has(id)), ...unknownGroups],
    links: linkRows.map((row) => describeLink(row, nodesById, context.today)),
    groupLinks: linkToGroups(network, new Set(nodesById.keys()), groups, {
      day: toDay(context.today),
      illustrative,
    }),
    sources: await listCitedSources(context, linkRows),
    shown: linkRows.length,
    total: linkRows.length,
    truncated: linkRows.length >= mostLinks,
    dataVersion: network.dataVersion,
  };
}

function linkToGroups(
  network: Network,
  shown: ReadonlySet<string>,
  groups: readonly string[],
  rule: CountingRule,
): GroupTie[] {
  if (groups.length === 0) return [];
  const members = new Map(groups.map((group) => [group, new Set<number>()]));
  const groupings = new Map(
    groups.map((group) => {
      const by = readGroupId(group).map((key) => key.by);
      return [by.join("+"), by];
    }),
  );
  for (const by of groupings.values())
    for (const actor of listActorsOn(network, rule))
      for (const keys of listGroupKeys(network, actor, by, rule)) members.get(writeGroupId(keys))?.add(actor);
  return linkNodesToGroups(network, shown, members, rule);
}
