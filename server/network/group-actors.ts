import type { Grouping } from "#contract/words.ts";
import { targetsOf } from "./links.ts";
import { isCluster, kindOf, type Network } from "./network.ts";
import { type CountingRule, holds, isShown } from "./validity.ts";

/** Actors that exist on the day, and of an invented set only when asked for. */
export function listActorsOn({ actors }: Network, rule: CountingRule): number[] {
  const found: number[] = [];
  for (let actor = 0; actor < actors.ids.length; actor += 1)
    if (holds(actors, actor, rule)) found.push(actor);
  return found;
}

/**
 * Ids of the groups that an actor belongs to on the day. A cluster is itself and its members; a family of
 * competences is everybody who offers one of them; sectors are all of the actor's and not only the main one.
 */
export function groupsOf(network: Network, actor: number, by: Grouping, rule: CountingRule): string[] {
  const { actors, regions, sectors, competences } = network;
  const shownIds = (table: typeof regions | typeof sectors, found: readonly number[]) => {
    const shown = [...new Set(found)].filter((at) => isShown(table, at, rule.illustrative));
    return shown.map((at) => table.ids[at]!);
  };
  switch (by) {
    case "kind":
      return [kindOf(actors, actor)];
    case "cluster":
      return listClusters(network, actor, rule).map((cluster) => actors.ids[cluster]!);
    case "region":
      return shownIds(regions, targetsOf(network.locations, actor, rule));
    case "sector":
      return shownIds(sectors, targetsOf(network.actorSectors, actor, rule));
    case "family": {
      const families = targetsOf(network.offers, actor, rule).map(
        (offered) => competences.families[offered]!,
      );
      return shownIds(
        competences,
        families.filter((family) => family >= 0),
      );
    }
  }
}

function listClusters({ actors, memberships }: Network, actor: number, rule: CountingRule): number[] {
  const own = isCluster(actors, actor) ? [actor] : [];
  const joined = targetsOf(memberships, actor, rule).filter((cluster) => holds(actors, cluster, rule));
  return [...new Set([...own, ...joined])];
}
