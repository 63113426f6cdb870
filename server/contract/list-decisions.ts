import { z } from "zod";
import { extentShape, idSchema, limitSchema, listOf } from "./graph.ts";
import { decisionStates } from "./words.ts";

export const dayTextSchema = z.iso.date("a day, YYYY-MM-DD");

export const decisionSchema = z
  .object({
    entry: z.number().int().describe("Number of the entry; a later one of the same pair has a higher one."),
    a: idSchema.describe("The two parties, the smaller id first."),
    b: idSchema,
    state: z.enum(decisionStates).describe("open: undecided, or undecided again."),
    note: z.string(),
    day: dayTextSchema.describe("When it was decided."),
    recordedAt: z.string().describe("When it was written down, ISO 8601."),
  })
  .meta({ id: "Decision", description: "What people decided on two parties." });
export type Decision = z.output<typeof decisionSchema>;

export const listDecisionsInput = z
  .object({
    state: listOf(z.enum(decisionStates), decisionStates.length).optional().describe("Only these."),
    of: idSchema.optional().describe("Only the pairs of this party."),
    limit: limitSchema(1_000, 200),
  })
  .describe(
    "What was decided on pairs, the latest first. Kept apart from the graph, so that it survives new data.",
  );

export const listDecisionsOutput = z.object({ decisions: z.array(decisionSchema), ...extentShape });

export type DecisionsInput = z.input<typeof listDecisionsInput>;
export type Decisions = z.output<typeof listDecisionsOutput>;
