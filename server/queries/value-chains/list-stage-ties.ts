import type { ValueChain } from "#contract/find-value-chain.ts";
import type { OpenedChain } from "./open-chain.ts";

const mostListed = 500;

/**
 * The links that exist between joined steps: two parties, one active in each, that share a collaboration. These are what
 * connectedness counts (METHODS, "Value chains"). Most collaborations first, then in the order of the steps and by id.
 */
export function listStageTies({
  ground,
  state,
  joined,
}: Pick<OpenedChain, "ground" | "state" | "joined">): Pick<ValueChain, "ties" | "tiesTotal"> {
  const { ids, feeds } = joined.stages;
  const found = state.stages.flatMap((from) => {
    const to = state.stages.find(({ stage }) => stage === feeds[from.stage]);
    if (to === undefined) return [];
    return from.active.flatMap(({ party }) =>
      to.active.flatMap(({ party: other }) => {
        const collaborations = party === other ? 0 : ground.ties.sharedBy(party, other);
        return collaborations === 0 ? [] : [{ from: from.stage, to: to.stage, party, other, collaborations }];
      }),
    );
  });
  const sorted = found.toSorted((a, b) => b.collaborations - a.collaborations);
  const partyId = (party: number) => ground.parties[party]!.id;
  return {
    ties: sorted.slice(0, mostListed).map(({ from, to, party, other, collaborations }) => ({
      ...{ from: ids[from]!, to: ids[to]!, collaborations },
      parties: [partyId(party), partyId(other)],
    })),
    tiesTotal: sorted.length,
  };
}
