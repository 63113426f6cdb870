import type { Network } from "./network.ts";
import { listCollaborations, listCollaborators } from "./shared-collaborations.ts";
import type { CountingRule } from "./validity.ts";

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
  const actor = network.actors.indexes.get(id);
  if (actor === undefined) return [];
  const shared = new Map<number, number>();
  for (const collaboration of listCollaborations(network, Int32Array.of(actor), rule)) {
    if (!through.has(network.collaborations.ids[collaboration]!)) continue;
    for (const partner of listCollaborators(network, collaboration, rule))
      if (partner !== actor) shared.set(partner, (shared.get(partner) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([a, m], [b, n]) => n - m || a - b).map(([partner]) => partner);
  return takeInTurns(network, ranked, regionOf(network, actor)).map(
    (partner) => network.actors.ids[partner]!,
  );
}

/** Whether partners known here lie in two regions or more. */
export function joinsRegions(network: Network, id: string, rule: CountingRule): boolean {
  const collaboration = network.collaborations.indexes.get(id);
  if (collaboration === undefined) return false;
  const partners = listCollaborators(network, collaboration, rule);
  return new Set(partners.map((partner) => regionOf(network, partner))).size > 1;
}

/** The first of an actor; -1 if none is known. */
function regionOf({ locations }: Network, actor: number): number {
  const at = locations.starts[actor]!;
  return at < locations.starts[actor + 1]! ? locations.targets[at]! : -1;
}

/** The first of each region, then the second of each, and so on; the home region has the last turn. */
function takeInTurns(network: Network, ranked: readonly number[], home: number): number[] {
  const queues = new Map<number, number[]>();
  for (const actor of ranked) {
    const region = regionOf(network, actor);
    const queue = queues.get(region);
    if (queue === undefined) queues.set(region, [actor]);
    else queue.push(actor);
  }
  const turns = [...queues]
    .sort(([a], [b]) => Number(a === home) - Number(b === home))
    .map(([, queue]) => queue);
  const longest = Math.max(0, ...turns.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => turns.flatMap((queue) => queue[turn] ?? [])).flat();
}
