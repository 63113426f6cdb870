import type { ChainPartyAnswer, NamedAnswer } from "#contract/chain-terms.ts";
import { kindOf } from "../../network/network.ts";
import { bases } from "../../network/validity.ts";
import type { OpenedChain, OpenedNetwork } from "./open-chain.ts";

/** Parties by index, as they are shown. */
export function describeParties(
  { ground, read }: OpenedNetwork,
  indexes: Iterable<number>,
): ReadonlyMap<number, ChainPartyAnswer> {
  const distinct = [...new Set(indexes)].sort((a, b) => a - b);
  return new Map(
    distinct.map((index) => {
      const { id, node, places } = ground.parties[index]!;
      const shortName = read.actors.shortNames.get(node);
      return [
        index,
        {
          ...{ id, kind: kindOf(read.actors, node), name: read.actors.names[node]! },
          ...(shortName === undefined ? {} : { shortName }),
          regions: places.regions.map((region) => read.regions.ids[region]!),
          countries: [...places.countries],
          basis: bases[read.actors.bases[node]!]!,
        },
      ];
    }),
  );
}

export function nameCompetence({ read }: OpenedNetwork, competence: number): NamedAnswer {
  const { ids, names } = read.competences;
  return { id: ids[competence]!, kind: "competence", name: names[competence]! };
}

export function nameActorNode({ read }: OpenedNetwork, actor: number): NamedAnswer {
  return { id: read.actors.ids[actor]!, kind: kindOf(read.actors, actor), name: read.actors.names[actor]! };
}

export function nameStage({ joined, nameOfStage }: OpenedChain, stage: number): NamedAnswer {
  return { id: joined.stages.ids[stage]!, kind: "stage", name: nameOfStage(stage) };
}
