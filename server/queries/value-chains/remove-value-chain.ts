import type { z } from "zod";
import type { RemovedValueChain, removeValueChainInput } from "#contract/remove-value-chain.ts";
import type { QuestionContext } from "../question-context.ts";

/** Takes away a value chain that was made here; every version of it is kept. Throws not-found, conflict. */
export async function removeValueChain(
  { workspace }: QuestionContext,
  { id, after }: z.output<typeof removeValueChainInput>,
): Promise<RemovedValueChain> {
  return await workspace.valueChains.remove(id, after);
}
