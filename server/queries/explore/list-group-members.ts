import type { z } from "zod";
import type { GroupMembers, listGroupMembersInput } from "#contract/list-group-members.ts";
import { actorKinds } from "#contract/words.ts";
import { ClusterixError } from "../../errors.ts";
import { toDay } from "../../network/days.ts";
import { groupsOf, listActorsOn } from "../../network/group-actors.ts";
import { isCluster, type NamedActor, type Network, nameActor } from "../../network/network.ts";
import type { CountingRule } from "../../network/validity.ts";
import type { QuestionContext } from "../question-context.ts";
import { cutPage } from "./cut-page.ts";
import { type GroupKey, readGroupId, termsOf } from "./group-ids.ts";
import { countByKind } from "./kind-labels.ts";
import { listNodes } from "./list-nodes.ts";
import { compareNames } from "./name-texts.ts";

/** Who belongs to a group today, the most linked first. Throws not-found, bad-parameter. */
export async function listGroupMembers(
  context: QuestionContext,
  input: z.output<typeof listGroupMembersInput>,
): Promise<GroupMembers> {
  const { group, kind, limit, cursor, illustrative, language } = input;
  const network = await context.network();
  const keys = readGroupId(group);
  for (const key of keys) refuseUnknownKey(network, key);
  const members = listMembers(network, keys, { day: toDay(context.today), illustrative });
  const byName = compareNames<NamedActor>(language, ({ name }) => name);
  const wanted = members
    .filter((actor) => kind === undefined || kind.includes(actor.kind))
    .sort((a, b) => b.degree - a.degree || byName(a, b));
  const page = cutPage(wanted, { limit, cursor, list: [group, kind, illustrative, language] });
  return {
    group,
    nodes: await listNodes(
      context,
      page.items.map(({ id }) => id),
    ),
    counts: countByKind(members.map((actor) => actor.kind)),
    shown: page.shown,
    total: page.total,
    truncated: page.truncated,
    cursor: page.cursor,
  };
}

export function listMembers(network: Network, keys: readonly GroupKey[], rule: CountingRule): NamedActor[] {
  const members = listActorsOn(network, rule).filter((actor) =>
    keys.every(({ by, id }) => groupsOf(network, actor, by, rule).includes(id)),
  );
  return members.map((actor) => nameActor(network.actors, actor));
}

/** A group that nobody belongs to is an answer; one of something that does not exist is not. */
export function refuseUnknownKey(network: Network, { by, id }: GroupKey, parameter = "group"): void {
  if (isKnownGroup(network, { by, id })) return;
  throw new ClusterixError("not-found", `There is no group ${by}:${id}.`, { parameter });
}

export function isKnownGroup(network: Network, { by, id }: GroupKey): boolean {
  if (by === "kind") return actorKinds.some((kind) => kind === id);
  if (by === "cluster") {
    const actor = network.actors.indexes.get(id);
    return actor !== undefined && isCluster(network.actors, actor);
  }
  const term = termsOf(network, by).indexes.get(id);
  return term !== undefined && (by !== "family" || network.competences.families[term] === -1);
}
