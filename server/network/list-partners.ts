import type { CountingRule } from "./group-actors.ts";
import { isCounted, isShown, type Network } from "./network.ts";

/** With whom an actor shares collaborations (no events), by their number, then by id. Nobody, if it is no actor. */
export function listPartners(network: Network, id: string, rule: CountingRule): string[] {
  const shared = new Map<string, number>();
  for (const { target } of network.actors.get(id)?.links.PARTICIPATES_IN ?? []) {
    const collaboration = network.collaborations.get(target);
    if (collaboration === undefined || !isCounted(collaboration, rule.day)) continue;
    if (!isShown(collaboration, rule.illustrative)) continue;
    for (const partner of collaboration.participants)
      if (partner !== id) shared.set(partner, (shared.get(partner) ?? 0) + 1);
  }
  return [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([partner]) => partner);
}
