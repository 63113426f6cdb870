import {
  existsOn,
  isCounted,
  isRunning,
  isShown,
  type Network,
  type NetworkActor,
  type NetworkCollaboration,
} from "./former-network.ts";
import { type CountingRule, listActorsOn } from "./group-actors.ts";
import type { GroupTie } from "./link-groups.ts";

/**
 * What links nodes that are shown to groups that are closed, without counting anything that is shown: neither members
 * of a group that stand beside it nor, for an actor, collaborations that stand there themselves.
 */
export function linkNodesToGroups(
  network: Network,
  shown: ReadonlySet<string>,
  membersByGroup: ReadonlyMap<string, ReadonlySet<string>>,
  rule: CountingRule,
): GroupTie[] {
  const hidden = [...membersByGroup].map(([group, members]) => ({
    group,
    members: new Set([...members].filter((id) => !shown.has(id))),
  }));
  const offered = new Map(hidden.map(({ group, members }) => [group, listOffered(network, members, rule)]));
  return [...shown].flatMap((id) => {
    const node = network.actors.get(id) ?? network.collaborations.get(id);
    if (node === undefined || !isShown(node, rule.illustrative)) return [];
    const reach = reachOf(network, node, shown, rule);
    return hidden.flatMap(({ group, members }) => {
      const meets = (ids: readonly string[]) => ids.some((other) => members.has(other));
      const collaborations = reach.collaborations.filter(({ participants }) => meets(participants));
      const memberships = reach.memberships.filter((other) => members.has(other)).length;
      if (collaborations.length + memberships === 0) return [];
      const running = collaborations.filter((each) => isRunning(each, rule.day)).length;
      const sharedCompetences = reach.competences.filter((each) => offered.get(group)?.has(each)).length;
      return [
        {
          from: id,
          to: group,
          collaborations: collaborations.length,
          running,
          memberships,
          sharedCompetences,
        },
      ];
    });
  });
}

interface Reach {
  readonly collaborations: readonly NetworkCollaboration[];
  /** The other end of each membership. */
  readonly memberships: readonly string[];
  readonly competences: readonly string[];
}

function reachOf(
  network: Network,
  node: NetworkActor | NetworkCollaboration,
  shown: ReadonlySet<string>,
  rule: CountingRule,
): Reach {
  const counts = (each: NetworkCollaboration | undefined): each is NetworkCollaboration =>
    each !== undefined && isShown(each, rule.illustrative) && isCounted(each, rule.day);
  if (!("links" in node))
    return { collaborations: counts(node) ? [node] : [], memberships: [], competences: [] };
  const own = node.links.PARTICIPATES_IN.map(({ target }) => network.collaborations.get(target));
  return {
    collaborations: own.filter(counts).filter(({ id }) => !shown.has(id)),
    memberships: [...validTargets(node, "MEMBER_OF", rule), ...listMembersOf(network, node, rule)],
    competences: validTargets(node, "OFFERS", rule),
  };
}

function listMembersOf(network: Network, { id, kind }: NetworkActor, rule: CountingRule): string[] {
  if (kind !== "cluster") return [];
  return listActorsOn(network, rule)
    .filter((actor) => validTargets(actor, "MEMBER_OF", rule).includes(id))
    .map((actor) => actor.id);
}

function listOffered(network: Network, ids: Iterable<string>, rule: CountingRule): Set<string> {
  const offered = new Set<string>();
  for (const id of ids) {
    const actor = network.actors.get(id);
    if (actor !== undefined) for (const each of validTargets(actor, "OFFERS", rule)) offered.add(each);
  }
  return offered;
}

/** The other ends of the links of a type that hold on the day. */
export function validTargets(
  actor: NetworkActor,
  type: keyof NetworkActor["links"],
  rule: CountingRule,
): string[] {
  return actor.links[type]
    .filter((link) => isShown(link, rule.illustrative) && existsOn(link.validity, rule.day))
    .map(({ target }) => target);
}
