import { z } from "zod";
import { idSchema } from "./graph.ts";
import { dayTextSchema, decisionSchema } from "./list-decisions.ts";
import { decisionStates } from "./words.ts";

export const recordDecisionInput = z
  .object({
    a: idSchema.describe("One party: a cluster, another organisation or a region."),
    b: idSchema.describe("The other one."),
    state: z.enum(decisionStates).describe("open takes the decision back; the earlier entries stay."),
    note: z.string().trim().max(2_000, "at most 2,000 characters").default("").describe("In your own words."),
    day: dayTextSchema.optional().describe("When it was decided; left out: today."),
    after: z
      .number()
      .int()
      .optional()
      .describe("The entry of this pair that you have seen; left out: none. A later one is a conflict."),
  })
  .describe("Writes down what was decided on two parties.");

export const recordDecisionOutput = z.object({
  decision: decisionSchema,
  history: z.array(decisionSchema).describe("All entries of this pair, the latest first."),
});

export type DecisionToRecord = z.input<typeof recordDecisionInput>;
export type RecordedDecision = z.output<typeof recordDecisionOutput>;
