import { z } from "zod";
import { idSchema, languageSchema, switchSchema } from "./graph.ts";
import { queryPlanSchema } from "./query-answer.ts";

export const planQueryInput = z
  .object({
    id: idSchema,
    profile: switchSchema.describe("Runs it and counts what each step did."),
    language: languageSchema,
  })
  .catchall(z.string())
  .describe("How Neo4j answers a query of the library, step by step. Its parameters as for running it.");

export const planQueryOutput = queryPlanSchema;

export type QueryPlanInput = z.input<typeof planQueryInput>;
export type PlannedQuery = z.output<typeof planQueryOutput>;
