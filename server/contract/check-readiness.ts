import { z } from "zod";
import { countsByKindSchema } from "./graph.ts";
import { linkTypes } from "./words.ts";

export const checkReadinessInput = z
  .object({})
  .describe("Whether the database answers, what it is and what it holds.");
export const checkReadinessOutput = z.object({
  status: z.literal("ready"),
  database: z.object({ name: z.string(), version: z.string(), edition: z.string() }),
  dataVersion: z.string(),
  loadedAt: z.string(),
  training: z.boolean(),
  counts: countsByKindSchema,
  links: z.partialRecord(z.enum(linkTypes), z.number().int()),
  sources: z.number().int(),
});

export type ReadinessInput = z.input<typeof checkReadinessInput>;
export type Readiness = z.output<typeof checkReadinessOutput>;
