import { z } from "zod";
import {
  askedReasonSchema,
  pairSchema,
  partySchema,
  unrankedSchema,
  weighedShape,
  weighingShape,
} from "./complementarity.ts";
import { extentShape, idSchema, limitSchema, listOf } from "./graph.ts";
import { decisionStates, partnerGroups } from "./words.ts";

export const listBestPartnersInput = z
  .object({
    id: idSchema,
    among: z.enum(partnerGroups).default("clusters").describe("Among whom; all: every organisation."),
    states: listOf(z.enum(decisionStates), decisionStates.length)
      .default(["open", "contacted", "agreed"])
      .describe("Only pairs of these states."),
    ...weighingShape,
    reason: askedReasonSchema,
    limit: limitSchema(200, 25),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0).describe("How many to pass over."),
  })
  .describe("Who could complete one organisation, cluster or region, the best first.");

export const listBestPartnersOutput = z.object({
  party: partySchema,
  pairs: z.array(pairSchema).describe("a is always the one asked about; ranks are among its partners."),
  ...extentShape,
  offset: z.number().int(),
  ranked: z.number().int(),
  states: z.record(z.enum(decisionStates), z.number().int()),
  others: unrankedSchema.describe("Those not ranked; a is always the one asked about."),
  parties: z.array(partySchema),
  ...weighedShape,
});

export type BestPartnersInput = z.input<typeof listBestPartnersInput>;
export type BestPartners = z.output<typeof listBestPartnersOutput>;
