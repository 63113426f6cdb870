import type { GroupTie } from "./link-groups.ts";
import { sourcesOf, targetsOf } from "./links.ts";
import { isCluster, isCounted, isRunning, type Network } from "./network.ts";
import { listCollaborations, listCollaborators } from "./shared-collaborations.ts";
import { type CountingRule, holds, isShown } from "./validity.ts";

/**
 * What links nodes that are shown to groups that are closed, without counting anything that is shown: neither members
 * of a group that stand beside it nor, for an actor, collaborations that stand there themselves.
 */
export function linkNodesToGroups(
  network: Network,
  shown: ReadonlySet<string>,
  membersByGroup: ReadonlyMap<string, ReadonlySet<number>>,
  rule: CountingRule,
): GroupTie[] {
  const hidden = [...membersByGroup].map(([group, members]) => {
    const left = new Set([...members].filter((actor) => !shown.has(network.actors.ids[actor]!)));
    return { group, members: left, offered: listOffered(network, left, rule) };
  });
  return [...shown].flatMap((id) => {
    const reach = reachOf(network, id, shown, rule);
    if (reach === undefined) return [];
    return hidden.flatMap(({ group, members, offered }) => {
      const collaborations = reach.collaborations.filter((each) =>
        listCollaborators(network, each, rule).some((partner) => members.has(partner)),
      );
      const memberships = reach.memberships.filter((other) => members.has(other)).length;
      if (collaborations.length + memberships === 0) return [];
      const isRunningNow = (each: number) => isRunning(network.collaborations, each, rule.day);
      const tie: GroupTie = {
        from: id,
        to: group,
        collaborations: collaborations.length,
        running: collaborations.filter(isRunningNow).length,
        memberships,
        sharedCompetences: reach.competences.filter((each) => offered.has(each)).length,
      };
      return [tie];
    });
  });
}

interface Reach {
  readonly collaborations: readonly number[];
  /** The other end of each membership. */
  readonly memberships: readonly number[];
  readonly competences: readonly number[];
}

/** Undefined for what is neither an actor nor a collaboration. */
function reachOf(
  network: Network,
  id: string,
  shown: ReadonlySet<string>,
  rule: CountingRule,
): Reach | undefined {
  const { actors, collaborations, memberships } = network;
  const actor = actors.indexes.get(id);
  if (actor === undefined) {
    const own = collaborations.indexes.get(id);
    if (own === undefined) return undefined;
    const counted = isCounted(collaborations, own, rule) ? [own] : [];
    return { collaborations: counted, memberships: [], competences: [] };
  }
  if (!isShown(actors, actor, rule.illustrative)) return undefined;
  const members = isCluster(actors, actor) ? sourcesOf(memberships, actor, rule) : [];
  return {
    collaborations: listCollaborations(network, Int32Array.of(actor), rule).filter(
      (each) => !shown.has(collaborations.ids[each]!),
    ),
    memberships: [
      ...targetsOf(memberships, actor, rule),
      ...members.filter((member) => holds(actors, member, rule)),
    ],
    competences: targetsOf(network.offers, actor, rule),
  };
}

function listOffered({ offers }: Network, actors: Iterable<number>, rule: CountingRule): Set<number> {
  const offered = new Set<number>();
  for (const actor of actors) for (const each of targetsOf(offers, actor, rule)) offered.add(each);
  return offered;
}
