import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ChainDefinition } from "#contract/chain-definition.ts";
import { ask } from "../api/ask.ts";
import { forgetChains } from "./chain-questions.ts";

/** Makes a chain and opens it to be edited. Throws AskError. */
export function useMakeChain(): (definition: ChainDefinition) => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async (definition) => {
    const made = await ask("makeValueChain", { definition });
    forgetChains(client);
    await navigate({ to: "/chains/$chain", params: { chain: made.id }, search: { edit: "true" } });
  };
}
