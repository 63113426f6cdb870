import type { z } from "zod";
import type { listValueChainsInput, ValueChains } from "#contract/list-value-chains.ts";
import { isShown } from "../../network/validity.ts";
import type { QuestionContext } from "../question-context.ts";
import { describeHold } from "./describe-hold.ts";
import { openChainIn, openNetwork } from "./open-chain.ts";
import { tellIllustrative } from "./tell-illustrative.ts";

/** All value chains, by id, those made here last, each with how well it is held. Throws not-found. */
export async function listValueChains(
  context: QuestionContext,
  input: z.output<typeof listValueChainsInput>,
): Promise<ValueChains> {
  const opened = await openNetwork(context, await context.standing(), input);
  const { chains } = opened.joined;
  const shown = chains.ids.filter((_, at) => isShown(chains, at, input.illustrative));
  const shipped = shown.filter((id) => !opened.own.has(id));
  const listed = [...shipped, ...shown.filter((id) => opened.own.has(id))].map((id) => {
    const chain = openChainIn(opened, id);
    const illustrative = tellIllustrative(chain);
    const stages = chain.state.stages.map((state) => ({
      id: opened.joined.stages.ids[state.stage]!,
      name: chain.nameOfStage(state.stage),
      gap: state.gap,
      isIllustrative: illustrative.stage(state),
    }));
    return { ...describeHold(chain), stages };
  });
  return {
    chains: listed,
    ...{ shown: listed.length, total: listed.length, truncated: false },
    dataVersion: opened.read.dataVersion,
  };
}
