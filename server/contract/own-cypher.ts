/** Somebody's own Cypher: shared by the questions that plan and run it. */
import { z } from "zod";
import { languageSchema } from "./graph.ts";

export const ownCypherShape = {
  query: z
    .string()
    .max(100_000)
    .describe("One Cypher statement that reads; at most 10,000 characters are run."),
  parameters: z
    .record(z.string(), z.unknown())
    .default({})
    .describe(
      "Values by name: texts, numbers, yes or no, lists and maps of these. Whole numbers are INTEGER.",
    ),
  language: languageSchema,
};

/** Given by who asks, so that the run can be stopped before its answer has begun. */
export const runIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, "8 to 64 letters, digits and hyphens");
