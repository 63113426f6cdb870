import { eachFrom } from "./links.ts";
import type { Network } from "./network.ts";
import { type CountingRule, existsOn, isShown } from "./validity.ts";

export interface PrioritiesFound {
  /** Ascending. */
  readonly priorities: readonly number[];
  /** When none is valid on the day: from when to when these were, in days, to be said beside whatever rests on them. */
  readonly lapsed: { readonly from: number; readonly to: number } | undefined;
}

/** The priorities of a region that are valid on the day; if none is, its latest ones among those that had begun. */
export function findPriorities(network: Network, region: number, rule: CountingRule): PrioritiesFound {
  const { priorities, regionPriorities } = network;
  const { froms, tos } = priorities;
  const begun: number[] = [];
  eachFrom(regionPriorities, region, (at) => {
    const priority = regionPriorities.targets[at]!;
    const shown =
      isShown(regionPriorities, at, rule.illustrative) && isShown(priorities, priority, rule.illustrative);
    if (shown && froms[priority]! <= rule.day) begun.push(priority);
  });
  const valid = begun.filter((priority) => existsOn(priorities, priority, rule.day));
  if (valid.length > 0 || begun.length === 0) return { priorities: valid, lapsed: undefined };
  const to = Math.max(...begun.map((priority) => tos[priority]!));
  const latest = begun.filter((priority) => tos[priority] === to);
  return {
    priorities: latest,
    lapsed: { from: Math.min(...latest.map((priority) => froms[priority]!)), to },
  };
}
