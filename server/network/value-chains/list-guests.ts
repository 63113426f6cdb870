import type { ChainGround } from "./chain-ground.ts";
import type { Guest } from "./find-invitation.ts";
import type { ChainState } from "./stage-states.ts";

/** Who could take a stage, active or capable, as who could be invited. Stages are positions in the state. */
export function listGuests({ parties }: ChainGround, { stages }: ChainState): Guest[] {
  const byParty = new Map<number, Map<number, number>>();
  for (const [position, { active, capable }] of stages.entries())
    for (const { party, cost } of [...active, ...capable]) {
      const costs = byParty.get(party) ?? new Map<number, number>();
      byParty.set(party, costs.set(position, cost.total));
    }
  return [...byParty].map(([party, stageCosts]) => {
    const { kind } = parties[party]!;
    const isAsked = kind === "company" || kind === "knowledge-institute";
    return { party, kind: isAsked ? kind : "other", stageCosts };
  });
}
