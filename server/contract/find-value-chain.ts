import { z } from "zod";
import {
  chainHeadShape,
  chainHoldShape,
  chainPartySchema,
  chainScopeShape,
  gapSchema,
  isIllustrativeSchema,
  namedSchema,
} from "./chain-terms.ts";
import { idSchema, textSchema } from "./graph.ts";

export const findValueChainInput = z
  .object({ id: idSchema, ...chainScopeShape })
  .describe("A value chain: its steps, who is active in each, who could be, and where it does not hold.");

export const chainStageSchema = z.object({
  id: idSchema,
  name: textSchema,
  feeds: idSchema.nullable().describe("The step that it feeds; null for the last one."),
  gap: gapSchema,
  active: z.number().int().describe("Parties with somebody active in it."),
  capable: z.number().int().describe("Parties not active in it that offer what it requires."),
  isIllustrative: isIllustrativeSchema,
  requires: z.array(
    z.object({
      competence: namedSchema,
      weight: z
        .number()
        .describe("In (0, 1]. Of those with weight 1 all are needed; without any, one of all."),
    }),
  ),
  key: z.string().optional().describe("Of a chain made here: what its definition calls the step."),
  like: idSchema.nullable().describe("The shipped step whose active parties count here too."),
});
export type ChainStageAnswer = z.output<typeof chainStageSchema>;

export const findValueChainOutput = z.object({
  ...chainHeadShape,
  ...chainHoldShape,
  stages: z.array(chainStageSchema).describe("In the order of the chain."),
  parties: z
    .array(
      z.object({
        party: chainPartySchema,
        active: z.array(idSchema).describe("Steps in which it is active."),
        capable: z.array(idSchema).describe("Steps in which it could be."),
      }),
    )
    .describe("Everybody who is active or could be, by id."),
  ties: z
    .array(
      z.object({
        from: idSchema.describe("A step."),
        to: idSchema.describe("The step that it feeds."),
        parties: z.tuple([idSchema, idSchema]).describe("Active in the one and in the other."),
        collaborations: z.number().int().describe("How many they share."),
      }),
    )
    .describe("Links that exist: what connectedness counts, most collaborations first; the first 500."),
  tiesTotal: z.number().int(),
  regions: z
    .array(
      z.object({
        region: namedSchema,
        country: z.string(),
        parties: z.number().int().describe("How many of them lie there; 0: nobody known at any step."),
      }),
    )
    .describe("All regions with actors, whatever regions are asked for, by country and id."),
  date: z.string().describe("The day that this holds for."),
  dataVersion: z.string(),
});

export type ValueChainInput = z.input<typeof findValueChainInput>;
export type ValueChain = z.output<typeof findValueChainOutput>;
