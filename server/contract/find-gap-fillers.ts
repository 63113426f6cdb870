import { z } from "zod";
import {
  chainPartySchema,
  chainScopeShape,
  gapSchema,
  isIllustrativeSchema,
  namedSchema,
} from "./chain-terms.ts";
import { extentShape, idSchema, limitSchema } from "./graph.ts";

const { regions: _, ...scope } = chainScopeShape;

export const findGapFillersInput = z
  .object({
    id: idSchema.describe("A value chain."),
    ...scope,
    regions: chainScopeShape.regions.describe("The regions in which the chain has gaps; left out: all."),
    region: idSchema.optional().describe("Only who lies in this region."),
    limit: limitSchema(100, 10),
  })
  .describe(
    "Who could close the gaps of a value chain: best matches of their neighbours in the chain first.",
  );

export const findGapFillersOutput = z.object({
  gaps: z
    .array(
      z.object({
        stage: namedSchema,
        gap: gapSchema,
        neighbours: z.number().int().describe("Parties active in the steps beside it."),
        fillers: z.array(
          z.object({
            party: chainPartySchema,
            mean: z
              .number()
              .nullable()
              .describe("Mean of its matches with the neighbours; null without any."),
            offers: z.array(namedSchema),
            lacks: z.array(namedSchema).describe("What the step requires and it is not known to offer."),
            isIllustrative: isIllustrativeSchema,
            isActive: z.boolean().describe("Active in the step already, but outside the regions asked for."),
            isOutside: z.boolean().describe("It lies in none of the regions asked for."),
          }),
        ),
        ...extentShape,
      }),
    )
    .describe("The steps that are missing or could be filled, in the order of the chain."),
  dataVersion: z.string(),
});

export type GapFillersInput = z.input<typeof findGapFillersInput>;
export type GapFillersAnswer = z.output<typeof findGapFillersOutput>;
