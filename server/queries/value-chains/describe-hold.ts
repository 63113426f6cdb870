import type { ValueChains } from "#contract/list-value-chains.ts";
import type { OpenedChain } from "./open-chain.ts";

type ListedChain = ValueChains["chains"][number];

/** What every answer about a chain says of it: its name, whose it is, and how well it is held. */
export function describeHold(chain: OpenedChain): Omit<ListedChain, "stages"> {
  const { id, texts, own, state } = chain;
  const { name, question } = texts.get(id)!;
  const made = own.get(id);
  return {
    ...{ id, name, question, isOwn: made !== undefined, version: made?.version },
    steps: state.stages.length,
    covered: state.covered,
    redundancy: state.redundancy,
    connected: state.connected,
    pairs: state.feeds,
  };
}
