import type { Grouping } from "#contract/words.ts";
import { groupings } from "#contract/words.ts";
import { groupsOf } from "../../network/group-actors.ts";
import type { Network, Terms } from "../../network/network.ts";
import type { CountingRule } from "../../network/validity.ts";

export interface GroupKey {
  readonly by: Grouping;
  readonly id: string;
}

/** `region:SE224+family:materials`, as the contract has checked it, into its keys. */
export function readGroupId(group: string): GroupKey[] {
  return group.split("+").map((part) => {
    const [by, id = ""] = part.split(":");
    return { by: groupings.find((grouping) => grouping === by) ?? "kind", id };
  });
}

export function writeGroupId(keys: readonly GroupKey[]): string {
  return keys.map(({ by, id }) => `${by}:${id}`).join("+");
}

/** The groups of an actor; with two groupings every pair of one of each. */
export function listGroupKeys(
  network: Network,
  actor: number,
  by: readonly Grouping[],
  rule: CountingRule,
): GroupKey[][] {
  return by.reduce<GroupKey[][]>(
    (begun, grouping) => {
      const ids = groupsOf(network, actor, grouping, rule);
      return begun.flatMap((keys) => ids.map((id) => [...keys, { by: grouping, id }]));
    },
    [[]],
  );
}

/** The table that the groups of a grouping stand in. */
export function termsOf(network: Network, by: Exclude<Grouping, "kind" | "cluster">): Terms {
  if (by === "family") return network.competences;
  return by === "region" ? network.regions : network.sectors;
}
