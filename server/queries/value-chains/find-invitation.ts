import type { z } from "zod";
import type { findInvitationInput, InvitationAnswer } from "#contract/find-invitation.ts";
import { findInvitation as pickGuests } from "../../network/value-chains/find-invitation.ts";
import { listGuests } from "../../network/value-chains/list-guests.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeParties, nameStage } from "./describe-parties.ts";
import { openChain } from "./open-chain.ts";
import { tellIllustrative } from "./tell-illustrative.ts";

/** The fewest to invite so that a whole chain is in the room. Throws not-found. */
export async function findInvitation(
  context: QuestionContext,
  { id, max, ...scope }: z.output<typeof findInvitationInput>,
): Promise<InvitationAnswer> {
  const chain = await openChain(context, id, scope);
  const { stages } = chain.state;
  const illustrative = tellIllustrative(chain);
  const guests = listGuests(chain.ground, chain.state);
  const invitation = pickGuests({ stages: stages.length, guests, most: max });
  const parties = describeParties(chain, invitation.parties);
  const name = (position: number) => nameStage(chain, stages[position]!.stage);
  return {
    parties: invitation.parties.map((index) => {
      const taken = [...invitation.takes].filter(([, party]) => party === index).map(([stage]) => stage);
      return {
        party: parties.get(index)!,
        stages: taken.map((position) => {
          const { stage, active, capable } = stages[position]!;
          const candidate = [...active, ...capable].find(({ party }) => party === index)!;
          return {
            stage: name(position),
            isActive: candidate.isActive,
            isIllustrative: illustrative.place(stage, candidate),
          };
        }),
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
