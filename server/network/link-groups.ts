import { existsOn, isCounted, isRunning, isShown, type Network } from "./former-network.ts";
import { type CountingRule, listActorsOn } from "./group-actors.ts";

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
  groupsByActor: ReadonlyMap<string, readonly string[]>,
  rule: GroupLinkRule,
): GroupTie[] {
  const ties = new TieCounts();
  const groupsOf = (ids: Iterable<string>) => [...ids].map((id) => groupsByActor.get(id) ?? []);
  for (const collaboration of network.collaborations.values()) {
    if (!isShown(collaboration, rule.illustrative) || !isCounted(collaboration, rule.day)) continue;
    const sides = groupsOf(collaboration.participants);
    ties.addMeeting("collaborations", sides);
    if (isRunning(collaboration, rule.day)) ties.addMeeting("running", sides);
  }
  for (const offerers of listOfferers(network, rule).values())
    ties.addMeeting("sharedCompetences", groupsOf(offerers));
  if (rule.countsSharedMembers) {
    for (const groups of groupsByActor.values()) ties.addShared("memberships", groups);
    return ties.list();
  }
  for (const actor of listActorsOn(network, rule))
    for (const { target, validity, basis } of actor.links.MEMBER_OF)
      if (isShown({ basis }, rule.illustrative) && existsOn(validity, rule.day))
        ties.addMeeting("memberships", groupsOf([actor.id, target]));
  return ties.list();
}

/** Who offers each competence on the day. */
export function listOfferers(network: Network, rule: CountingRule): Map<string, string[]> {
  const offerers = new Map<string, string[]>();
  for (const actor of listActorsOn(network, rule))
    for (const offer of actor.links.OFFERS) {
      if (!isShown(offer, rule.illustrative) || !existsOn(offer.validity, rule.day)) continue;
      const known = offerers.get(offer.target);
      if (known === undefined) offerers.set(offer.target, [actor.id]);
      else known.push(actor.id);
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
