import { createContext, use } from "react";
import type { ChainPartyAnswer } from "#contract/chain-terms.ts";
import type { BestChainAnswer, BestChainsAnswer } from "#contract/find-best-chains.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";
import type { Answer } from "../api/use-answer.ts";
import type { ChainHistory } from "./use-chain-view.ts";

export interface ChainState extends ChainHistory {
  readonly chain: ValueChain;
  readonly best: Answer<"findBestChains">;
  /** The chain that is drawn: the one pointed at, else the one chosen. */
  readonly lit: BestChainAnswer | null;
  readonly litAt: number;
  /** Draws another one for as long as it is pointed at; null: the chosen one again. */
  readonly point: (at: number | null) => void;
}

export const ChainContext = createContext<ChainState | null>(null);

export function useChain(): ChainState {
  const state = use(ChainContext);
  if (state === null) throw new Error("This part belongs on the screen of a value chain.");
  return state;
}

/** Parties of the chain and of its best chains by id. */
export function indexParties(
  chain: ValueChain,
  best: BestChainsAnswer | undefined,
): ReadonlyMap<string, ChainPartyAnswer> {
  const parties = [...chain.parties.map(({ party }) => party), ...(best?.parties ?? [])];
  return new Map(parties.map((party) => [party.id, party]));
}
