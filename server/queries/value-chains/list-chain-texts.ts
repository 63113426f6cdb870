import type { OwnChain } from "#contract/chain-definition.ts";
import type { ChainTexts } from "../network/read-chain-texts.ts";
import { ownStageId } from "./join-chain-network.ts";

/** What every value chain and its stages are called, those made here included, by id of the chain. */
export function listChainTexts(
  shipped: ReadonlyMap<string, ChainTexts>,
  own: ReadonlyMap<string, OwnChain>,
): ReadonlyMap<string, ChainTexts> {
  const made = [...own.values()].map(({ id, definition }) => {
    const texts: ChainTexts = {
      name: definition.name,
      question: definition.question === "" ? undefined : definition.question,
      stages: new Map(definition.stages.map(({ key, name }) => [ownStageId(id, key), name])),
    };
    return [id, texts] as const;
  });
  return new Map([...shipped, ...made]);
}
