import { z } from "zod";

export const checkHealthInput = z.object({});
export const checkHealthOutput = z.object({
  status: z.literal("up"),
  version: z.string(),
  uptimeSeconds: z.number(),
});

export type HealthInput = z.input<typeof checkHealthInput>;
export type Health = z.output<typeof checkHealthOutput>;
