import { z } from "zod";
import { runIdSchema } from "./own-cypher.ts";

export const cancelCypherInput = z
  .object({ id: runIdSchema })
  .describe("Stops a run of your own Cypher, waiting or running.");

export const cancelCypherOutput = z.object({
  id: runIdSchema,
  wasRunning: z.boolean().describe("False when it had ended, or was never begun."),
});

export type CypherToCancel = z.input<typeof cancelCypherInput>;
export type CancelledCypher = z.output<typeof cancelCypherOutput>;
