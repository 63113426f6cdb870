import { isCounted, isShown, type Network } from "./former-network.ts";
import type { CountingRule } from "./group-actors.ts";

/**
 * With whom an actor shares collaborations (no events), and only those of `through`: by their number, then by id, and
 * taken from one region after the other, its own last, so that a short list shows how far it reaches. Nobody, if it is
 * no actor.
 */
export function listPartners(
  network: Network,
  id: string,
  rule: CountingRule,
  through: ReadonlySet<string>,
): string[] {
  const shared = new Map<string, number>();
  for (const { target } of network.actors.get(id)?.links.PARTICIPATES_IN ?? []) {
    const collaboration = network.collaborations.get(target);
    if (collaboration === undefined || !through.has(target) || !isCounted(collaboration, rule.day)) continue;
    if (!isShown(collaboration, rule.illustrative)) continue;
    for (const partner of collaboration.participants)
      if (partner !== id) shared.set(partner, (shared.get(partner) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([partner]) => partner);
  return takeInTurns(network, ranked, regionOf(network, id));
}

/** Whether partners known here lie in two regions or more. */
export function joinsRegions(network: Network, collaboration: string): boolean {
  const partners = network.collaborations.get(collaboration)?.participants ?? [];
  return new Set(partners.map((partner) => regionOf(network, partner))).size > 1;
}

const regionOf = (network: Network, actor: string) =>
  network.actors.get(actor)?.links.LOCATED_IN[0]?.target ?? "";

/** The first of each region, then the second of each, and so on; the home region has the last turn. */
function takeInTurns(network: Network, ranked: readonly string[], home: string): string[] {
  const queues = new Map<string, string[]>();
  for (const actor of ranked) {
    const region = regionOf(network, actor);
    queues.set(region, [...(queues.get(region) ?? []), actor]);
  }
  const turns = [...queues]
    .sort(([a], [b]) => Number(a === home) - Number(b === home))
    .map(([, queue]) => queue);
  const longest = Math.max(0, ...turns.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => turns.flatMap((queue) => queue[turn] ?? [])).flat();
}
