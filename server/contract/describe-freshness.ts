import { z } from "zod";
import { confidenceSchema } from "./graph.ts";

export const describeFreshnessInput = z
  .object({})
  .describe("How old what is known is, and on how many sources of which kind it rests.");

export const describeFreshnessOutput = z.object({
  dataVersion: z.string(),
  loadedAt: z.string(),
  training: z.boolean().describe("True when the graph holds the invented training set."),
  sources: z.number().int(),
  opened: z.number().int().describe("Sources that were read."),
  facts: z.number().int().describe("Links and figures."),
  byConfidence: z.array(
    z.object({
      confidence: confidenceSchema,
      facts: z.number().int(),
      sources: z.number().int(),
      firstRetrieved: z.string().optional(),
      lastRetrieved: z.string().optional(),
      byYear: z
        .array(z.object({ year: z.number().int(), sources: z.number().int() }))
        .describe("Sources by year of publication, where stated."),
      undated: z.number().int().describe("Sources without a date of publication."),
    }),
  ),
});

export type FreshnessInput = z.input<typeof describeFreshnessInput>;
export type Freshness = z.output<typeof describeFreshnessOutput>;
