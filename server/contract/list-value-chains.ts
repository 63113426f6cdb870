import { z } from "zod";
import {
  chainHeadShape,
  chainHoldShape,
  chainScopeShape,
  gapSchema,
  isIllustrativeSchema,
} from "./chain-terms.ts";
import { extentShape, idSchema, textSchema } from "./graph.ts";

export const listValueChainsInput = z
  .object(chainScopeShape)
  .describe("All value chains with how well each is held; those made here come last.");

export const listValueChainsOutput = z.object({
  chains: z.array(
    z.object({
      ...chainHeadShape,
      ...chainHoldShape,
      stages: z
        .array(
          z.object({ id: idSchema, name: textSchema, gap: gapSchema, isIllustrative: isIllustrativeSchema }),
        )
        .describe("In the order of the chain."),
    }),
  ),
  ...extentShape,
  dataVersion: z.string(),
});

export type ValueChainsInput = z.input<typeof listValueChainsInput>;
export type ValueChains = z.output<typeof listValueChainsOutput>;
