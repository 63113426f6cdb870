import { z } from "zod";
import { chainPartySchema, chainScopeShape, namedSchema } from "./chain-terms.ts";
import {
  extentShape,
  idSchema,
  limitSchema,
  linkSchema,
  nodeSchema,
  sourceSchema,
  textSchema,
} from "./graph.ts";

export const listStagePartiesInput = z
  .object({
    id: idSchema.describe("A value chain."),
    stage: idSchema.describe("One of its steps."),
    ...chainScopeShape,
    limit: limitSchema(1_000, 50),
  })
  .describe("Who is active in a step, who could be, and the facts that say so, each with its sources.");

export const listStagePartiesOutput = z.object({
  stage: namedSchema,
  chain: z.object({ id: idSchema, name: textSchema }),
  parties: z
    .array(
      z.object({
        party: chainPartySchema,
        isActive: z.boolean(),
        facts: z
          .array(z.string())
          .describe("Ids of the links that say so: ACTIVE_IN of its actors, or what they OFFER."),
      }),
    )
    .describe("Those active first, then by id."),
  nodes: z.array(nodeSchema).describe("The ends of the links."),
  links: z.array(linkSchema),
  sources: z.array(sourceSchema),
  hasFacts: z
    .boolean()
    .describe("False while other data are loaded: who it was before, without the facts that said so."),
  active: z.number().int(),
  capable: z.number().int(),
  ...extentShape,
  dataVersion: z.string(),
});

export type StagePartiesInput = z.input<typeof listStagePartiesInput>;
export type StageParties = z.output<typeof listStagePartiesOutput>;
