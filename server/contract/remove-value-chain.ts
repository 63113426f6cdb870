import { z } from "zod";
import { idSchema } from "./graph.ts";

export const removeValueChainInput = z
  .object({
    id: idSchema.describe("A value chain that was made here."),
    after: z.coerce.number().int().describe("The version that you have seen. A later one is a conflict."),
  })
  .describe("Takes a value chain away. Changing it brings it back.");

export const removeValueChainOutput = z.object({ id: idSchema, version: z.number().int() });

export type ValueChainToRemove = z.input<typeof removeValueChainInput>;
export type RemovedValueChain = z.output<typeof removeValueChainOutput>;
