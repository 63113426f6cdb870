import { z } from "zod";

export const checkHealthInput = z
  .object({})
  .describe("Whether the process answers; the database is not asked.");
export const checkHealthOutput = z.object({
  status: z.literal("up"),
  version: z.string(),
  uptimeSeconds: z.number(),
});

export type HealthInput = z.input<typeof checkHealthInput>;
export type Health = z.output<typeof checkHealthOutput>;
