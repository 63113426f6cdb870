import type { NamedNode, WholePair } from "#contract/find-pair.ts";
import type { PairComparison } from "../../network/complementarity/compare-pair.ts";
import { kindOf, type Network } from "../../network/network.ts";
import type { Party } from "../../network/party.ts";
import {
  listCollaborators,
  listIntroducers,
  listSharedCollaborations,
} from "../../network/shared-collaborations.ts";
import type { CountingRule } from "../../network/validity.ts";
import { describeDirection } from "./describe-direction.ts";

export type RecalledFacts = Pick<WholePair, "there" | "back" | "collaborations" | "introducers">;

export const mostIntroducers = 25;

/** What the network in memory knows of a comparison: all but the facts behind it and their sources. */
export function recallPairFacts(
  network: Network,
  [a, b]: readonly [Party, Party],
  { there, back }: PairComparison,
  rule: CountingRule,
): RecalledFacts {
  const introducers = listIntroducers(network, a.actors, b.actors, rule);
  const known = introducers.slice(0, mostIntroducers);
  return {
    there: describeDirection(network, there),
    back: describeDirection(network, back),
    collaborations: listSharedCollaborations(network, a.actors, b.actors, rule).map((collaboration) => ({
      id: network.collaborations.ids[collaboration]!,
      ...listWhoMeets(network, [a, b], listCollaborators(network, collaboration, rule)),
    })),
    introducers: {
      list: known.map(({ actor, withFirst, withSecond }) => ({
        ...{ actor: network.actors.ids[actor]!, withA: withFirst, withB: withSecond },
      })),
      shown: known.length,
      total: introducers.length,
      truncated: known.length < introducers.length,
    },
  };
}

/** Those of either that do not belong to both. */
function listWhoMeets(
  { actors }: Network,
  [a, b]: readonly [Party, Party],
  partners: readonly number[],
): { a: string[]; b: string[] } {
  const [inA, inB] = [new Set(a.actors), new Set(b.actors)];
  const idsOf = (own: ReadonlySet<number>, other: ReadonlySet<number>) =>
    partners.filter((actor) => own.has(actor) && !other.has(actor)).map((actor) => actors.ids[actor]!);
  return { a: idsOf(inA, inB), b: idsOf(inB, inA) };
}

/** What these are called, as far as the network knows their names; each once. */
export function recallNames(network: Network, ids: readonly string[]): NamedNode[] {
  return [...new Set(ids)].flatMap((id) => recallName(network, id) ?? []);
}

function recallName(network: Network, id: string): NamedNode | undefined {
  const { actors, collaborations, competences, regions } = network;
  const actor = actors.indexes.get(id);
  if (actor !== undefined)
    return {
      ...{ id, kind: kindOf(actors, actor), name: actors.names[actor]! },
      shortName: actors.shortNames.get(actor),
    };
  const collaboration = collaborations.indexes.get(id);
  if (collaboration !== undefined)
    return { id, kind: "collaboration", name: collaborations.names[collaboration]! };
  for (const [kind, terms] of [["competence", competences] as const, ["region", regions] as const]) {
    const term = terms.indexes.get(id);
    if (term !== undefined) return { id, kind, name: terms.names[term]!, shortName: terms.shortNames[term] };
  }
  return undefined;
}
