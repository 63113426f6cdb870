import type { z } from "zod";
import type { ChangedValueChain, changeValueChainInput } from "#contract/change-value-chain.ts";
import type { QuestionContext } from "../question-context.ts";
import { checkChainDefinition } from "./check-chain-definition.ts";

/** Keeps another version of a value chain that was made here. Throws not-found, bad-parameter, conflict. */
export async function changeValueChain(
  context: QuestionContext,
  { id, definition, after }: z.output<typeof changeValueChainInput>,
): Promise<ChangedValueChain> {
  checkChainDefinition(definition, await context.network());
  return await context.workspace.valueChains.change(id, definition, after);
}
