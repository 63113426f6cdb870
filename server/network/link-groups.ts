import { listActorsOn } from "./group-actors.ts";
import { targetsOf } from "./links.ts";
import { isCounted, isRunning, type Network } from "./network.ts";
import { listCollaborators } from "./shared-collaborations.ts";
import type { CountingRule } from "./validity.ts";

export interface GroupTie {
  readonly from: string;
  readonly to: string;
  readonly collaborations: number;
  readonly running: number;
  readonly memberships: number;
  readonly sharedCompetences: number;
}

export interface GroupLinkRule extends CountingRule {
  /** Whether memberships are the members that two groups share: so it is between clusters. */
  readonly countsSharedMembers: boolean;
}

type Count = "collaborations" | "running" | "memberships" | "sharedCompetences";

/**
 * Counts what links groups to each other. Something links two groups when it has somebody who is in the one and not
 * in the other on either side: an actor that belongs to both does not tie them. Each collaboration, membership and
 * competence counts once per pair of groups, however many actors share it. Costs the square of the groups that meet
 * in one collaboration or competence.
 */
export function linkGroups(
  network: Network,
  groupsByActor: ReadonlyMap<number, readonly string[]>,
  rule: GroupLinkRule,
): GroupTie[] {
  const ties = new TieCounts();
  const { collaborations, memberships } = network;
  const groupsOf = (actors: readonly number[]) => actors.map((actor) => groupsByActor.get(actor) ?? []);
  for (let each = 0; each < collaborations.ids.length; each += 1) {
    if (!isCounted(collaborations, each, rule)) continue;
    const sides = groupsOf(listCollaborators(network, each, rule));
    ties.addMeeting("collaborations", sides);
    if (isRunning(collaborations, each, rule.day)) ties.addMeeting("running", sides);
  }
  for (const offerers of listOfferers(network, rule).values())
    ties.addMeeting("sharedCompetences", groupsOf(offerers));
  if (rule.countsSharedMembers) {
    for (const groups of groupsByActor.values()) ties.addShared("memberships", groups);
    return ties.list();
  }
  for (const actor of listActorsOn(network, rule))
    for (const cluster of targetsOf(memberships, actor, rule))
      ties.addMeeting("memberships", groupsOf([actor, cluster]));
  return ties.list();
}

/** Who offers each competence on the day. */
function listOfferers(network: Network, rule: CountingRule): Map<number, number[]> {
  const offerers = new Map<number, number[]>();
  for (const actor of listActorsOn(network, rule))
    for (const competence of targetsOf(network.offers, actor, rule)) {
      const known = offerers.get(competence);
      if (known === undefined) offerers.set(competence, [actor]);
      else known.push(actor);
    }
  return offerers;
}

/** Counts per pair of groups, the smaller id first. */
class TieCounts {
  readonly #ties = new Map<string, { from: string; to: string } & Record<Count, number>>();

  /** One thing shared by actors, each given by its groups. */
  addMeeting(count: Count, actors: readonly (readonly string[])[]): void {
    const single = new Map<string, number>();
    const both = new Map<string, Map<string, number>>();
    for (const groups of actors) {
      for (const group of groups) single.set(group, (single.get(group) ?? 0) + 1);
      for (const [a, b] of pairs([...groups].sort())) {
        const inner = both.get(a) ?? new Map<string, number>();
        inner.set(b, (inner.get(b) ?? 0) + 1);
        both.set(a, inner);
      }
    }
    for (const [a, b] of pairs([...single.keys()].sort())) {
      const shared = both.get(a)?.get(b) ?? 0;
      if (single.get(a)! > shared && single.get(b)! > shared) this.#add(a, b, count);
    }
  }

  /** One thing that belongs to several groups itself. */
  addShared(count: Count, groups: readonly string[]): void {
    for (const [a, b] of pairs([...groups].sort())) this.#add(a, b, count);
  }

  list(): GroupTie[] {
    return [...this.#ties.values()];
  }

  #add(from: string, to: string, count: Count): void {
    const key = `${from} ${to}`;
    const tie = this.#ties.get(key) ?? {
      ...{ from, to, collaborations: 0, running: 0, memberships: 0, sharedCompetences: 0 },
    };
    tie[count] += 1;
    this.#ties.set(key, tie);
  }
}

function* pairs<Item>(items: readonly Item[]): Generator<[Item, Item]> {
  for (let i = 0; i < items.length; i += 1)
    for (let j = i + 1; j < items.length; j += 1) yield [items[i]!, items[j]!];
}
