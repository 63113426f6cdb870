import type { Pairs as ListedPairs } from "#contract/list-pairs.ts";
import { noStart, toDate } from "../../network/days.ts";
import { findPriorities } from "../../network/find-priorities.ts";
import type { Network } from "../../network/network.ts";
import type { Party } from "../../network/party.ts";
import type { Weighing } from "./keep-pairs.ts";

/** The regions of these parties of which only an older strategy is known; none where strategies do not count. */
export function listLapsedStrategies(
  network: Network,
  parties: readonly Party[],
  { rule, origins }: Weighing,
): ListedPairs["strategies"] {
  if (!origins.has("strategy")) return [];
  const regions = new Set(parties.flatMap(({ places }) => places.regions));
  return [...regions]
    .sort((a, b) => a - b)
    .flatMap((region) => {
      const { lapsed } = findPriorities(network, region, rule);
      if (lapsed === undefined) return [];
      return [
        {
          region: network.regions.ids[region]!,
          name: network.regions.names[region]!,
          from: lapsed.from === noStart ? undefined : toDate(lapsed.from),
          to: toDate(lapsed.to),
        },
      ];
    });
}
