import type { Grouping } from "#contract/words.ts";
import { existsOn, isShown, type Network, type NetworkActor } from "./former-network.ts";

export interface CountingRule {
  readonly day: string;
  /** Whether invented facts count. */
  readonly illustrative: boolean;
}

/** Actors that exist on the day, and of an invented set only when asked for. */
export function listActorsOn(network: Network, { day, illustrative }: CountingRule): NetworkActor[] {
  return [...network.actors.values()].filter(
    (actor) => isShown(actor, illustrative) && existsOn(actor.validity, day),
  );
}

/**
 * Ids of the groups that an actor belongs to on the day. A cluster is itself and its members; a family of
 * competences is everybody who offers one of them; sectors are all of the actor's and not only the main one.
 */
export function groupsOf(network: Network, actor: NetworkActor, by: Grouping, rule: CountingRule): string[] {
  if (by === "kind") return [actor.kind];
  const isValid = (id: string) => {
    const target = network.actors.get(id) ?? network.terms.get(id);
    if (target === undefined || !isShown(target, rule.illustrative)) return false;
    return !("validity" in target) || existsOn(target.validity, rule.day);
  };
  const groups = new Set<string>();
  if (by === "cluster" && actor.kind === "cluster") groups.add(actor.id);
  for (const link of actor.links[linkTypes[by]]) {
    if (!isShown(link, rule.illustrative) || !existsOn(link.validity, rule.day)) continue;
    const group = by === "family" ? network.terms.get(link.target)?.family : link.target;
    if (group !== undefined && isValid(group)) groups.add(group);
  }
  return [...groups];
}

const linkTypes = {
  region: "LOCATED_IN",
  sector: "IN_SECTOR",
  cluster: "MEMBER_OF",
  family: "OFFERS",
} as const satisfies Record<Exclude<Grouping, "kind">, string>;
