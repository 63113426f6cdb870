import { z } from "zod";
import { ownCypherShape, runIdSchema } from "./own-cypher.ts";
import { queryPlanSchema } from "./query-answer.ts";

export const planCypherInput = z
  .object({
    ...ownCypherShape,
    run: runIdSchema.optional(),
    profile: z.boolean().default(false).describe("Runs it and counts what each step did."),
    seconds: z.number().min(1).max(60).default(10).describe("With profile: most seconds in the database."),
  })
  .describe("How Neo4j would answer your own Cypher, step by step, with what to mind.");

export const planCypherOutput = queryPlanSchema;

export type CypherToPlan = z.input<typeof planCypherInput>;
export type PlannedCypher = z.output<typeof planCypherOutput>;
