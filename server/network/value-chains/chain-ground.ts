import type { Network } from "../network.ts";
import type { Party } from "../party.ts";
import { listCollaborations } from "../shared-collaborations.ts";
import { type PartyTies, tieParties } from "../tie-parties.ts";
import type { CountingRule } from "../validity.ts";

/** Everything about a list of parties on a day that chains are made from. Found when asked for, then kept. */
export interface ChainGround {
  readonly network: Network;
  readonly rule: CountingRule;
  /** Sorted by id, all clusters or all organisations. */
  readonly parties: readonly Party[];
  readonly ties: PartyTies;
  /** The parties that an actor belongs to, as indexes, ascending. */
  readonly partiesOf: (actor: number) => readonly number[];
  /** How many collaborations a party has: many make it a hub. */
  readonly collaborationsOf: (party: number) => number;
}

export function prepareGround(network: Network, parties: readonly Party[], rule: CountingRule): ChainGround {
  const byActor = new Map<number, number[]>();
  for (const [index, { actors }] of parties.entries())
    for (const actor of actors) {
      const known = byActor.get(actor);
      if (known === undefined) byActor.set(actor, [index]);
      else known.push(index);
    }
  return {
    ...{ network, rule, parties },
    ties: tieParties(network, parties, rule),
    partiesOf: (actor) => byActor.get(actor) ?? [],
    collaborationsOf: keep(
      parties.length,
      (party) => listCollaborations(network, parties[party]!.actors, rule).length,
    ),
  };
}

/** Each is found once. */
export function keep<Value>(size: number, find: (at: number) => Value): (at: number) => Value {
  const kept: (Value | undefined)[] = new Array(size).fill(undefined);
  return (at) => {
    kept[at] ??= find(at);
    return kept[at];
  };
}
