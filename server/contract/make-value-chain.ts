import { z } from "zod";
import { chainDefinitionSchema, ownChainSchema } from "./chain-definition.ts";

export const makeValueChainInput = z
  .object({ definition: chainDefinitionSchema })
  .describe("Makes a value chain. Its steps have to form one tree that ends in a single step.");

export const makeValueChainOutput = ownChainSchema;

export type ValueChainToMake = z.input<typeof makeValueChainInput>;
export type MadeValueChain = z.output<typeof makeValueChainOutput>;
