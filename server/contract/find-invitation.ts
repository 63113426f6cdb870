import { z } from "zod";
import { chainPartySchema, chainScopeShape, isIllustrativeSchema, namedSchema } from "./chain-terms.ts";
import { idSchema } from "./graph.ts";
import { guestGroups } from "./words.ts";

const { of: _, ...scope } = chainScopeShape;

export const findInvitationInput = z
  .object({
    id: idSchema.describe("A value chain."),
    of: z.enum(guestGroups).default("everybody").describe("Who may be invited."),
    ...scope,
    max: z.coerce.number().int().min(1).max(12).default(12).describe("How many at most, 1 to 12."),
  })
  .describe(
    "The fewest to invite so that every step that can be is covered, with at least one company and one knowledge institute.",
  );

export const findInvitationOutput = z.object({
  parties: z.array(
    z.object({
      party: chainPartySchema,
      stages: z
        .array(z.object({ stage: namedSchema, isActive: z.boolean(), isIllustrative: isIllustrativeSchema }))
        .describe("What it covers; none: it is there as the company or the institute."),
    }),
  ),
  missing: z.array(namedSchema).describe("Steps that nobody known could take: not asked for."),
  uncovered: z.array(namedSchema).describe("Steps for which so many are too few."),
  nobodyOf: z
    .array(z.string())
    .describe("company, knowledge-institute: nobody of this kind could take any step."),
  unmet: z.array(z.string()).describe("company, knowledge-institute: so many are too few for one."),
  proven: z.boolean().describe("True: proven by exhaustion that fewer are not enough."),
  guests: z.number().int().describe("Among how many was looked."),
  dataVersion: z.string(),
});

export type InvitationInput = z.input<typeof findInvitationInput>;
export type InvitationAnswer = z.output<typeof findInvitationOutput>;
