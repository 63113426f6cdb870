import { z } from "zod";
import { chainDefinitionSchema, ownChainSchema } from "./chain-definition.ts";
import { idSchema } from "./graph.ts";

export const changeValueChainInput = z
  .object({
    id: idSchema.describe("A value chain that was made here; shipped ones stay as they are."),
    definition: chainDefinitionSchema,
    after: z.number().int().describe("The version that you have seen. A later one is a conflict."),
  })
  .describe("Changes a value chain, or brings back one that was taken away.");

export const changeValueChainOutput = ownChainSchema;

export type ValueChainToChange = z.input<typeof changeValueChainInput>;
export type ChangedValueChain = z.output<typeof changeValueChainOutput>;
