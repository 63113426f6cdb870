import type { z } from "zod";
import type { MadeValueChain, makeValueChainInput } from "#contract/make-value-chain.ts";
import type { QuestionContext } from "../question-context.ts";
import { checkChainDefinition } from "./check-chain-definition.ts";

/** Keeps a new value chain in the workspace. Throws bad-parameter. */
export async function makeValueChain(
  context: QuestionContext,
  { definition }: z.output<typeof makeValueChainInput>,
): Promise<MadeValueChain> {
  checkChainDefinition(definition, await context.network());
  return await context.workspace.valueChains.make(definition);
}
