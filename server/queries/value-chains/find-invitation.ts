import type { z } from "zod";
import type { findInvitationInput, InvitationAnswer } from "#contract/find-invitation.ts";
import { findInvitation as pickGuests } from "../../network/value-chains/find-invitation.ts";
import { listGuests } from "../../network/value-chains/list-guests.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeParties, nameStage } from "./describe-parties.ts";
import { openChain } from "./open-chain.ts";

/** The fewest to invite so that a whole chain is in the room. Throws not-found. */
export async function findInvitation(
  context: QuestionContext,
  { id, max, ...scope }: z.output<typeof findInvitationInput>,
): Promise<InvitationAnswer> {
  const chain = await openChain(context, id, scope);
  const { stages } = chain.state;
  const guests = listGuests(chain.ground, chain.state);
  const invitation = pickGuests({ stages: stages.length, guests, most: max });
  const parties = describeParties(chain, invitation.parties);
  const name = (position: number) => nameStage(chain, stages[position]!.stage);
  return {
    parties: invitation.parties.map((index) => {
      const taken = [...invitation.takes].filter(([, party]) => party === index).map(([stage]) => stage);
      return {
        party: parties.get(index)!,
        stages: taken.map((position) => ({
          stage: name(position),
          isActive: stages[position]!.active.some(({ party }) => party === index),
        })),
      };
    }),
    missing: invitation.missing.map(name),
    uncovered: invitation.uncovered.map(name),
    nobodyOf: [...invitation.nobodyOf],
    unmet: [...invitation.unmet],
    proven: invitation.proven,
    guests: guests.length,
    dataVersion: chain.read.dataVersion,
  };
}
